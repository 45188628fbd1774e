import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createCatalogue } from '../../src/scheme/catalogue.ts'
import type { Scheme } from '../../src/scheme/language.ts'
import { ombudsman } from '../../src/schemes/ombudsman.ts'
import { complain } from '../../src/usecases/cases/complain.ts'
import { showCase } from '../../src/usecases/cases/show-case.ts'
import { visitor, type Desk } from '../../src/usecases/use-case.ts'
import { actorFor, complaint, testDesk, testPeople, type TestDesk } from '../desk.ts'
import { stageId } from '../renaming/ids.ts'
import { value } from './identity/people.ts'

const named = (name: string): Scheme['stages'] => ({ ...ombudsman.stages, [stageId('received')]: { ...ombudsman.stages[stageId('received')], name } as Scheme['stages'][string] })
const until: Scheme = { ...ombudsman, version: 'old', inForce: { from: '2024-04-01', until: '2026-04-01' }, stages: named('As it was') }
const from: Scheme = { ...ombudsman, version: 'new', inForce: { from: '2026-04-01', until: null }, stages: named('As it is') }

describe('a case keeps the version of its procedure that was in force when it was opened', () => {
  let world: TestDesk
  let desk: Desk
  before(async () => {
    world = await testDesk('2026-03-31T12:00:00.000Z')
    desk = { ...world.desk, schemes: createCatalogue([until, from]) }
  })
  after(() => world.close())

  test('on the day before a change, on the day, and ever after', async () => {
    const open = async () => value(await complain(desk, visitor, complaint)).reference
    const stageOf = async (reference: string) => {
      const { file } = value(await showCase(desk, actorFor(testPeople.adviser), { reference }))
      return [file.state.schemeVersion, file.scheme.stages[file.state.stage]?.name]
    }
    const before = await open()
    world.pass(1)
    const on = await open()
    assert.deepEqual([await stageOf(before), await stageOf(on)], [['old', 'As it was'], ['new', 'As it is']])
    world.pass(400)
    assert.deepEqual(await stageOf(before), ['old', 'As it was'])
  })
})
