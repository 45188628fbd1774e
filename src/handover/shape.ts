/** What is wrong with a package, and where: a file of it, with the path inside where there is one. */
export interface PackageProblem {
  readonly code: 'not-a-package' | 'too-large' | 'truncated' | 'altered' | 'unexpected' | 'unreadable' | 'newer' | 'foreign' | 'replayed' | 'not-for-us'
  readonly place: string
  readonly why: string
}

/** Reads one value at a place, and notes what is wrong with it. What it gives after noting something is of no use. */
export type Shape<T> = (value: unknown, place: string, wrong: (place: string, why: string) => void) => T

export const text: Shape<string> = (value, place, wrong) => (typeof value === 'string' ? value : (wrong(place, 'must be a text'), ''))

export const matching = <T extends string>(pattern: RegExp, what: string): Shape<T> => (value, place, wrong) =>
  typeof value === 'string' && pattern.test(value) ? (value as T) : (wrong(place, `must be ${what}`), '' as T)

export const oneOf = <const T extends readonly (string | number)[]>(...values: T): Shape<T[number]> => (value, place, wrong) =>
  values.includes(value as T[number]) ? (value as T[number]) : (wrong(place, `must be ${values.join(' or ')}`), values[0] as T[number])

export const nullable = <T>(shape: Shape<T>): Shape<T | null> => (value, place, wrong) => (value === null ? null : shape(value, place, wrong))

export const listOf = <T>(shape: Shape<T>): Shape<readonly T[]> => (value, place, wrong) =>
  Array.isArray(value) ? value.map((each, n) => shape(each, `${place}[${n}]`, wrong)) : (wrong(place, 'must be a list'), [])

export const recordOf = <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> => (value, place, wrong) =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shape(member, `${place}.${key}`, wrong)])) : (wrong(place, 'must be an object'), {})

/** An object with exactly these members: one that nobody expects might carry what nobody agreed to. */
export const object = <T extends object>(shapes: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> => (value, place, wrong) => {
  if (!isObject(value)) return wrong(place, 'must be an object'), {} as T
  for (const key of Object.keys(value)) if (!Object.hasOwn(shapes, key)) wrong(`${place}.${key}`, 'is not part of the format')
  const members = Object.entries(shapes) as [keyof T & string, Shape<T[keyof T]>][]
  return Object.fromEntries(members.map(([key, shape]) => [key, shape(value[key], `${place}.${key}`, wrong)])) as T
}

export const either = <A, B>(tells: (value: unknown) => boolean, a: Shape<A>, b: Shape<B>): Shape<A | B> => (value, place, wrong) => (tells(value) ? a(value, place, wrong) : b(value, place, wrong))

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
