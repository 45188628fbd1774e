import csrf from '@fastify/csrf-protection'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { carryOn } from './carry-on.ts'

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * How a request that changes something proves that it comes from our own page. `token` (unless said): the form's token.
     * `origin`: the browser's word alone, for the cookie banner, which stands on pages that caches keep. `bearer`: no cookie counts
     * there at all, only a token in a header, which no page of others can send. `link`: no cookie counts there either; the address
     * itself has a secret that was sent to one person, and mail programs send from elsewhere.
     */
    proof?: 'token' | 'origin' | 'bearer' | 'link' | undefined
  }
}

/** Refuses every request that could change something and does not prove that one of our pages sent it. No route is let off. */
export async function csrfProtection(app: FastifyInstance, site: { secure: boolean; publicAddress: string }): Promise<void> {
  await app.register(csrf, {
    // The __Host- prefix keeps a neighbouring host from planting a cookie of its own.
    cookieKey: csrfCookie(site.secure),
    cookieOpts: { path: '/', sameSite: 'lax', httpOnly: true, signed: true, secure: site.secure },
    logLevel: 'debug',
  })
  const ownHost = new URL(site.publicAddress).host
  app.addHook('preHandler', (request, reply, done) => {
    if (safeMethods.has(request.method) || request.is404) return done()
    if (request.routeOptions.config.proof === 'bearer' || request.routeOptions.config.proof === 'link') return done()
    const origin = originOf(request, ownHost)
    if (origin === 'elsewhere') return void carryOn(reply, 'foreign-form')
    if (request.routeOptions.config.proof === 'origin') return origin === 'here' ? done() : void carryOn(reply, 'foreign-form')
    // What the plugin refuses comes back as an error, and the error page keeps what was typed.
    app.csrfProtection(request, reply, done)
  })
}

/** What to tell someone whose form had no good token: that the page was old, if the browser vouches that it was ours. */
export function csrfFailure(error: { code?: string }, request: FastifyRequest): 'stale-form' | 'foreign-form' | undefined {
  if (!error.code?.startsWith('FST_CSRF_')) return undefined
  return originOf(request, '') === 'here' ? 'stale-form' : 'foreign-form'
}

export function csrfCookie(secure: boolean): string {
  return secure ? '__Host-redress_form' : 'redress_form'
}

/** Where the browser says that a request was begun. Old browsers, and other programs, do not say. */
export function originOf(request: FastifyRequest, ownHost: string): 'here' | 'elsewhere' | 'unsaid' {
  const fetchSite = request.headers['sec-fetch-site']
  if (fetchSite === 'same-origin') return 'here'
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return 'elsewhere'
  const origin = request.headers.origin
  if (origin === undefined) return 'unsaid'
  if (!URL.canParse(origin)) return 'elsewhere'
  const { host } = new URL(origin)
  return host === request.headers.host || host === ownHost ? 'here' : 'elsewhere'
}
