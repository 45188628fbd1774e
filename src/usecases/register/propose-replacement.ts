import { checkStatement } from '../../statement/check-statement.ts'
import type { Statement } from '../../statement/model.ts'
import { parseStatement } from '../../statement/parse.ts'
import { identificationsIn } from '../cases/decision-of-case.ts'
import { as, done, refuse, useCase, type Problem, type Result } from '../use-case.ts'
import { openDecision, type KeptDecision } from './publishers.ts'
import { noReasons, recordChange } from './record-change.ts'

export interface Replacement {
  readonly reference: string
  /** The whole statement as plain text, as the register gives it out. */
  readonly text: string
  /** What it replaces is to be destroyed, because it tells who somebody is. */
  readonly protects: boolean
  readonly reasons: string
}

/** The first of two people puts another text forward for a published decision, or for one that was taken down. */
export const proposeReplacement = useCase<Replacement, null>(
  { id: 'propose-replacement', may: ['staff'] },
  (desk, actor, { reference, text, protects, reasons }) => as(desk, actor, async (rooms): Promise<Result<null>> => {
    const opened = await openDecision(desk, rooms, actor, reference)
    if (!opened.ok) return opened
    const read = readReplacement(opened.value, text)
    const problems = [...('problems' in read ? read.problems : []), ...noReasons(reasons)]
    if ('problems' in read || problems.length > 0) return refuse('invalid', 'Some answers need another look.', { problems })
    const waiting = await rooms.publicationChanges.proposal(opened.value.reference)
    if (waiting !== null) await rooms.publicationChanges.settle(waiting.id)
    await recordChange(desk, rooms, actor, opened.value, { change: 'replacement-proposed', reasons, statement: JSON.stringify(read.statement), protects })
    return done(null)
  }),
)

/** The statement in a text, as it may take the place of this decision, or everything that keeps it from that. */
function readReplacement(at: KeptDecision, text: string): { readonly statement: Statement } | { readonly problems: readonly Problem[] } {
  const parsed = parseStatement(text)
  const wrong = (message: string) => ({ problems: [{ field: 'text', message }] })
  if (parsed.type !== 'statement') return wrong('This could not be read as a decision statement')
  const [doubt] = parsed.doubts
  if (doubt !== undefined) return wrong(`Line ${doubt.line} has no sure place in it: “${doubt.text}”. ${doubt.why}`)
  const [fault] = checkStatement(parsed)
  if (fault !== undefined) return wrong(`${fault.where}: ${fault.message}`)
  if (parsed.header.reference !== at.reference) return wrong(`The reference in its first line must be ${at.reference}`)
  if (at.entry !== null && parsed.header.body !== at.entry.body) return wrong(`The body in its first line must be ${at.entry.body}`)
  if (at.entry !== null && JSON.stringify(parsed) === JSON.stringify(at.entry.statement)) return wrong('This is the text that is published already: change what must be changed')
  const found = at.file === null ? [] : identificationsIn(at.file, parsed).filter(({ certainty }) => certainty === 'certain')
  if (found.length > 0) return { problems: found.map(({ place, text: words, why }) => ({ field: 'text', message: `“${words}” (${place}) may tell who somebody is. ${why}` })) }
  return { statement: parsed }
}
