import { UNCONFIRMED_DAYS } from '../usecases/alerts/limits.ts'
import { minutesAfter } from '../usecases/identity/instants.ts'
import { as, system } from '../usecases/use-case.ts'
import type { Handler } from './handler.ts'

/** A code is of no use once it has expired; until then it can still be seen who gave it, if somebody asks. In days. */
export const CODES_KEPT_FOR_DAYS = 28

/**
 * Deletes what was kept only in passing and is over: unfinished complaints after the days that were promised, ended
 * sessions, one-time codes some weeks after they expired, and addresses that nobody confirmed. Once a day is enough, and more often does no harm.
 */
export const forgetExpired: Handler = async ({ desk }) => {
  const now = desk.now()
  await as(desk, system, async ({ passing, alerts }) => {
    await passing.forget(now, minutesAfter(now, -CODES_KEPT_FOR_DAYS * 24 * 60))
    await alerts.forget(minutesAfter(now, -UNCONFIRMED_DAYS * 24 * 60))
  })
}
