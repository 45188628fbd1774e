import { normaliseReference } from '../../statement/reference.ts'
import type { Entry } from '../ports/publications.ts'
import { removalReasons } from '../../register/removal.ts'
import { done, reading, refuse, useCase } from '../use-case.ts'

/**
 * Anyone reads a published decision, by its reference in any form; the current version unless one is asked for. What was
 * taken down is told apart from what never was: whoever has its address learns that it is gone for good.
 */
export const showDecision = useCase<{ readonly reference: string; readonly version?: number | undefined }, Entry>(
  { id: 'show-decision', may: ['public', 'system'] },
  async (desk, actor, { reference, version }) => {
    const normal = normaliseReference(reference)
    if (normal === null) return refuse('not-found', NOTHING)
    const [entry, removal] = await reading(desk, actor, async ({ publications }) => {
      const found = await publications.entry(normal, version)
      return [found, found === null ? await publications.removalOf(normal, version) : null] as const
    })
    if (entry !== null) return done(entry)
    return removal === null ? refuse('not-found', NOTHING) : refuse('taken-down', removalReasons[removal.why].sentence)
  },
)

const NOTHING = 'No decision is published under this reference.'
