import type { Parsed } from '../statement/model.ts'
import { parseStatement } from '../statement/parse.ts'
import { textOfBytes } from '../statement/text-of-bytes.ts'
import { writtenEntryFrom } from './entry.ts'
import type { WrittenEntry } from './entry.ts'
import { areProblems, statementFromJson } from './statement-from-json.ts'

/** One statement to take in, as its bytes were read: its text as published, or one line of JSON. `from` says where, for the report. */
export interface Incoming {
  readonly from: string
  readonly form: 'text' | 'json'
  readonly content: Uint8Array
}

/** Why something was not accepted, by a code and in a sentence. */
export interface NotAccepted {
  readonly code: string
  readonly why: string
}

/** The entry of what came in, first published here on a day; or why it can be none. */
export function entryOf({ form, content }: Incoming, publishedOn: string): WrittenEntry | NotAccepted {
  const parsed = form === 'text' ? fromText(content) : fromJson(content)
  if ('code' in parsed) return parsed
  if (parsed.type === 'listing') return { code: 'listing', why: 'It is a list of decisions, not a decision.' }
  if (parsed.type === 'other') return { code: 'no-statement', why: parsed.why }
  const entry = writtenEntryFrom(parsed, { publishedOn, origin: 'import' })
  return 'refused' in entry ? { code: entry.refused, why: entry.sentence } : entry
}

/** True of what was not accepted, false of what was read. */
export function isNotAccepted(read: object): read is NotAccepted {
  return 'why' in read
}

function fromText(content: Uint8Array): Parsed | NotAccepted {
  const text = textOfBytes(content)
  const isText = !text.includes('\0') && !/^(?:%PDF-|PK\u0003\u0004)/.test(text)
  return isText ? parseStatement(text) : { code: 'not-text', why: 'It is not text. Save it as text or as a page (HTML) first.' }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function fromJson(content: Uint8Array): Parsed | NotAccepted {
  let line: string
  try {
    line = utf8.decode(content)
  } catch {
    return { code: 'not-text', why: 'It is not text in UTF-8.' }
  }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { code: 'not-json', why: 'The line is not JSON.' }
  }
  const statement = statementFromJson(value)
  if (!areProblems(statement)) return statement
  return { code: 'not-a-statement', why: statement.map(({ sentence }) => sentence).join(' ') }
}
