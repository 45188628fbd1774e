import { configurationFrom } from '../../src/main/configuration.ts'
import { openDesk } from '../../src/main/desk.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'
import { aboutFirst, goodness, judged } from '../../test/search/relevance/judged.ts'
import { entries } from './collection.ts'
import { asQuery } from './queries.ts'
import type { BenchQuery } from './queries.ts'

/** With more decisions than this, filling the database would take longer than all the rest. */
const AT_MOST = 120_000
/** So many are published in one transaction. */
const TOGETHER = 250

/**
 * Holds the totals of the index to those of PostgreSQL on every search, and what it puts first to what PostgreSQL does. `row` prints
 * whether the totals are equal and the order as good.
 */
export async function compareWithDatabase({ folder, decisions, searches, totals, best, row }: {
  readonly folder: string
  readonly decisions: number
  readonly searches: readonly BenchQuery[]
  readonly totals: readonly (number | null)[]
  /** The first ten of the index for each judged search. */
  readonly best: readonly (readonly string[])[]
  row(says: string, is: string, holds: boolean): void
}): Promise<void> {
  if (decisions > AT_MOST) return console.log(`\nNothing was compared with the database, which is done up to ${AT_MOST} decisions.`)
  await filledRegister(folder, decisions)
  const { desk, close } = await openDesk(configurationFrom({ REDRESS_DATA: folder }), () => undefined)
  try {
    let equal = 0
    for (const [index, search] of searches.entries()) {
      const { total } = await desk.store.as(visitor, (rooms) => rooms.search.search({ ...asQuery(search), limit: 1 }))
      if (total === totals[index]) equal += 1
      else console.log(`${JSON.stringify(search)}: ${totals[index]}, in the database ${total}`)
    }
    row('totals equal to the database’s on every search', `${equal} of ${searches.length}`, equal === searches.length)
    const about = aboutFirst(decisions)
    const good: { readonly index: number; readonly database: number }[] = []
    for (const [place, query] of judged.entries()) {
      const { hits } = await desk.store.as(visitor, (rooms) => rooms.search.search({ words: query.words, sort: 'relevance', limit: 10, offset: 0 }))
      good.push({ index: goodness(query, best[place] ?? [], about), database: goodness(query, hits.map(({ reference }) => reference), about) })
    }
    const mean = (of: 'index' | 'database'): number => good.reduce((sum, each) => sum + each[of], 0) / good.length
    row(`nDCG@10 over ${good.length} judged searches: not below the database’s`, `${mean('index').toFixed(3)}, the database ${mean('database').toFixed(3)}`, mean('index') >= mean('database'))
  } finally {
    await close()
  }
}

/** The data folder of an installation with the collection in its register, and nothing else; filled unless it was filled before. */
export async function filledRegister(folder: string, decisions: number): Promise<void> {
  const { desk, close } = await openDesk(configurationFrom({ REDRESS_DATA: folder }), () => undefined)
  try {
    const last = await desk.store.as(visitor, (rooms) => rooms.registerFeed.last())
    for (let from = last; from < decisions; from += TOGETHER) {
      await desk.store.as(system, ({ publications }) => publications.publishMany(entries(Math.min(TOGETHER, decisions - from), from)))
    }
    while ((await desk.store.as(system, ({ publications }) => publications.gatherWords(TOGETHER))) > 0);
  } finally {
    await close()
  }
}
