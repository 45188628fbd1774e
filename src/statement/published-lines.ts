import { isFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { fold } from './words.ts'

const signOff = /(?:an? )?(?:investigator|assistant ombudsman|ombudsman|ombudsmen)['’]s (?:final |draft )?decision on behalf of the ombudsm[ae]n\.?$/i

/** Whether a line is the sign-off, which names an office and no person. */
export const isSignOff = (text: string): boolean => signOff.exec(text)?.index === 0

/** Lines without page furniture, and with a sign-off that a capture glued to other text on a line of its own. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  return lines.flatMap(unglue).filter((line) => line.mark !== null || !isFurniture(line.text) || isBackToTop(line))
}

/** A page closes each section with this, and never a sub-heading's part of one. */
export const isBackToTop = (line: Line): boolean => line.mark === null && fold(line.text) === 'back to top'

/** Furniture that captures glue to the end of the sign-off. */
const tails = ['Print this page', 'Back to top', 'LGO logogram']

function unglue(line: Line): Line[] {
  const tail = tails.find((each) => line.text.endsWith(each) && line.text.length > each.length)
  const text = (tail === undefined ? line.text : line.text.slice(0, -tail.length)).trimEnd()
  const found = signOff.exec(text)
  if (!found) return [line]
  const before = text.slice(0, found.index).trimEnd()
  const alone: Line = { ...line, text: found[0], mark: null, apart: true, continues: false, indent: 0 }
  if (before === '') return line.mark === null || line.mark.kind !== 'number' ? [alone] : [line]
  // In the middle of a sentence these words are prose.
  return /[.!?)…]$/.test(before) ? [{ ...line, text: before }, alone] : [line]
}

/** Whether an unmarked line could be a heading by its looks: short, no sentence, at least one letter. */
export const looksLikeHeading = (text: string): boolean =>
  text.length <= 100 && /^[\p{Lu}\p{N}'‘"“]/u.test(text) && !/[.;,:!]$/.test(text)
