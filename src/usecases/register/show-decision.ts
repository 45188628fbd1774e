import { normaliseReference } from '../../statement/reference.ts'
import type { RemedyOutcome } from '../ports/compliance.ts'
import type { Entry } from '../ports/publications.ts'
import { removalReasons } from '../../register/removal.ts'
import { done, reading, refuse, useCase } from '../use-case.ts'

/** A version as it is read, and what became of the remedies of the decision, as far as the office recorded it. */
export interface ShownDecision extends Entry {
  readonly outcomes: readonly RemedyOutcome[]
}

/**
 * Anyone reads a published decision, by its reference in any form; the current version unless one is asked for. What was
 * taken down is told apart from what never was: whoever has its address learns that it is gone for good.
 */
export const showDecision = useCase<{ readonly reference: string; readonly version?: number | undefined }, ShownDecision>(
  { id: 'show-decision', may: ['public', 'system'] },
  async (desk, actor, { reference, version }) => {
    const normal = normaliseReference(reference)
    if (normal === null) return refuse('not-found', NOTHING)
    const [entry, removal] = await reading(desk, actor, async ({ publications, compliance }) => {
      const [found, outcomes] = await Promise.all([publications.entry(normal, version), compliance.of(normal)])
      return found === null ? ([null, await publications.removalOf(normal, version)] as const) : ([{ ...found, outcomes }, null] as const)
    })
    if (entry !== null) return done(entry)
    return removal === null ? refuse('not-found', NOTHING) : refuse('taken-down', removalReasons[removal.why].sentence)
  },
)

const NOTHING = 'No decision is published under this reference.'
