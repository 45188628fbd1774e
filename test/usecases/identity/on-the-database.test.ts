import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { generateSync } from 'otplib'
import { createSecrets } from '../../../src/outside/secrets.ts'
import { createCatalogue } from '../../../src/scheme/catalogue.ts'
import { ombudsman } from '../../../src/schemes/ombudsman.ts'
import { complain } from '../../../src/usecases/cases/complain.ts'
import { confirmSecondFactor } from '../../../src/usecases/identity/confirm-second-factor.ts'
import { enrolStaff } from '../../../src/usecases/identity/enrol-staff.ts'
import { issueCode } from '../../../src/usecases/identity/issue-code.ts'
import { lockout } from '../../../src/usecases/identity/limits.ts'
import { requestCode } from '../../../src/usecases/identity/request-code.ts'
import { returnWithCode } from '../../../src/usecases/identity/return-with-code.ts'
import { signInWithPassword } from '../../../src/usecases/identity/sign-in-with-password.ts'
import { takeUpAccount } from '../../../src/usecases/identity/take-up-account.ts'
import { whoIsIt } from '../../../src/usecases/identity/who-is-it.ts'
import type { Actor, Desk } from '../../../src/usecases/use-case.ts'
import { as, system, visitor } from '../../../src/usecases/use-case.ts'
import type { OpenedStore } from '../../store/opened.ts'
import { openTestStore } from '../../store/opened.ts'
import { password, refusal, value } from './people.ts'
import { riverside } from './world.ts'

/** What the rest of these tests have in memory, once through for real: SQL, roles and row-level rules included. */
describe('on a real database', () => {
  let opened: OpenedStore
  let desk: Desk
  let now = Date.parse('2026-03-20T10:00:00.000Z')

  before(async () => {
    opened = await openTestStore()
    const iso = () => new Date(now).toISOString()
    desk = {
      store: opened.store,
      schemes: createCatalogue([ombudsman]),
      now: iso,
      today: () => iso().slice(0, 10) as ReturnType<Desk['today']>,
      newId: () => randomUUID(),
      random: (bytes) => randomBytes(bytes).toString('hex'),
      secrets: createSecrets('an installation key for tests, long enough'),
      site: 'https://riverside.example',
    }
    await as(desk, system, async ({ people }) => {
      await people.saveOffice({ ...riverside, settings: { procedures: [ombudsman.id] } })
      await people.saveBody({ slug: 'borough', name: 'Borough Council', kind: 'council', called: 'the Council' })
    })
  })

  after(() => opened.close())

  const someoneSigns = async (mail: string): Promise<Actor> => {
    const { code } = value(await enrolStaff(desk, system, { name: 'Advi Ser', mail, roles: ['adviser'], powers: [], body: null, office: riverside.id }))
    const { secret } = value(await takeUpAccount(desk, visitor, { mail, code, password }))
    const { token } = value(await signInWithPassword(desk, visitor, { mail: mail.toUpperCase(), password }))
    const shown = generateSync({ secret, epoch: now / 1000 })
    const whole = value(await confirmSecondFactor(desk, visitor, { token, code: shown }))
    const second = value(await signInWithPassword(desk, visitor, { mail, password }))
    assert.equal(refusal(await confirmSecondFactor(desk, visitor, { token: second.token, code: shown })), 'invalid', 'the code was good twice')
    return value(await whoIsIt(desk, visitor, { token: whole.token })).actor
  }

  const someoneComplains = async (): Promise<string> =>
    value(await complain(desk, visitor, {
      office: riverside.slug, body: 'borough', narrative: 'They lost my form.', wanted: 'An apology', injustice: 'I worried', complainedToBody: 'yes-answered',
      name: 'Xanthe Xu', title: 'Ms', pronouns: 'she', mail: 'xanthe@home.example', phone: '', address: '', alsoKnownAs: '', birthDate: '', otherReference: '',
      safeContact: 'mail', contactNotes: '', adjustments: '', onBehalfOf: '', channel: 'web',
    })).reference

  const lastMail = () => as(desk, system, async ({ mailbox }) => (await mailbox.list(50)).find(({ subject }) => subject === 'Your code'))

  test('staff are enrolled, take up their account and sign in; a code is good once', async () => {
    const actor = await someoneSigns('advi@riverside.example')
    assert.deepEqual([actor.side, actor.office, actor.roles], ['office', riverside.id, ['adviser']])
  })

  test('an account locks after five wrong passwords, given at the same moment', async () => {
    await someoneSigns('lock@riverside.example')
    await Promise.all(Array.from({ length: lockout.failures }, () => signInWithPassword(desk, visitor, { mail: 'lock@riverside.example', password: 'wrong' })))
    assert.equal(refusal(await signInWithPassword(desk, visitor, { mail: 'lock@riverside.example', password })), 'sign-in-failed')
    now += lockout.minutes * 60_000
    assert.ok((await signInWithPassword(desk, visitor, { mail: 'lock@riverside.example', password })).ok)
  })

  test('a person who complained comes back with the code that was mailed, once', async () => {
    const reference = await someoneComplains()
    value(await requestCode(desk, visitor, { reference }))
    const code = /\d{4} \d{4}/.exec((await lastMail())?.text ?? '')?.[0] ?? ''
    const { token } = value(await returnWithCode(desk, visitor, { reference, code }))
    const { actor } = value(await whoIsIt(desk, visitor, { token }))
    assert.deepEqual([actor.side, actor.name, actor.roles], ['person', 'Xanthe Xu', ['complainant']])
    assert.equal(refusal(await returnWithCode(desk, visitor, { reference, code })), 'sign-in-failed')
  })

  test('or with one from an adviser of the office', async () => {
    const reference = await someoneComplains()
    const adviser = await someoneSigns('second@riverside.example')
    const { code, letter } = value(await issueCode(desk, adviser, { reference, by: 'letter', checks: ['letter-to-record'] }))
    assert.deepEqual(letter?.missing, [])
    const elsewhere: Actor = { ...adviser, office: 'office-2' }
    assert.equal(refusal(await issueCode(desk, elsewhere, { reference, by: 'letter', checks: ['letter-to-record'] })), 'not-found')
    assert.ok((await returnWithCode(desk, visitor, { reference, code })).ok)
  })
})
