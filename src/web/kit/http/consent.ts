import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const year = 365 * 24 * 60 * 60

export const consentCookie = 'redress_cookie_choice'

/** Whether pages may be counted for this person; undefined until they have said. */
export function consentOf(request: FastifyRequest): boolean | undefined {
  const kept = request.cookies[consentCookie]
  return kept === 'counting' ? true : kept === 'essential' ? false : undefined
}

export function keepConsent(reply: FastifyReply, counting: boolean): void {
  reply.setCookie(consentCookie, counting ? 'counting' : 'essential', {
    path: '/',
    maxAge: year,
    httpOnly: true,
    sameSite: 'lax',
    secure: reply.server.site.secure,
  })
}

/**
 * Counts opened pages, only of those who agreed. Of private pages the route alone is told (`/my/:reference`), never an address
 * that could say who it was.
 */
export function countPages(app: FastifyInstance, countPage: (path: string) => void | Promise<void>): void {
  app.addHook('onResponse', async (request, reply) => {
    if (reply.pageShown === undefined || reply.statusCode !== 200 || request.method !== 'GET' || consentOf(request) !== true) return
    const path = reply.pageShown === 'open' ? request.url.split('?')[0] : request.routeOptions.url
    if (path !== undefined) await countPage(path)
  })
}
