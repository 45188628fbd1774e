import type { Line } from './lines.ts'
import type { Listing } from './model.ts'
import { withoutFurniture } from './published-lines.ts'
import { readPublishedDate } from './published-date.ts'
import { bodyWithReference } from './reference.ts'

type Entry = Listing['entries'][number]

const facts = /^(?:(Statement|Report)\b)?[\s,|·–-]*(?:(Closed after initial enquiries|Not upheld|Upheld)\b)?[\s,|·–-]*(.*)$/i
const dated = /(?:\d{1,2}[ \-/.][A-Za-z0-9]{1,9}[ \-/.]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/

/**
 * The decisions that a search or archive page lists: each a line with body and reference, then lines with type, decision,
 * subcategory and date in that order, together or apart. Titles without any such line are no entries.
 */
export function readListing(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = []
  let title: ReturnType<typeof bodyWithReference> = null
  let words: string[] = []
  const close = (): void => {
    const entry = title && entryOf(title.body, title.reference, words.join(' '))
    if (entry) entries.push(entry)
    words = []
  }
  for (const line of withoutFurniture(lines)) {
    const next = bodyWithReference(line.text)
    if (next) {
      close()
      title = next
    } else if (/^summary\b/i.test(line.text)) {
      close()
      title = null
    } else if (title && words.length < 6) {
      words.push(line.text.replace(/^(?:Type|Decision date|Decision|Category|Subcategory|Date) ?: ?/i, ''))
    }
  }
  close()
  return entries
}

function entryOf(body: string | null, reference: string, words: string): Entry | null {
  if (words.length > 300) return null
  const [, kind, decision, rest = ''] = facts.exec(words) ?? []
  const found = dated.exec(rest)
  const date = found ? readPublishedDate(found[0]) : null
  if (kind === undefined && decision === undefined && date === null) return null
  const subcategory = (date === null ? rest : rest.slice(0, found?.index)).replace(/^[\s,|·–-]+|[\s,|·–-]+$/g, '')
  return { body, reference, kind: kind ?? null, decision: decision ?? null, subcategory: subcategory || null, date }
}
