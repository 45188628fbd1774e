import type { Statement } from '../statement/model.ts'
import { plainWords } from './plain-words.ts'

/** A kind of remedy, and the expressions by which an agreed action shows it. Each is in the form of `plainWords`. */
export interface Remedy {
  readonly id: string
  /** For lists and filters. */
  readonly name: string
  readonly expressions: readonly string[]
}

/** What bodies agree to do, from the nearest to the person to what helps others. One action may be several. */
export const remedies: readonly Remedy[] = [
  { id: 'apology', name: 'Apology', expressions: [' apologise ', ' apology ', ' apologised ', ' apologies '] },
  { id: 'payment', name: 'Payment', expressions: [' pay ', ' payment ', ' payments ', ' pays ', ' symbolic payment '] },
  { id: 'refund', name: 'Refund or debt written off', expressions: [' refund ', ' refunds ', ' reimburse ', ' reimbursement ', ' repay ', ' waive ', ' write off ', ' written off '] },
  { id: 'provision', name: 'Service put in place', expressions: [' put in place ', ' provide the ', ' provide him ', ' provide her ', ' provide them ', ' arrange ', ' reinstate ', ' make good '] },
  { id: 'new-decision', name: 'Decision or assessment made again', expressions: [' reassess ', ' reassessment ', ' reconsider ', ' fresh assessment ', ' new assessment ', ' fresh decision ', ' new decision ', ' assess again ', ' review its decision ', ' fresh appeal '] },
  { id: 'records', name: 'Records put right', expressions: [' amend its records ', ' correct its records ', ' correct the record ', ' correct the records ', ' amend the record ', ' amend the records ', ' put a note '] },
  { id: 'training', name: 'Training or reminder for staff', expressions: [' training ', ' remind ', ' reminder ', ' train its ', ' train staff '] },
  { id: 'procedure', name: 'Policy or procedure changed', expressions: [' policy ', ' policies ', ' procedure ', ' procedures ', ' action plan ', ' guidance for ', ' review its process ', ' review its processes '] },
]

export function remedyOf(id: string): Remedy | undefined {
  return remedies.find((remedy) => remedy.id === id)
}

/** The words that must stand in a summary before an expression in it counts as agreed. */
export const AGREED = ' agreed to '

/**
 * The remedies that a statement shows, by the expressions in its actions and in a summary that says what was agreed. A
 * reading of words, no record of what was done; where it is counted, that is said.
 */
export function remediesIn(statement: Statement): readonly string[] {
  const actions = statement.sections
    .filter(({ role }) => role === 'action')
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]))
    .map(plainWords)
  const summary = plainWords(statement.summary ?? '')
  // No expression reaches over the end of a line.
  const said = (summary.includes(AGREED) ? [...actions, summary] : actions).join('\n')
  return remedies.filter(({ expressions }) => expressions.some((words) => said.includes(words))).map(({ id }) => id)
}
