import type { FastifyInstance } from 'fastify'
import { actOnCase } from '../../../src/usecases/cases/act-on-case.ts'
import { recordOnCase } from '../../../src/usecases/cases/record-on-case.ts'
import { sendAnswerLink } from '../../../src/usecases/answering/send-answer-link.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { complainantOf } from '../../../src/usecases/identity/complainant.ts'
import { openSession } from '../../../src/usecases/identity/session.ts'
import type { Person } from '../../../src/usecases/ports/people.ts'
import { system, type Actor } from '../../../src/usecases/use-case.ts'
import { actorFor, testPeople, type TestDesk } from '../../desk.ts'
import { browser } from '../kit/site.ts'

type Recorded = Parameters<typeof recordOnCase>[2]['deed']

/** A browser in which someone is signed in. */
export async function signedIn(app: FastifyInstance, at: TestDesk, person: Person): Promise<ReturnType<typeof browser>> {
  const one = browser(app)
  one.cookies.set('redress_session', await at.desk.store.as(system, (rooms) => openSession(at.desk, rooms, person, 'complete')))
  return one
}

/** Whoever complained under a reference. */
export async function complainant(at: TestDesk, reference: string): Promise<Person> {
  const found = await at.desk.store.as(system, (rooms) => complainantOf(at.desk, rooms, reference))
  if (found === null) throw new Error(`nobody complained under ${reference}`)
  return found.person
}

/** Takes a step of the procedure. */
export async function step(at: TestDesk, actor: Actor, reference: string, action: string, given: Readonly<Record<string, string>> = {}): Promise<void> {
  const acted = await actOnCase(at.desk, actor, { reference, action, seen: await version(at, reference), given })
  if (!acted.ok) throw new Error(`${action}: ${acted.refusal.message}`)
}

/** Where the link leads that a body's mailbox gets on a case. */
export async function answerLink({ desk }: TestDesk, reference: string): Promise<string> {
  const shown = await showCase(desk, actorFor(testPeople.manager), { reference })
  if (!shown.ok) throw new Error(shown.refusal.message)
  const mailbox = 'mailbox@body.example'
  return desk.store.as(system, async (rooms) => {
    await sendAnswerLink(desk, rooms, shown.value.file, mailbox)
    const mail = (await rooms.mailbox.list(50)).find(({ to }) => to === mailbox)
    return /\/answer\/[0-9a-f]{64}/.exec(mail?.text ?? '')?.[0] ?? ''
  })
}

/** Records something beside the steps. */
export async function note(at: TestDesk, actor: Actor, reference: string, deed: Recorded): Promise<void> {
  const noted = await recordOnCase(at.desk, actor, { reference, seen: await version(at, reference), deed })
  if (!noted.ok) throw new Error(noted.refusal.message)
}

async function version(at: TestDesk, reference: string): Promise<number> {
  const shown = await showCase(at.desk, actorFor(testPeople.manager), { reference })
  if (!shown.ok) throw new Error(shown.refusal.message)
  return shown.value.file.state.version
}

const [investigator, manager] = [actorFor(testPeople.investigator), actorFor(testPeople.manager)]

/** A case that an investigator is assessing, with a head, a fact, a test and a note that nobody outside may see. */
export async function assessed(at: TestDesk): Promise<string> {
  const reference = await at.receive({ narrative: 'privatewords of the complainant', alsoKnownAs: 'Tadpole' })
  await step(at, manager, reference, 'send-to-assessment')
  await step(at, manager, reference, 'allocate', { investigator: investigator.person ?? '' })
  await assesses(at, reference)
  return reference
}

/** What the investigator records on a case that they have: enough to decide it. */
export async function assesses(at: TestDesk, reference: string): Promise<void> {
  const [head, injustice] = [at.desk.newId(), await injusticeOf(at, reference)]
  await note(at, investigator, reference, { happening: { type: 'CategoryChosen', category: 'Children\'s care services', subcategory: 'Other' } })
  await note(at, investigator, reference, { happening: { type: 'HeadAdded', head }, words: { text: 'that the Council lost his letter' } })
  await note(at, investigator, reference, { happening: { type: 'FactRecorded', fact: at.desk.newId(), from: 'complainant', newParagraph: true }, words: { text: 'Mr X says secretfact happened.', source: '' } })
  await note(at, investigator, reference, { happening: { type: 'TestConsidered', head, test: 'ico-data', met: true, facts: [], discretion: 'not-exercised', betterPlaced: ['ico'] }, words: { reasons: 'secretreasons' } })
  await note(at, investigator, reference, { happening: { type: 'NoteAdded', note: at.desk.newId() }, words: { text: 'secretnote' } })
  await note(at, investigator, reference, { happening: { type: 'GroundsChosen', grounds: ['ico-data'] } })
  await note(at, investigator, reference, { happening: { type: 'InjusticeAddressed', injustice, head } })
}

async function injusticeOf(at: TestDesk, reference: string): Promise<string> {
  const shown = await showCase(at.desk, manager, { reference })
  return shown.ok ? (shown.value.file.state.injustices[0]?.id ?? '') : ''
}

/** Submits what was assessed, and sends the decision to both sides. */
export async function decided(at: TestDesk, reference: string): Promise<void> {
  const shown = await showCase(at.desk, investigator, { reference })
  if (!shown.ok) throw new Error(shown.refusal.message)
  await step(at, investigator, reference, 'submit-draft', { outcome: 'not-warranted' })
  await step(at, manager, reference, 'approve')
}
