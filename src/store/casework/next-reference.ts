import type { Session } from '../session.ts'

const take = 'select casework.next_number($1) as number'

/** Taken for good: nobody waits until the case that it is for is opened, and where it is not, the number is not given again. */
export async function nextReference(session: Session, year: number): Promise<string> {
  const row = await session.row<{ number: number }>({ name: 'next-number', text: take, values: [year] })
  if (row === undefined) throw new Error('the counter of references gave no number')
  if (row.number > 999_999) throw new RangeError(`all references of the year ${year} are given`)
  const number = String(row.number).padStart(6, '0')
  return `${String(year % 100).padStart(2, '0')} ${number.slice(0, 3)} ${number.slice(3)}`
}
