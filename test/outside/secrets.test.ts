import assert from 'node:assert/strict'
import { verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { generateSync } from 'otplib'
import { parseOptions } from '@node-rs/argon2'
import { createSecrets } from '../../src/outside/secrets.ts'

const key = 'an installation key for tests, long enough'
const secrets = createSecrets(key)

describe('passwords', () => {
  test('are hashed with argon2id at 19 MiB and two passes', async () => {
    const hash = await secrets.hash('heron under the bridge')
    assert.match(hash, /^\$argon2id\$/)
    const { memoryCost, timeCost, saltLen } = parseOptions(hash)
    assert.deepEqual({ memoryCost, timeCost, saltLen }, { memoryCost: 19_456, timeCost: 2, saltLen: 16 })
  })

  test('match what they were hashed from and nothing else', async () => {
    const hash = await secrets.hash('heron under the bridge')
    assert.equal(await secrets.matches(hash, 'heron under the bridge'), true)
    assert.equal(await secrets.matches(hash, 'heron under the Bridge'), false)
  })

  test('match however their accents are composed', async () => {
    assert.equal(await secrets.matches(await secrets.hash('caf\u00e9 au lait'), 'cafe\u0301 au lait'), true)
  })

  test('are hashed at the same cost each time, so that hashing for an unknown address takes as long as comparing', async () => {
    const costs = await Promise.all(['x', 'y'].map(async (password) => (await secrets.hash(password)).split('$').slice(1, 4)))
    assert.deepEqual(costs, [['argon2id', 'v=19', 'm=19456,t=2,p=1'], ['argon2id', 'v=19', 'm=19456,t=2,p=1']])
  })
})

describe('what is sealed', () => {
  test('is read back, and looks different each time', () => {
    const sealed = secrets.seal('JBSWY3DP ✓')
    assert.equal(secrets.unseal(sealed), 'JBSWY3DP ✓')
    assert.notEqual(secrets.seal('JBSWY3DP ✓'), sealed)
    assert.ok(!sealed.includes('JBSWY3DP'))
  })

  test('is refused where one character was changed, where it was cut, and under another key', () => {
    const sealed = secrets.seal('a secret')
    const changed = sealed.slice(0, 20) + (sealed[20] === 'A' ? 'B' : 'A') + sealed.slice(21)
    assert.throws(() => secrets.unseal(changed))
    assert.throws(() => secrets.unseal(sealed.slice(0, -4)))
    assert.throws(() => secrets.unseal('not sealed'))
    assert.throws(() => createSecrets(`${key}!`).unseal(sealed))
  })
})

describe('a stamp', () => {
  test('is the same for the same text and differs under another key', () => {
    assert.equal(secrets.stamp('12345678'), secrets.stamp('12345678'))
    assert.notEqual(secrets.stamp('12345678'), createSecrets(`${key}!`).stamp('12345678'))
  })
})

test('a key of fewer than 32 characters is refused', () => {
  assert.throws(() => createSecrets('short'), /at least 32/)
})

describe('RFC 6238: time-based codes', () => {
  const secret = secrets.totp.newSecret()
  const at = '2026-03-20T10:00:05.000Z'
  const epoch = Math.floor(Date.parse(at) / 1000)
  const present = Math.floor(epoch / 30)

  test('a new secret has 160 bits', () => {
    assert.match(secret, /^[A-Z2-7]{32}$/)
  })

  for (const steps of [-1, 0, 1]) {
    test(`the code of ${steps} steps from now is told with its step`, () => {
      assert.equal(secrets.totp.step(secret, generateSync({ secret, epoch: epoch + steps * 30 }), at), present + steps)
    })
  }

  for (const steps of [-2, 2]) {
    test(`the code of ${steps} steps from now is wrong`, () => {
      assert.equal(secrets.totp.step(secret, generateSync({ secret, epoch: epoch + steps * 30 }), at), null)
    })
  }

  test('what is no six digits is wrong, and no fault', () => {
    for (const code of ['', '12345', '1234567', 'abcdef', '12345６']) assert.equal(secrets.totp.step(secret, code, at), null)
  })

  test('the test vector of appendix B is met', () => {
    // The seed of the appendix, 12345678901234567890, in base32; six of its eight digits at 59 seconds.
    assert.equal(secrets.totp.step('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', '287082', '1970-01-01T00:00:59.000Z'), 1)
  })
})

describe('An installation signs (Ed25519, RFC 8032)', () => {
  test('under the same key whenever it is asked, and another installation under another', () => {
    const [one, again, other] = [createSecrets('a'.repeat(32)), createSecrets('a'.repeat(32)), createSecrets('b'.repeat(32))]
    const bytes = new TextEncoder().encode('what is signed')
    assert.deepEqual(one.sign(bytes), again.sign(bytes))
    assert.notEqual(one.sign(bytes).key, other.sign(bytes).key)
  })

  test('so that whoever has the key can check it, and a changed byte does not pass', () => {
    const bytes = new TextEncoder().encode('what is signed')
    const { key, signature } = createSecrets('a'.repeat(32)).sign(bytes)
    const holds = (signed: Uint8Array) => verify(null, signed, { key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }, Buffer.from(signature, 'base64'))
    assert.equal(holds(bytes), true)
    assert.equal(holds(new TextEncoder().encode('what is signeD')), false)
  })
})
