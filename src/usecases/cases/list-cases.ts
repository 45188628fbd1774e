import type { CaseFilter, ListedCase } from '../ports/case-list.ts'
import type { Rooms } from '../ports/store.ts'
import { restrictedTo } from '../procedures.ts'
import { done, look, useCase, type Actor, type Desk } from '../use-case.ts'

/** Cases that the one who asks may see, the earliest due first; with how many stand in each stage. */
export const listCases = useCase<CaseFilter, { cases: readonly ListedCase[]; next: string | null; stages: readonly { stage: string; count: number }[] }>(
  { id: 'list-cases', may: ['person', 'body', 'staff', 'system'] },
  async (desk, actor, filter) => {
    // Hardly anyone is restricted, so the list is asked for at once as if nobody were.
    const [schemes, page, stages] = await look(desk, actor, (rooms) => Promise.all([restriction(desk, actor, rooms), rooms.cases.list(filter), rooms.cases.countByStage()]))
    if (schemes === undefined) return done({ ...page, stages })
    const [theirs, theirStages] = await look(desk, actor, ({ cases }) => Promise.all([cases.list({ ...filter, schemes }), cases.countByStage(schemes)]))
    return done({ ...theirs, stages: theirStages })
  },
)

/** The procedures to which what staff list and find is restricted, where they work under some of their office's only. */
export async function restriction(desk: Desk, actor: Actor, rooms: Rooms): Promise<readonly string[] | undefined> {
  if (actor.side !== 'office') return undefined
  const office = await rooms.people.office(actor.office ?? '')
  return office === null ? [] : restrictedTo(desk.schemes, office, actor)
}
