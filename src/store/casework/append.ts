import { sha256Hex } from '../../proof/digest.ts'
import type { Histories } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'
import type { Opening } from './office-chain.ts'
import { searchWords } from './search-words.ts'

type Addition = Parameters<Histories['append']>[0]
type Appended = Awaited<ReturnType<Histories['append']>>

const append = 'select casework.append($1, $2, $3, $4, $5, $6) as actual'

/** A tsvector holds one megabyte; far more words than anyone looks for stay below that. */
const searchableAtMost = 250_000

/** `opening` links a case that is opened into its office's chain; `null` for one that is there. */
export async function appendToHistory(session: Session, addition: Addition, opening: Opening | null): Promise<Appended> {
  const { head, expected, events, words, row } = addition
  checkFollows(addition)
  const searchable = row.searchable === null ? null : searchWords(`${head.reference} ${row.searchable}`.slice(0, searchableAtMost))
  const folded = { ...row, searchable, knownDigest: sha256Hex(`${row.complainant ?? ''}\n${searchable ?? ''}`) }
  const values = [JSON.stringify(head), expected, JSON.stringify(events), JSON.stringify(words), JSON.stringify(folded), opening === null ? null : JSON.stringify(opening)]
  const answer = await session.row<{ actual: number | null }>({ name: 'append-to-history', text: append, values })
  const actual = answer?.actual ?? null
  return actual === null ? { done: true } : { done: false, actual }
}

function checkFollows({ head, expected, events }: Addition): void {
  const last = events.at(-1)
  if (last === undefined) throw new RangeError('there is no event to append')
  if (events.some((event, index) => event.version !== expected + index + 1)) throw new RangeError('the events do not follow the version that is expected')
  if (head.version !== last.version || head.digest !== last.digest) throw new RangeError('the head is not that of the last event')
}
