import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { handlers } from '../../src/jobs/handlers.ts'
import { createCatalogue } from '../../src/scheme/catalogue.ts'
import { ombudsman } from '../../src/schemes/ombudsman.ts'
import { complain } from '../../src/usecases/cases/complain.ts'
import type { Desk } from '../../src/usecases/use-case.ts'
import { as, system, visitor } from '../../src/usecases/use-case.ts'
import type { OpenedStore } from '../store/opened.ts'
import { openTestStore } from '../store/opened.ts'
import { value } from '../usecases/identity/people.ts'
import { quickSecrets, riverside } from '../usecases/identity/world.ts'
import { clockId } from '../renaming/ids.ts'

/** A complaint received on a Friday is to be acknowledged within five working days: by the next Friday. */
const received = '2026-03-20T10:00:00.000Z'

describe('a day that counts has come', () => {
  let opened: OpenedStore
  let desk: Desk
  let now = received
  let caseId = ''
  const clockFallsDue = (clock: string) => handlers['clock-falls-due']({ desk, postman: null }, { case: caseId, clock })
  const mailed = () => as(desk, system, async ({ mailbox }) => (await mailbox.list(50)).filter(({ subject }) => subject === 'A date on your work list').map(({ to }) => to))

  before(async () => {
    opened = await openTestStore()
    desk = {
      store: opened.store, schemes: createCatalogue([ombudsman]), now: () => now, today: () => now.slice(0, 10) as ReturnType<Desk['today']>,
      newId: () => randomUUID(), random: (bytes) => randomBytes(bytes).toString('hex'), secrets: quickSecrets(), site: 'https://riverside.example',
    }
    await as(desk, system, async ({ people }) => {
      await people.saveOffice({ ...riverside, settings: { procedures: [ombudsman.id] } })
      await people.saveBody({ slug: 'borough', name: 'Borough Council', kind: 'council', called: 'the Council' })
      for (const [id, role] of [['advi', 'adviser'], ['inve', 'investigator']] as const) {
        await people.add({ id, side: 'office', office: riverside.id, body: null, name: id, mail: `${id}@riverside.example`, roles: [role], powers: [] })
      }
    })
    const { reference } = value(await complain(desk, visitor, {
      office: riverside.slug, body: 'borough', narrative: 'They lost my form.', wanted: '', injustice: '', complainedToBody: 'yes-answered', name: 'Xanthe Xu', title: 'Ms', pronouns: 'she',
      mail: '', phone: '', address: '', alsoKnownAs: '', birthDate: '', otherReference: '', safeContact: 'none', contactNotes: '', adjustments: '', onBehalfOf: '', channel: 'web',
    }))
    caseId = await as(desk, system, async ({ histories }) => (await histories.find(reference))?.caseId ?? '')
  })

  after(() => opened.close())

  test('on the day before, nobody is told, and it is looked at again', async () => {
    now = '2026-03-26T06:00:00.000Z'
    await clockFallsDue(clockId('acknowledgement'))
    assert.deepEqual(await mailed(), [])
    const { rows } = await opened.pool.query<{ run_at: Date }>(`select run_at from casework.agenda where key = $1`, [`${caseId}.${clockId('acknowledgement')}`])
    assert.deepEqual(rows.map(({ run_at: at }) => at.toISOString()), ['2026-03-27T06:00:00.000Z'])
  })

  test('on the day, those who hold it are told once, however often it is tried', async () => {
    now = '2026-03-27T06:00:00.000Z'
    await clockFallsDue(clockId('acknowledgement'))
    await clockFallsDue(clockId('acknowledgement'))
    assert.deepEqual(await mailed(), ['advi@riverside.example'])
  })

  test('a clock that was never set going, or that the scheme does not know, tells nobody', async () => {
    now = '2026-04-30T06:00:00.000Z'
    await clockFallsDue(clockId('review'))
    await clockFallsDue('no-such-clock')
    assert.equal((await mailed()).length, 1)
  })

  test('a case that is gone is no fault', async () => {
    await handlers['clock-falls-due']({ desk, postman: null }, { case: randomUUID(), clock: clockId('acknowledgement') })
  })
})
