import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { apiRoutes } from '../../src/api/api.ts'
import type { Schema } from '../../src/api/schema.ts'
import { routesOf } from '../../src/main/routes.ts'
import { importDecisions } from '../../src/usecases/register/import-decisions.ts'
import { system } from '../../src/usecases/use-case.ts'
import { testDesk, type TestDesk } from '../desk.ts'
import { site } from '../web/kit/site.ts'

const text = (reference: string, topic: string) => `Fernshire Council (${reference})

Category : Housing > Allocations
Decision : Closed after initial enquiries
Decision date : 13 Mar 2025

The Ombudsman's final decision:

Summary: We will not investigate this complaint about ${topic}.

The complaint

1. Mr X complains about ${topic}.

Final decision

2. We will not investigate this complaint.

Investigator's decision on behalf of the Ombudsman
`

describe('The register is open to programs', () => {
  let at: TestDesk
  let app: FastifyInstance
  before(async () => {
    at = await testDesk()
    const incoming = (async function* () {
      for (const [reference, topic] of [['24 000 001', 'a wet wall'], ['24 000 002', 'a lost letter']] as const) yield { from: reference, form: 'text' as const, content: text(reference, topic) }
    })()
    await importDecisions(at.desk, system, { incoming })
    app = await site({ routes: routesOf(at.desk), requestsPerMinute: 1_000_000 })
  })
  after(async () => { await app.close(); await at.close() })

  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await app.inject({ url: `/api/v1${path}`, headers, remoteAddress: `127.1.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}` })
    return { status: answer.statusCode, headers: answer.headers, value: answer.body === '' ? null : (JSON.parse(answer.body) as Told) }
  }

  it('finds what people find, with exact totals and where to read it', async () => {
    const { status, value } = await get('/search?words=letter')
    assert.deepEqual([status, value?.total, value?.hits[0]?.reference, value?.hits[0]?.address], [200, 1, '24 000 002', 'https://riverside.example/decisions/housing/allocations/24-000-002'])
  })

  it('lists every decision in the order of publication, a page at a time', async () => {
    const first = await get('/decisions?limit=1')
    assert.match(String(first.value?.next), /\/api\/v1\/decisions\?after=1&limit=1$/)
    const second = await get(`/decisions${new URL(String(first.value?.next)).search}`)
    assert.deepEqual([first, second].flatMap(({ value }) => value?.decisions.map(({ reference }) => reference)), ['24 000 001', '24 000 002'])
    const { value: document } = await get('/openapi.json')
    assert.deepEqual(problemsWith(schemaOf(document as unknown as OpenApi, 'getDecisions'), first.value, 'getDecisions'), [])
  })

  it('gives one decision whole, in any form of its reference', async () => {
    for (const reference of ['24-000-001', '24%20000%20001']) assert.equal((await get(`/decisions/${reference}`)).value?.statement.header.reference, '24 000 001')
    assert.deepEqual([(await get('/decisions/99-000-001')).status, (await get('/decisions/nothing')).status], [404, 404])
  })

  it('tells its limits, may be read from any page, and answers 304 to who has it', async () => {
    const first = await get('/decisions/24-000-001')
    assert.equal(first.headers['access-control-allow-origin'], '*')
    assert.ok(Number(first.headers['x-ratelimit-remaining']) > 0)
    assert.equal((await get('/decisions/24-000-001', { 'if-none-match': String(first.headers.etag) })).status, 304)
  })

  it('says everything that is wrong with a request, and what would be right', async () => {
    const { status, headers, value } = await get('/search?word=x&limit=0&from=2025-02-30&sort=best')
    assert.deepEqual([status, headers['content-type']], [400, 'application/problem+json; charset=utf-8'])
    assert.deepEqual(value?.problems.map(({ place }) => place), ['word', 'limit', 'from', 'sort'])
    assert.match(JSON.stringify(value), /Did you mean words\?/)
  })

  it('what is documented is what is answered: a client made from the document works', async () => {
    const { value: document } = await get('/openapi.json')
    const client = clientOf(document as unknown as OpenApi, (path) => get(path))
    const found = await client.getSearch?.({ words: 'wall' })
    assert.equal(found?.total, 1)
    const one = await client.getDecisionsReference?.({ reference: found?.hits[0]?.reference ?? '' })
    assert.equal(one?.summary, 'We will not investigate this complaint about a wet wall.')
    assert.deepEqual((await client.getRemovals?.({}))?.removals, [])
    for (const [operation, answer] of [['getSearch', found], ['getDecisionsReference', one]] as const) assert.deepEqual(problemsWith(schemaOf(document as unknown as OpenApi, operation), answer, operation), [])
  })

  it('no request of the documented shape, nor any other, is answered with a fault', async () => {
    for (const route of apiRoutes.filter(({ method }) => method === 'GET')) {
      await fc.assert(fc.asyncProperty(fc.record(Object.fromEntries(Object.entries({ ...route.parameters, ...route.query }).map(([name, schema]) => [name, valueOf(schema)])), { requiredKeys: [] }), fc.boolean(), async (given, wild) => {
        const values = given as Readonly<Record<string, string>>
        const path = route.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent((values[name] || 'x').toWellFormed()))
        const query = new URLSearchParams(Object.entries(values).filter(([name]) => Object.hasOwn(route.query ?? {}, name)).map(([name, value]) => [wild ? `${name}${name}` : name, value]))
        const { status } = await get(`${path}?${query}`)
        assert.ok(status < 500, `${path}?${query} answers ${status}`)
      }), { numRuns: 60 })
    }
  })
})

