import { openDataLimits } from '../register/open-data-limits.ts'
import type { OpenDataTerms } from '../usecases/register/open-data-terms.ts'
import type { ApiRoute } from './route.ts'
import { listOf, object, text, whole, type Schema } from './schema.ts'

const { api } = openDataLimits

const problem: Schema = {
  type: 'object', description: 'RFC 9457: what is wrong, and what would be right', required: ['type', 'title', 'status'],
  properties: { type: text('about:blank: the status says of which kind it is'), title: text('What is wrong'), status: whole('The status'), detail: text('More of it'), problems: listOf(object({ place: text('Which parameter, or which file and path'), message: text('What is wrong with it') })) },
}

/** The OpenAPI 3.1 document of these routes. */
export function openApi(routes: readonly ApiRoute[], site: string, { publisher, licence }: OpenDataTerms): object {
  const paths = new Map<string, Record<string, object>>()
  for (const route of routes) paths.set(route.path, { ...paths.get(route.path), [route.method.toLowerCase()]: operation(route) })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redress: published decisions', version: '1',
      description: `Published decisions of ${publisher}, anonymised. Reading needs no key. One address may ask ${api.requests} times in ${api.seconds} seconds. They may be used under the ${licence.name}. Everything in one file, and what to know before: ${site}/open-data`,
      license: { name: licence.name, url: licence.address },
    },
    servers: [{ url: `${site}/api/v1` }],
    paths: Object.fromEntries(paths),
    components: { schemas: { Problem: problem }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A token that two installations have agreed on' } } },
  }
}

/** What may be wrong, by status; `when` says of which routes. */
const wrongs: readonly { readonly status: number; readonly says: string; readonly when?: (route: ApiRoute) => boolean }[] = [
  { status: 400, says: 'The request cannot be understood; every problem is told, with its place' },
  { status: 401, says: 'The token is not one that was agreed on', when: ({ bearer }) => bearer === true },
  { status: 404, says: 'There is no such thing' },
  { status: 409, says: 'It has been done already, or cannot be done now', when: ({ bearer }) => bearer === true },
  { status: 410, says: 'It was published and has been taken down; /removals says so', when: ({ parameters }) => parameters !== undefined },
  { status: 413, says: 'What was sent is too large', when: ({ body }) => body !== undefined },
  { status: 422, says: 'The request is understood and cannot be answered; every problem is told, with its place' },
  { status: 429, says: 'Too many requests; retry-after says in how many seconds to go on' },
  { status: 503, says: 'Not at this moment; try again soon' },
]

const toldAlways = {
  'ratelimit-policy': { description: 'How much one address may ask: q requests in w seconds', schema: text('As in "api";q=300;w=60') },
  'ratelimit': { description: 'How much it may still ask: r requests in the next t seconds', schema: text('As in "api";r=299;t=60') },
}
const toldOfReads = {
  etag: { description: 'Send it as if-none-match next time: 304 says that nothing changed', schema: text('A weak tag') },
  link: { description: 'With rel="next", where the next page is', schema: text('RFC 8288') },
}

function operation(route: ApiRoute): object {
  const { summary, description, parameters = {}, query = {}, body, bearer, answer, path, method } = route
  const named = (where: 'path' | 'query', schemas: Readonly<Record<string, Schema>>) => Object.entries(schemas).map(([name, { description: says, ...schema }]) => ({ name, in: where, required: where === 'path', description: says, schema }))
  const wrong = (says: string) => ({ description: says, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
  const reads = method === 'GET' && bearer !== true
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[{}]/g, '').split('/').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`,
    summary, ...(description === undefined ? {} : { description }),
    parameters: [...named('path', parameters), ...named('query', query)],
    ...(body === undefined ? {} : { requestBody: { required: true, description: body.description, content: { [body.type]: { schema: body.schema } } } }),
    ...(bearer === true ? { security: [{ bearer: [] }] } : {}),
    responses: {
      [answer.status]: { description: answer.description, headers: { ...toldAlways, ...(reads ? toldOfReads : {}) }, content: { 'application/json': { schema: answer.schema } } },
      ...(reads ? { 304: { description: 'Nothing changed since the answer of that tag' } } : {}),
      ...Object.fromEntries(wrongs.flatMap(({ status, says, when }) => (when?.(route) === false ? [] : [[status, wrong(says)]]))),
    },
  }
}
