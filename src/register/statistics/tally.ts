import { remedies } from '../remedies.ts'
import { outcomeOf } from '../../law/law.ts'

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

/** How many decisions of an outcome show a kind of remedy; `null` is those that show none. One that shows several is in several. */
export interface RemedyCell extends Outcomes {
  readonly remedy: string | null
}

/** What everything else is added up from: the same decisions, alike in one way and in another. */
export interface Counts {
  readonly cells: readonly Cell[]
  readonly bodies: readonly BodyCell[]
  readonly remedies: readonly RemedyCell[]
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
export interface Part extends Tally {
  readonly key: string
  readonly name: string
}

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

/** By year, the earliest first; those without a day last. Years between that had no decision are there, with nothing in them. */
export function byYear(cells: readonly Cell[]): readonly Part[] {
  const years = [...new Set(cells.map(({ year }) => year))]
  const known = years.filter((year) => year !== null)
  // A single wrong day, such as one of the year 1025, must not make a list of a thousand years.
  const all = known.length > 0 && Math.max(...known) - Math.min(...known) < 60
    ? Array.from({ length: Math.max(...known) - Math.min(...known) + 1 }, (_, n) => Math.min(...known) + n)
    : known.toSorted((a, b) => a - b)
  return [...all, ...(years.includes(null) ? [null] : [])].map((year) => ({ key: yearName(year), name: yearName(year), ...tallyOf(cells.filter((cell) => cell.year === year)) }))
}

/** By category, the most decisions first; those without one last. */
export const byCategory = (cells: readonly Cell[]): readonly Part[] => partsBy(cells, ({ categorySlug }) => categorySlug ?? '', ({ category }) => category ?? 'No category given')

/** By body, the most decisions first. */
export const byBody = (cells: readonly BodyCell[]): readonly Part[] => partsBy(cells, ({ bodySlug }) => bodySlug, ({ body }) => body)

/** A kind of remedy, and in how many of the upheld decisions it was agreed. */
export interface Theme {
  /** Of a remedy; empty for what shows none. */
  readonly key: string
  readonly name: string
  readonly upheld: number
}

/**
 * What was agreed in upheld decisions, kind by kind in the order of the remedies, then how many show none. A decision with
 * several kinds is in each of them, so only the last line and those with any add up.
 */
export function byTheme(cells: readonly RemedyCell[]): readonly Theme[] {
  const upheldWith = (id: string | null) => tallyOf(cells.filter(({ remedy }) => remedy === id)).upheld
  return [...remedies.map(({ id, name }) => ({ key: id, name, upheld: upheldWith(id) })), { key: '', name: 'None that is recognised', upheld: upheldWith(null) }]
}

/** A year from 1 April to 31 March: `2024-25`. */
export const yearName = (year: number | null): string => (year === null ? 'No day given' : `${year}-${String((year + 1) % 100).padStart(2, '0')}`)

function partsBy<T extends Outcomes>(cells: readonly T[], keyOf: (cell: T) => string, nameOf: (cell: T) => string): readonly Part[] {
  const groups = Map.groupBy(cells, keyOf)
  return [...groups]
    .map(([key, group]) => ({ key, name: group.map(nameOf).toSorted()[0] ?? key, ...tallyOf(group) }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || b.decisions - a.decisions || (a.key < b.key ? -1 : 1))
}

const columns: Readonly<Record<string, 'upheld' | 'notUpheld' | 'closed'>> = { 'upheld': 'upheld', 'not-upheld': 'notUpheld', 'closed-after-initial-enquiries': 'closed' }

const columnOf = (decision: string | null): 'upheld' | 'notUpheld' | 'closed' | 'other' => columns[outcomeOf(decision ?? '')?.id ?? ''] ?? 'other'
