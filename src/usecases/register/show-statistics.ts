import { byBody, byCategory, byYear, tallyOf, type Cell, type Part, type Tally } from '../../register/statistics/tally.ts'
import { readPublishedDate } from '../../statement/published-date.ts'
import { compareDates, type PlainDate } from '../../time/plain-date.ts'
import { done, reading, refuse, useCase } from '../use-case.ts'

/** What is asked, as it was typed; empty is anything. */
export interface StatisticsAsked {
  /** A day; today where none is given. */
  readonly asAt?: string
  /** Slugs. */
  readonly category?: string
  readonly body?: string
  /** A kind of body, such as `county council`. */
  readonly kind?: string
}

/** A tally with how it divides. Each list adds up to it. */
export interface Counted {
  readonly total: Tally
  readonly years: readonly Part[]
  readonly categories: readonly Part[]
  readonly bodies: readonly Part[]
}

export interface StatisticsShown extends Counted {
  readonly asAt: PlainDate
  /** The instant of counting, UTC. */
  readonly countedAt: string
  /** Taken down since that day, so that they may be missing. */
  readonly takenDownSince: number
  /** The name of the body or category that was asked for, or `null`. */
  readonly body: string | null
  readonly category: string | null
  /** What can be chosen: all that was published by that day. */
  readonly choices: { readonly categories: readonly Part[]; readonly bodies: readonly Part[]; readonly kinds: readonly string[] }
  /** The kind of the body that was asked for, and all bodies of it together; `null` where its kind is not known. */
  readonly ofItsKind: { readonly kind: string; readonly bodies: number; readonly counted: Counted } | null
}

/** Anyone counts the published decisions as they stood on a day: all, or those of a category, a body or a kind of body. */
export const showStatistics = useCase<StatisticsAsked, StatisticsShown>(
  { id: 'show-statistics', may: ['public', 'system'] },
  async (desk, actor, { asAt: written = '', category = '', body = '', kind = '' }) => {
    const today = desk.today()
    const asAt = written === '' ? today : readPublishedDate(written)
    if (asAt === null) return refuseDay('The day must be a real date, such as 13/3/2025, 13 March 2025 or 2025-03-13.')
    if (compareDates(asAt, today) > 0) return refuseDay('That day has not come yet. Give today, or a day before it.')
    const { cells, takenDownSince, known } = await reading(desk, actor, async ({ statistics, people }) => ({
      cells: await statistics.cells(asAt), takenDownSince: await statistics.takenDownAfter(asAt), known: await people.bodies(),
    }))
    const kinds = new Map(known.map((each) => [each.slug, each.kind]))
    const inCategory = category === '' ? cells : cells.filter(({ categorySlug }) => categorySlug === category)
    const ofKind = kind === '' ? inCategory : inCategory.filter(({ bodySlug }) => kinds.get(bodySlug) === kind)
    const wanted = body === '' ? ofKind : ofKind.filter(({ bodySlug }) => bodySlug === body)
    const its = kinds.get(body)
    const alike = inCategory.filter(({ bodySlug }) => its !== undefined && kinds.get(bodySlug) === its)
    return done({
      ...countedFrom(wanted),
      asAt, countedAt: desk.now(), takenDownSince,
      body: body === '' ? null : (cells.find(({ bodySlug }) => bodySlug === body)?.body ?? known.find(({ slug }) => slug === body)?.name ?? null),
      category: cells.find(({ categorySlug }) => category !== '' && categorySlug === category)?.category ?? null,
      choices: {
        categories: byCategory(cells).filter(({ key }) => key !== ''), bodies: byBody(cells),
        kinds: [...new Set(cells.flatMap(({ bodySlug }) => kinds.get(bodySlug) ?? []))].toSorted(),
      },
      ofItsKind: its === undefined ? null : { kind: its, bodies: byBody(alike).length, counted: countedFrom(alike) },
    })
  },
)

const countedFrom = (cells: readonly Cell[]): Counted => ({ total: tallyOf(cells), years: byYear(cells), categories: byCategory(cells), bodies: byBody(cells) })

const refuseDay = (message: string) => refuse('invalid', message, { problems: [{ field: 'asAt', message }] })
