import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { changePassword } from '../../../src/usecases/identity/change-password.ts'
import { confirmSecondFactor } from '../../../src/usecases/identity/confirm-second-factor.ts'
import { lockout } from '../../../src/usecases/identity/limits.ts'
import { signInWithPassword } from '../../../src/usecases/identity/sign-in-with-password.ts'
import { signOut } from '../../../src/usecases/identity/sign-out.ts'
import { whoIsIt } from '../../../src/usecases/identity/who-is-it.ts'
import { visitor } from '../../../src/usecases/use-case.ts'
import { ada, password, refusal, shown, signIn, value, withAccount, wrongCode } from './people.ts'
import { quickSecrets, world } from './world.ts'

const here = async () => {
  const it = world()
  await withAccount(it, ada)
  return it
}
const give = (it: Awaited<ReturnType<typeof here>>, mail: string, given: string) => signInWithPassword(it.desk, visitor, { mail, password: given })
const who = async (it: Awaited<ReturnType<typeof here>>, token: string) => value(await whoIsIt(it.desk, visitor, { token }))

describe('staff sign in with a password and a second factor', () => {
  test('both together make someone known, with their roles and powers', async () => {
    const it = await here()
    const { token } = await signIn(it, ada)
    const { actor } = await who(it, token)
    assert.deepEqual(actor, { side: 'office', office: 'office-1', person: 'ada', body: null, name: 'Ada Adeyemi', roles: ['investigator'], powers: ['decide'] })
  })

  test('the address may be written in any case and with spaces around it', async () => {
    assert.ok((await give(await here(), '  ADA@Riverside.Example ', password)).ok)
  })

  test('after the password alone someone is still nobody', async () => {
    const it = await here()
    const { token } = value(await give(it, ada.mail ?? '', password))
    assert.deepEqual(await who(it, token), { actor: visitor, waiting: true })
  })

  test('a session that waits for the second factor ends after ten minutes', async () => {
    const it = await here()
    const { token } = value(await give(it, ada.mail ?? '', password))
    it.pass(10)
    assert.equal(refusal(await confirmSecondFactor(it.desk, visitor, { token, code: shown(it) })), 'sign-in-failed')
  })

  test('the second factor gives a new token and ends the old one', async () => {
    const it = await here()
    const first = value(await give(it, ada.mail ?? '', password))
    const second = value(await confirmSecondFactor(it.desk, visitor, { token: first.token, code: shown(it) }))
    assert.notEqual(second.token, first.token)
    assert.deepEqual(await who(it, first.token), { actor: visitor, waiting: false })
  })

  test('tokens have 256 bits and only their digests are kept', async () => {
    const it = await here()
    const { token } = await signIn(it, ada)
    assert.match(token, /^[0-9a-f]{64}$/)
    assert.ok(!JSON.stringify([...it.kept.sessions]).includes(token))
  })
})

describe('nobody learns who has an account', () => {
  test('an unknown address, a wrong password and a locked account are answered with the same words', async () => {
    const it = await here()
    const unknown = await give(it, 'nobody@riverside.example', password)
    const wrong = await give(it, ada.mail ?? '', 'wrong')
    for (let n = 1; n < lockout.failures; n += 1) await give(it, ada.mail ?? '', 'wrong')
    const locked = await give(it, ada.mail ?? '', password)
    assert.deepEqual(wrong, unknown)
    assert.deepEqual(locked, unknown)
  })

  test('as many passwords are worked out for an unknown address as for a known one', async () => {
    const secrets = quickSecrets()
    const it = world(secrets)
    await withAccount(it, ada)
    const cost = async (mail: string) => {
      const before = secrets.hashed.count
      await give(it, mail, 'wrong')
      return secrets.hashed.count - before
    }
    assert.equal(await cost('nobody@riverside.example'), await cost(ada.mail ?? ''))
  })
})

