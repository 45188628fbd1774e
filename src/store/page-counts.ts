import type { PageCounts } from '../usecases/ports/page-counts.ts'
import type { Session } from './session.ts'

const add = `
  insert into store.page_count as c (path, day, count) values ($1, $2, 1)
  on conflict (path, day) do update set count = c.count + 1`

export function createPageCounts(session: Session): PageCounts {
  return {
    add: async (path, day) => {
      await session.run({ name: 'count-page', text: add, values: [path, day] })
    },
  }
}
