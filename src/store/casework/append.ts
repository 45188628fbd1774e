import { sha256Hex } from '../../proof/digest.ts'
import type { CaseRow, Histories } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'
import { searchWords } from './search-words.ts'

type Addition = Parameters<Histories['append']>[0]
type Appended = Awaited<ReturnType<Histories['append']>>

const append = 'select casework.append($1, $2, $3, $4, $5, $6) as actual'
const know = 'select casework.know($1, $2, $3, $4)'

/** What `casework.append` says where it does not know what the case was found by before. */
const tellAll = -1

/** A tsvector holds one megabyte; far more words than anyone looks for stay below that. */
const searchableAtMost = 250_000

export async function appendToHistory(session: Session, addition: Addition): Promise<Appended> {
  checkFollows(addition)
  const { head, expected, events, words, row } = addition
  const { searchable, searchableBefore, ...folded } = row
  const more = moreWords(row)
  const known = { knownDigest: searchable === null ? null : digestOf(row, searchable), knownBefore: more === null ? null : digestOf(row, searchableBefore ?? '') }
  const values = [JSON.stringify(head), expected, JSON.stringify(events), JSON.stringify(words), JSON.stringify({ ...folded, ...known }), more === null ? null : searchWords(more)]
  const answer = await session.row<{ actual: number | null }>({ name: 'append-to-history', text: append, values })
  const actual = answer?.actual ?? null
  if (actual !== null && actual !== tellAll) return { done: false, actual }
  if (actual === tellAll && searchable !== null) {
    const all = searchWords(`${head.reference} ${searchable}`.slice(0, searchableAtMost))
    session.later({ name: 'know-case', text: know, values: [head.caseId, row.complainant, known.knownDigest, all] })
  }
  return { done: true }
}

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
