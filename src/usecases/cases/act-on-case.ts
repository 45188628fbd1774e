import { act } from '../../casework/act.ts'
import type { Deed } from '../../casework/event.ts'
import { readSupplied } from '../../casework/supply.ts'
import type { Action } from '../../scheme/language.ts'
import { entryFrom, isRefusal } from '../../register/entry.ts'
import type { Person } from '../ports/people.ts'
import type { Rooms } from '../ports/store.ts'
import { as, done, refuse, useCase, type Actor, type Desk, type Result } from '../use-case.ts'
import { noSuchCase, openFile, recordDeeds, type CaseFile, type Recorder } from './case-file.ts'
import { circumstancesOf, identificationsIn, issuedStatement } from './decision-of-case.ts'
import { announce, issuedBy } from './issue-documents.ts'
import { watchClocks } from './watch-clocks.ts'
import { standingIn } from './standing-in-case.ts'
import { tellAssigned } from './tell-assigned.ts'
import { watchPromises } from './watch-promises.ts'
import { opensTo } from './opens-to.ts'

export interface Acting {
  readonly reference: string
  /** The case where it was opened for this person a moment ago; if anything has happened to it since, nothing is done. */
  readonly opened?: CaseFile
  readonly action: string
  /** The version of the case that the person looked at. */
  readonly seen: number
  /** What the action's form was given, by field. */
  readonly given: Readonly<Record<string, string>>
}

/** Takes an action of the case's scheme: checks who and when, records it, writes and announces what it issues, publishes where it does; tells whoever works on the case what somebody outside did. */
export const actOnCase = useCase<Acting, CaseFile>(
  { id: 'act-on-case', may: ['person', 'body', 'staff'] },
  async (desk, actor, acting) => {
    const acted = await as(desk, actor, (rooms) => takeAction(desk, rooms, actor, acting))
    if (acted.ok) await tellAssigned(desk, actor, acted.value)
    return acted
  },
)

async function takeAction(desk: Desk, rooms: Rooms, actor: Actor, acting: Acting): Promise<Result<CaseFile>> {
  const opened = acting.opened === undefined ? await openFile(desk, rooms, acting.reference) : done(acting.opened)
  if (!opened.ok) return opened
  const at = opened.value
  if (!opensTo(actor, at)) return noSuchCase()
  if (at.state.version !== acting.seen) return recordDeeds(desk, rooms, at, { actor, role: '' }, [], acting.seen)
  const action = Object.hasOwn(at.scheme.actions, acting.action) ? at.scheme.actions[acting.action] : undefined
  if (action === undefined) return refuse('not-found', 'There is no such step in this procedure.')
  const staff = await staffFor(rooms, at, action)
  const read = readSupplied(action, acting.given, { today: desk.today(), scheme: at.scheme, staff })
  if ('problems' in read) return refuse('invalid', 'Some answers need another look.', { problems: read.problems })
  const who = standingIn(at.state, actor)
  const acted = act(at.state, at.scheme, who, acting.action, read.supplied, circumstancesOf(desk, at), () => desk.newId())
  if ('refusal' in acted) {
    return acted.refusal.code === 'no-such-action'
      ? refuse('not-allowed', `“${action.name}” is not open to you while the case is “${at.scheme.stages[at.state.stage]?.name ?? at.state.stage}”.`)
      : refuse('not-now', acted.refusal.because.join(' '), { problems: acted.refusal.because.map((message) => ({ field: '', message })) })
  }
  return carryOut(desk, rooms, at, { actor, role: acted.role }, action, acted.deeds, staff)
}

/** Whom the action may choose from, and whom its letters may name. */
async function staffFor(rooms: Rooms, at: CaseFile, action: Action): Promise<readonly Person[]> {
  const actions = action.issues.length > 0 ? Object.values(at.scheme.actions) : [action]
  const roles = actions.flatMap(({ supplies }) => supplies.flatMap((field) => (field.kind === 'staff' ? (field.roles ?? []) : [])))
  return roles.length === 0 ? [] : rooms.people.staff([...new Set(roles)])
}

async function carryOut(desk: Desk, rooms: Rooms, at: CaseFile, by: Recorder, action: Action, deeds: readonly Deed[], staff: readonly Person[]): Promise<Result<CaseFile>> {
  const moved = await recordDeeds(desk, rooms, at, by, deeds)
  if (!moved.ok) return moved
  const documents = issuedBy(desk, moved.value, action, staff)
  const issued = documents.length === 0 ? moved : await recordDeeds(desk, rooms, moved.value, by, documents)
  if (!issued.ok) return issued
  await announce(desk, rooms, issued.value, sidesOf(documents))
  const begun = at.clocks.map((clock) => clock.id)
  await watchClocks(rooms, issued.value, issued.value.clocks.filter((clock) => !begun.includes(clock.id) || clock.startedOn === desk.today()))
  await watchPromises(rooms, issued.value, deeds)
  return action.effect === 'publishes' ? publish(desk, rooms, issued.value, by) : issued
}

/** The sides that find something new to read. */
const sidesOf = (documents: readonly Deed[]): readonly ('person' | 'body')[] => (['person', 'body'] as const).filter((side) => documents.some(({ shownTo }) => shownTo?.includes(side)))

/** Puts the statement that was sent to both sides into the register. The gate is closed while anything in it may identify a person. */
async function publish(desk: Desk, rooms: Rooms, at: CaseFile, by: Recorder): Promise<Result<CaseFile>> {
  const statement = issuedStatement(at)
  if (statement === null) return refuse('not-now', 'No decision has been issued on this case.')
  const found = identificationsIn(at, statement).filter(({ certainty }) => certainty === 'certain')
  if (found.length > 0) return refuse('identifies-someone', `The statement may identify a person in ${found.length} ${found.length === 1 ? 'place' : 'places'}. The publication page lists where.`)
  const entry = entryFrom(statement, { publishedOn: desk.today(), origin: 'casework' })
  if (isRefusal(entry)) return refuse('not-now', entry.sentence)
  const { position } = await rooms.publications.publish(entry)
  const published = await recordDeeds(desk, rooms, at, by, [{ happening: { type: 'Published', position } }])
  return published.ok ? done(published.value) : published
}
