import { publicationPeriods, publishedUntil, yearsPublished, type OwnPeriods } from '../../law/publication-periods.ts'
import { as, done, useCase, type Desk, type Actor } from '../use-case.ts'

/** Others who publish wait for each of these at most. */
const TOGETHER = 50

/** Takes down the decisions whose period of publication is over. More often than once a day does no harm. Gives how many there were. */
export const endPublication = useCase<Record<never, never>, { readonly ended: number }>({ id: 'end-publication', may: ['system'] }, async (desk, actor) => {
  const offices = await as(desk, actor, ({ people }) => people.offices())
  const own = longest(offices.map(({ settings }) => ownPeriods(settings['publicationYears'])))
  let ended = 0
  for (const { kind } of publicationPeriods) {
    const years = yearsPublished(kind, own)
    if (years === null) continue
    for (let some = TOGETHER; some === TOGETHER; ended += some) some = await endSome(desk, actor, kind, years)
  }
  return done({ ended })
})

function endSome(desk: Desk, actor: Actor, kind: 'Statement' | 'Report', years: number): Promise<number> {
  return as(desk, actor, async ({ publications }) => {
    const over = await publications.publishedBy(kind, publishedUntil(desk.today(), years), TOGETHER)
    for (const reference of over) await publications.remove({ reference, versions: 'all', why: 'period-ended', on: desk.today() })
    return over.length
  })
}

/** What an office set. What is neither years nor `null` is not taken for a wish to destroy: that kind stays. */
function ownPeriods(set: unknown): OwnPeriods {
  if (typeof set !== 'object' || set === null) return {}
  return Object.fromEntries(publicationPeriods.flatMap(({ kind }) => {
    const value: unknown = (set as Readonly<Record<string, unknown>>)[kind]
    if (value === undefined) return []
    return [[kind, typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : null]]
  }))
}

/** Of several offices in one installation, whose decisions stand in one register, the longest that any of them set. */
function longest(periods: readonly OwnPeriods[]): OwnPeriods {
  return Object.fromEntries(publicationPeriods.flatMap(({ kind }) => {
    const set = periods.map((own) => own[kind]).filter((years) => years !== undefined)
    return set.length === 0 ? [] : [[kind, set.includes(null) ? null : Math.max(...set.filter((years) => years !== null))]]
  }))
}
