import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OwnPeriods } from '../../src/law/publication-periods.ts'
import { setUpOffice, type OfficeDescription } from '../../src/usecases/set-up-office.ts'
import { takeUpAccount } from '../../src/usecases/identity/take-up-account.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'
import { testDesk } from '../desk.ts'
import { openTestStore } from '../store/opened.ts'
import { ruleName, schemeId } from '../renaming/ids.ts'

const described: OfficeDescription = {
  name: 'Harbour Ombudsman', procedures: [schemeId('ombudsman')], phone: '01632 960 111',
  bodies: [{ name: 'Fernshire Council', kind: 'county-council', called: 'the Council' }],
  administrator: { name: 'Abe Jones', mail: 'abe@harbour.example' },
}

describe('A new installation', () => {
  test('gets its office, its bodies and an administrator who takes up their account with a code', async () => {
    const [world, fresh] = [await testDesk(), await openTestStore()]
    try {
      const desk = { ...world.desk, store: fresh.store }
      const made = await setUpOffice(desk, system, described)
      assert.ok(made.ok)
      const { offices, bodies } = await fresh.store.as(system, async (rooms) => ({ offices: await rooms.people.offices(), bodies: await rooms.people.bodies() }))
      assert.deepEqual(offices.map(({ name, settings }) => [name, settings.procedures]), [['Harbour Ombudsman', [schemeId('ombudsman')]]])
      assert.deepEqual(bodies.map(({ slug }) => slug), ['fernshire-council'])
      assert.ok((await takeUpAccount(desk, visitor, { mail: 'abe@harbour.example', code: made.value.code, password: 'a long password that is my own' })).ok)
    } finally {
      await fresh.close()
      await world.close()
    }
  })

  test('has each of its offices set up once', async () => {
    const world = await testDesk()
    try {
      assert.ok((await setUpOffice(world.desk, system, described)).ok)
      const again = await setUpOffice(world.desk, system, { ...described, administrator: { name: 'Bea Jones', mail: 'bea@harbour.example' } })
      assert.equal(!again.ok && again.refusal.code, 'not-now')
    } finally {
      await world.close()
    }
  })

  test('is told everything that is wrong with its description at once', async () => {
    const world = await testDesk()
    try {
      const wrong = await setUpOffice(world.desk, system, { name: ' ', procedures: ['no-such'], bodies: [{ name: 'A', kind: 'parish', called: '' }], administrator: { name: '', mail: 'nobody' } })
      assert.deepEqual(!wrong.ok && wrong.refusal.problems?.map(({ field }) => field), ['name', 'procedures', 'bodies[0]', 'bodies[0].kind', 'administrator'])
    } finally {
      await world.close()
    }
  })

  test('chooses a licence for its decisions that has a name and an address, or is refused', async () => {
    const world = await testDesk()
    try {
      for (const licence of [{ name: '', address: 'https://a.example/' }, { name: 'Mine', address: 'a.example' }, { name: 'Mine', address: 'javascript:alert(1)' }]) {
        const made = await setUpOffice(world.desk, system, { ...described, name: 'Harbour Three', licence })
        assert.deepEqual(!made.ok && made.refusal.problems?.map(({ field }) => field), ['licence'])
      }
      const licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' }
      assert.ok((await setUpOffice(world.desk, system, { ...described, name: 'Harbour Three', licence })).ok)
      const offices = await world.desk.store.as(system, ({ people }) => people.offices())
      assert.deepEqual(offices.find(({ name }) => name === 'Harbour Three')?.settings.licence, licence)
    } finally {
      await world.close()
    }
  })

  test('sets how long its decisions stay published, in whole years or for always, or is refused', async () => {
    const world = await testDesk()
    try {
      for (const publicationYears of [{ Statement: 0 }, { Statement: 2.5 }, { Report: -1 }, { Letter: 3 }]) {
        const made = await setUpOffice(world.desk, system, { ...described, name: 'Harbour Two', publicationYears: publicationYears as OwnPeriods })
        assert.ok(!made.ok && made.refusal.problems?.some(({ field }) => field.startsWith('publicationYears')))
      }
      assert.ok((await setUpOffice(world.desk, system, { ...described, name: 'Harbour Two', publicationYears: { Statement: 3, Report: null } })).ok)
      const offices = await world.desk.store.as(system, ({ people }) => people.offices())
      assert.deepEqual(offices.find(({ name }) => name === 'Harbour Two')?.settings['publicationYears'], { Statement: 3, Report: null })
    } finally {
      await world.close()
    }
  })

  test('sets the times that its procedures let it set, and no others', async () => {
    const world = await testDesk()
    try {
      const council: OfficeDescription = { ...described, name: 'Fernshire Council', procedures: [schemeId('council-complaint')], bodies: [], ownBody: { name: 'Fernshire', kind: 'county-council', called: 'the Council' } }
      const set = (clocks: unknown, received?: unknown) => setUpOffice(world.desk, system, { ...council, clocks, ...(received === undefined ? {} : { received }) } as OfficeDescription)
      for (const [clocks, field] of [
        [{ [ruleName('council-complaint.stage-1-response')]: { amount: 40, unit: 'working-days' } }, `clocks.${ruleName('council-complaint.stage-1-response')}`],
        [{ [ruleName('council-complaint.ask-for-stage-2')]: { amount: 0, unit: 'months' } }, `clocks.${ruleName('council-complaint.ask-for-stage-2')}`],
        [{ [ruleName('council-complaint.ask-for-stage-2')]: { amount: 1, unit: 'fortnights' } }, `clocks.${ruleName('council-complaint.ask-for-stage-2')}`],
        [{ [ruleName('council-complaint.ask-for-stage-2')]: '1 month' }, `clocks.${ruleName('council-complaint.ask-for-stage-2')}`],
      ] as const) {
        const made = await set(clocks)
        assert.deepEqual(!made.ok && made.refusal.problems?.map((problem) => problem.field), [field])
      }
      const late = await set({}, 'whenever')
      assert.deepEqual(!late.ok && late.refusal.problems?.map(({ field }) => field), ['received'])
      const own = { [ruleName('council-complaint.ask-for-stage-2')]: { amount: 1, unit: 'months' }, [ruleName('council-complaint.stage-2-response.extension')]: { amount: 10, unit: 'working-days' } }
      assert.ok((await set(own, 'next-working-day')).ok)
      const offices = await world.desk.store.as(system, ({ people }) => people.offices())
      const { settings } = offices.find(({ name }) => name === 'Fernshire Council') ?? { settings: {} as Readonly<Record<string, unknown>> }
      assert.deepEqual([settings['clocks'], settings['received']], [own, 'next-working-day'])
    } finally {
      await world.close()
    }
  })
})
