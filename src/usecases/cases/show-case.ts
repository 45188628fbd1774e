import { permittedActions, mayRecord, type Permitted } from '../../casework/permitted.ts'
import type { Recording } from '../../scheme/language.ts'
import type { OpenedCase } from '../ports/histories.ts'
import type { Person } from '../ports/people.ts'
import { done, look, useCase, type Result } from '../use-case.ts'
import { fileOf, noSuchCase, openFile, type CaseFile } from './case-file.ts'
import { circumstancesOf } from './decision-of-case.ts'
import { standingIn } from './standing-in-case.ts'
import { opensTo } from './opens-to.ts'

/** A case as one person sees it: what it says, what they may do now, and who is who in it. */
export interface ShownCase {
  readonly file: CaseFile
  /** Worked out when it is first asked for: a guard may need the statement drafted. */
  readonly actions: readonly Permitted[]
  /** What this person may record in this stage. */
  readonly records: readonly Recording[]
  /** Staff of the office, for choices and for names in the history; empty for anyone outside it, and where they were not asked for. */
  readonly staff: readonly Person[]
}

const recordings: readonly Recording[] = ['heads', 'facts', 'assessment', 'findings', 'statement', 'notes', 'parties', 'evidence', 'promises']

export interface ShowCase {
  readonly reference: string
  /** The case where it was opened as this person sees it when they were asked for: see `whoIsIt`. */
  readonly opened?: OpenedCase | null | undefined
  /** False where the names of staff are not needed. */
  readonly staff?: boolean
}

export const showCase = useCase<ShowCase, ShownCase>(
  { id: 'show-case', may: ['person', 'body', 'staff', 'system'] },
  (desk, actor, { reference, opened: before, staff: asked = true }) => look(desk, actor, async (rooms): Promise<Result<ShownCase>> => {
    const [opened, staff] = await Promise.all([before === undefined ? openFile(desk, rooms, reference) : fileOf(desk, before), asked && actor.side === 'office' ? rooms.people.staff(null) : []])
    if (!opened.ok) return opened
    const file = opened.value
    if (!opensTo(actor, file)) return noSuchCase()
    const who = standingIn(file.state, actor)
    let actions: readonly Permitted[] | undefined
    let records: readonly Recording[] | undefined
    return done({
      file,
      get actions() { return (actions ??= permittedActions(file.state, file.scheme, who, circumstancesOf(desk, file))) },
      get records() { return (records ??= recordings.filter((what) => mayRecord(file.state, file.scheme, who, what) !== undefined)) },
      staff,
    })
  }),
)
