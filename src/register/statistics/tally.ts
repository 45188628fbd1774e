import { remedies } from '../remedies.ts'
import { outcomeOf } from '../../law/law.ts'
import type { ComplianceCounts } from './compliance.ts'
import { partsBy, partsByYear, type Named } from './parts.ts'

/** How many decisions have an outcome, as it was published. */
export interface Outcomes {
  readonly decision: string | null
  readonly decisions: number
}

/** How many decisions are alike in category, outcome and year. */
export interface Cell extends Outcomes {
  readonly category: string | null
  readonly categorySlug: string | null
  /** The calendar year in which the year of the decision began, 1 April to 31 March; `null` where no day is given. */
  readonly year: number | null
}

/** How many decisions are alike in body and outcome. */
export interface BodyCell extends Outcomes {
  readonly body: string
  readonly bodySlug: string
}

/** How many decisions of an outcome have a kind of remedy, and what became of it; `null` is those that have none. One that has several is in several. */
export interface RemedyCell extends Outcomes {
  readonly remedy: string | null
  readonly became: Became | null
}

/** What became of the remedies of a kind in a decision: all were done, some of them late or none; or one was not. `null` is not recorded. */
export type Became = 'done' | 'late' | 'not-done'

/** What everything else is added up from: the same decisions, alike in one way and in another, and what became of their remedies. */
export interface Counts {
  readonly cells: readonly Cell[]
  readonly bodies: readonly BodyCell[]
  readonly remedies: readonly RemedyCell[]
  readonly compliance: ComplianceCounts
}

/** Decisions by their outcome. `decisions` is always the sum of the other four. */
export interface Tally {
  readonly decisions: number
  readonly upheld: number
  readonly notUpheld: number
  readonly closed: number
  /** Without one of the three outcomes. */
  readonly other: number
}

/** A tally of one part of the whole: a year, a category, a body. */
export interface Part extends Named, Tally {}

export function tallyOf(cells: readonly Outcomes[]): Tally {
  const tally = { decisions: 0, upheld: 0, notUpheld: 0, closed: 0, other: 0 }
  for (const { decision, decisions } of cells) {
    tally.decisions += decisions
    tally[columnOf(decision)] += decisions
  }
  return tally
}

/** Upheld, of all that were investigated, from 0 to 1; `null` where nothing was investigated. */
export function upheldRate({ upheld, notUpheld }: Pick<Tally, 'upheld' | 'notUpheld'>): number | null {
  return upheld + notUpheld === 0 ? null : upheld / (upheld + notUpheld)
}

/** A rate as people read it: `83%`, and in words where there is none. */
export const rateInWords = (rate: number | null): string => (rate === null ? 'none investigated' : `${Math.round(rate * 100)}%`)

/** By year, the earliest first; those without a day last. */
export const byYear = (cells: readonly Cell[]): readonly Part[] => partsByYear(cells, tallyOf)

/** By category, the most decisions first; those without one last. */
export const byCategory = (cells: readonly Cell[]): readonly Part[] => partsBy(cells, { keyOf: ({ categorySlug }) => categorySlug ?? '', nameOf: ({ category }) => category ?? 'No category given', sum: tallyOf, size: decisionsOf })

/** By body, the most decisions first. */
export const byBody = (cells: readonly BodyCell[]): readonly Part[] => partsBy(cells, { keyOf: ({ bodySlug }) => bodySlug, nameOf: ({ body }) => body, sum: tallyOf, size: decisionsOf })

const decisionsOf = ({ decisions }: Tally): number => decisions

/** A kind of remedy: in how many upheld decisions it was agreed, and what became of it there. `upheld` is the sum of done, not done and not recorded. */
export interface Theme {
  /** Of a remedy; empty for what has none. */
  readonly key: string
  readonly name: string
  readonly upheld: number
  readonly done: number
  /** Of those that were done. */
  readonly late: number
  readonly notDone: number
  readonly notRecorded: number
}

/**
 * What was agreed in upheld decisions and what became of it, kind by kind in the order of the remedies, then how many have none. A decision
 * with several kinds is in each of them, so only the last line and those with any add up.
 */
export function byTheme(cells: readonly RemedyCell[]): readonly Theme[] {
  return [...remedies.map(({ id, name }) => ({ key: id, name })), { key: '', name: 'None that is recognised' }].map(({ key, name }) => {
    const its = cells.filter(({ remedy, decision }) => (remedy ?? '') === key && isUpheld(decision))
    const those = (...became: readonly RemedyCell['became'][]) => its.filter((cell) => became.includes(cell.became)).reduce((sum, { decisions }) => sum + decisions, 0)
    return { key, name, upheld: those('done', 'late', 'not-done', null), done: those('done', 'late'), late: those('late'), notDone: those('not-done'), notRecorded: those(null) }
  })
}

const columns: Readonly<Record<string, 'upheld' | 'notUpheld' | 'closed'>> = { 'upheld': 'upheld', 'not-upheld': 'notUpheld', 'closed-after-initial-enquiries': 'closed' }

const columnOf = (decision: string | null): 'upheld' | 'notUpheld' | 'closed' | 'other' => columns[outcomeOf(decision ?? '')?.id ?? ''] ?? 'other'

/** Whether a decision, as it was published, was upheld: only then was anything agreed. */
export const isUpheld = (decision: string | null): boolean => columnOf(decision) === 'upheld'
