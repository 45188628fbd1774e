/** So many places in the order of publication make one part of a bulk file. Never changed without the edition of the files. */
export const PLACES_IN_A_PART = 1000

/** The place behind which the part begins that holds the place after this one. */
export const partFrom = (position: number): number => Math.floor(position / PLACES_IN_A_PART) * PLACES_IN_A_PART

/** Where each part begins that changes after `since` up to `last` went into; always one, that of the beginning. */
export function partsTouched(since: number, last: number): readonly number[] {
  const first = partFrom(since)
  return Array.from({ length: Math.max(1, Math.ceil((last - first) / PLACES_IN_A_PART)) }, (_, n) => first + n * PLACES_IN_A_PART)
}

/** Whether a part, in its CSV form, has a row of one of these references. A reference is the first cell, and needs no quotes. */
export function hasRowOf(csv: string, references: ReadonlySet<string>): boolean {
  for (const [, reference = ''] of csv.matchAll(/^(\d\d \d{3} \d{3}[a-z]?),/gm)) if (references.has(reference)) return true
  return false
}
