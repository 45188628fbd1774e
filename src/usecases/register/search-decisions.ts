import { readQuery } from '../../register/read-query.ts'
import type { Asked, QueryNote } from '../../register/read-query.ts'
import type { Query } from '../../register/query.ts'
import type { Found } from '../ports/decision-search.ts'
import { done, reading, refuse, useCase } from '../use-case.ts'

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
    const read = readQuery(asked)
    if ('problems' in read) {
      const problems = read.problems.map(({ field, sentence }) => ({ field, message: sentence }))
      return refuse('invalid', 'This search cannot be made as it is.', { problems })
    }
    const found = await (desk.search?.search(read.query) ?? reading(desk, actor, (rooms) => rooms.search.search(read.query)))
    return done({ ...read, found })
  },
)
