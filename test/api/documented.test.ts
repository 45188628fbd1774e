import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { fc } from '../chance.ts'
import type { FastifyInstance } from 'fastify'
import { OpenAPIClientAxios, type Document } from 'openapi-client-axios'
import { routesOf } from '../../src/main/routes.ts'
import { takeDownDecision } from '../../src/usecases/register/take-down-decision.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../desk.ts'
import { statementOf, statementSaying } from '../register/statements.ts'
import { importing } from '../usecases/register/public-desk.ts'
import { site } from '../web/kit/site.ts'
import { requestsOf, type Described, type Operation } from './requests-of-schema.ts'

/** Three decisions, one of them in two versions, and one that was taken down. */
const published = [
  statementOf({ reference: '24 000 001' }),
  statementSaying('Mr X complains about a wet wall.', { reference: '24 000 002', category: 'Housing', subcategory: 'Allocations', decision: 'Upheld', body: 'Elmet Borough Council' }),
  statementSaying('Mr X complains about a wet wall and a lost letter.', { reference: '24 000 002', category: 'Housing', subcategory: 'Allocations', decision: 'Upheld', body: 'Elmet Borough Council' }),
  statementSaying('Mr Y complains about a wet wall.', { reference: '24 000 003', category: 'Housing', subcategory: null, decision: null, date: null }),
  statementOf({ reference: '24 000 004' }),
]

