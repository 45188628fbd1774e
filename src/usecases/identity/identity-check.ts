import type { Problem } from '../use-case.ts'

/** What staff can compare with the record before they give someone a code. Kept with the code, without what was said. */
export const identityChecks = [
  { id: 'full-name', label: 'Gave the full name on the record' },
  { id: 'postal-address', label: 'Gave the postal address on the record' },
  { id: 'telephone', label: 'We called the telephone number on the record' },
  { id: 'complaint', label: 'Described what the complaint is about' },
  { id: 'last-contact', label: 'Knew when and how we were last in touch' },
  { id: 'letter-to-record', label: 'The letter goes to the postal address on the record' },
] as const

/** A letter reaches the address on the record and that is one check; a voice on the telephone needs two that agree. */
export const checksNeeded = { letter: 1, staff: 2 } as const

/** What is wrong with the checks recorded for a code; empty where they are enough. */
export function problemsOfChecks(by: keyof typeof checksNeeded, checks: readonly string[]): readonly Problem[] {
  const known = new Set(identityChecks.map(({ id }): string => id))
  const counted = new Set(checks.filter((check) => known.has(check)))
  if (by === 'staff') counted.delete('letter-to-record')
  const enough = counted.size >= checksNeeded[by] && (by === 'staff' || counted.has('letter-to-record'))
  if (enough) return []
  return [{ field: 'checks', message: by === 'letter' ? 'Confirm that the letter goes to the postal address on the record' : 'Select at least 2 things that you checked' }]
}
