import { normaliseReference } from '../../statement/reference.ts'
import type { Similar } from '../ports/decision-search.ts'
import { done, reading, refuse, useCase } from '../use-case.ts'

/** Anyone asks which published decisions are like one, and why. At most so many, best first. */
export const similarDecisions = useCase<{ readonly reference: string; readonly atMost: number }, readonly Similar[]>(
  { id: 'similar-decisions', may: ['public', 'system'] },
  async (desk, actor, { reference, atMost }) => {
    const normal = normaliseReference(reference)
    const found = normal === null ? null : await (desk.search?.similar(normal, atMost) ?? reading(desk, actor, (rooms) => rooms.search.similar(normal, atMost)))
    return found === null ? refuse('not-found', 'No decision is published under this reference.') : done(found)
  },
)
