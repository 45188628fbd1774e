import { permittedActions, type Permitted } from '../../casework/permitted.ts'
import { readSupplied } from '../../casework/supply.ts'
import { sha256Hex } from '../../proof/digest.ts'
import { actOnCase } from '../cases/act-on-case.ts'
import { openFile, recordDeeds, type CaseFile } from '../cases/case-file.ts'
import { circumstancesOf } from '../cases/decision-of-case.ts'
import { sentToBody } from '../cases/sent-to-body.ts'
import { standingIn } from '../cases/standing-in-case.ts'
import { as, done, refuse, system, useCase, type Actor, type Desk, type Result } from '../use-case.ts'
import type { AnswerLink } from '../ports/answer-links.ts'

/** A case as somebody sees it who came by a link: that case alone, as the body's correspondent. */
export interface Answering {
  readonly file: CaseFile
  readonly actions: readonly Permitted[]
  readonly until: string
}

const over = refuse('not-found', 'This link does not open anything any more. Ask whoever wrote to you for a new one, or ring them.')

export const openAnswerLink = useCase<{ readonly token: string }, Answering>({ id: 'open-answer-link', may: ['public', 'body'] }, async (desk, _actor, { token }) => {
  const link = await liveLink(desk, token)
  if (link === null) return over
  const actor = answererOf(link)
  return as(desk, actor, async (rooms): Promise<Result<Answering>> => {
    const opened = await openFile(desk, rooms, link.reference)
    if (!opened.ok || opened.value.caseId !== link.caseId || !sentToBody(opened.value)) return over
    const file = opened.value
    return done({ file, actions: permittedActions(file.state, file.scheme, standingIn(file.state, actor), circumstancesOf(desk, file)).filter(({ allowed }) => allowed), until: link.expiresAt })
  })
})

/** Answers by the link: one step of the procedure, with who answered, since many may read the mailbox. */
export const answerByLink = useCase<{ readonly token: string; readonly action: string; readonly seen: number; readonly given: Readonly<Record<string, string>>; readonly who: string }, CaseFile>(
  { id: 'answer-by-link', may: ['public', 'body'] },
  async (desk, _actor, { token, action, seen, given, who }) => {
    const link = await liveLink(desk, token)
    if (link === null) return over
    const actor = answererOf(link)
    const opened = await openAnswerLink(desk, { ...system, side: 'public', roles: ['public'] }, { token })
    if (!opened.ok) return opened
    const declared = opened.value.file.scheme.actions[action]
    if (declared === undefined) return refuse('not-found', 'There is no such step in this procedure.')
    const read = readSupplied(declared, given, { today: desk.today(), scheme: opened.value.file.scheme, staff: [] })
    const problems = [...('problems' in read ? read.problems : []), ...(who.trim() === '' ? [{ field: 'who', message: 'Enter your name and what you do there' }] : [])]
    if (problems.length > 0) return refuse('invalid', 'Some answers need another look.', { problems })
    const acted = await actOnCase(desk, actor, { reference: link.reference, action, seen, given })
    if (!acted.ok) return acted
    // Who it was stands in the file for the office: a mailbox may have many readers.
    const noted = await as(desk, system, (rooms) => recordDeeds(desk, rooms, acted.value, { actor: system, role: 'system' }, [{ happening: { type: 'NoteAdded', note: desk.newId() }, words: { text: `Answered by the link that was sent, by ${who.trim()}.` } }]))
    return noted.ok ? acted : noted
  },
)

async function liveLink(desk: Desk, token: string): Promise<AnswerLink | null> {
  if (!/^[0-9a-f]{64}$/.test(token)) return null
  const link = await as(desk, system, (rooms) => rooms.answerLinks.find(sha256Hex(token)))
  return link === null || link.expiresAt <= desk.now() ? null : link
}

/** One of the body's people, for this case alone: no list and no other case is opened for them. */
const answererOf = (link: AnswerLink): Actor => ({ side: 'body', office: link.office, person: `link-${link.tokenDigest.slice(0, 16)}`, body: link.body, name: null, roles: [link.role], powers: [] })
