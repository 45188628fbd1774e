import { addMonths } from '../time/plain-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Basis, Source } from './model.ts'
import { generalKnowledge, manual } from './sources.ts'

/** How long a kind of decision stays published, in years from the day it was first published. */
export interface PublicationPeriod {
  readonly kind: 'Statement' | 'Report'
  readonly years: number
  readonly basis: Basis
  readonly source: Source
}

/**
 * The usual periods. The manual in force may say otherwise: that of statements was read in an earlier edition, and that
 * of reports is only commonly said. An office can set its own.
 */
export const publicationPeriods: readonly PublicationPeriod[] = [
  { kind: 'Statement', years: 5, basis: 'guidance', source: manual('Statement of Reasons Manual') },
  { kind: 'Report', years: 10, basis: 'unverified', source: generalKnowledge },
]

/** What an office set for itself: years for a kind, or `null` for always. */
export type OwnPeriods = Readonly<Partial<Record<PublicationPeriod['kind'], number | null>>>

/**
 * The years for which a kind of decision stays published, or `null` for always: the office's own, else the usual. What
 * nobody has confirmed ends no publication by itself, so without a word of the office a report stays.
 */
export function yearsPublished(kind: PublicationPeriod['kind'], own: OwnPeriods): number | null {
  const set = own[kind]
  if (set !== undefined) return set
  const usual = publicationPeriods.find((period) => period.kind === kind)
  return usual === undefined || usual.basis === 'unverified' ? null : usual.years
}

/** The last day of publication whose period is over on `today`: published for `years` to the day, a decision goes. */
export const publishedUntil = (today: PlainDate, years: number): PlainDate => addMonths(today, -12 * years)
