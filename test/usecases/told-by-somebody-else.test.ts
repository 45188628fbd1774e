import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { complain } from '../../src/usecases/cases/complain.ts'
import { showCase } from '../../src/usecases/cases/show-case.ts'
import { actorFor, complaint, person, testDesk, testOffice, type TestDesk } from '../desk.ts'
import { visitor } from '../../src/usecases/use-case.ts'
import { schemeId } from '../renaming/ids.ts'
import { value } from './identity/people.ts'

const duty = person('41', 'Dee Duty', 'duty-worker')
const supplied = {
  'contact-time': '10:15', 'referrer-kind': 'agency', harm: 'A bruise, seen by the teacher.', whereabouts: 'At school.', 'parents-know': 'not-yet', proceedings: 'no',
}

describe('a case of which somebody else tells', () => {
  let at: TestDesk
  before(async () => {
    at = await testDesk(undefined, { people: [duty], office: { ...testOffice, settings: { procedures: [schemeId('childrens-social-care')], body: 'fernshire-council' } } })
  })
  after(() => at.close())

  const tell = () => complain(at.desk, actorFor(duty), { ...complaint, procedure: schemeId('childrens-social-care'), name: 'Tessa Teacher', mail: 'tessa@school.example', channel: 'phone', narrative: 'He has a bruise.', supplied, heads: ['The bruise'] })
  const opened = async () => value(await showCase(at.desk, actorFor(duty), { reference: value(await tell()).reference })).file

  test('has them as what they are, without an account, and nobody as the one for whom it is opened', async () => {
    const { state } = await opened()
    assert.deepEqual(state.parties.map((party) => [party.role, party.person]), [['referrer', null]])
  })

  test('keeps all that they said from the family: no words of it are theirs to read', async () => {
    const { rows } = await at.opened.pool.query<{ shown_to: string[] }>('select shown_to from casework.content where case_id = $1', [(await opened()).caseId])
    assert.ok(rows.length >= 4)
    assert.deepEqual(rows.filter(({ shown_to }) => shown_to.length > 0), [])
  })

  test('sends them no mail by itself: what they are told is prepared for the office to send', async () => {
    await opened()
    assert.deepEqual((await at.opened.pool.query('select id from casework.mail')).rows, [])
  })

  test('is theirs alone to record, and no person’s', async () => {
    const told = await complain(at.desk, visitor, { ...complaint, procedure: schemeId('childrens-social-care'), supplied })
    assert.equal(told.ok ? null : told.refusal.code, 'not-allowed')
  })
})
