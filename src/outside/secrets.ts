import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Secrets } from '../usecases/ports/secrets.ts'
import { totp } from './totp.ts'

/** Argon2id with 19 MiB and two passes: what its authors' successors at OWASP name as the least to use. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const version = 'v1'
const ivBytes = 12
const tagBytes = 16

/**
 * Passwords, sealing and stamping under the installation's key: any text of at least 32 characters, kept outside the
 * database, so that a copy of the database alone opens nothing. Throws where the key is too short.
 */
export function createSecrets(key: string): Secrets {
  if (key.length < 32) throw new Error('The installation key must have at least 32 characters.')
  const sealing = derive(key, 'seal')
  const stamping = derive(key, 'stamp')

  return {
    hash: (password) => hash(password.normalize('NFKC'), cost),
    matches: (stored, password) => verify(stored, password.normalize('NFKC')),
    seal: (text) => seal(sealing, text),
    unseal: (sealed) => unseal(sealing, sealed),
    sign: signer(derive(key, 'sign')),
    stamp: (text) => createHmac('sha256', stamping).update(text, 'utf8').digest('hex'),
    totp,
  }
}

/** One key per purpose, so that what is stamped can never be passed off as what is sealed. */
function derive(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `redress ${purpose} ${version}`, 32))
}

/** What stands before the 32 bytes of a private key of Ed25519 in PKCS #8 (RFC 8410, section 7). */
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

function signer(seed: Buffer): Secrets['sign'] {
  const secret = createPrivateKey({ key: Buffer.concat([ed25519, seed]), format: 'der', type: 'pkcs8' })
  const key = createPublicKey(secret).export({ format: 'der', type: 'spki' }).toString('base64')
  return (bytes) => ({ key, signature: sign(null, bytes, secret).toString('base64') })
}

function seal(key: Buffer, text: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

function unseal(key: Buffer, sealed: string): string {
  const [said, packed] = sealed.split('.')
  if (said !== version || packed === undefined) throw new Error('This was not sealed by Redress.')
  const bytes = Buffer.from(packed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}
