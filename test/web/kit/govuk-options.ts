/** Reads the options of one of govuk-frontend's examples; whatever our component does not offer makes the example inapplicable. */
export class NotOffered extends Error {
  override name = 'NotOffered'
}

export type Options = Readonly<Record<string, unknown>>

/** The options, all of which must be among those named. */
export function only(options: unknown, ...keys: readonly string[]): Options {
  if (options === undefined || options === null) return {}
  const unknown = Object.keys(options).find((key) => !keys.includes(key) && !isEmpty((options as Options)[key]))
  if (unknown !== undefined) throw new NotOffered(unknown)
  return options as Options
}

/** A text, which may be given bare or as `{ text }`. HTML is not offered: our components take elements instead. */
export function textOf(given: unknown, ...also: readonly string[]): string | undefined {
  if (given === undefined || given === null || given === false || given === '') return undefined
  if (typeof given === 'string' || typeof given === 'number') return String(given)
  const { text } = only(given, 'text', ...also)
  return text === undefined ? undefined : String(text)
}

export function required(given: unknown): string {
  const text = textOf(given)
  if (text === undefined) throw new NotOffered('without text')
  return text
}

export function str(given: unknown): string | undefined {
  if (given === undefined || given === null || given === '') return undefined
  if (typeof given === 'string' || typeof given === 'number') return String(given)
  throw new NotOffered(typeof given)
}

export function flag(given: unknown): boolean | undefined {
  if (given === undefined || typeof given === 'boolean') return given
  throw new NotOffered(typeof given)
}

export function list(given: unknown): readonly unknown[] {
  if (given === undefined) return []
  if (!Array.isArray(given)) throw new NotOffered('no list')
  if (given.some((one) => !one)) throw new NotOffered('gaps in a list')
  return given
}

/** `govuk-label--l` → `l`. */
export function modifier<const T extends string>(className: unknown, prefix: string, allowed: readonly T[]): T | undefined {
  if (className === undefined || className === '') return undefined
  const found = allowed.find((one) => className === `${prefix}${one}`)
  if (found === undefined) throw new NotOffered(`class ${String(className)}`)
  return found
}

function isEmpty(given: unknown): boolean {
  return given === undefined || given === null || (typeof given === 'object' && Object.keys(given).length === 0)
}
