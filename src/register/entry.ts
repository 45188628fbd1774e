import { slugify } from '../law/law.ts'
import type { Citation, Doubt, Paragraph, Section, Statement } from '../statement/model.ts'
import { normaliseReference } from '../statement/reference.ts'
import { parseDate } from '../time/plain-date.ts'
import { headingsOf, readableText } from './readable-text.ts'
import { remediesIn } from './remedies.ts'
import { utf8 } from './utf8.ts'

/** The names under which a decision is filed. */
export interface Filing {
  readonly reference: string
  readonly body: string
  readonly bodySlug: string
  readonly category: string | null
  readonly categorySlug: string | null
  readonly subcategory: string | null
  readonly subcategorySlug: string | null
  readonly decision: string | null
}

/** A decision as it is published: what a reader can read, and the names under which it is filed. */
export interface NewEntry extends Filing {
  readonly date: string | null
  readonly kind: 'Statement' | 'Report'
  readonly summary: string | null
  readonly statement: Statement
  /** All readable text, for search. */
  readonly text: string
  readonly publishedOn: string
  readonly origin: 'casework' | 'import'
}

/** An entry as it travels: its statement as JSON and its text, both in UTF-8, and beside them its headings, a line each, and the remedies that it shows. */
export interface WrittenEntry extends Omit<NewEntry, 'statement' | 'text'> {
  readonly statement: Uint8Array<ArrayBuffer>
  readonly text: Uint8Array<ArrayBuffer>
  readonly headings: string
  readonly remedies: readonly string[]
}

/** An entry as it stands in the register: which of its versions this is, and its place in the order of publication. */
export interface Entry extends NewEntry {
  readonly version: number
  /** The number of the current one. */
  readonly versions: number
  /** Those that can still be read, in order: one that was replaced to protect someone is gone. */
  readonly readable: readonly number[]
  readonly position: number
}

/** When and how a statement came onto the register. `publishedOn` is the day. */
export interface Publication {
  readonly publishedOn: string
  readonly origin: 'casework' | 'import'
}

/** Why a statement cannot be an entry. One code for each way of failing. */
export interface EntryRefusal {
  readonly refused:
    | 'no-reference'
    | 'reference-not-understood'
    | 'no-body'
    | 'date-not-understood'
    | 'no-text'
    | 'text-too-long'
    | 'characters-not-kept'
  readonly sentence: string
}

/** The longest statement that the register takes, in bytes of UTF-8: some hundred times a usual one. */
export const LONGEST_TEXT_IN_BYTES = 400_000

// NUL cannot be stored, nor half of a surrogate pair; the two private characters mark the matches in a snippet.
const NOT_KEPT = /[\0\uE000\uE001]|\p{Cs}/u
/** How they look in JSON. What looks so may be a backslash before a u, so only the strings tell; but mostly nothing does. */
const LOOK_SO = ['\uE000', '\uE001', '\\u0000', '\\ud']

/**
 * The register entry of a statement. Needs a reference and a body, since both
 * are its address; every other field may be missing and is then `null`.
 */
export function entryFrom(statement: Statement, published: Publication): NewEntry | EntryRefusal {
  const made = makeEntry(statement, published)
  return 'refused' in made ? made : made.entry
}

/** The same, made ready to travel. */
export function writtenEntryFrom(statement: Statement, published: Publication): WrittenEntry | EntryRefusal {
  const made = makeEntry(statement, published)
  return 'refused' in made ? made : { ...made.entry, ...made.bytes, ...readFrom(made.entry.statement) }
}

/** An entry made ready to travel. */
export function written(entry: NewEntry): WrittenEntry {
  const { statement, text } = entry
  return { ...entry, statement: utf8(JSON.stringify(statement)), text: utf8(text), ...readFrom(statement) }
}

/** What is read from a statement to be kept beside it. */
const readFrom = (statement: Statement) => ({ headings: headingsOf(statement), remedies: remediesIn(statement) })