describe('guessing ends', () => {
  test('after five wrong passwords even the right one is refused, for 15 minutes', async () => {
    const it = await here()
    for (let n = 0; n < lockout.failures; n += 1) await give(it, ada.mail ?? '', `wrong ${n}`)
    it.pass(14)
    assert.equal(refusal(await give(it, ada.mail ?? '', password)), 'sign-in-failed')
    it.pass(1)
    assert.ok((await give(it, ada.mail ?? '', password)).ok)
  })

  test('four wrong passwords do not lock', async () => {
    const it = await here()
    for (let n = 0; n < lockout.failures - 1; n += 1) await give(it, ada.mail ?? '', 'wrong')
    assert.ok((await give(it, ada.mail ?? '', password)).ok)
  })

  test('a password that is known does not give endless guesses at the second factor', async () => {
    const it = await here()
    const answers = []
    for (let n = 0; n < lockout.failures; n += 1) {
      const { token } = value(await give(it, ada.mail ?? '', password))
      answers.push(refusal(await confirmSecondFactor(it.desk, visitor, { token, code: wrongCode(it) })))
    }
    assert.deepEqual(answers, ['invalid', 'invalid', 'invalid', 'invalid', 'locked'])
    assert.equal(refusal(await give(it, ada.mail ?? '', password)), 'sign-in-failed')
    assert.equal(it.kept.sessions.size, lockout.failures - 1)
  })

  test('a password longer than any that can be chosen is not worked out at full length', async () => {
    assert.equal(refusal(await give(await here(), ada.mail ?? '', 'x'.repeat(1_000_000))), 'sign-in-failed')
  })
})

describe('RFC 6238 section 5.2: a code of the second factor is good once', () => {
  test('the same code is refused a second time', async () => {
    const it = await here()
    await signIn(it, ada)
    const { token } = value(await give(it, ada.mail ?? '', password))
    assert.equal(refusal(await confirmSecondFactor(it.desk, visitor, { token, code: shown(it) })), 'invalid')
  })

  for (const [steps, accepted] of [[-2, false], [-1, true], [0, true], [1, true], [2, false]] as const) {
    test(`the code of ${steps} steps from now is ${accepted ? 'accepted' : 'refused'}`, async () => {
      const it = await here()
      const { token } = value(await give(it, ada.mail ?? '', password))
      assert.equal((await confirmSecondFactor(it.desk, visitor, { token, code: shown(it, steps) })).ok, accepted)
    })
  }

  test('a code is accepted with the space that applications show in it', async () => {
    const it = await here()
    const { token } = value(await give(it, ada.mail ?? '', password))
    const code = shown(it)
    assert.ok((await confirmSecondFactor(it.desk, visitor, { token, code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).ok)
  })
})

describe('a session of staff ends', () => {
  test('after 30 minutes without use', async () => {
    const it = await here()
    const { token } = await signIn(it, ada)
    it.pass(29)
    assert.equal((await who(it, token)).actor.person, 'ada')
    it.pass(30)
    assert.equal((await who(it, token)).actor, visitor)
  })

  test('after 12 hours however much it is used', async () => {
    const it = await here()
    const { token } = await signIn(it, ada)
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      it.pass(20)
      assert.equal((await who(it, token)).actor.person, 'ada', `after ${minutes} minutes`)
    }
    it.pass(20)
    assert.equal((await who(it, token)).actor, visitor)
  })

  test('when they sign out', async () => {
    const it = await here()
    const { token, actor } = await signIn(it, ada)
    await signOut(it.desk, actor, { token })
    assert.equal((await who(it, token)).actor, visitor)
  })

  test('when the person is no longer there', async () => {
    const it = await here()
    const { token } = await signIn(it, ada)
    it.kept.people.delete('ada')
    assert.equal((await who(it, token)).actor, visitor)
  })

  test('everywhere, when the password is changed; the one who changed it goes on', async () => {
    const it = await here()
    const { token: elsewhere, actor } = await signIn(it, ada)
    it.pass(1)
    const { token } = value(await changePassword(it.desk, actor, { current: password, password: 'a kettle of quiet fish' }))
    assert.equal((await who(it, elsewhere)).actor, visitor)
    assert.equal((await who(it, token)).actor.person, 'ada')
    assert.equal(refusal(await give(it, ada.mail ?? '', password)), 'sign-in-failed')
  })
})

test('a role that a side cannot hold gives nothing', async () => {
  const it = world()
  await withAccount(it, { ...ada, roles: ['investigator', 'system', 'complainant'] })
  assert.deepEqual((await signIn(it, ada)).actor.roles, ['investigator'])
})

test('a password without what names the person, and long enough, can be chosen', async () => {
  const it = await here()
  const { actor } = await signIn(it, ada)
  const change = async (chosen: string) => refusal(await changePassword(it.desk, actor, { current: password, password: chosen }))
  assert.equal(await change('elevenchars'), 'invalid')
  assert.equal(await change('aaaaaaaaaaaaaaaa'), 'invalid')
  assert.equal(await change('Password123456789'), 'invalid')
  assert.equal(await change('adeyemi-adeyemi'), 'invalid')
  assert.equal(await change('twelve chars'), null)
})
