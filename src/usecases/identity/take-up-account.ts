import { as, done, refuse, system, useCase } from '../use-case.ts'
import { credentialOf, enrolmentReference } from './account.ts'
import { codeAsTyped, codeStamp } from './one-time-code.ts'
import { problemsOfPassword } from './password.ts'

export interface TakeUpAccount {
  readonly mail: string
  readonly code: string
  readonly password: string
}

export interface SecondFactorToAdd {
  /** Base32, to be typed into an authenticator. Shown this once. */
  readonly secret: string
  /** The same as an `otpauth:` address. */
  readonly uri: string
}

const failed = refuse('sign-in-failed', 'That email address and code do not work together. Check both, or ask your administrator for a new code.')

/** Someone enrolled chooses their password with the code they were handed, and is given the secret of their second factor. */
export const takeUpAccount = useCase<TakeUpAccount, SecondFactorToAdd>(
  { id: 'take-up-account', may: ['public'] },
  async (desk, _actor, input) => {
    const mail = input.mail.trim()
    const problems = problemsOfPassword(input.password, { mail, name: '' })
    if (problems.length > 0) return refuse('invalid', 'There is a problem.', { problems })

    const [code, secret] = [codeAsTyped(input.code), desk.secrets.totp.newSecret()]
    const known = await as(desk, system, (rooms) => rooms.credentials.ofMail(mail))
    const fresh = await credentialOf(desk, { id: known?.person ?? '' }, { mail: known?.mail ?? mail, password: input.password, secret })
    if (known === null || code === null) return failed

    const reference = enrolmentReference(known.person)
    return as(desk, system, async (rooms) => {
      if ((await rooms.credentials.useCode(reference, codeStamp(desk, reference, code), desk.now())) === null) return failed
      await rooms.credentials.save(fresh)
      await rooms.credentials.succeeded(known.person)
      return done({ secret, uri: desk.secrets.totp.uri(secret, known.mail, 'Redress') })
    })
  },
)
