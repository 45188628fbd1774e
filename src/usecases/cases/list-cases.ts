import type { CaseFilter, ListedCase } from '../ports/case-list.ts'
import type { Rooms } from '../ports/store.ts'
import { restrictedTo } from '../procedures.ts'
import { as, done, useCase, type Actor, type Desk } from '../use-case.ts'

/** Cases that the one who asks may see, the earliest due first; with how many stand in each stage. */
export const listCases = useCase<CaseFilter, { cases: readonly ListedCase[]; next: string | null; stages: readonly { stage: string; count: number }[] }>(
  { id: 'list-cases', may: ['person', 'body', 'staff', 'system'] },
  (desk, actor, filter) => as(desk, actor, async (rooms) => {
    const schemes = await restriction(desk, actor, rooms)
    const page = await rooms.cases.list(schemes === undefined ? filter : { ...filter, schemes })
    return done({ ...page, stages: await rooms.cases.countByStage() })
  }),
)

/** The procedures to which what staff list and find is restricted, where they work under some of their office's only. */
export async function restriction(desk: Desk, actor: Actor, rooms: Rooms): Promise<readonly string[] | undefined> {
  if (actor.side !== 'office') return undefined
  const office = await rooms.people.office(actor.office ?? '')
  return office === null ? [] : restrictedTo(desk.schemes, office, actor)
}
