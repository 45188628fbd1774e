import type { FastifyInstance } from 'fastify'
import { identityRoutes } from '../../../src/web/identity/routes.ts'
import { requireSide } from '../../../src/web/identity/require-side.ts'
import type { ServerOptions } from '../../../src/web/server.ts'
import { password, shown } from '../../usecases/identity/people.ts'
import type { World } from '../../usecases/identity/world.ts'
import { browser, site, tokenIn } from '../kit/site.ts'

type Browser = ReturnType<typeof browser>

/** A site with the pages of signing in, and one page for each side that says who asks. */
export async function doors(world: World, options: Partial<ServerOptions> = {}): Promise<{ app: FastifyInstance; visitor: Browser }> {
  const app = await site({
    routes: [
      (server) => identityRoutes(server, world.desk),
      (server) => {
        for (const [side, path] of [['office', '/office'], ['person', '/my'], ['body', '/body']] as const) {
          server.get(path, { preHandler: requireSide(side) }, (request) => `hello ${request.actor.name}`)
          server.post(path, { preHandler: requireSide(side) }, (request) => `taken from ${request.actor.name}: ${JSON.stringify(request.body)}`)
        }
        server.get('/who', (request) => `hello ${request.actor.name}`)
      },
    ],
    ...options,
  })
  return { app, visitor: browser(app) }
}

/** Opens a page and sends its form. */
export async function fill(one: Browser, page: string, fields: Readonly<Record<string, string>>, action = page.split('?')[0] ?? page) {
  const opened = await one.open(page)
  return one.send(action, { _csrf: tokenIn(opened.body), ...fields })
}

export async function signInAs(one: Browser, world: World, mail: string, next = '') {
  const query = next === '' ? '' : `?next=${encodeURIComponent(next)}`
  const first = await fill(one, `/sign-in${query}`, { mail, password, next })
  return fill(one, String(first.headers.location), { code: shown(world), next }, '/sign-in/second-factor')
}
