import type { PlainDate } from '../time/plain-date.ts'
import type { Action, ActionId, Condition, Recording, Scheme } from '../scheme/language.ts'
import type { CaseClock } from './clocks.ts'
import { decides, type CaseState, type Finding } from './state.ts'

/** Someone before a case: who they are and what they hold. */
export interface Standing {
  readonly person: string
  readonly roles: readonly string[]
  /** Delegated powers, such as `decide`. */
  readonly powers: readonly string[]
}

/** What the history alone cannot say about this moment. */
export interface Circumstances {
  readonly today: PlainDate
  readonly clocks: readonly CaseClock[]
  /** Codes of what is wrong with the statement as it would be drafted now, and of what should be looked at. */
  readonly statement: { readonly errors: readonly string[]; readonly warnings: readonly string[] }
  /** How many places in what would be published certainly identify someone. */
  readonly identifications: number
}

/** An action that is there for this person in this stage, and what still stands in its way. */
export interface Permitted {
  readonly id: ActionId
  readonly action: Action
  readonly role: string
  readonly allowed: boolean
  readonly because: readonly string[]
}

/** The actions of a stage for this person, in the order of the scheme; those not allowed yet say why. */
export function permittedActions(state: CaseState, scheme: Scheme, who: Standing, circumstances: Circumstances): readonly Permitted[] {
  return Object.entries(scheme.actions).flatMap(([id, action]) => {
    const role = action.by.find((each) => who.roles.includes(each))
    if (role === undefined || !action.from.includes(state.stage)) return []
    const because = action.when.filter((guard) => !holds(guard.must, state, who, circumstances)).map((guard) => guard.because)
    return [{ id, action, role, allowed: because.length === 0, because }]
  })
}

/** The role in which this person may record such things in this stage, if any. */
export function mayRecord(state: CaseState, scheme: Scheme, who: Standing, what: Recording): string | undefined {
  if (!scheme.stages[state.stage]?.open.includes(what)) return undefined
  return who.roles.find((role) => scheme.roles[role]?.records?.includes(what))
}

const ofTheStatement: readonly Condition['kind'][] = ['statement-complete', 'warnings-acknowledged', 'identifies-nobody']

/** Whether someone in this role has to do with the decision statement: writes it, checks it before a step, decides or publishes. */
export function worksOnStatement(scheme: Scheme, role: string): boolean {
  if (scheme.roles[role]?.records?.includes('statement')) return true
  return Object.values(scheme.actions).some((action) => action.by.includes(role)
    && (action.effect === 'decides' || action.effect === 'publishes' || action.when.some((guard) => ofTheStatement.includes(guard.must.kind))))
}

/** Whether a condition of the scheme holds for this case, person and moment. */
export function holds(condition: Condition, state: CaseState, who: Standing, circumstances: Circumstances): boolean {
  switch (condition.kind) {
    case 'has-heads': return state.heads.length > 0
    case 'every-head-assessed': return state.heads.length > 0 && state.heads.every((head) => state.assessments.some((each) => each.head === head.id && decides(each)))
    case 'grounds-chosen': return state.grounds.length > 0
    case 'every-head-found': return state.heads.length > 0 && state.heads.every((head) => findingOf(state, head.id, condition.since) !== undefined)
    case 'heads-found': {
      const found = ({ id }: { readonly id: string }) => condition.findings.includes(findingOf(state, id, condition.since)?.finding ?? '')
      return condition.how === 'some' ? state.heads.some(found) : state.heads.length > 0 && state.heads.every(found)
    }
    case 'chosen': return condition.is.includes(lastChosen(state, condition.field) ?? '')
    case 'party-present': return state.parties.some(({ role }) => role === condition.role)
    case 'promises-kept': return state.promises.every(({ done }) => done !== null)
    case 'statement-complete': return circumstances.statement.errors.length === 0
    case 'warnings-acknowledged': return circumstances.statement.warnings.every((warning) => state.acknowledged.includes(warning))
    case 'done': return state.actions.some((taken) => taken.action === condition.action)
    case 'issued': return state.documents.some((issued) => issued.document === condition.document)
    case 'account-received': return state.accounts.some((account) => account.from === condition.from)
    case 'assigned': return state.assigned !== null
    case 'assigned-to-actor': return state.assigned === who.person
    case 'someone-else-did': return state.actions.findLast((taken) => taken.action === condition.action)?.by.person !== who.person
    case 'delegated': return who.powers.includes(condition.power)
    case 'clock-over': return clock(circumstances, condition.clock)?.over === true
    case 'clock-running': {
      const found = clock(circumstances, condition.clock)
      return found !== undefined && found.stoppedOn === null && !found.over
    }
    case 'identifies-nobody': return circumstances.identifications === 0
    case 'not': return !holds(condition.condition, state, who, circumstances)
    case 'any': return condition.conditions.some((each) => holds(each, state, who, circumstances))
  }
}

/** What is found about a head; only if that came after this action was last taken, where one is named. */
function findingOf(state: CaseState, head: string, since?: ActionId): Finding | undefined {
  const from = since === undefined ? 0 : (state.actions.findLast(({ action }) => action === since)?.version ?? Number.POSITIVE_INFINITY)
  return state.findings.find((each) => each.head === head && each.version > from)
}

/** What was last given for a choice of this name, by an action or at the opening. */
function lastChosen({ actions, opening }: CaseState, field: string): string | undefined {
  return actions.findLast(({ supplied }) => supplied[field] !== undefined)?.supplied[field] ?? opening?.supplied[field]
}

const clock = (circumstances: Circumstances, id: string) => circumstances.clocks.find((each) => each.id === id)
