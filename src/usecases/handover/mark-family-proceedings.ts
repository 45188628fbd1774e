import { openFile, noSuchCase, recordDeeds, type CaseFile } from '../cases/case-file.ts'
import { opensTo } from '../cases/opens-to.ts'
import { as, done, system, useCase, type Result } from '../use-case.ts'

/**
 * Says which items of a case (heads, facts, letters) come from family proceedings. Those are private (Family Procedure Rules
 * 2010, rule 12.73): they stay out of hand-overs. The person may say so as well as staff; items that somebody cannot see
 * keep the mark that they have.
 */
export const markFamilyProceedings = useCase<{ readonly reference: string; readonly seen: number; readonly items: readonly string[]; readonly among: readonly string[] }, CaseFile>(
  { id: 'mark-family-proceedings', may: ['person', 'staff'] },
  async (desk, actor, { reference, seen, items, among }) => {
    const mine = await as(desk, actor, (rooms) => openFile(desk, rooms, reference))
    if (!mine.ok) return mine
    if (!opensTo(actor, mine.value)) return noSuchCase()
    return as(desk, system, async (rooms): Promise<Result<CaseFile>> => {
      const opened = await openFile(desk, rooms, reference)
      if (!opened.ok) return opened
      const { state } = opened.value
      const known = [...state.heads.map(({ id }) => id), ...state.facts.map(({ id }) => id), ...state.documents.map(({ issue }) => issue)]
      const marked = known.filter((item) => (among.includes(item) ? items.includes(item) : state.familyProceedings.includes(item)))
      if (marked.join() === state.familyProceedings.join()) return done(opened.value)
      const role = state.parties.find(({ person }) => person === actor.person)?.role ?? actor.roles[0] ?? ''
      return recordDeeds(desk, rooms, opened.value, { actor, role }, [{ happening: { type: 'FamilyProceedingsMarked', items: marked } }], seen)
    })
  },
)
