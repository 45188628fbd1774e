import type { ListedCase } from '../ports/case-list.ts'
import { done, look, useCase } from '../use-case.ts'
import { restriction } from './list-cases.ts'

/** Full text over the cases of the asker's own office that are under procedures in which they work, best match first. */
export const searchCases = useCase<{ readonly query: string; readonly limit: number }, readonly ListedCase[]>(
  { id: 'search-cases', may: ['staff'] },
  (desk, actor, { query, limit }) => look(desk, actor, async (rooms) => {
    if (query.trim() === '') return done([])
    const [schemes, found] = await Promise.all([restriction(desk, actor, rooms), rooms.cases.search(query, limit)])
    return done(schemes === undefined ? found : found.filter(({ scheme }) => schemes.includes(scheme)))
  }),
)
