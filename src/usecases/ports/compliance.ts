import type { RemedyOutcome } from '../../register/remedy-outcome.ts'

export type { RemedyOutcome }

/** An outcome as the register takes it in: it counts from this day on. */
export interface NewRemedyOutcome extends RemedyOutcome {
  readonly publishedOn: string
}

/**
 * What recording an outcome did. `outdated`: a later one of the same remedy stands. `no-decision` and `not-upheld`: nothing is kept, because
 * there is no such decision, or nothing was agreed in it.
 */
export type Recorded = 'recorded' | 'unchanged' | 'outdated' | 'no-decision' | 'not-upheld'

/**
 * What became of the remedies that published decisions agreed to. Whoever follows a remedy to its end writes here, an import as
 * well as case work; a decision that is taken down takes its outcomes with it.
 */
export interface Compliance {
  /**
   * Records outcomes, each remedy at most once in a call, and says of each, in their order, what that did. An outcome replaces the one that
   * the office recorded on the same day or before; that one is kept for the days on which it stood.
   */
  record(outcomes: readonly NewRemedyOutcome[]): Promise<readonly Recorded[]>
  /** What stands of a decision, by remedy and number. */
  of(reference: string): Promise<readonly RemedyOutcome[]>
}
