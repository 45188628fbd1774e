import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RegisterChange, RegisterFeed } from '../../src/usecases/ports/register-feed.ts'
import { statementSaying } from '../register/statements.ts'
import { entryOf } from './publications.ts'
import type { InRegister } from './publications.ts'

/** What every implementation of `RegisterFeed` promises; `reading` looks at the register as a visitor may. */
export function feedsTheRegister(within: InRegister, reading: <T>(work: (feed: RegisterFeed) => Promise<T>) => Promise<T>): void {
  const publish = (number: number, text: string) => within(({ publications }) => publications.publish(entryOf(statementSaying(text, { reference: `08 000 00${number}` }))))
  const remove = (number: number, versions: 'all' | 'older') => within(({ publications }) => publications.remove({ reference: `08 000 00${number}`, versions, why: 'to-protect-someone', on: '2026-08-14' }))
  const short = (change: RegisterChange): string => `${change.position} ${change.reference} ${change.change}${change.change === 'overtaken' ? '' : ` ${change.listed?.version ?? '-'}`}`
  const after = async (position: number, atMost = 10) => (await reading((feed) => feed.after(position, atMost))).map(short)

  it('is empty at first', async () => {
    assert.deepEqual([await after(0), await reading((feed) => feed.last())], [[], 0])
  })
  it('gives each decision as it was published, in order', async () => {
    await publish(1, 'One.')
    await publish(2, 'Two.')
    const changes = await reading((feed) => feed.after(0, 10))
    assert.deepEqual(changes.map(short), ['1 08 000 001 listed 1', '2 08 000 002 listed 1'])
    const [first] = changes
    assert.deepEqual(first?.change === 'listed' && first.listed, { ...entryOf(statementSaying('One.', { reference: '08 000 001' })), version: 1 })
  })
  it('says of a version that was replaced only that it was there', async () => {
    await publish(1, 'One, corrected.')
    assert.deepEqual(await after(0), ['1 08 000 001 overtaken', '2 08 000 002 listed 1', '3 08 000 001 listed 2'])
  })
  it('goes on after a position, and gives no more than was asked for', async () => {
    assert.deepEqual([await after(1, 1), await after(2), await after(3), await reading((feed) => feed.last())], [['2 08 000 002 listed 1'], ['3 08 000 001 listed 2'], [], 3])
  })
  describe('after something was taken down', () => {
    it('tells it at its place, with what is still listed', async () => {
      await remove(1, 'older')
      await remove(2, 'all')
      assert.deepEqual(await after(0), ['3 08 000 001 listed 2', '4 08 000 001 taken-down 2', '5 08 000 002 taken-down -'])
      assert.equal(await reading((feed) => feed.last()), 5)
    })
    it('tells what was published again behind it', async () => {
      await within(({ publications }) => publications.publish(entryOf(statementSaying('Two, anew.', { reference: '08 000 002' })), 'deliberately'))
      assert.deepEqual(await after(4), ['5 08 000 002 taken-down 2', '6 08 000 002 listed 2'])
    })
  })
  it('names every decision that is listed', async () => {
    assert.deepEqual(await reading((feed) => feed.states()), [{ reference: '08 000 001', version: 2 }, { reference: '08 000 002', version: 2 }])
  })
}
