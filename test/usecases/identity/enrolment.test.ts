import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { generateSync } from 'otplib'
import { confirmSecondFactor } from '../../../src/usecases/identity/confirm-second-factor.ts'
import { enrolStaff } from '../../../src/usecases/identity/enrol-staff.ts'
import { listStaff } from '../../../src/usecases/identity/list-staff.ts'
import { renewEnrolment } from '../../../src/usecases/identity/renew-enrolment.ts'
import { returnWithCode } from '../../../src/usecases/identity/return-with-code.ts'
import { signInWithPassword } from '../../../src/usecases/identity/sign-in-with-password.ts'
import { takeUpAccount } from '../../../src/usecases/identity/take-up-account.ts'
import { actorOf } from '../../../src/usecases/identity/actor-of.ts'
import { enrolmentReference } from '../../../src/usecases/identity/account.ts'
import { system, visitor } from '../../../src/usecases/use-case.ts'
import { ada, boss, password, refusal, signIn, value, withAccount } from './people.ts'
import { riverside, world } from './world.ts'

const administrator = actorOf(world().desk.schemes, boss)
const nia = { name: 'Nia New', mail: 'nia@riverside.example', roles: ['adviser'], powers: [], body: null }

describe('an administrator enrols staff', () => {
  test('who choose their own password with the code, add a second factor and sign in', async () => {
    const it = world()
    const { code } = value(await enrolStaff(it.desk, administrator, nia))
    const { secret, uri } = value(await takeUpAccount(it.desk, visitor, { mail: nia.mail, code, password }))
    assert.match(uri, /^otpauth:\/\/totp\//)
    const { token } = value(await signInWithPassword(it.desk, visitor, { mail: nia.mail, password }))
    const shown = generateSync({ secret, epoch: Date.parse(it.desk.now()) / 1000 })
    const { actor } = value(await confirmSecondFactor(it.desk, visitor, { token, code: shown }))
    assert.deepEqual([actor.name, actor.roles, actor.office], ['Nia New', ['adviser'], 'office-1'])
  })

  test('nobody can sign in before the account is taken up', async () => {
    const it = world()
    await enrolStaff(it.desk, administrator, nia)
    assert.equal(refusal(await signInWithPassword(it.desk, visitor, { mail: nia.mail, password })), 'sign-in-failed')
  })

  test('the code works once, for three days, and not as a way around the password', async () => {
    const it = world()
    const { person, code } = value(await enrolStaff(it.desk, administrator, nia))
    assert.equal(refusal(await returnWithCode(it.desk, visitor, { reference: enrolmentReference(person), code })), 'sign-in-failed')
    it.pass(3 * 24 * 60)
    assert.equal(refusal(await takeUpAccount(it.desk, visitor, { mail: nia.mail, code, password })), 'sign-in-failed')
  })

  test('one address has one account', async () => {
    const it = world()
    await withAccount(it, ada)
    assert.equal(refusal(await enrolStaff(it.desk, administrator, { ...nia, mail: 'ADA@riverside.example' })), 'invalid')
  })

  test('with roles of the office, or as link officer of a known body', async () => {
    const it = world()
    it.kept.bodies.set('borough', { slug: 'borough', name: 'Borough', kind: 'council', called: 'the Council' })
    for (const roles of [[], ['system'], ['complainant'], ['link-officer']]) assert.equal(refusal(await enrolStaff(it.desk, administrator, { ...nia, roles })), 'invalid', roles.join())
    assert.equal(refusal(await enrolStaff(it.desk, administrator, { ...nia, roles: ['adviser'], body: 'borough' })), 'invalid')
    assert.equal(refusal(await enrolStaff(it.desk, administrator, { ...nia, roles: ['link-officer'], body: 'nowhere' })), 'invalid')
    value(await enrolStaff(it.desk, administrator, { ...nia, roles: ['link-officer'], body: 'borough' }))
  })

  test('only the program itself says for which office', async () => {
    const it = world()
    it.kept.offices.set('office-2', { ...riverside, id: 'office-2', slug: 'two' })
    value(await enrolStaff(it.desk, administrator, { ...nia, office: 'office-2' }))
    value(await enrolStaff(it.desk, system, { ...nia, mail: 'first@two.example', office: 'office-2' }))
    assert.deepEqual([...it.kept.people.values()].map(({ office }) => office), ['office-1', 'office-2'])
    assert.equal(refusal(await enrolStaff(it.desk, system, { ...nia, mail: 'b@two.example' })), 'not-found')
  })

  test('and sees everyone of their office by name', async () => {
    const it = world()
    for (const person of [boss, ada, { ...ada, id: 'other', office: 'office-2' }]) await withAccount(it, person)
    const { staff } = value(await listStaff(it.desk, administrator, {}))
    assert.deepEqual(staff.map(({ name }) => name), ['Ada Adeyemi', 'Bo Boss'])
  })
})

describe('an administrator renews an account', () => {
  test('which ends its sessions and its password', async () => {
    const it = world()
    await withAccount(it, ada)
    await signIn(it, ada)
    const { code } = value(await renewEnrolment(it.desk, administrator, { person: 'ada' }))
    assert.equal(it.kept.sessions.size, 0)
    assert.equal(refusal(await signInWithPassword(it.desk, visitor, { mail: ada.mail ?? '', password })), 'sign-in-failed')
    assert.ok((await takeUpAccount(it.desk, visitor, { mail: ada.mail ?? '', code, password: 'a kettle of quiet fish' })).ok)
  })

  test('only in their own office', async () => {
    const it = world()
    await withAccount(it, { ...ada, office: 'office-2' })
    assert.equal(refusal(await renewEnrolment(it.desk, administrator, { person: 'ada' })), 'not-found')
  })
})
