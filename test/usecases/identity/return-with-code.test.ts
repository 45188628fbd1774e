import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { issueCode } from '../../../src/usecases/identity/issue-code.ts'
import { codeRequests, codeTries } from '../../../src/usecases/identity/limits.ts'
import { codeAsTyped, newCode } from '../../../src/usecases/identity/one-time-code.ts'
import { requestCode } from '../../../src/usecases/identity/request-code.ts'
import { returnWithCode } from '../../../src/usecases/identity/return-with-code.ts'
import { whoIsIt } from '../../../src/usecases/identity/who-is-it.ts'
import type { Actor } from '../../../src/usecases/use-case.ts'
import { visitor } from '../../../src/usecases/use-case.ts'
import { reference, refusal, value, withComplaint, xanthe } from './people.ts'
import type { World } from './world.ts'
import { world } from './world.ts'

const adviser: Actor = { side: 'office', office: 'office-1', person: 'advi', body: null, name: 'Advi Ser', roles: ['adviser'], powers: [] }
const twoChecks = ['full-name', 'postal-address']

const here = () => {
  const it = world()
  withComplaint(it)
  return it
}
const ask = ({ desk }: World, of = reference) => requestCode(desk, visitor, { reference: of })
const give = ({ desk }: World, code: string, of = reference) => returnWithCode(desk, visitor, { reference: of, code })
const mailed = ({ kept }: World) => /\d{4} \d{4}/.exec(kept.mail.at(-1)?.text ?? '')?.[0] ?? ''
const another = (code: string) => `${code.startsWith('9') ? 8 : 9}${code.slice(1)}`

describe('a person with a complaint comes back with their reference and a code', () => {
  test('the code that was mailed makes them known, and nothing else', async () => {
    const it = here()
    await ask(it)
    const { token } = value(await give(it, mailed(it)))
    const { actor } = value(await whoIsIt(it.desk, visitor, { token }))
    assert.deepEqual(actor, { side: 'person', office: null, person: 'xanthe', body: null, name: 'Xanthe Xu', roles: ['complainant'], powers: [] })
  })

  test('the mail goes out by a job and says nothing of a complaint', async () => {
    const it = here()
    await ask(it)
    const [mail] = it.kept.mail
    assert.deepEqual(it.kept.jobs.map(({ task, payload }) => [task, payload]), [['send-mail', { mail: mail?.id }]])
    assert.equal(mail?.to, 'xanthe@home.example')
    assert.doesNotMatch(`${mail?.subject} ${mail?.text}`, /ombudsman|riverside|complain|xanthe|25 000 001/i)
  })

  test('the reference may be typed with or without spaces or hyphens', async () => {
    for (const typed of ['25000001', '25-000-001', ' 25 000 001 ']) {
      const it = here()
      await ask(it, typed)
      assert.ok((await give(it, mailed(it), typed)).ok, typed)
    }
  })

  test('a code may be typed or pasted in any layout', () => {
    for (const typed of ['12345678', '1234 5678', '1234-5678', ' 1234\u00a05678\n', '12 34 56 78', '1234–5678', '１２３４５６７８', 'l234567B'.replace('B', '8')]) {
      assert.equal(codeAsTyped(typed), '12345678', JSON.stringify(typed))
    }
    for (const typed of ['', '1234567', '123456789', 'abcdefgh', '1234+5678']) assert.equal(codeAsTyped(typed), null, JSON.stringify(typed))
  })

  test('a random number that would make some codes likelier is drawn again', () => {
    const { desk } = world()
    const drawn = ['ffffffff', 'fa56ea00', 'fa56e9ff']
    assert.equal(newCode({ ...desk, random: () => drawn.shift() ?? '' }), '99999999')
    assert.deepEqual(drawn, [])
  })

  test('only a stamp of the code is kept', async () => {
    const it = here()
    await ask(it)
    const code = mailed(it)
    assert.ok(!JSON.stringify(it.kept.codes).includes(code.replace(' ', '')))
    assert.match(it.kept.codes[0]?.codeDigest ?? '', /^[0-9a-f]{64}$/)
  })
})

describe('a session of a person ends', () => {
  test('after 60 minutes without use', async () => {
    const it = here()
    await ask(it)
    const { token } = value(await give(it, mailed(it)))
    it.pass(59)
    assert.equal(value(await whoIsIt(it.desk, visitor, { token })).actor.person, 'xanthe')
    it.pass(60)
    assert.equal(value(await whoIsIt(it.desk, visitor, { token })).actor, visitor)
  })
})

