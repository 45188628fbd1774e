import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'
import type { SecondFactor } from '../usecases/ports/secrets.ts'

const period = 30

/** What the commonest authenticator applications all understand: SHA-1, six digits, thirty seconds. */
export const totp: SecondFactor = {
  newSecret: () => generateSecret(),

  step(secret, code, at) {
    if (!/^\d{6}$/.test(code)) return null
    const epoch = Math.floor(Date.parse(at) / 1000)
    const found = verifySync({ secret, token: code, epoch, period, epochTolerance: period })
    return found.valid ? Math.floor(epoch / period) + found.delta : null
  },

  code: (secret, at) => generateSync({ secret, epoch: Math.floor(Date.parse(at) / 1000), period }),

  uri: (secret, account, issuer) => generateURI({ secret, label: account, issuer }),
}
