import type { Block } from './blocks.ts'
import type { Header } from './model.ts'
import { readPublishedDate } from './published-date.ts'
import { bodyWithReference, normaliseReference } from './reference.ts'
import { bodyNotStated, referenceNotStated } from './render-text.ts'
import { collapse, fold } from './words.ts'

type Field = 'category' | 'decision' | 'date' | 'reference' | 'body' | 'type'

const fields: Readonly<Record<string, Field>> = {
  category: 'category', decision: 'decision', outcome: 'decision', 'decision date': 'date', date: 'date',
  'date of decision': 'date', reference: 'reference', 'reference number': 'reference', 'complaint reference': 'reference',
  'case reference': 'reference', body: 'body', authority: 'body', organisation: 'body', type: 'type',
  'document type': 'type', 'decision type': 'type',
}

/** The field that a label of the page header stands for, `Decision date :`; `null` for anything else. */
export function fieldOf(label: string): Field | null {
  const name = fold(label)
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null
}

/** A labelled header line read into blocks, `Category : Housing > Allocations`; `null` where the line is none. */
export function headerBlock(text: string, line: number): Block[] | null {
  const colon = text.indexOf(':')
  const field = colon > 0 ? fieldOf(text.slice(0, colon)) : null
  return field === null ? null : valueBlocks(field, collapse(text.slice(colon + 1)), line, text)
}

/** The blocks of one header field; a value that cannot be what its label says becomes a doubt. */
export function valueBlocks(field: Field, value: string, line: number, whole: string): Block[] {
  const doubt = (why: string): Block[] => [{ kind: 'doubt', line, text: whole, why }]
  const known = (header: Partial<Header>): Block[] => [{ kind: 'header', header, line, text: whole }]
  if (value === '') return []
  if (field === 'category') return known(categories(value))
  if (field === 'type') {
    if (/^report$/i.test(value)) return [{ kind: 'report' }]
    return /^(?:decision )?statement$/i.test(value) ? [] : doubt('This is neither a statement nor a report.')
  }
  if (field === 'date') {
    const date = readPublishedDate(value)
    return date === null ? doubt('This is not a date.') : known({ date })
  }
  if (field === 'reference') {
    const reference = normaliseReference(value)
    return reference === null ? doubt('This is not a reference.') : known({ reference })
  }
  return known({ [field]: value })
}

/** The blocks of a title as our own renderings write it, `Kent County Council (reference not stated)`. */
export function titleBlock(title: string): Block[] {
  const both = bodyWithReference(title)
  const bare = title.endsWith(`(${referenceNotStated})`) ? title.slice(0, -referenceNotStated.length - 2) : title
  const body = both === null ? collapse(bare) : both.body
  const header = { body: body === bodyNotStated ? null : body, reference: both?.reference ?? null }
  return [{ kind: 'header', header, line: 1, text: title }]
}

function categories(value: string): Partial<Header> {
  const at = value.indexOf('>')
  if (at < 0) return { category: value }
  return { category: collapse(value.slice(0, at)) || null, subcategory: collapse(value.slice(at + 1)) || null }
}
