import { createHash } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openDataLimits } from '../register/open-data-limits.ts'
import { openDataTerms } from '../usecases/register/open-data-terms.ts'
import { visitor, type Desk } from '../usecases/use-case.ts'
import { checkQuery } from './check-query.ts'
import { decision, list, refused, removals, search } from './decisions.ts'
import { statistics } from './statistics.ts'
import { answerHandover, receiveHandover, statusOfHandover } from './handovers.ts'
import { exposed, limitTogether } from './limits.ts'
import { openApi } from './openapi.ts'
import { bodies, categories } from './directory.ts'
import { similar } from './similar.ts'
import { PACKAGE_BYTES, problem, problemOf } from './problem.ts'
import type { Answer, ApiRoute } from './route.ts'

/** Everything that the API answers. */
export const apiRoutes: readonly ApiRoute[] = [search, list, decision, similar, removals, bodies, categories, statistics, receiveHandover, statusOfHandover, answerHandover]

/** `/api/v1`: reads, hand-overs between installations, and the document that describes them. */
export function apiPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  void app.register((api, _options, done) => {
    api.addContentTypeParser(['application/zip', 'application/octet-stream'], { parseAs: 'buffer', bodyLimit: PACKAGE_BYTES }, (_request, body, parsed) => { parsed(null, body) })
    api.addHook('onRequest', async (_request, reply) => { reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', exposed) })
    limitTogether(api, 'api', openDataLimits.api)
    // A page of another site asks first, if it has an answer already and says so. It may read, and no more.
    api.options('/*', (_request, reply) => reply.status(204).header('access-control-allow-methods', 'GET, HEAD').header('access-control-allow-headers', 'if-none-match').header('access-control-max-age', '86400').send())
    api.setErrorHandler((error: FastifyError, request, reply) => problem(reply, problemOf(error, request)))
    api.get('/openapi.json', async (request, reply) => {
      const terms = await openDataTerms(desk, visitor, {})
      return answer(request, reply, terms.ok ? { value: openApi(apiRoutes, desk.site, terms.value) } : refused(terms.refusal))
    })
    for (const route of apiRoutes) serve(api, desk, route)
    api.setNotFoundHandler((_request, reply) => problem(reply, { status: 404, title: 'There is nothing at this address', detail: 'The API is described at /api/v1/openapi.json' }))
    done()
  }, { prefix: '/api/v1' })
}

function serve(api: FastifyInstance, desk: Desk, route: ApiRoute): void {
  api.route({
    method: route.method, url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { proof: 'bearer' },
    handler: async (request, reply) => {
      const checked = checkQuery(route.query ?? {}, request.query)
      if ('problem' in checked) return problem(reply, checked.problem)
      const bearer = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null
      if (route.bearer === true && bearer === null) return problem(reply.header('www-authenticate', 'Bearer'), { status: 401, title: 'Show the token that was agreed on', detail: 'Send it as “Authorization: Bearer …”.' })
      const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new TextEncoder().encode(JSON.stringify(request.body ?? null))
      return answer(request, reply, await route.handle(desk, { actor: visitor, parameters: request.params as Readonly<Record<string, string>>, query: checked.query, body, bearer }), route)
    },
  })
}

function answer(request: FastifyRequest, reply: FastifyReply, given: Answer, route?: ApiRoute): FastifyReply {
  if ('problem' in given) return problem(reply, given.problem)
  const text = JSON.stringify(given.value)
  if (given.next != null) reply.header('link', `<${given.next}>; rel="next"`)
  reply.type('application/json; charset=utf-8').status(given.status ?? route?.answer.status ?? 200)
  if (request.method !== 'GET' || route?.bearer === true) return reply.send(text)
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  reply.header('etag', etag).header('cache-control', 'public, max-age=0, must-revalidate')
  return (request.headers['if-none-match'] ?? '').split(',').some((one) => one.trim() === etag) ? reply.status(304).removeHeader('content-type').send() : reply.send(text)
}
