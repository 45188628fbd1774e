import { childrenStatutoryLetters } from './children-statutory.ts'
import { childrensCareLetters } from './childrens-care.ts'
import { councilLetters } from './council.ts'
import { courtDisclosureLetters } from './court-disclosure.ts'
import { dataProtectionComplaintLetters } from './data-protection-complaint.ts'
import { dataRightsLetters } from './data-rights.ts'
import { informationCommissionerLetters } from './information-commissioner.ts'
import { mails } from './mail.ts'
import { ombudsmanLetters } from './ombudsman.ts'
import { returnCode } from './return-code.ts'
import { socialWorkEnglandLetters } from './social-work-england.ts'
import type { Template } from './template.ts'
import { template } from './template.ts'

export { mailOf, renderLetter } from './render-letter.ts'
export type { Letter, Merge } from './render-letter.ts'
export { isOptional } from './template.ts'
export type { Template } from './template.ts'

/** Everything that is sent, in any scheme. */
export const templates: readonly Template[] = [
  ...ombudsmanLetters, ...councilLetters, ...childrenStatutoryLetters, ...childrensCareLetters, ...dataRightsLetters, ...dataProtectionComplaintLetters,
  ...informationCommissionerLetters, ...socialWorkEnglandLetters, ...courtDisclosureLetters, returnCode, ...mails,
].map(template)

/** The template of an id. Throws where there is none: a scheme is checked against `templates` before it is used. */
export function letterOf(id: string): Template {
  const found = templates.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no letter ${id}.`)
  return found
}
