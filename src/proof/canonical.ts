/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The one way to write a JSON value, so that a digest over it can be recomputed by anyone: RFC 8785 (keys sorted by their
 * UTF-16 code units, no white space, numbers as ECMAScript writes them).
 * Throws `NotCanonical` for what has no such form: NaN, infinities, a lone surrogate, `undefined` inside an array.
 * Object members that are `undefined` are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return string(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return object(value as Readonly<Record<string, unknown>>)
  throw new NotCanonical(`a ${typeof value} has no canonical form`)
}

function object(value: Readonly<Record<string, unknown>>): string {
  let members = ''
  // Unless told otherwise, sorting goes by UTF-16 code units.
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members += `${members === '' ? '' : ','}${string(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonical(`${value} has no canonical form`)
  return JSON.stringify(value)
}

function string(value: string): string {
  if (!value.isWellFormed()) throw new NotCanonical('a lone surrogate has no canonical form')
  return JSON.stringify(value)
}

export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
  readonly code = 'not-canonical'
}
