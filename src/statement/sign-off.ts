/**
 * The closing line of a statement: `Investigator's decision on behalf of the Ombudsman`. It names an office and no person.
 */
const signOff =
  /(?:an? )?(?:investigators?|investigation officers?|assessors?|assistant ombudsm[ae]n|ombudsm[ae]n)(?:['’‘`´\ufffd]|â€™)?s?['’]? (?:final |draft )?decisions? on behalf of the (?:local government (?:(?:and|&) social care )?)?ombudsm[ae]n(?:['’]?s)?\.?$/i

/** Whether a line is the sign-off. */
export const isSignOff = (text: string): boolean => signOff.exec(text)?.index === 0

/** What a line says before a sign-off at its end, and the sign-off; `null` where it ends in none. */
export function splitSignOff(text: string): { readonly before: string; readonly signOff: string } | null {
  const found = signOff.exec(text)
  return found && { before: text.slice(0, found.index).trimEnd(), signOff: found[0] }
}
