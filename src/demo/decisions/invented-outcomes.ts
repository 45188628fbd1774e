import type { WrittenEntry } from '../../register/entry.ts'
import { isUpheld } from '../../register/statistics/tally.ts'
import { readPublishedDate } from '../../statement/published-date.ts'
import { addDays, compareDates, type PlainDate } from '../../time/plain-date.ts'
import type { NewRemedyOutcome } from '../../usecases/ports/compliance.ts'
import { chance } from '../chance.ts'

/**
 * What became of the remedies of an invented decision, the same for the same seed and number: as in real figures most were done,
 * some of them late, few were not; of some nothing is recorded. All of it lies before a day.
 */
export function inventedOutcomes(seed: number, index: number, { reference, decision, date, remedies }: Pick<WrittenEntry, 'reference' | 'decision' | 'date' | 'remedies'>, until: PlainDate): readonly NewRemedyOutcome[] {
  const decidedOn = readPublishedDate(date ?? '')
  if (decidedOn === null || !isUpheld(decision)) return []
  const by = chance(seed * 11_000_003 + index)
  return remedies.flatMap((remedy) => {
    const [isRecorded, satisfied, late] = [by.next() < 0.9, by.next() < 0.985, by.next() < 0.14]
    const dueOn = addDays(decidedOn, 30 * (1 + by.below(3)))
    const doneOn = addDays(dueOn, late ? 1 + by.below(60) : -by.below(25))
    const recordedOn = addDays(doneOn, by.below(20))
    if (!isRecorded || compareDates(recordedOn, until) >= 0) return []
    return [{ reference, remedy, number: 1, dueOn, satisfied, doneOn: satisfied ? doneOn : null, late: satisfied && late, recordedOn, publishedOn: recordedOn }]
  })
}
