import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import cookie from '@fastify/cookie'
import { cookieSigner } from '../../../src/web/kit/http/cookie-signer.ts'

const secret = 'a secret of a server that is long enough'

describe('a cookie that was signed here', () => {
  it('is what the library makes of it, the first time and again', () => {
    const [ours, library] = [cookieSigner(secret), new cookie.Signer(secret)]
    for (const value of ['', 'a', 'Saved.', 'ä€ 🙂', 'a', 'Saved.']) {
      const signed = ours.sign(value)
      assert.equal(signed, library.sign(value))
      for (let again = 0; again < 2; again++) assert.deepEqual(ours.unsign(signed), { valid: true, renew: false, value })
    }
  })

  it('is not believed once it is changed, however often the good one came', () => {
    const signer = cookieSigner(secret)
    const signed = signer.sign('staff')
    const forged = [signed.replace('staff', 'admin'), signed.slice(0, -1), `${signed}a`, new cookie.Signer(`${secret}!`).sign('staff'), 'staff', '']
    for (let again = 0; again < 3; again++) {
      assert.equal(signer.unsign(signed).valid, true)
      for (const other of forged) assert.equal(signer.unsign(other).valid, false, other)
    }
  })

  it('is still right when more have come than are remembered', () => {
    const signer = cookieSigner(secret)
    const signed = Array.from({ length: 5000 }, (_, index) => signer.sign(`${index}`))
    assert.deepEqual(signed.map((each) => signer.unsign(each).value), signed.map((_, index) => `${index}`))
  })
})
