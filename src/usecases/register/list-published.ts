import type { Listed } from '../ports/register-feed.ts'
import { done, reading, useCase } from '../use-case.ts'

/** Decisions in the order of publication, and the position from which to go on: null after the last. */
export interface PublishedPage {
  readonly decisions: readonly (Listed & { readonly position: number })[]
  readonly next: number | null
}

/**
 * Anyone reads the current version of every decision in the order of publication, from after a position. A page may hold
 * fewer than were asked for, since places of older versions and of removals are passed over. Whoever goes on from `next`
 * misses nothing, however much is published meanwhile; a decision that gets a new version comes again at its new place.
 */
export const listPublished = useCase<{ readonly after: number; readonly atMost: number }, PublishedPage>(
  { id: 'list-published', may: ['public', 'system'] },
  async (desk, actor, { after, atMost }) => {
    const changes = await reading(desk, actor, ({ registerFeed }) => registerFeed.after(after, atMost))
    const last = changes.at(-1)
    return done({
      decisions: changes.flatMap((each) => (each.change === 'listed' ? [{ ...each.listed, position: each.position }] : [])),
      next: last === undefined || changes.length < atMost ? null : last.position,
    })
  },
)
