/** A process that opens the embedded database of a folder and does as it is told. */
import pg from 'pg'
import { openEmbedded } from '../../../src/store/embedded/open.ts'

export type Order = { readonly query: string } | 'leave'
export type Answer = { readonly rows: Record<string, unknown>[] } | { readonly failure: string } | 'here'

const answer = (what: Answer): boolean => process.send?.(what) ?? false

const embedded = await openEmbedded({ folder: process.argv[2] as string, settings: { fsync: 'off', shared_buffers: '8MB' } })
const pool = new pg.Pool({ ...embedded.connection, max: 1 })
pool.on('error', () => undefined)

process.on('message', (order: Order) => {
  if (order === 'leave') void leave()
  else void pool.query(order.query).then(({ rows }) => answer({ rows }), (error: Error) => answer({ failure: error.message }))
})
answer('here')

async function leave(): Promise<void> {
  await pool.end()
  await embedded.leave()
  process.disconnect()
}
