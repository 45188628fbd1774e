import type { Law } from '../law/model.ts'
import type { Scheme } from './language.ts'

/** Something wrong with a declared procedure: where in its definition (`actions.approve.to`), and what, in a sentence. */
export interface SchemeProblem {
  readonly code: SchemeProblemCode
  readonly path: string
  readonly message: string
}

/** One rule of meaning: every place where a definition breaks it, in the order of the definition. */
export type SchemeCheck = (scheme: Scheme, law: KnownLaw) => readonly SchemeProblem[]

/** What a scheme may lean on: the tests and the bodies that the law room knows. */
export type KnownLaw = Pick<Law, 'tests' | 'bodies'>

/** The catalogue of what can be wrong. Codes are never reused. */
export type SchemeProblemCode =
  | 'id-not-kebab-case' | 'id-reserved' | 'role-named-after-scheme' | 'words-missing'
  | 'unknown-stage' | 'unknown-role' | 'unknown-action' | 'unknown-clock' | 'unknown-document' | 'unknown-outcome' | 'unknown-field' | 'unknown-option' | 'unknown-finding' | 'unknown-destination' | 'unknown-test'
  | 'test-not-in-force'
  | 'start-not-one' | 'unreachable-stage' | 'dead-end' | 'end-not-final' | 'end-has-turn' | 'turn-missing' | 'turn-cannot-act' | 'turn-held-outside' | 'open-to-nobody'
  | 'opening-by-nobody' | 'opening-by-outside' | 'teller-not-outside' | 'starter-not-one'
  | 'action-by-nobody' | 'action-by-outside' | 'action-from-nowhere' | 'field-repeated' | 'choice-without-options' | 'option-repeated' | 'staff-without-roles'
  | 'field-out-of-place' | 'needs-nothing' | 'outcome-field-wrong' | 'assigns-nobody'
  | 'promises-field-wrong' | 'promises-without-holder' | 'promise-never-kept'
  | 'findings-missing' | 'head-never-found' | 'heads-left-open' | 'exclusion-never-chosen' | 'exclusions-missing'
  | 'clock-never-starts' | 'clock-never-stops' | 'clock-unstoppable' | 'trigger-never-happens' | 'trigger-not-a-date' | 'count-impossible' | 'count-repeated' | 'reading-unsafe' | 'holder-cannot-act'
  | 'document-to-nobody' | 'document-never-issued' | 'person-untold' | 'rights-untold'
  | 'handover-by-nobody' | 'handover-by-outside' | 'handover-from-nowhere' | 'handover-of-nothing' | 'escalation-clock-not-theirs'
  | 'source-missing' | 'basis-without-source' | 'source-without-basis' | 'unverified-alone'
  | 'period-backwards' | 'version-repeated' | 'versions-overlap' | 'versions-leave-gap'
