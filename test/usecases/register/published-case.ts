import type { Deed } from '../../../src/casework/event.ts'
import type { Recordable } from '../../../src/casework/record.ts'
import { actOnCase } from '../../../src/usecases/cases/act-on-case.ts'
import { draftOf, warningId } from '../../../src/usecases/cases/decision-of-case.ts'
import { recordOnCase } from '../../../src/usecases/cases/record-on-case.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import type { Result } from '../../../src/usecases/use-case.ts'
import { actorFor, testPeople, type TestDesk } from '../../desk.ts'

/** Takes a complaint through the ombudsman's procedure to its publication, by those who would, and gives its reference. */
export async function publishCase(at: TestDesk, fact = 'Mr X says the Council lost his letter in March.'): Promise<string> {
  const reference = await at.receive()
  const [adviser, investigator, manager, publisher] = [testPeople.adviser, testPeople.investigator, testPeople.manager, testPeople.publisher].map(actorFor)
  if (adviser === undefined || investigator === undefined || manager === undefined || publisher === undefined) throw new Error('somebody is missing')
  const file = async () => must(await showCase(at.desk, investigator, { reference })).file
  const act = async (actor: typeof adviser, action: string, given: Readonly<Record<string, string>> = {}) =>
    must(await actOnCase(at.desk, actor, { reference, action, seen: (await file()).state.version, given }))
  const note = async (deed: Deed & { readonly happening: Recordable }) => must(await recordOnCase(at.desk, investigator, { reference, seen: (await file()).state.version, deed }))
  const head = at.desk.newId()
  await act(adviser, 'acknowledge')
  await act(adviser, 'send-to-assessment')
  await act(manager, 'allocate', { investigator: testPeople.investigator.id })
  await act(investigator, 'record-account', { account: 'It was lost.', source: 'its final response' })
  await note({ happening: { type: 'CategoryChosen', category: 'Planning', subcategory: 'Enforcement' } })
  await note({ happening: { type: 'FactRecorded', fact: at.desk.newId(), from: 'complainant', newParagraph: false }, words: { text: fact } })
  await note({ happening: { type: 'HeadAdded', head }, words: { text: 'about how the Council lost his letter' } })
  await note({ happening: { type: 'TestConsidered', head, test: 'minor-injustice', met: true, facts: [], discretion: 'not-exercised', betterPlaced: [] }, words: { reasons: 'A lost letter is not injustice enough by itself.' } })
  await note({ happening: { type: 'GroundsChosen', grounds: ['minor-injustice'] } })
  for (const injustice of (await file()).state.injustices) await note({ happening: { type: 'InjusticeAddressed', injustice: injustice.id, head } })
  const { warnings } = draftOf(await file())
  if (warnings.length > 0) await note({ happening: { type: 'WarningsAcknowledged', warnings: warnings.map(warningId) }, words: { reasons: 'It has to be said so.' } })
  await act(investigator, 'submit-draft', { outcome: 'not-warranted' })
  await act(manager, 'approve')
  await act(publisher, 'prepare-publication', { looked: 'every-place' })
  at.pass(100)
  await act(manager, 'publish')
  return reference
}

/** What a use case gave, or the test fails with its refusal. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.refusal.code}: ${result.refusal.message} ${(result.refusal.problems ?? []).map(({ message }) => message).join(' ')}`)
}
