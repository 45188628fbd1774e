import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { NavigationItem } from './kit/components/service-navigation.ts'
import { readAssets } from './kit/http/assets.ts'
import { countPages } from './kit/http/consent.ts'
import { cookieSigner } from './kit/http/cookie-signer.ts'
import { csrfProtection } from './kit/http/csrf.ts'
import { errorPages } from './kit/http/error-pages.ts'
import { health, isLoopback } from './kit/http/health.ts'
import { rateLimits } from './kit/http/limits.ts'
import { loggerOptions, logRequests } from './kit/http/log.ts'
import type { LogOptions } from './kit/http/log.ts'
import { robots } from './kit/http/robots.ts'
import { securityHeaders } from './kit/http/security-headers.ts'
import { accessibilityPage } from './kit/pages/accessibility.ts'
import { cookiesPage } from './kit/pages/cookies.ts'
import { privacyPage } from './kit/pages/privacy.ts'
import type { CookieDescription, Office } from './kit/page/site.ts'

export interface ServerOptions {
  /** Each adds its pages to the server. */
  routes: readonly ((app: FastifyInstance) => void | Promise<void>)[]
  /** Every page says that it is a demonstration, and the server listens on loopback only. */
  demo: boolean
  /** Whether a demonstration is still without some of its cases; every page says so. */
  stillLoading?: (() => boolean) | undefined
  /** The address that visitors use: `https://redress.example`. */
  publicAddress: string
  /** Signs cookies; at least 32 characters. */
  secret: string
  /** Can it serve visitors: is the database there? */
  ready(): Promise<boolean>
  office: Office
  /** Links in the header for whoever is asking; the public ones unless given. */
  navigation?: ((request: FastifyRequest) => readonly NavigationItem[]) | undefined
  /** Counts an opened page. Called only for those who agreed to it. */
  countPage?: ((path: string) => void | Promise<void>) | undefined
  /** Cookies that other rooms set, for the cookie page. */
  cookies?: readonly CookieDescription[] | undefined
  log?: LogOptions | undefined
  /** By address; 600 unless given. */
  requestsPerMinute?: number | undefined
}

/** The most that one request may carry, in bytes: a narrative of 100,000 characters in any script, several times over. */
const bodyLimit = 1_048_576

/** The web server with everything that every page needs, and the given routes. It does not listen yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { protocol, hostname } = new URL(options.publicAddress)
  const secure = protocol === 'https:'
  if (options.demo && hostname !== 'localhost' && !isLoopback(hostname.replace(/^\[|\]$/g, ''))) {
    throw new Error('A demonstration cannot have a public address')
  }
  if (options.secret.length < 32) throw new Error('The secret that signs cookies must have at least 32 characters')
  const assets = readAssets()
  const app = Fastify({
    logger: loggerOptions(options.log ?? { level: 'warn' }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(-12),
    frameworkErrors: unreadableAddress,
    bodyLimit,
    // A reverse proxy on this machine may say whom it speaks for; nobody else may.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  app.decorate('site', {
    serviceName: 'Redress',
    office: options.office,
    demo: options.demo,
    stillLoading: options.stillLoading ?? (() => false),
    secure,
    assets,
    cookies: options.cookies ?? [],
    navigation: options.navigation ?? publicNavigation,
  })
  app.decorateReply('pageShown', undefined)
  app.decorateReply('office', undefined)
  logRequests(app)
  securityHeaders(app, secure)
  await app.register(cookie, { secret: cookieSigner(options.secret) })
  await app.register(formbody, { bodyLimit })
  await app.register(compress, { global: true, globalDecompression: false, threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { [brotliQuality]: 4 } } })
  await rateLimits(app, options.requestsPerMinute ?? 600)
  errorPages(app)
  await csrfProtection(app, { secure, publicAddress: options.publicAddress })
  if (options.countPage) countPages(app, options.countPage)
  health(app, options.ready)
  assets.register(app)
  robots(app, options)
  for (const page of [cookiesPage, accessibilityPage, privacyPage]) page(app)
  for (const route of options.routes) await route(app)
  return app
}

/** zlib's name for it is a number: how hard brotli tries. 4 is about as quick as gzip, and smaller. */
const brotliQuality = 1

/** Begins to listen and gives the address. A demonstration is reachable from this machine alone. */
export async function listen(app: FastifyInstance, options: { port: number; host?: string | undefined }): Promise<string> {
  const host = options.host ?? (app.site.demo ? '127.0.0.1' : '0.0.0.0')
  if (app.site.demo && host !== 'localhost' && !isLoopback(host)) {
    throw new Error('A demonstration listens on this machine only (127.0.0.1)')
  }
  return app.listen({ port: options.port, host })
}

/** An address that is broken before any page could be chosen for it: no hook has run, so the answer stands on its own. */
function unreadableAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const title = 'We could not read that address. Check that you typed or copied all of it.'
  const forProgram = request.url.startsWith('/api/')
  void reply
    .status(400)
    .headers({ 'content-type': forProgram ? 'application/problem+json; charset=utf-8' : 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    .send(forProgram ? JSON.stringify({ type: 'about:blank', status: 400, title }) : `${title}\n`)
}

export function publicNavigation(request: FastifyRequest): readonly NavigationItem[] {
  const items = [
    ['/complain', 'Complain'],
    ['/my', 'Your complaint'],
    ['/decisions', 'Decisions'],
  ] as const
  const path = request.url.split('?')[0] ?? '/'
  return items.map(([href, text]) => ({ href, text, current: path === href ? 'page' : path.startsWith(`${href}/`) ? 'section' : undefined }))
}
