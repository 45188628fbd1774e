import { askedOf, parameterOf, searchOf } from '../../register/search-address.ts'
import type { SearchAddress } from '../../register/search-address.ts'
import { minutesAfter } from '../identity/instants.ts'
import { queryAsked } from '../register/search-decisions.ts'
import { as, done, refuse, system, useCase, type Problem } from '../use-case.ts'
import { ASKED_AT_MOST, CONFIRM_HOURS, LONGEST_ADDRESS } from './limits.ts'

/**
 * Anyone asks to be mailed about what comes new to a search, once a day or once a week at most. One mail goes to the address
 * and asks whether that is right; until somebody confirms it, there is no other. The answer here is the same whether the
 * address is known, follows this already, or was asked too often: it tells a stranger nothing.
 */
export const askForAlert = useCase<{ readonly search: SearchAddress; readonly mail: string; readonly every: string }, { readonly hours: number }>(
  { id: 'ask-for-alert', may: ['public'] },
  async (desk, _actor, { search, mail, every }) => {
    const read = queryAsked(askedOf(search))
    const address = mail.trim()
    const problems: Problem[] = read.ok ? [] : (read.refusal.problems ?? []).map(({ field, message }) => ({ field: parameterOf(field), message }))
    if (address.length > LONGEST_ADDRESS || !/^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/.test(address)) problems.push({ field: 'mail', message: 'Enter an email address in the correct format, like name@example.com' })
    if (every !== 'day' && every !== 'week') problems.push({ field: 'every', message: 'Choose how often we may write to you' })
    if (problems.length > 0 || (every !== 'day' && every !== 'week')) return refuse('invalid', 'There is a problem.', { problems })
    const now = desk.now()
    const addressStamp = desk.secrets.stamp(`address ${address.toLowerCase()}`)
    await as(desk, system, async ({ alerts, jobs }) => {
      if ((await alerts.unconfirmed(addressStamp, minutesAfter(now, -ASKED_AT_MOST.hours * 60))) >= ASKED_AT_MOST.times) return
      const id = desk.newId()
      await alerts.ask({ id, follower: desk.newId(), address: desk.secrets.seal(address), addressStamp, search: searchOf(search), every, askedAt: now })
      await jobs.add('confirm-alert', { alert: id }, { key: `alert.${id}` })
    })
    return done({ hours: CONFIRM_HOURS })
  },
)
