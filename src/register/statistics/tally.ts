import { outcomeOf } from '../../law/law.ts'

/** How many decisions are alike in body, category, outcome and year: what everything else is added up from. */
export interface Cell {
  readonly body: string
  readonly bodySlug: string
  readonly category: string | null
  readonly categorySlug: string | null
  /** The outcome as it was published. */
  readonly decision: string | null
  /** The calendar year in which the year of the decision began, 1 April to 31 March; `null` where no day is given. */
  readonly year: number | null
  readonly decisions: number
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

export function tallyOf(cells: readonly Cell[]): Tally {
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
export const byBody = (cells: readonly Cell[]): readonly Part[] => partsBy(cells, ({ bodySlug }) => bodySlug, ({ body }) => body)

/** A year from 1 April to 31 March: `2024-25`. */
export const yearName = (year: number | null): string => (year === null ? 'No day given' : `${year}-${String((year + 1) % 100).padStart(2, '0')}`)

function partsBy(cells: readonly Cell[], keyOf: (cell: Cell) => string, nameOf: (cell: Cell) => string): readonly Part[] {
  const groups = Map.groupBy(cells, keyOf)
  return [...groups]
    .map(([key, group]) => ({ key, name: group.map(nameOf).toSorted()[0] ?? key, ...tallyOf(group) }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || b.decisions - a.decisions || (a.key < b.key ? -1 : 1))
}

const columns: Readonly<Record<string, 'upheld' | 'notUpheld' | 'closed'>> = { 'upheld': 'upheld', 'not-upheld': 'notUpheld', 'closed-after-initial-enquiries': 'closed' }

const columnOf = (decision: string | null): 'upheld' | 'notUpheld' | 'closed' | 'other' => columns[outcomeOf(decision ?? '')?.id ?? ''] ?? 'other'
