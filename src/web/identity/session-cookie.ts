import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CookieDescription } from '../kit/kit.ts'

/** The prefix binds it to this very host over https, so that no neighbouring host can plant a session of its own. */
const nameOf = (secure: boolean): string => (secure ? '__Host-redress_session' : 'redress_session')

export function sessionToken(request: FastifyRequest): string | null {
  const token = request.cookies[nameOf(request.server.site.secure)]
  return token !== undefined && /^[0-9a-f]{64}$/.test(token) ? token : null
}

/** Without an age: it goes when the browser closes. The session itself ends earlier if it is not used. */
export function keepSession(reply: FastifyReply, token: string): void {
  const { secure } = reply.server.site
  reply.setCookie(nameOf(secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

export function dropSession(reply: FastifyReply): void {
  const { secure } = reply.server.site
  reply.clearCookie(nameOf(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

/** For the cookie page. */
export const sessionCookies = (secure: boolean): readonly CookieDescription[] => [
  { name: nameOf(secure), purpose: 'Keeps you signed in', lasts: 'Until you sign out, close the browser or do nothing for 30 to 60 minutes' },
  { name: referenceCookie, purpose: 'Remembers your reference while you wait for a code', lasts: '30 minutes' },
]

export const referenceCookie = 'redress_reference'
const halfAnHour = 30 * 60

/** The reference for which a code was asked, so that it need not be typed twice; signed, and readable by our pages alone. */
export function keepReference(reply: FastifyReply, reference: string): void {
  const { secure } = reply.server.site
  reply.setCookie(referenceCookie, encodeURIComponent(reference), { path: '/return', maxAge: halfAnHour, httpOnly: true, sameSite: 'lax', signed: true, secure })
}

export function keptReference(request: FastifyRequest): string {
  const kept = request.cookies[referenceCookie]
  const { valid, value } = kept === undefined ? { valid: false, value: null } : request.unsignCookie(kept)
  return valid && value !== null ? decodeURIComponent(value) : ''
}

export function dropReference(reply: FastifyReply): void {
  reply.clearCookie(referenceCookie, { path: '/return' })
}
