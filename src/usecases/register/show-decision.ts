import { normaliseReference } from '../../statement/reference.ts'
import type { Entry } from '../ports/publications.ts'
import { done, reading, refuse, useCase } from '../use-case.ts'

/** Anyone reads a published decision, by its reference in any form; the current version unless one is asked for. */
export const showDecision = useCase<{ readonly reference: string; readonly version?: number | undefined }, Entry>(
  { id: 'show-decision', may: ['public', 'system'] },
  async (desk, actor, { reference, version }) => {
    const normal = normaliseReference(reference)
    const entry = normal === null ? null : await reading(desk, actor, (rooms) => rooms.publications.entry(normal, version))
    return entry === null ? refuse('not-found', 'No decision is published under this reference.') : done(entry)
  },
)
