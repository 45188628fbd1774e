import { firstOf, inOrder } from './best.ts'
import type { Match } from './best.ts'
import { Candidates, countNumbers, list } from './candidates.ts'
import { hasPairs, inOrderOfCloseness, LOOKED_AT } from './closeness.ts'
import { Highest } from './highest.ts'
import { match } from './match.ts'
import { planOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Seeking } from './seeking.ts'
import type { Segment } from './segment.ts'

/** What is in an index of several segments. */
export interface Sought {
  readonly total: number
  readonly matches: readonly Match[]
  /** For each column that was to be counted: how many have each value. */
  readonly counts: Readonly<Record<string, ReadonlyMap<string, number>>>
  readonly plan: Plan
}

const candidates = new Candidates()
const highest = new Highest()

/** Looks through one segment after the other, each with all its documents at once. */
export function seek(segments: readonly Segment[], seeking: Seeking): Sought {
  const plan = planOf(seeking, segments)
  const wanted = seeking.offset + seeking.limit
  const counts = Object.fromEntries(seeking.counts.map((name) => [name, new Map<string, number>()]))
  const order = seeking.order === 'best' && plan.groups.length === 0 ? 'newest' : seeking.order
  const gathered = order === 'best' && hasPairs(plan) ? Math.max(wanted, LOOKED_AT) : wanted
  highest.begin(gathered, plan.most)
  let total = 0
  let matches: Match[] = []
  for (const segment of segments) {
    match(segment, seeking, plan, candidates)
    if (candidates.count === 0) continue
    total += candidates.count
    for (const name of seeking.counts) addCounts(segment, name, counts[name] ?? new Map())
    matches = matches.concat(firstOf(segment, candidates, order, gathered, highest))
  }
  const ordered = inOrder(matches, order)
  const best = order === 'best' ? inOrderOfCloseness(ordered, plan, wanted) : ordered
  return { total, matches: best.slice(seeking.offset, wanted), counts, plan }
}

function addCounts(segment: Segment, name: string, counts: Map<string, number>): void {
  const column = segment.columns.get(name)
  if (column === undefined) return
  list(candidates, segment.size)
  const found = new Uint32Array(column.values.size + 1)
  countNumbers(candidates, column.numbers, found)
  for (let number = 1; number < found.length; number++) {
    if (found[number] === 0) continue
    const value = column.values.at(number - 1)
    counts.set(value, (counts.get(value) ?? 0) + (found[number] as number))
  }
}
