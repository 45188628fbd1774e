import { partsBy, partsByYear, type Named } from './parts.ts'
import { isUpheld } from './tally.ts'

/** How many outcomes of remedies are alike: what became of the remedy, and the decision of which it is, as it was published. */
interface AlikeOutcomes {
  readonly decision: string | null
  readonly satisfied: boolean
  readonly late: boolean
  readonly outcomes: number
}

/** Outcomes that are alike in category, too, and in the year in which they were recorded. */
export interface ComplianceCell extends AlikeOutcomes {
  readonly category: string | null
  readonly categorySlug: string | null
  /** The calendar year in which the year of the record began, 1 April to 31 March. */
  readonly year: number
}

/** Outcomes that are alike in body, too. */
export interface ComplianceBodyCell extends AlikeOutcomes {
  readonly body: string
  readonly bodySlug: string
}

/** The same outcomes, alike in one way and in another. */
export interface ComplianceCounts {
  readonly cells: readonly ComplianceCell[]
  readonly bodies: readonly ComplianceBodyCell[]
}

/** What became of agreed remedies. `outcomes` is the sum of satisfied and not satisfied; `late` is some of those that were satisfied. */
export interface Compliance {
  readonly outcomes: number
  readonly satisfied: number
  readonly notSatisfied: number
  readonly late: number
}

export interface CompliancePart extends Named, Compliance {}

/** Outcomes in all, and how they divide. Each list of parts adds up to the total. */
export interface ComplianceShown {
  readonly total: Compliance
  /** By the year in which they were recorded. */
  readonly years: readonly CompliancePart[]
  readonly categories: readonly CompliancePart[]
  readonly bodies: readonly CompliancePart[]
}

/** Adds up the outcomes of remedies that were agreed in upheld decisions. */
export function complianceOf(cells: readonly AlikeOutcomes[]): Compliance {
  const those = (wanted: (cell: AlikeOutcomes) => boolean) => cells.filter((cell) => isUpheld(cell.decision) && wanted(cell)).reduce((sum, { outcomes }) => sum + outcomes, 0)
  return { outcomes: those(() => true), satisfied: those(({ satisfied }) => satisfied), notSatisfied: those(({ satisfied }) => !satisfied), late: those(({ late }) => late) }
}

/** Satisfied, of all that were recorded, from 0 to 1; `null` where nothing was. */
export const complianceRate = ({ outcomes, satisfied }: Pick<Compliance, 'outcomes' | 'satisfied'>): number | null => (outcomes === 0 ? null : satisfied / outcomes)

/** All that is told of compliance, from what is alike. */
export function complianceFrom({ cells, bodies }: ComplianceCounts): ComplianceShown {
  const recorded = <Part extends Compliance>(parts: readonly Part[]) => parts.filter(({ outcomes }) => outcomes > 0)
  const by = { sum: complianceOf, size: ({ outcomes }: Compliance) => outcomes }
  return {
    total: complianceOf(cells),
    years: partsByYear(cells.filter(({ decision }) => isUpheld(decision)), complianceOf),
    categories: recorded(partsBy(cells, { ...by, keyOf: ({ categorySlug }) => categorySlug ?? '', nameOf: ({ category }) => category ?? 'No category given' })),
    bodies: recorded(partsBy(bodies, { ...by, keyOf: ({ bodySlug }) => bodySlug, nameOf: ({ body }) => body })),
  }
}
