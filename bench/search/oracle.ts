import { configurationFrom } from '../../src/main/configuration.ts'
import { openDesk } from '../../src/main/desk.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'
import { collection } from './collection.ts'
import { asQuery } from './queries.ts'
import type { BenchQuery } from './queries.ts'

/** With more decisions than this, filling the database would take longer than all the rest. */
const AT_MOST = 120_000
/** So many are published in one transaction. */
const TOGETHER = 250

/** Holds the totals of the index to those of PostgreSQL on every search. `row` prints whether they are equal. */
export async function compareTotals({ folder, decisions, searches, totals, row }: {
  readonly folder: string
  readonly decisions: number
  readonly searches: readonly BenchQuery[]
  readonly totals: readonly (number | null)[]
  row(says: string, is: string, holds: boolean): void
}): Promise<void> {
  if (decisions > AT_MOST) return console.log(`\nTotals were not compared with the database's: that is done up to ${AT_MOST} decisions.`)
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
      await desk.store.as(system, async (rooms) => {
        for (const listed of collection(Math.min(TOGETHER, decisions - from), from)) await rooms.publications.publish(listed)
      })
    }
  } finally {
    await close()
  }
}
