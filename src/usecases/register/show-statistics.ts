import { keepAnswers, type KeptAnswers } from '../../register/keep-answers.ts'
import { complianceFrom, type ComplianceShown } from '../../register/statistics/compliance.ts'
import { byBody, byCategory, byTheme, byYear, tallyOf, type Counts, type Part, type Tally, type Theme } from '../../register/statistics/tally.ts'
import { readPublishedDate } from '../../statement/published-date.ts'
import { compareDates, type PlainDate } from '../../time/plain-date.ts'
import type { CountedOf, Statistics } from '../ports/statistics.ts'
import type { Store } from '../ports/store.ts'
import { done, reading, refuse, useCase, type Desk } from '../use-case.ts'

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

/** A tally with how it divides. Each list of parts adds up to it. */
export interface Counted {
  readonly total: Tally
  readonly years: readonly Part[]
  readonly categories: readonly Part[]
  readonly bodies: readonly Part[]
  /** What was agreed in the upheld decisions and what became of it, kind by kind. */
  readonly themes: readonly Theme[]
  readonly compliance: ComplianceShown
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
  /** The kind of the body that was asked for, and all bodies of it together; `null` where its kind is not known. */
  readonly ofItsKind: { readonly kind: string; readonly bodies: number; readonly counted: Counted } | null
}

/** Counts, and what was added up from them. */
type AddedUp = Counts & { readonly shown: Counted }

/** So many are kept, some 200 kB each at most. */
const COUNTS_KEPT = 100
const kept = new WeakMap<Store, KeptAnswers<AddedUp>>()

/** Anyone counts the published decisions as they stood on a day: all, or those of a category, a body or a kind of body. */
export const showStatistics = useCase<StatisticsAsked, StatisticsShown>(
  { id: 'show-statistics', may: ['public', 'system'] },
  async (desk, actor, { asAt: written = '', category = '', body = '', kind = '' }) => {
    const asAt = dayAsked(desk, written)
    if (typeof asAt !== 'string') return asAt
    return reading(desk, actor, async ({ statistics, people }) => {
      const [known, takenDownSince, edition] = await Promise.all([people.bodies(), statistics.takenDownAfter(asAt), statistics.edition()])
      const ofKind = (wanted: string) => known.filter((each) => each.kind === wanted).map(({ slug }) => slug)
      const its = known.find(({ slug }) => slug === body)?.kind
      const bodies = body === '' ? (kind === '' ? null : ofKind(kind)) : [body].filter(() => kind === '' || its === kind)
      const count = (of: CountedOf) => countsOf(desk, statistics, { edition, asAt, of })
      const inCategory = category === '' ? null : category
      const [wanted, alike] = await Promise.all([count({ category: inCategory, bodies }), its === undefined ? null : count({ category: inCategory, bodies: ofKind(its) })])
      return done({
        ...wanted.shown,
        asAt, countedAt: desk.now(), takenDownSince,
        body: body === '' ? null : (wanted.bodies.find(({ bodySlug }) => bodySlug === body)?.body ?? known.find(({ slug }) => slug === body)?.name ?? null),
        category: wanted.cells.find(({ categorySlug }) => category !== '' && categorySlug === category)?.category ?? null,
        ofItsKind: its === undefined || alike === null ? null : { kind: its, bodies: alike.shown.bodies.length, counted: alike.shown },
      })
    })
  },
)

/** What statistics can be chosen by. */
export interface StatisticsChoices {
  readonly categories: readonly Part[]
  readonly bodies: readonly Part[]
  readonly kinds: readonly string[]
}

/** Anyone sees by what statistics can be chosen: the categories, bodies and kinds of body of all that was published by a day. */
export const listStatisticsChoices = useCase<Pick<StatisticsAsked, 'asAt'>, StatisticsChoices>(
  { id: 'list-statistics-choices', may: ['public', 'system'] },
  async (desk, actor, { asAt: written = '' }) => {
    const asAt = dayAsked(desk, written)
    if (typeof asAt !== 'string') return asAt
    return reading(desk, actor, async ({ statistics, people }) => {
      const [known, edition] = await Promise.all([people.bodies(), statistics.edition()])
      const { shown: { categories, bodies } } = await countsOf(desk, statistics, { edition, asAt, of: { category: null, bodies: null } })
      const counted = new Set(bodies.map(({ key }) => key))
      return done({ categories: categories.filter(({ key }) => key !== ''), bodies, kinds: [...new Set(known.filter(({ slug }) => counted.has(slug)).map((each) => each.kind))].toSorted() })
    })
  },
)

/** Counts, kept until something is published, recorded or taken down: one page after another asks for the same. */
function countsOf(desk: Desk, statistics: Statistics, { edition, asAt, of }: { readonly edition: string; readonly asAt: PlainDate; readonly of: CountedOf }): Promise<AddedUp> {
  const store = desk.replica ?? desk.store
  const answers = kept.get(store) ?? keepAnswers<AddedUp>(COUNTS_KEPT)
  kept.set(store, answers)
  return answers.of(JSON.stringify([edition, asAt, of]), async () => addedUp(await statistics.counts(asAt, of)))
}

function addedUp(counts: Counts): AddedUp {
  const { cells, bodies, remedies, compliance } = counts
  return { ...counts, shown: { total: tallyOf(cells), years: byYear(cells), categories: byCategory(cells), bodies: byBody(bodies), themes: byTheme(remedies), compliance: complianceFrom(compliance) } }
}

function dayAsked(desk: Desk, written: string) {
  const today = desk.today()
  const asAt = written === '' ? today : readPublishedDate(written)
  if (asAt === null) return refuseDay('The day must be a real date, such as 13/3/2025, 13 March 2025 or 2025-03-13.')
  return compareDates(asAt, today) > 0 ? refuseDay('That day has not come yet. Give today, or a day before it.') : asAt
}

const refuseDay = (message: string) => refuse('invalid', message, { problems: [{ field: 'asAt', message }] })
