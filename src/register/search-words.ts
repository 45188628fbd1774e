import { normaliseReference } from '../statement/reference.ts'

const WRITTEN_REFERENCE = /(?<!\w)\d{2}[- ]?\d{3}[- ]?\d{3}[a-z]?(?!\w)/gi

/**
 * The words of a query with each reference in it as an exact phrase, however it was written, since `24-017-326` would
 * otherwise be read as one number and two exclusions.
 */
export function withReferencesAsPhrases(words: string): string {
  return words
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(WRITTEN_REFERENCE, (written) => `"${normaliseReference(written) ?? written}"`)))
    .join('"')
}
