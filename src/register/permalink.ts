const REFERENCE = /^(\d{2})[\s-]*(\d{3})[\s-]*(\d{3})\s*([a-z]?)$/i

/** Stands in an address for a category that the statement does not give. */
export const UNCATEGORISED = 'uncategorised'

/**
 * A reference as it is kept, `24 017 326`, with its suffix letter in lower case (`17 002 402b`), from any way of
 * writing it: spaces, hyphens or neither. `null` where it is none.
 */
export function referenceFrom(written: string): string | null {
  const parts = REFERENCE.exec(written.trim())
  if (parts === null) return null
  const [, year, thousands, units, suffix] = parts
  return `${year} ${thousands} ${units}${(suffix ?? '').toLowerCase()}`
}

/** The form of a reference in an address: `24 017 326` is `24-017-326`. */
export function referenceInAddress(reference: string): string {
  return reference.replaceAll(' ', '-')
}

/** What an address is made of. */
export interface Addressed {
  readonly reference: string
  readonly categorySlug: string | null
  readonly subcategorySlug: string | null
}

/** The path of a decision's page, `/decisions/{category}/{subcategory}/{yy-nnn-nnn}`; other forms add their ending. */
export function permalinkOf(entry: Addressed): string {
  const path = [entry.categorySlug ?? UNCATEGORISED, entry.subcategorySlug ?? UNCATEGORISED]
  return `/decisions/${path.map(encodeURIComponent).join('/')}/${referenceInAddress(entry.reference)}`
}
