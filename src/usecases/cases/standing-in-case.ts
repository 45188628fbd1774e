import type { Standing } from '../../casework/permitted.ts'
import type { CaseState } from '../../casework/state.ts'
import type { Actor } from '../use-case.ts'

/**
 * Someone before a case: a person in whichever roles they are party to it, for one person may complain in one case and ask
 * for their data in another; everyone else in the roles that they hold.
 */
export function standingIn(state: CaseState, actor: Actor): Standing {
  const roles = actor.side === 'person' ? state.parties.filter(({ person }) => person !== null && person === actor.person).map(({ role }) => role) : actor.roles
  return { person: actor.person ?? '', roles, powers: actor.powers }
}
