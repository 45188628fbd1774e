import { sha256Hex } from '../../proof/digest.ts'
import type { Addition, CaseRow, Histories, StreamHead } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'
import { searchWords } from './search-words.ts'

type Appended = Awaited<ReturnType<Histories['append']>>

const append = 'select casework.append($1, $2, $3, $4, $5, $6, $7) as actual'
const settle = 'select casework.settle($1, $2, $3, $4, $5, $6, $7)'

/** A tsvector holds one megabyte; far more words than anyone looks for stay below that. */
const searchableAtMost = 250_000

export async function appendToHistory(session: Session, addition: Addition): Promise<Appended> {
  const answer = await session.row<{ actual: number | null }>({ name: 'append-to-history', text: append, values: written(addition) })
  const actual = answer?.actual ?? null
  return actual === null ? { done: true } : { done: false, actual }
}

export function settleInHistory(session: Session, addition: Addition): void {
  session.later({ name: 'settle-in-history', text: settle, values: written(addition) })
  // Openings of an office are a chain, and each waits for the one before.
  if (addition.expected === 0) session.letGoEarly()
}

/** An addition as its statement takes it. */
function written(addition: Addition): readonly unknown[] {
  checkFollows(addition)
  const { head, expected, events, words, row } = addition
  const { searchable, searchableBefore, ...folded } = row
  const more = moreWords(row)
  const known = searchable === null ? {} : { knownDigest: digestOf(row, searchable), knownBefore: more === null ? null : digestOf(row, searchableBefore ?? '') }
  return [
    JSON.stringify(head), expected, JSON.stringify(events), JSON.stringify(words), JSON.stringify({ ...folded, ...known }),
    more === null ? null : searchWords(more), searchable === null ? null : allWords(head, searchable),
  ]
}

const allWords = ({ reference }: StreamHead, searchable: string): string => searchWords(`${reference} ${searchable}`.slice(0, searchableAtMost))

const digestOf = ({ complainant }: CaseRow, searchable: string): string => sha256Hex(`${complainant ?? ''}\n${searchable}`)

/** What came to the lines by which a case is found; null where one of them is gone, or there may be too many. */
function moreWords({ searchable, searchableBefore }: CaseRow): string | null {
  if (searchable === null || searchableBefore === undefined || searchable.length > searchableAtMost) return null
  const lines = searchable.split('\n')
  for (const line of searchableBefore.split('\n')) {
    const at = lines.indexOf(line)
    if (at === -1) return null
    lines.splice(at, 1)
  }
  return lines.join('\n')
}

function checkFollows({ head, expected, events }: Addition): void {
  const last = events.at(-1)
  if (last === undefined) throw new RangeError('there is no event to append')
  if (events.some((event, index) => event.version !== expected + index + 1)) throw new RangeError('the events do not follow the version that is expected')
  if (head.version !== last.version || head.digest !== last.digest) throw new RangeError('the head is not that of the last event')
}
