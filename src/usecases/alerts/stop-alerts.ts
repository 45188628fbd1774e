import type { Alert } from '../ports/alerts.ts'
import { as, done, refuse, system, useCase } from '../use-case.ts'
import { cameBy } from './links.ts'

interface Link {
  readonly follower: string
  readonly token: string
}

const over = refuse('not-found', 'This link does not work.')

/** Whoever came by the link in a mail sees what they follow; nothing, where it was stopped. */
export const showAlerts = useCase<Link, readonly Alert[]>({ id: 'show-alerts', may: ['public'] }, async (desk, _actor, { follower, token }) =>
  cameBy(desk, 'stop', follower, token) ? done(await as(desk, system, ({ alerts }) => alerts.of(follower))) : over)

/**
 * Whoever came by the link stops one of their alerts, or all. With the last of them the address is deleted, so stopping what
 * was stopped is no fault.
 */
export const stopAlerts = useCase<Link & { readonly alert: string | null }, readonly Alert[]>({ id: 'stop-alerts', may: ['public'] }, async (desk, _actor, { follower, token, alert }) => {
  if (!cameBy(desk, 'stop', follower, token)) return over
  return done(await as(desk, system, async ({ alerts }) => {
    await alerts.stop(follower, alert)
    return alerts.of(follower)
  }))
})
