import type { Standing } from '../usecases/ports/store.ts'
import { roleOf, roles } from './roles.ts'
import type { Statement } from './visit.ts'

const settings = ['role', 'redress.side', 'redress.office', 'redress.person', 'redress.body']
const set = settings.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ')

/** Takes up a standing until the transaction ends. */
export const takeUp = (standing: Standing): Statement => ({ name: 'take-up-standing', text: `select ${set}`, values: valuesOf(standing) })

/** The same, for a transaction in which the database lets nothing be changed. */
export const takeUpToLook = (standing: Standing): Statement => ({
  name: 'take-up-standing to look', text: `select set_config('transaction_read_only', 'on', true), ${set}`, values: valuesOf(standing),
})

const whole = `s.step = 'complete'`
const holder = ['p.side', `case when p.side <> 'person' then p.office end`, 'p.id', 'p.body'].map((value, index) => `set_config('${settings[index + 1]}', coalesce(case when ${whole} then ${value} end, ''), true)`).join(', ')

/**
 * From the standing of `system` to that of whoever holds a whole session, until the transaction ends. Where nobody does, to
 * that of nobody: the role is one from which every rule asks who it is. Tells of the session at the same time, as
 * `found` says; of none, the row has nulls there.
 */
export const takeUpHolder = (found: string, tokenDigest: string, now: string): Statement => ({
  name: 'take-up-standing of holder',
  text: `select ${found}, set_config('role', '${roles.app}', true), ${holder}
    from (select) as one
    left join (identity.session s join identity.person p on p.id = s.person) on s.token_digest = $1 and s.idle_until > $2 and s.ends_at > $2`,
  values: [tokenDigest, now],
})

const valuesOf = ({ side, office, person, body }: Standing): readonly string[] => [roleOf[side], side, office ?? '', person ?? '', body ?? '']

/**
 * A statement as it is prepared under a standing. What a plan may read depends on the role it was made for, so that of
 * another role would have to be made anew each time.
 */
export const under = ({ side }: Standing, statement: Statement): Statement =>
  statement.name === undefined ? statement : { ...statement, name: `${statement.name} ${roleOf[side]}` }
