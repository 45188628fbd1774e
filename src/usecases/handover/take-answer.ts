import { as, done, refuse, system, useCase } from '../use-case.ts'
import { answerSender } from './answers.ts'

/** What another installation decided about a package that came from here, recorded in the case and told to the person. The same answer again changes nothing. */
export const takeAnswer = useCase<{ readonly id: string; readonly partner: string; readonly answer: 'accepted' | 'declined' | 'returned'; readonly reference: string | null; readonly why: string }, { readonly id: string; readonly state: string }>(
  { id: 'take-answer', may: ['system'] },
  (desk, _actor, { id, partner, answer, reference, why }) => as(desk, system, async (rooms) => {
    const kept = await rooms.handovers.find(id)
    // Somebody else's package is told apart from none by nobody but the one it went to.
    if (kept === null || kept.toPartner !== partner) return refuse('not-found', 'No package of this id went to you from here.')
    if (kept.state === answer) return done({ id, state: answer })
    const fits = answer === 'returned' ? kept.state === 'accepted' : kept.state === 'arrived' || kept.state === 'prepared'
    if (!fits) return refuse('not-now', `It is ${kept.state}, so it cannot be ${answer} now.`)
    await rooms.handovers.change(id, { state: answer })
    await answerSender(desk, rooms, kept, answer, reference, why)
    return done({ id, state: answer })
  }),
)
