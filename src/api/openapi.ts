import type { ApiRoute } from './route.ts'
import { listOf, object, text, whole, type Schema } from './schema.ts'

const problem: Schema = {
  type: 'object', description: 'RFC 9457: what is wrong, and what would be right', required: ['title', 'status'],
  properties: { title: text('What is wrong'), status: whole('The status'), detail: text('More of it'), problems: listOf(object({ place: text('Which parameter, or which file and path'), message: text('What is wrong with it') })) },
}

/** The OpenAPI 3.1 document of these routes. */
export function openApi(routes: readonly ApiRoute[], site: string): object {
  const paths = new Map<string, Record<string, object>>()
  for (const route of routes) paths.set(route.path, { ...paths.get(route.path), [route.method.toLowerCase()]: operation(route) })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redress: published decisions', version: '1', description: 'Published decisions, anonymised. Reading needs no key. Contains public sector information licensed under the Open Government Licence v3.0.',
      license: { name: 'Open Government Licence v3.0', url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
    },
    servers: [{ url: `${site}/api/v1` }],
    paths: Object.fromEntries(paths),
    components: { schemas: { Problem: problem }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A token that two installations have agreed on' } } },
  }
}

function operation({ summary, description, parameters = {}, query = {}, body, bearer, answer, path, method }: ApiRoute): object {
  const named = (where: 'path' | 'query', schemas: Readonly<Record<string, Schema>>) => Object.entries(schemas).map(([name, { description: says, ...schema }]) => ({ name, in: where, required: where === 'path', description: says, schema }))
  const wrong = (says: string) => ({ description: says, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[{}]/g, '').split('/').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`,
    summary, ...(description === undefined ? {} : { description }),
    parameters: [...named('path', parameters), ...named('query', query)],
    ...(body === undefined ? {} : { requestBody: { required: true, description: body.description, content: { [body.type]: { schema: body.schema } } } }),
    ...(bearer === true ? { security: [{ bearer: [] }] } : {}),
    responses: {
      [answer.status]: { description: answer.description, content: { 'application/json': { schema: answer.schema } } },
      400: wrong('The request cannot be understood'), 404: wrong('There is no such thing'), 429: wrong('Too many requests; retry-after says when'),
      ...(bearer === true ? { 401: wrong('The token is not one that was agreed on'), 422: wrong('What was sent is not taken') } : {}),
    },
  }
}
