import type { Law } from '../law/model.ts'
import type { Scheme } from './language.ts'

/** Something wrong with a declared procedure: where in its definition (`actions.approve.to`), and what, in a sentence. */
export interface SchemeProblem {
  readonly code: SchemeProblemCode
  readonly path: string
  readonly message: string
}

/** One rule of meaning: every place where a definition breaks it, in the order of the definition. */
export type SchemeCheck = (scheme: Scheme, law: KnownTests) => readonly SchemeProblem[]

/** What a scheme may lean on: the tests that the law room knows. */
export type KnownTests = Pick<Law, 'tests'>

/** The catalogue of what can be wrong. Codes are never reused. */
export type SchemeProblemCode =
  | 'id-not-kebab-case' | 'role-named-after-scheme' | 'words-missing'
  | 'unknown-stage' | 'unknown-role' | 'unknown-action' | 'unknown-clock' | 'unknown-document' | 'unknown-outcome' | 'unknown-field' | 'unknown-test'
  | 'test-not-in-force'
  | 'start-not-one' | 'unreachable-stage' | 'dead-end' | 'end-not-final' | 'end-has-turn' | 'turn-missing' | 'turn-cannot-act' | 'open-to-nobody'
  | 'action-by-nobody' | 'action-from-nowhere' | 'field-repeated' | 'choice-without-options' | 'option-repeated' | 'staff-without-roles'
  | 'outcome-field-wrong' | 'assigns-nobody'
  | 'clock-never-starts' | 'clock-never-stops' | 'clock-unstoppable' | 'trigger-never-happens' | 'trigger-not-a-date' | 'count-impossible' | 'holder-cannot-act'
  | 'document-to-nobody' | 'document-never-issued'
  | 'source-missing' | 'basis-without-source' | 'source-without-basis' | 'unverified-alone'
  | 'period-backwards' | 'version-repeated' | 'versions-overlap' | 'versions-leave-gap'
