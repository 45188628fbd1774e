import { isFurniture } from './furniture.ts'
import { isBodyName, titleOf } from './header-line.ts'
import type { Title } from './header-line.ts'
import { labelled } from './header-labels.ts'
import type { Line } from './lines.ts'
import type { Listing } from './model.ts'
import { readPublishedDate } from './published-date.ts'
import { publishedReference } from './reference.ts'
import { collapse, endsSentence } from './words.ts'

type Entry = Listing['entries'][number]

const kinds = /^(?:Statement|Report)\b/i
const decisions = /^(?:Closed after initial enquiries|Not upheld|Upheld)\b/i
const dates = /(?:\d{1,2}(?:st|nd|rd|th)?[ \-/.][A-Za-z0-9]{1,9}[ \-/.]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/
/** More lines than this between two titles are no facts of an entry. */
const mostLines = 8

/**
 * The decisions that a search or archive page lists: each a line with body and reference, then lines or cells with type,
 * decision, subcategory and date, together or apart. Titles without any such line are no entries, and one title with a
 * single fact is no list.
 */
export function readListing(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = []
  let facts: Facts | null = null
  let before = ''
  const close = (): void => {
    if (facts?.known) entries.push(facts.entry)
    facts = null
  }
  for (const text of lines.map(({ text }) => text).filter((each) => !isFurniture(each))) {
    const [title, rest] = titleAndRest(text, before)
    if (title) {
      close()
      facts = new Facts(title)
      for (const part of partsOf(rest)) facts.take(part)
    } else if (/^summary\b/i.test(text)) close()
    else for (const part of partsOf(text)) facts?.take(part)
    before = text
  }
  close()
  const [only] = entries
  return entries.length === 1 && only && [only.kind, only.decision, only.date].filter((each) => each !== null).length < 2 ? [] : entries
}

const partsOf = (text: string): string[] => text.split(/ ?[|·•\t] ?| [–—-] /).map(collapse).filter((part) => part !== '')

/** A title at the start of a line, and what the line says behind it; the body may stand on the line before. */
function titleAndRest(text: string, before: string): readonly [Title | null, string] {
  const whole = titleOf(text)
  if (whole) return [withBody(whole, before), '']
  const close = /[)\]](?= )/.exec(text)
  const first = close && titleOf(text.slice(0, close.index + 1))
  if (first) return [first, collapse(text.slice(close.index + 1)).replace(/^[-–—|·,:] ?/, '')]
  const [head = '', ...others] = partsOf(text)
  const reference = publishedReference(head)
  if (reference !== null) return [withBody({ body: null, reference }, before), others.join(' | ')]
  const second = others[0] === undefined ? null : publishedReference(others[0])
  return second !== null && isBodyName(head) ? [{ body: head, reference: second }, others.slice(1).join(' | ')] : [null, '']
}

const withBody = (title: Title, before: string): Title => (title.body === null && isBodyName(before) ? { ...title, body: before } : title)

/** What the lines under one title say, as they come. */
class Facts {
  #entry: Entry
  #lines = 0

  constructor({ body, reference }: Title) {
    this.#entry = { body, reference, kind: null, decision: null, subcategory: null, date: null }
  }

  get entry(): Entry {
    return this.#entry
  }

  /** Whether anything has been said besides the title. */
  get known(): boolean {
    return this.#entry.kind !== null || this.#entry.decision !== null || this.#entry.date !== null
  }

  take(text: string): void {
    if (this.#lines++ >= mostLines || text.length > 300) return
    let rest = labelled(text)?.colon ? (labelled(text)?.value ?? '') : text
    rest = this.#from(rest, kinds, 'kind')
    rest = this.#from(rest, decisions, 'decision')
    const found = dates.exec(rest)
    const date = found && readPublishedDate(found[0])
    if (found && date) {
      this.#entry = { ...this.#entry, date: this.#entry.date ?? date }
      rest = rest.slice(0, found.index)
    }
    this.#rest(rest.replace(/^[\s,;|·–-]+|[\s,;|·–-]+$/g, ''))
  }

  #from(text: string, pattern: RegExp, field: 'kind' | 'decision'): string {
    const found = this.#entry[field] === null ? pattern.exec(text) : null
    if (!found) return text
    this.#entry = { ...this.#entry, [field]: found[0] }
    return text.slice(found[0].length).replace(/^[\s,;|·–-]+/, '')
  }

  #rest(text: string): void {
    if (text === '' || text.length > 80 || endsSentence(text)) return
    if (this.#entry.body === null && isBodyName(text)) this.#entry = { ...this.#entry, body: text }
    else if (this.#entry.subcategory === null) this.#entry = { ...this.#entry, subcategory: collapse(text.split(/[>›»]/).at(-1) ?? text) }
  }
}
