import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Store } from '../../src/usecases/ports/store.ts'
import { asOffice, asPerson, asPublic, asSystem, type Open } from './given.ts'

/** `counted` looks behind the port. */
export function pageCountsContract(name: string, open: () => Promise<Awaited<ReturnType<Open>> & { counted(): Promise<readonly { path: string; day: string; count: number }[]> }>): void {
  describe(`${name} counts pages`, () => {
    let store: Store
    let close: () => Promise<void>
    let counted: () => Promise<readonly { path: string; day: string; count: number }[]>
    before(async () => ({ store, close, counted } = await open()))
    after(() => close())

    it('by path and day, whoever looked', async () => {
      for (const who of [asPublic, asPublic, asPerson('mr-x'), asOffice('office-1'), asSystem]) await store.as(who, ({ pageCounts }) => pageCounts.add('/decisions', '2026-03-20'))
      await store.as(asPublic, ({ pageCounts }) => pageCounts.add('/decisions', '2026-03-21'))
      await Promise.all(Array.from({ length: 6 }, () => store.as(asPublic, ({ pageCounts }) => pageCounts.add('/check', '2026-03-20'))))
      assert.deepEqual(await counted(), [
        { path: '/check', day: '2026-03-20', count: 6 },
        { path: '/decisions', day: '2026-03-20', count: 5 },
        { path: '/decisions', day: '2026-03-21', count: 1 },
      ])
    })
  })
}
