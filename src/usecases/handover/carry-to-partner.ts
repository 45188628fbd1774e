import type { Exchange } from '../ports/exchange.ts'
import { as, done, refuse, system, useCase } from '../use-case.ts'
import { partnerByKey, placeOf } from './partners.ts'

/**
 * Carries what waits about a package: the package itself to the installation that it is for, or the answer back to the one
 * from which it came. Done again it does nothing. Throws where the other side cannot be reached, so that the queue tries again.
 */
export const carryToPartner = useCase<{ readonly id: string; readonly exchange: Exchange }, { readonly carried: boolean }>({ id: 'carry-to-partner', may: ['system'] }, async (desk, _actor, { id, exchange }) => {
  const kept = await as(desk, system, (rooms) => rooms.handovers.find(id))
  if (kept === null) return refuse('not-found', 'There is no such package.')
  const partner = kept.toPartner !== null ? await partnerByKey(desk, kept.toPartner) : kept.fromPartner !== null ? await partnerByKey(desk, kept.fromPartner) : null
  const place = partner === null ? null : placeOf(desk, partner)
  if (place === null) return done({ carried: false })
  if (kept.toPartner !== null) {
    if (kept.state !== 'prepared') return done({ carried: false })
    const reply = await exchange.send(place, kept.package)
    if (!reply.taken) throw new Error('The other installation refuses the package. Look at it with “redress handover export”, and talk to them.')
    await as(desk, system, (rooms) => rooms.handovers.change(id, { state: 'arrived' }))
    return done({ carried: true })
  }
  if (kept.state !== 'accepted' && kept.state !== 'declined' && kept.state !== 'returned') return done({ carried: false })
  const reference = kept.toCase === null ? null : ((await as(desk, system, (rooms) => rooms.histories.load(kept.toCase ?? '')))?.head.reference ?? null)
  const reply = await exchange.answer(place, id, { answer: kept.state, reference, why: kept.why ?? '' })
  if (!reply.taken) throw new Error('The other installation does not take the answer.')
  if (kept.why !== null) await as(desk, system, (rooms) => rooms.handovers.change(id, { state: kept.state, why: null }))
  return done({ carried: true })
})
