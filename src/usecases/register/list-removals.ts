import type { Removal } from '../ports/publications.ts'
import { done, reading, useCase } from '../use-case.ts'

/** As many as one answer holds. */
export const REMOVALS_AT_ONCE = 1000

/** Anyone reads the deletion list, from after a position, so that whoever copied the register can follow it. */
export const listRemovals = useCase<{ readonly after: number }, readonly Removal[]>(
  { id: 'list-removals', may: ['public', 'system'] },
  async (desk, actor, { after }) => done(await reading(desk, actor, ({ publications }) => publications.removals(after, REMOVALS_AT_ONCE))),
)
