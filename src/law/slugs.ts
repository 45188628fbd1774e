/**
 * The form of a name in an address: lower case, apostrophes and spaces as hyphens, nothing else but letters and digits.
 * `Children's care services` becomes `children-s-care-services`, whichever apostrophe it was typed with. A slug is its own slug.
 */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * The part of a decision's address that its subject gives: `children-s-care-services/child-protection`. Takes names or slugs,
 * whether or not the tree has them, since a decision may be imported under a category that we do not know.
 */
export function slugOf(category: string, subcategory: string): string {
  return `${slugify(category)}/${slugify(subcategory)}`
}
