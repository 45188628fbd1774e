import type { FastifyReply } from 'fastify'

export const noticeCookie = 'redress_notice'

/** Something to say at the top of the next page: "Your answer is saved". Never anything personal: it travels in a cookie. */
export function notify(reply: FastifyReply, sentence: string): void {
  reply.setCookie(noticeCookie, encodeURIComponent(sentence), {
    path: '/',
    maxAge: 60,
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    secure: reply.server.site.secure,
  })
}

/** What the page before wanted said; it is said once. */
export function takeNotice(reply: FastifyReply): string | undefined {
  const kept = reply.request.cookies[noticeCookie]
  if (kept === undefined) return undefined
  reply.clearCookie(noticeCookie, { path: '/' })
  const { valid, value } = reply.request.unsignCookie(kept)
  return valid && value !== null ? decodeURIComponent(value) : undefined
}
