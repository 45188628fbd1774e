import { readQuery } from '../../register/read-query.ts'
import type { Asked, QueryNote } from '../../register/read-query.ts'
import type { Query } from '../../register/query.ts'
import type { Found } from '../ports/decision-search.ts'
import { done, reading, refuse, useCase } from '../use-case.ts'
import type { Result } from '../use-case.ts'

/** What was found, for which query, and what to say about names that nothing is filed under. */
export interface Searched {
  readonly query: Query
  readonly notes: readonly QueryNote[]
  readonly found: Found
}

/** Anyone searches the published decisions. What is asked comes as text; every problem with it is told at once. */
export const searchDecisions = useCase<Asked, Searched>(
  { id: 'search-decisions', may: ['public', 'system'] },
  async (desk, actor, asked) => {
    const read = queryAsked(asked)
    if (!read.ok) return read
    const { query } = read.value
    const found = await (desk.search?.search(query) ?? reading(desk, actor, (rooms) => rooms.search.search(query)))
    return done({ ...read.value, found })
  },
)

/** The query that was asked, or the refusal with every problem of it. */
export function queryAsked(asked: Asked): Result<Omit<Searched, 'found'>> {
  const read = readQuery(asked)
  if ('query' in read) return done(read)
  const problems = read.problems.map(({ field, sentence }) => ({ field, message: sentence }))
  return refuse('invalid', 'This search cannot be made as it is.', { problems })
}