/** What the answers that are looked at here hold, taken together. */
interface Told {
  readonly total: number
  readonly hits: readonly { readonly reference: string; readonly address: string }[]
  readonly problems: readonly { readonly place: string }[]
  readonly statement: { readonly header: { readonly reference: string } }
  readonly summary: string
  readonly decisions: readonly { readonly reference: string }[]
  readonly next: string | null
  readonly removals: readonly unknown[]
}

interface OpenApi { readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string; readonly parameters: readonly { readonly name: string; readonly in: string }[]; readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>> }>>>> }

/** A client with a function for each operation, made from nothing but the document. */
function clientOf(document: OpenApi, fetch: (path: string) => Promise<{ readonly value: Told | null }>): Readonly<Record<string, (given: Readonly<Record<string, string>>) => Promise<Told | null>>> {
  return Object.fromEntries(Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).filter(([method]) => method === 'get').map(([, { operationId, parameters }]) => [operationId, async (given: Readonly<Record<string, string>>) => {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(given[name] ?? ''))
    const query = new URLSearchParams(parameters.filter((parameter) => parameter.in === 'query' && given[parameter.name] !== undefined).map(({ name }) => [name, given[name] ?? '']))
    return (await fetch(`${filled}?${query}`)).value
  }])))
}

const schemaOf = (document: OpenApi, operation: string): Schema => Object.values(document.paths).flatMap((methods) => Object.values(methods)).find(({ operationId }) => operationId === operation)?.responses['200']?.content['application/json']?.schema ?? {}

/** Where a value is not what its schema says. */
function problemsWith(schema: Schema, value: unknown, place: string): readonly string[] {
  const types = [schema.type ?? 'any'].flat()
  const is = value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
  if (!types.includes(is as never) && !types.includes('any' as never)) return [`${place} is ${is}, not ${types.join(' or ')}`]
  if (is === 'array') return (value as readonly unknown[]).flatMap((each, n) => problemsWith(schema.items ?? {}, each, `${place}[${n}]`))
  if (is !== 'object' || schema.properties === undefined) return []
  const members = value as Readonly<Record<string, unknown>>
  return [
    ...Object.keys(members).filter((key) => !Object.hasOwn(schema.properties ?? {}, key)).map((key) => `${place}.${key} is not documented`),
    ...Object.entries(schema.properties).flatMap(([key, each]) => problemsWith(each, members[key], `${place}.${key}`)),
  ]
}

/** Anything that a parameter of this schema could be given, and some that it could not. */
function valueOf(schema: Schema): fc.Arbitrary<string> {
  const strange = fc.string({ unit: 'binary', maxLength: 60 })
  if (schema.enum !== undefined) return fc.oneof(fc.constantFrom(...schema.enum), strange)
  if (schema.type === 'integer') return fc.oneof(fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000_000 }).map(String), fc.integer().map(String), strange)
  if (schema.format === 'date') return fc.oneof(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), strange)
  return fc.oneof(strange, fc.string({ maxLength: schema.maxLength ?? 100 }), fc.constantFrom('"', '-', '*', 'OR', '"a b', 'house OR -wall*', '24 000 001', '\u0000', '\ud800'))
}
