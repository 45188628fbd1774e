import { nearest } from '../register/nearest.ts'
import { parseDate } from '../time/plain-date.ts'
import type { ApiProblem } from './route.ts'
import type { Schema } from './schema.ts'

/** Checks the parameters of an address against what is documented: unknown names, repeated ones, and values that none can have. */
export function checkQuery(schemas: Readonly<Record<string, Schema>>, given: unknown): { readonly query: Readonly<Record<string, string>> } | { readonly problem: ApiProblem } {
  const problems: { place: string; message: string }[] = []
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries((given ?? {}) as Record<string, unknown>)) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
    if (schema === undefined) {
      const near = nearest(name, Object.keys(schemas))
      problems.push({ place: name.slice(0, 100), message: `is no parameter here.${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`}` })
    } else if (typeof value !== 'string') problems.push({ place: name, message: 'is given more than once' })
    else if (value !== '') {
      const wrong = wrongWith(schema, value)
      if (wrong === null) query[name] = value
      else problems.push({ place: name, message: wrong })
    }
  }
  return problems.length === 0 ? { query } : { problem: { status: 400, title: 'This cannot be asked as it is', problems } }
}

function wrongWith({ type, format, enum: allowed, minimum = 0, maximum = Number.MAX_SAFE_INTEGER, maxLength, pattern }: Schema, value: string): string | null {
  if (allowed !== undefined) return allowed.includes(value) ? null : `must be ${allowed.join(' or ')}`
  if (type === 'integer') return /^\d{1,15}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum ? null : `must be a whole number from ${minimum} to ${maximum}`
  if (format === 'date') return typeof parseDate(value) === 'string' ? null : 'must be a day, like 2026-03-20'
  if (maxLength !== undefined && value.length > maxLength) return `must be at most ${maxLength} characters`
  return pattern === undefined || new RegExp(pattern).test(value) ? null : 'is not in the form that is asked for'
}
