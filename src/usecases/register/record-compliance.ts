import { isNotAccepted, type NotAccepted } from '../../register/incoming.ts'
import { readOutcomeFile, type OutcomeFile } from '../../register/outcome-file.ts'
import { remedyKey } from '../../register/remedy-outcome.ts'
import { compareDates } from '../../time/plain-date.ts'
import type { Recorded, RemedyOutcome } from '../ports/compliance.ts'
import { as, done, useCase } from '../use-case.ts'

export interface ComplianceRecorded {
  readonly recorded: number
  readonly unchanged: number
  /** Of an earlier day than what stands. */
  readonly outdated: number
  readonly notAccepted: readonly (NotAccepted & { readonly from: string })[]
}

/** Small enough that others who record do not wait long. */
const TOGETHER = 1000

/**
 * Takes in what became of the remedies of published decisions. Of several outcomes of one remedy the one that was recorded last stands.
 * What is not accepted is listed with the reason and stops nothing else; the same again changes nothing.
 */
export const recordCompliance = useCase<{ readonly files: readonly OutcomeFile[] }, ComplianceRecorded>(
  { id: 'record-compliance', may: ['system'] },
  async (desk, actor, { files }) => {
    const today = desk.today()
    const report = { recorded: 0, unchanged: 0, outdated: 0, notAccepted: [] as (NotAccepted & { from: string })[] }
    const settle = (from: string, became: Recorded | NotAccepted) => {
      const why = typeof became === 'string' ? notAccepted[became] : became
      if (why !== undefined) report.notAccepted.push({ from, ...why })
      else report[became as 'recorded' | 'unchanged' | 'outdated'] += 1
    }
    const latest = new Map<string, Located>()
    const lines = files.flatMap((file) => readOutcomeFile(file, today))
    for (const { from, read } of lines) {
      if (isNotAccepted(read)) {
        settle(from, read)
        continue
      }
      const key = remedyKey(read)
      const before = latest.get(key)
      const order = before === undefined ? 1 : compareDates(read.recordedOn, before.outcome.recordedOn)
      if (order > 0) latest.set(key, { from, outcome: read })
      if (before !== undefined) settle(from, order !== 0 ? 'outdated' : JSON.stringify(read) === JSON.stringify(before.outcome) ? 'unchanged' : { code: 'contradicts', why: `It contradicts ${before.from}, which has the same remedy recorded on the same day.` })
    }
    const all = [...latest.values()]
    for (let start = 0; start < all.length; start += TOGETHER) {
      const some = all.slice(start, start + TOGETHER)
      const outcomes = await as(desk, actor, ({ compliance }) => compliance.record(some.map(({ outcome }) => ({ ...outcome, publishedOn: today }))))
      for (const [place, { from }] of some.entries()) settle(from, outcomes[place] ?? 'unchanged')
    }
    const places = new Map(lines.map(({ from }, place) => [from, place]))
    return done({ ...report, notAccepted: report.notAccepted.toSorted((a, b) => (places.get(a.from) ?? 0) - (places.get(b.from) ?? 0)) })
  },
)

interface Located {
  readonly from: string
  readonly outcome: RemedyOutcome
}

const notAccepted: Readonly<Partial<Record<Recorded, NotAccepted>>> = {
  'no-decision': { code: 'no-decision', why: 'No decision is published under this reference.' },
  'not-upheld': { code: 'not-upheld', why: 'The decision is not published as “Upheld”, so nothing was agreed in it.' },
}
