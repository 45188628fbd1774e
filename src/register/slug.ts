/**
 * The form of a name in an address: lower case, every run of apostrophes, spaces and other signs one hyphen
 * (`Children's care services` is `children-s-care-services`). Accents are dropped; the slug of a slug is itself.
 * Empty where the name has neither letter nor digit.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
