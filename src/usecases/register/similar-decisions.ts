import { normaliseReference } from '../../statement/reference.ts'
import type { Similar } from '../ports/decision-search.ts'
import { done, reading, useCase } from '../use-case.ts'
import { showDecision } from './show-decision.ts'

/**
 * Anyone asks which published decisions are like one, and why. At most so many, best first. Of one that is not published, or was taken
 * down, it is said as where the decision itself is asked for.
 */
export const similarDecisions = useCase<{ readonly reference: string; readonly atMost: number }, readonly Similar[]>(
  { id: 'similar-decisions', may: ['public', 'system'] },
  async (desk, actor, { reference, atMost }) => {
    const normal = normaliseReference(reference)
    const found = normal === null ? null : await (desk.search?.similar(normal, atMost) ?? reading(desk, actor, (rooms) => rooms.search.similar(normal, atMost)))
    if (found !== null) return done(found)
    const shown = await showDecision(desk, actor, { reference })
    return shown.ok ? done([]) : shown
  },
)
