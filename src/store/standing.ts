import type { Standing } from '../usecases/ports/store.ts'
import { roleOf } from './roles.ts'
import type { Statement } from './visit.ts'

const settings = ['role', 'redress.side', 'redress.office', 'redress.person', 'redress.body']
const set = settings.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')

/** Takes up a standing until the transaction ends. */
export const takeUp = (standing: Standing): Statement => ({ name: 'take-up-standing', text: `select ${set}`, values: valuesOf(standing) })

/** The same, for a transaction in which the database lets nothing be changed. */
export const takeUpToLook = (standing: Standing): Statement => ({
  name: 'take-up-standing to look', text: `select set_config('transaction_read_only', 'on', true), ${set}`, values: valuesOf(standing),
})

const valuesOf = ({ side, office, person, body }: Standing): readonly string[] => [roleOf[side], side, office ?? '', person ?? '', body ?? '']

/**
 * A statement as it is prepared under a standing. What a plan may read depends on the role it was made for, so that of
 * another role would have to be made anew each time.
 */
export const under = ({ side }: Standing, statement: Statement): Statement =>
  statement.name === undefined ? statement : { ...statement, name: `${statement.name} ${roleOf[side]}` }