function makeEntry(statement: Statement, { publishedOn, origin }: Publication): { readonly entry: NewEntry; readonly bytes: Pick<WrittenEntry, 'statement' | 'text'> } | EntryRefusal {
  const { header } = statement
  if (header.reference === null || header.reference.trim() === '') return refusal('no-reference', 'The statement has no reference.')
  const reference = normaliseReference(header.reference)
  if (reference === null) return refusal('reference-not-understood', 'The reference is not in the form 24 017 326.')
  const body = tidy(header.body)
  const bodySlug = body === null ? null : nameSlug(body)
  if (body === null || bodySlug === null) return refusal('no-body', 'The statement does not name the body complained about.')
  if (header.date !== null && parseDate(header.date) !== header.date) return refusal('date-not-understood', 'The decision date is not a day in the form 2025-03-13.')
  const bare = bareStatement(statement)
  const text = readableText(bare)
  if (bare.sections.length === 0 && bare.summary === null) return refusal('no-text', 'The statement has neither a summary nor a paragraph.')
  const json = JSON.stringify(bare)
  const bytes = { statement: utf8(json), text: utf8(text) }
  if (bytes.statement.length > 2 * LONGEST_TEXT_IN_BYTES || bytes.text.length > LONGEST_TEXT_IN_BYTES) {
    return refusal('text-too-long', `The statement is longer than ${LONGEST_TEXT_IN_BYTES / 1000} kB.`)
  }
  if (LOOK_SO.some((sign) => json.includes(sign)) && !everyString(bare, (words) => !NOT_KEPT.test(words))) {
    return refusal('characters-not-kept', 'The statement has a character that cannot be kept, such as NUL or half of a surrogate pair.')
  }
  const category = tidy(header.category)
  const subcategory = tidy(header.subcategory)
  const entry: NewEntry = {
    reference,
    body,
    bodySlug,
    category,
    categorySlug: category === null ? null : nameSlug(category),
    subcategory,
    subcategorySlug: subcategory === null ? null : nameSlug(subcategory),
    decision: tidy(header.decision),
    date: header.date,
    kind: statement.kind,
    summary: tidy(statement.summary),
    statement: bare,
    text,
    publishedOn,
    origin,
  }
  return { entry, bytes }
}

/** True of a refusal, false of an entry. */
export function isRefusal(result: NewEntry | EntryRefusal): result is EntryRefusal {
  return 'refused' in result
}

/** The statement with the fields of the model and no others, in the order of the contract. */
function bareStatement(statement: Statement): Statement {
  const { body, reference, category, subcategory, decision, date } = statement.header
  return {
    type: 'statement',
    kind: statement.kind,
    header: { body, reference, category, subcategory, decision, date },
    summary: statement.summary,
    sections: statement.sections.map(bareSection),
    citations: statement.citations.map(bareCitation),
    signOff: statement.signOff,
    doubts: statement.doubts.map(({ line, text, why }: Doubt) => ({ line, text, why })),
  }
}

function bareSection({ heading, role, paragraphs, subheadings }: Section): Section {
  return {
    heading,
    role,
    paragraphs: paragraphs.map(bareParagraph),
    subheadings: subheadings.map((subheading) => ({ heading: subheading.heading, before: subheading.before })),
  }
}

function bareParagraph({ number, text, items, citations }: Paragraph): Paragraph {
  return { number, text, items: items.map((item) => ({ mark: item.mark, text: item.text })), citations: citations.map(bareCitation) }
}

function bareCitation({ text, provisions, standsAlone, number }: Citation): Citation {
  return { text, provisions: [...provisions], standsAlone, number }
}

function refusal(refused: EntryRefusal['refused'], sentence: string): EntryRefusal {
  return { refused, sentence }
}

function tidy(words: string | null): string | null {
  const kept = words?.trim() ?? ''
  return kept === '' ? null : kept
}

function nameSlug(name: string): string | null {
  return slugify(name) || null
}

function everyString(value: unknown, holds: (words: string) => boolean): boolean {
  if (typeof value === 'string') return holds(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((part) => everyString(part, holds))
}
