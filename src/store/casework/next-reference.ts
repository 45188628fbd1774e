import type { Session } from '../session.ts'
import { holdChain, type ChainEnd } from './office-chain.ts'

/**
 * References are counted for the installation, so that one names one case whichever offices there are.
 * Held until the transaction ends, so that numbers are given in turn and none is lost where a transaction is undone. Who
 * takes a reference opens a case, which needs the end of the office's chain: one visit for both.
 */
const take = `
  with counted as (
    insert into casework.reference_counter as c (office, year, last) values ('installation', $2, 1)
    on conflict (office, year) do update set last = c.last + 1
    returning last
  ), held as (${holdChain})
  select counted.last, held.position, held.digest from counted, held`

export async function nextReference(session: Session, office: string, year: number): Promise<{ readonly reference: string; readonly end: ChainEnd }> {
  const row = await session.row<ChainEnd & { last: number }>({ name: 'next-reference', text: take, values: [office, year] })
  if (row === undefined) throw new Error('the counter of references gave no number')
  if (row.last > 999_999) throw new RangeError(`all references of the year ${year} have been given`)
  const number = String(row.last).padStart(6, '0')
  return { reference: `${String(year % 100).padStart(2, '0')} ${number.slice(0, 3)} ${number.slice(3)}`, end: { position: row.position, digest: row.digest } }
}
