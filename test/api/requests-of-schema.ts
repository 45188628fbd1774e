import { fc } from '../chance.ts'

/** As much of an OpenAPI document as a request is made from. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

export interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query'; readonly required: boolean; readonly schema: JsonSchema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }>>
}

export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST'
  /** With its query. */
  readonly path: string
  readonly type?: string
  readonly body?: string
  /** Every part of it is what the document says it may be. */
  readonly asDescribed: boolean
}

/** Any value of a schema. */
export function valuesOf({ type, enum: allowed, format, minimum = 0, maximum = 1_000_000, maxLength = 60, items, properties, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  if (allowed !== undefined) return fc.constantFrom(...allowed)
  if (format === 'date') return fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  const kinds: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
    integer: () => fc.integer({ min: minimum, max: maximum }),
    number: () => fc.double({ min: minimum, max: maximum, noNaN: true }),
    boolean: () => fc.boolean(),
    array: () => fc.array(valuesOf(items ?? {}), { maxLength: 5 }),
    object: () => fc.record(Object.fromEntries(Object.entries(properties ?? {}).map(([name, each]) => [name, valuesOf(each)])), { requiredKeys: [...required] }),
    string: () => fc.string({ maxLength: Math.min(maxLength, 200), unit: 'grapheme' }).filter((words) => words.length <= maxLength),
  }
  return (kinds[[type].flat()[0] ?? ''] ?? kinds['string'])?.() ?? fc.constant(null)
}

/** What somebody might send who means no good, or has a fault of their own. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '', ' ', '\u0000', '\uD800', '\uE000', '\uFFFF', '"', '"a b', '-', '*', 'OR', '((', ')', '%', '%00', '%zz', '\\', '../../etc/passwd', "' or 1=1 --", '$1', '{{7*7}}', '<script>', 'null', 'NaN', '-1', '1e9', '9'.repeat(40),
    '24 000 001', '24-000-001', '２４ ０００ ００１', '2025-02-30', '0000-00-00', '+275760-09-13', '__proto__', 'constructor', 'x'.repeat(5_000), '😀'.repeat(300),
  ),
  fc.integer().map(String),
)

/** Requests of an operation: as described, with a wrong value here and there, with a name that nobody knows, with one twice. */
export function requestsOf(method: 'GET' | 'POST', path: string, operation: Operation): fc.Arbitrary<ApiRequest> {
  const good = fc.record(Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, valuesOf(schema).map(String)])), { requiredKeys: operation.parameters.flatMap(({ name, required }) => (required ? [name] : [])) })
  const names = operation.parameters.map(({ name }) => name)
  const wrong = fc.array(fc.tuple(fc.oneof(fc.constantFrom('strange', ...names), hostile), hostile), { maxLength: 3 })
  const [type, sent] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  const payloads = sent === undefined ? fc.constant({}) : fc.oneof(valuesOf(sent.schema).map((value) => ({ type, body: JSON.stringify(value) })), fc.oneof(fc.json(), hostile).map((body) => ({ type, body, wrong: true })))
  return fc.record({ good, wrong, twice: fc.boolean(), payload: payloads as fc.Arbitrary<{ readonly type?: string; readonly body?: string; readonly wrong?: true }> }).map(({ good: values, wrong: others, twice, payload: { wrong: wrongBody = false, ...payload } }) => {
    const given = { ...(values as Readonly<Record<string, string>>), ...Object.fromEntries(others) }
    const inPath = new Set(operation.parameters.flatMap((each) => (each.in === 'path' ? [each.name] : [])))
    const query = new URLSearchParams(Object.entries(given).filter(([name]) => !inPath.has(name)))
    const repeated = twice && [...query].length > 0
    if (repeated) query.append([...query.keys()][0] ?? '', 'again')
    // A segment of nothing, or of dots, is another address.
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent((given[name] ?? '').toWellFormed()).replace(/^\.*$/, 'x'))
    return { method, path: `${filled}${query.size === 0 ? '' : `?${query}`}`, ...payload, asDescribed: others.length === 0 && !repeated && !wrongBody }
  })
}
