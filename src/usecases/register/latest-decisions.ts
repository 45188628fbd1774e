import type { Asked } from '../../register/read-query.ts'
import type { Departure, Newcomer } from '../ports/news.ts'
import { done, reading, useCase } from '../use-case.ts'
import { queryAsked } from './search-decisions.ts'

/** As many decisions as one page of a feed has. */
export const LATEST_AT_ONCE = 50
/** As many of those that were taken down; the whole list is `listRemovals`. */
const DEPARTURES_AT_ONCE = 100

/** A page of what came onto the register last. */
export interface Latest {
  readonly decisions: readonly Newcomer[]
  /** What was taken down since the oldest of these came, whatever was searched for: of what is gone nobody can say whether it was found. */
  readonly takenDown: readonly Departure[]
  /** The position before which the next page begins; null on the last page. */
  readonly next: number | null
}

/**
 * Anyone follows the register, or what a search finds in it: the decisions that came last, in the order of publication,
 * those before a position if one is given. Pages stay right while others publish.
 */
export const latestDecisions = useCase<{ readonly asked: Asked; readonly before: number | null }, Latest>(
  { id: 'latest-decisions', may: ['public', 'system'] },
  async (desk, actor, { asked, before }) => {
    const read = queryAsked(asked)
    if (!read.ok) return read
    return done(await reading(desk, actor, async ({ news }) => {
      const found = await news.latest(read.value.query, before, LATEST_AT_ONCE + 1)
      const decisions = found.slice(0, LATEST_AT_ONCE)
      const next = found.length > LATEST_AT_ONCE ? (decisions.at(-1)?.position ?? null) : null
      return { decisions, takenDown: await news.departures(next ?? 0, before, DEPARTURES_AT_ONCE), next }
    }))
  },
)
