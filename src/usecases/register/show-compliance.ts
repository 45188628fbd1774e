import { normaliseReference } from '../../statement/reference.ts'
import type { RemedyOutcome } from '../ports/compliance.ts'
import { done, reading, useCase } from '../use-case.ts'

/** Anyone reads what became of the remedies of a published decision, as far as the office recorded it. */
export const showCompliance = useCase<{ readonly reference: string }, readonly RemedyOutcome[]>(
  { id: 'show-compliance', may: ['public', 'system'] },
  async (desk, actor, { reference }) => {
    const normal = normaliseReference(reference)
    return done(normal === null ? [] : await reading(desk, actor, ({ compliance }) => compliance.of(normal)))
  },
)
