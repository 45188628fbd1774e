import { readPublishedDate } from '../statement/published-date.ts'
import { normaliseReference } from '../statement/reference.ts'
import { compareDates, type PlainDate } from '../time/plain-date.ts'
import { remedies, remedyOf } from './remedies.ts'

/** What became of one remedy that was agreed in a published decision: codes and days, no words, so that it can name nobody. */
export interface RemedyOutcome {
  readonly reference: string
  /** The kind of remedy, by its id. */
  readonly remedy: string
  /** Tells the remedies of one kind in one decision apart, from 1. */
  readonly number: number
  readonly dueOn: PlainDate | null
  /** The office was satisfied that it was done; otherwise it recorded that it was not. */
  readonly satisfied: boolean
  readonly doneOn: PlainDate | null
  /** Done after it was due, or recorded as late by the office where the days do not say. */
  readonly late: boolean
  /** The day on which the office recorded the outcome. */
  readonly recordedOn: PlainDate
}

/** The fields in which outcomes are taken in, as columns of a CSV file or fields of a line of JSON. */
export const outcomeFields: readonly { readonly name: string; readonly says: string }[] = [
  { name: 'reference', says: 'The reference of the published decision, such as 24 017 326' },
  { name: 'remedy', says: `The kind of remedy: ${remedies.map(({ id }) => id).join(', ')}` },
  { name: 'number', says: 'Which of several remedies of that kind in the decision, from 1; 1 where it is empty' },
  { name: 'due', says: 'The day by which it was to be done, where it is known' },
  { name: 'outcome', says: '“satisfied” or “not satisfied”' },
  { name: 'recorded', says: 'The day on which the office recorded this outcome' },
  { name: 'done', says: 'The day on which it was done, where it is known' },
  { name: 'late', says: '“yes” where it was done late and the days do not say so' },
]

/** What was given for an outcome, by the names of its fields. */
export type GivenOutcome = Readonly<Record<string, unknown>>

/** The outcome that was given, or a sentence for everything that is wrong with it. Days after `today` are wrong, save the day by which it is due. */
export function readRemedyOutcome(given: GivenOutcome, today: PlainDate): RemedyOutcome | readonly string[] {
  const problems: string[] = []
  const wrong = (sentence: string): null => (problems.push(sentence), null)
  const texts = new Map(Object.entries(given).map(([name, value]) => [name, textOf(value) ?? wrong(`“${name}” must be a text.`) ?? '']))
  const text = (name: string): string => texts.get(name) ?? ''
  const day = (name: string): PlainDate | null => (text(name) === '' ? null : (readPublishedDate(text(name)) ?? wrong(`“${name}” must be a real date, such as 2025-03-13.`)))
  const past = (name: string): PlainDate | null => {
    const read = day(name)
    return read !== null && compareDates(read, today) > 0 ? wrong(`“${name}” is ${read}, which has not come yet.`) : read
  }
  const unknown = Object.keys(given).filter((name) => outcomeFields.every((field) => field.name !== name))
  if (unknown.length > 0) wrong(`There is no field ${unknown.map((name) => `“${name}”`).join(', ')}. The fields are ${outcomeFields.map(({ name }) => name).join(', ')}.`)

  const reference = normaliseReference(text('reference')) ?? wrong('“reference” must be a reference such as 24 017 326.')
  const remedy = remedyOf(text('remedy'))?.id ?? wrong(`“remedy” must be one of ${remedies.map(({ id }) => id).join(', ')}.`)
  const number = /^[1-9]?\d?$/.test(text('number')) ? Number(text('number') || 1) : 0
  if (number === 0) wrong('“number” must be a number from 1 to 99.')
  const satisfied = outcomes.get(text('outcome').toLowerCase().replaceAll(/[-_ ]+/g, ' ')) ?? wrong('“outcome” must be “satisfied” or “not satisfied”.')
  const saidLate = answers.get(text('late').toLowerCase())
  if (saidLate === undefined) wrong('“late” must be “yes”, “no” or empty.')
  const [dueOn, doneOn, recordedOn] = [day('due'), past('done'), past('recorded')]
  if (text('recorded') === '') wrong('“recorded” is missing: the day on which the office recorded the outcome.')

  const afterDue = doneOn !== null && dueOn !== null && compareDates(doneOn, dueOn) > 0
  if (doneOn !== null && recordedOn !== null && compareDates(doneOn, recordedOn) > 0) wrong(`It was recorded on ${recordedOn}, before it was done on ${doneOn}.`)
  if (satisfied === false && (doneOn !== null || saidLate === true)) wrong('What was not done to the office’s satisfaction has no day on which it was done, and was not done late.')
  if (afterDue && saidLate === false) wrong(`“late” is “no”, but it was due on ${dueOn} and done on ${doneOn}.`)

  if (problems.length > 0 || reference === null || remedy === null || satisfied === null || recordedOn === null) return problems
  return { reference, remedy, number, dueOn, satisfied, doneOn, late: afterDue || saidLate === true, recordedOn }
}

const textOf = (value: unknown): string | undefined => (value == null ? '' : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : undefined)

/** The same for two outcomes of the same remedy, and for no others. */
export const remedyKey = ({ reference, remedy, number }: Pick<RemedyOutcome, 'reference' | 'remedy' | 'number'>): string => `${reference} ${remedy} ${number}`

const outcomes: ReadonlyMap<string, boolean> = new Map([['satisfied', true], ['not satisfied', false]])
const answers: ReadonlyMap<string, boolean | null> = new Map([['', null], ['yes', true], ['true', true], ['no', false], ['false', false]])
