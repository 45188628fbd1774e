import type { Problem } from '../use-case.ts'
import { passwordLength } from './limits.ts'

/**
 * What is wrong with a password that someone chose: length is what counts, and what anyone would try first. No rule asks
 * for signs or digits, for those make people write passwords down.
 */
export function problemsOfPassword(password: string, about: { readonly mail: string; readonly name: string }): readonly Problem[] {
  const problem = (message: string): readonly Problem[] => [{ field: 'password', message }]
  const length = [...password].length
  if (length < passwordLength.least) return problem(`Your password must have at least ${passwordLength.least} characters. Three random words are good`)
  if (length > passwordLength.most) return problem(`Your password must have at most ${passwordLength.most} characters`)
  if (new Set(password.toLowerCase()).size < 5) return problem('Your password must have at least 5 different characters')
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const obvious = [about.mail.split('@')[0] ?? '', ...about.name.split(/\s+/)].map((word) => word.toLowerCase()).filter((word) => word.length >= 4)
  const left = [...obvious, 'password', 'redress', 'ombudsman', '123456789', 'qwertyuiop'].reduce((rest, word) => rest.replaceAll(word, ''), plain)
  if (left.length < 6) return problem('Your password must not be made of your name, your address or words that everyone tries')
  return []
}
