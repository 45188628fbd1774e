import type { CaseFilter, ListedCase } from '../ports/case-list.ts'
import { as, done, staffRoles, useCase } from '../use-case.ts'

/** Cases that the one who asks may see, the earliest due first; with how many stand in each stage. */
export const listCases = useCase<CaseFilter, { cases: readonly ListedCase[]; next: string | null; stages: readonly { stage: string; count: number }[] }>(
  { id: 'list-cases', may: [...staffRoles, 'link-officer', 'complainant', 'representative', 'system'] },
  (desk, actor, filter) => as(desk, actor, async (rooms) => {
    const page = await rooms.cases.list(filter)
    return done({ ...page, stages: await rooms.cases.countByStage() })
  }),
)
