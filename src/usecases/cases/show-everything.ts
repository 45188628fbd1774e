import { permittedActions, type Permitted } from '../../casework/permitted.ts'
import { as, done, useCase } from '../use-case.ts'
import { openFile, type CaseFile } from './case-file.ts'
import { circumstancesOf } from './decision-of-case.ts'
import { standingIn } from './standing-in-case.ts'

/** One of a person's cases, with what they can do in it now. */
export interface MyCase {
  readonly file: CaseFile
  readonly actions: readonly Permitted[]
}

/** The most cases that are shown together; more than anyone has had. */
const MOST = 50

/** Everything that a person has asked for, at whichever office: each case as they may read it, the oldest first. */
export const showEverything = useCase<Record<never, never>, readonly MyCase[]>({ id: 'show-everything', may: ['person'] }, (desk, actor) =>
  as(desk, actor, async (rooms) => {
    const { cases } = await rooms.cases.list({ limit: MOST })
    const mine: MyCase[] = []
    for (const { reference } of cases) {
      const opened = await openFile(desk, rooms, reference)
      if (!opened.ok) continue
      const file = opened.value
      mine.push({ file, actions: permittedActions(file.state, file.scheme, standingIn(file.state, actor), circumstancesOf(desk, file)).filter(({ allowed }) => allowed) })
    }
    return done(mine.toSorted((a, b) => (a.file.state.receivedOn < b.file.state.receivedOn ? -1 : a.file.state.receivedOn > b.file.state.receivedOn ? 1 : a.file.state.reference.localeCompare(b.file.state.reference))))
  }))