describe('The document of the API', () => {
  let at: TestDesk
  let app: FastifyInstance
  let address = ''
  let document: Described
  let operations: readonly { readonly method: 'GET' | 'POST'; readonly path: string; readonly operation: Operation }[] = []
  const validators = new Map<string, ValidateFunction>()

  before(async () => {
    at = await testDesk()
    await importing(at.desk, published.map((statement) => ({ from: 'test', form: 'json', content: Buffer.from(JSON.stringify(statement)) })))
    await takeDownDecision(at.desk, actorFor(testPeople.publisher), { reference: '24 000 004', why: 'published-in-error', reasons: 'x' })
    app = await site({ routes: routesOf(at.desk), requestsPerMinute: 1_000_000 })
    address = await app.listen({ host: '127.0.0.1', port: 0 })
    document = (await app.inject('/api/v1/openapi.json')).json()
    operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase() as 'GET' | 'POST', path, operation })))
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default(ajv)
    ajv.addSchema(document, 'document')
    for (const { method, path, operation } of operations) {
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        const place = ['paths', path, method.toLowerCase(), 'responses', status, 'content', Object.keys(content)[0] ?? '', 'schema']
        if (Object.keys(content).length > 0) validators.set(`${operation.operationId} ${status}`, ajv.compile({ $ref: `document#/${place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}` }))
      }
    }
  })
  after(async () => { await app.close(); await at.close() })

  const send = (request: { readonly method: 'GET' | 'POST'; readonly path: string; readonly type?: string; readonly body?: string }) =>
    app.inject({
      method: request.method, url: `/api/v1${request.path}`, remoteAddress: `127.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
      headers: { authorization: 'Bearer nobody-agreed-on-this', ...(request.type === undefined ? {} : { 'content-type': request.type }) }, ...(request.body === undefined ? {} : { payload: request.body }),
    })
  /** What of an answer is not what the document says of this operation. */
  const undocumented = (operation: Operation, { statusCode, body }: { readonly statusCode: number; readonly body: string }): string | null => {
    if (operation.responses[statusCode] === undefined) return `status ${statusCode} is not documented`
    const valid = validators.get(`${operation.operationId} ${statusCode}`)
    return valid === undefined || valid(JSON.parse(body)) ? null : JSON.stringify(valid.errors)
  }

  it('is an OpenAPI document, by the schema that OpenAPI publishes', async () => {
    assert.deepEqual((await new Validator().validate(structuredClone(document) as never)).errors, undefined)
  })

  it('is enough to make a client from: one reads all that is public, page by page, and follows what was taken down', async () => {
    const client = await new OpenAPIClientAxios({ definition: document as unknown as Document, withServer: { url: `${address}/api/v1` } }).init()
    const ask = async (operation: string, parameters: Readonly<Record<string, string | number>> = {}) => (await client[operation]?.(parameters))?.data as Told
    const found = await ask('getSearch', { words: '"wet wall"', category: 'Housing' })
    assert.deepEqual(found.hits.map(({ reference }) => reference).toSorted(), ['24 000 002', '24 000 003'])
    assert.equal((await ask('getDecisionsReference', { reference: found.hits[0]?.reference ?? '' })).statement.type, 'statement')
    assert.deepEqual((await ask('getRemovals')).removals.map(({ reference }) => reference), ['24 000 004'])
    assert.equal((await ask('getDecisionsReferenceSimilar', { reference: '24 000 002' })).similar[0]?.reference, '24 000 003')
    const listed: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: Told = await ask('getDecisions', { limit: 1, ...Object.fromEntries(new URL(next, address).searchParams) })
      listed.push(...page.decisions.map(({ reference }) => reference))
      next = page.next
    }
    assert.deepEqual(listed, ['24 000 001', '24 000 002', '24 000 003'])
  })

  it('says all that is public in figures that agree with each other', async () => {
    const [bodies, categories, statistics] = (await Promise.all(['/bodies', '/categories', '/statistics'].map((path) => send({ method: 'GET', path })))).map((answer) => answer.json() as Told)
    assert.deepEqual(bodies?.bodies.map(({ slug, decisions, upheld }) => [slug, decisions, upheld]), [['elmet-borough-council', 1, 1], ['fallowshire-county-council', 2, 0]])
    assert.deepEqual(categories?.categories.map(({ slug, decisions, subcategories }) => [slug, decisions, subcategories.map((each) => [each.slug, each.decisions])]), [
      ['children-s-care-services', 1, [['child-protection', 1]]], ['housing', 2, [['allocations', 1]]],
    ])
    assert.equal(statistics?.total.decisions, 3)
  })

  it('says that a list of bodies goes on where it stopped', async () => {
    const first = (await send({ method: 'GET', path: '/bodies?limit=1' })).json() as Told
    const second = (await send({ method: 'GET', path: `/bodies${new URL(first.next ?? '').search}` })).json() as Told
    assert.deepEqual([first, second].map(({ bodies, next }) => [bodies.map(({ slug }) => slug), next === null]), [[['elmet-borough-council'], false], [['fallowshire-county-council'], true]])
  })

  it('no request, made from it or against it, is answered with a fault or with anything that it does not say', async () => {
    for (const { method, path, operation } of operations) {
      await fc.assert(fc.asyncProperty(requestsOf(method, path, operation), async (request) => {
        const answer = await send(request)
        assert.ok(answer.statusCode < 500, `${request.path} answers ${answer.statusCode}`)
        assert.equal(undocumented(operation, answer), null, request.path)
        if (request.asDescribed) assert.notEqual(answer.statusCode, 400, `${request.path} is as described: ${answer.body}`)
      }), { numRuns: 80 })
    }
  })

  it('and neither is what an answer leads to', async () => {
    for (const reference of ['24-000-001', '24-000-002', '24-000-003', '24-000-004']) {
      for (const path of ['/decisions/{reference}', '/decisions/{reference}/similar']) {
        const answer = await send({ method: 'GET', path: path.replace('{reference}', reference) })
        assert.equal(undocumented(operations.find((each) => each.path === path)?.operation as Operation, answer), null)
        assert.equal(answer.statusCode, reference === '24-000-004' ? 410 : 200)
      }
    }
  })
})

/** What the answers that are looked at here hold, taken together. */
interface Told {
  readonly hits: readonly { readonly reference: string }[]
  readonly similar: readonly { readonly reference: string }[]
  readonly removals: readonly { readonly reference: string }[]
  readonly decisions: readonly { readonly reference: string }[]
  readonly statement: { readonly type: string }
  readonly next: string | null
  readonly total: { readonly decisions: number }
  readonly bodies: readonly { readonly slug: string; readonly decisions: number; readonly upheld: number }[]
  readonly categories: readonly { readonly slug: string; readonly decisions: number; readonly subcategories: readonly { readonly slug: string; readonly decisions: number }[] }[]
}