describe('nobody learns which references exist', () => {
  test('asking for a code is answered alike for a known reference, an unknown one, no address and too many requests', async () => {
    const it = here()
    const known = await ask(it)
    assert.deepEqual(await ask(it, '25 999 999'), known)
    for (let n = 0; n <= codeRequests.most; n += 1) assert.deepEqual(await ask(it), known)
    const silent = world()
    withComplaint(silent, { ...xanthe, mail: null })
    assert.deepEqual(await ask(silent), known)
    assert.equal(silent.kept.mail.length, 0)
  })

  test('a wrong code and an unknown reference are answered with the same words', async () => {
    const it = here()
    await ask(it)
    assert.deepEqual(await give(it, another(mailed(it))), await give(it, '11112222', '25 999 999'))
  })
})

describe('guessing a code ends', () => {
  test('a code works once', async () => {
    const it = here()
    await ask(it)
    assert.ok((await give(it, mailed(it))).ok)
    assert.equal(refusal(await give(it, mailed(it))), 'sign-in-failed')
  })

  test('after five wrong tries the right one is refused too', async () => {
    const it = here()
    await ask(it)
    for (let n = 0; n < codeTries; n += 1) assert.equal(refusal(await give(it, another(mailed(it)))), 'sign-in-failed')
    assert.equal(refusal(await give(it, mailed(it))), 'sign-in-failed')
  })

  test('after four wrong tries the right one is accepted', async () => {
    const it = here()
    await ask(it)
    for (let n = 0; n < codeTries - 1; n += 1) await give(it, another(mailed(it)))
    assert.ok((await give(it, mailed(it))).ok)
  })

  test('what is no code at all uses up no try', async () => {
    const it = here()
    await ask(it)
    for (let n = 0; n < codeTries; n += 1) assert.equal(refusal(await give(it, 'none')), 'invalid')
    assert.ok((await give(it, mailed(it))).ok)
  })

  test('at most five codes an hour are made for a reference', async () => {
    const it = here()
    for (let n = 0; n < codeRequests.most + 3; n += 1) await ask(it)
    assert.equal(it.kept.mail.length, codeRequests.most)
    it.pass(codeRequests.minutes + 1)
    await ask(it)
    assert.equal(it.kept.mail.length, codeRequests.most + 1)
  })

  test('a mailed code works for 15 minutes', async () => {
    for (const [minutes, works] of [[14.9, true], [15, false]] as const) {
      const it = here()
      await ask(it)
      it.pass(minutes)
      assert.equal((await give(it, mailed(it))).ok, works, `${minutes} minutes`)
    }
  })
})

describe('someone whose mailbox is shared or missing gets a code from staff', () => {
  test('on a letter, good for 14 days, with what to do', async () => {
    for (const [minutes, works] of [[14 * 24 * 60 - 1, true], [14 * 24 * 60, false]] as const) {
      const it = here()
      const { code, letter } = value(await issueCode(it.desk, adviser, { reference, by: 'letter', checks: ['letter-to-record'] }))
      assert.deepEqual(letter?.missing, [])
      assert.ok(letter?.text.includes(code))
      it.pass(minutes)
      assert.equal((await give(it, code)).ok, works)
    }
  })

  test('by telephone, good for 30 minutes', async () => {
    for (const [minutes, works] of [[29, true], [30, false]] as const) {
      const it = here()
      const { code } = value(await issueCode(it.desk, adviser, { reference, by: 'staff', checks: twoChecks }))
      it.pass(minutes)
      assert.equal((await give(it, code)).ok, works)
    }
  })

  test('only after two checks, and it is kept who made them', async () => {
    const it = here()
    assert.equal(refusal(await issueCode(it.desk, adviser, { reference, by: 'staff', checks: ['full-name', 'full-name'] })), 'invalid')
    assert.equal(refusal(await issueCode(it.desk, adviser, { reference, by: 'staff', checks: ['full-name', 'letter-to-record'] })), 'invalid')
    assert.equal(refusal(await issueCode(it.desk, adviser, { reference, by: 'letter', checks: twoChecks })), 'invalid')
    await issueCode(it.desk, adviser, { reference, by: 'staff', checks: twoChecks })
    assert.deepEqual(it.kept.codes.map(({ issuedBy, checks }) => ({ issuedBy, checks })), [{ issuedBy: 'advi', checks: twoChecks }])
  })

  test('only by their own office', async () => {
    const it = here()
    const elsewhere = { ...adviser, office: 'office-2' }
    assert.equal(refusal(await issueCode(it.desk, elsewhere, { reference, by: 'staff', checks: twoChecks })), 'not-found')
  })

  test('and a code that is mailed meanwhile leaves the letter’s good', async () => {
    const it = here()
    const { code } = value(await issueCode(it.desk, adviser, { reference, by: 'letter', checks: ['letter-to-record'] }))
    await ask(it)
    assert.ok((await give(it, code)).ok)
  })
})
