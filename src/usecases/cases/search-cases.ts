import type { ListedCase } from '../ports/case-list.ts'
import { as, done, staffRoles, useCase } from '../use-case.ts'

/** Full text over the cases of the asker's own office, best match first. */
export const searchCases = useCase<{ readonly query: string; readonly limit: number }, readonly ListedCase[]>(
  { id: 'search-cases', may: [...staffRoles] },
  (desk, actor, { query, limit }) => as(desk, actor, async (rooms) => done(query.trim() === '' ? [] : await rooms.cases.search(query, limit))),
)
