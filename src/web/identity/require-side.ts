import type { FastifyReply, FastifyRequest } from 'fastify'
import { goTo, refuse } from '../kit/kit.ts'
import { signedOut } from './signed-out.ts'

export type Side = 'office' | 'person' | 'body'

/** Where each side signs in, and where it begins. */
export const doors: Readonly<Record<Side, { readonly door: string; readonly home: string }>> = {
  office: { door: '/sign-in', home: '/office' },
  body: { door: '/sign-in', home: '/body' },
  person: { door: '/return', home: '/my' },
}

/**
 * For pages of one side: give it as a route's `preHandler`. A visitor is sent to sign in and back again; one who was
 * sending something gets a page that keeps it. Anyone else is refused.
 */
export function requireSide(side: Side): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  return async (request, reply) => {
    if (request.actor.side === side) return undefined
    if (request.actor.side !== 'public') return refuse(reply, 'not-allowed')
    if (request.method === 'GET' || request.method === 'HEAD') return goTo(reply, doorTo(side, request.url))
    return signedOut(reply, doors[side].door)
  }
}

/** The address at which to sign in and come back to a path of this site. */
export const doorTo = (side: Side, path: string): string => `${doors[side].door}?next=${encodeURIComponent(path)}`

/** Where someone begins who has just signed in. */
export const homeOf = (side: string): string => (Object.hasOwn(doors, side) ? doors[side as Side].home : '/')
