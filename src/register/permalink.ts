/** Stands in an address for a category that the statement does not give. */
export const UNCATEGORISED = 'uncategorised'

/** The form of a reference in an address: `24 017 326` is `24-017-326`. `normaliseReference` of the statement room leads back. */
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
