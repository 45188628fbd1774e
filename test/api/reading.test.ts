import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { routesOf } from '../../src/main/routes.ts'
import { importDecisions } from '../../src/usecases/register/import-decisions.ts'
import { system } from '../../src/usecases/use-case.ts'
import { testDesk, type TestDesk } from '../desk.ts'
import { outcomeOf } from '../register/outcomes.ts'
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
      for (const [reference, topic] of [['24 000 001', 'a wet wall'], ['24 000 002', 'a lost letter']] as const) yield { from: reference, form: 'text' as const, content: Buffer.from(text(reference, topic)) }
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
  })

  it('gives one decision whole, in any form of its reference', async () => {
    for (const reference of ['24-000-001', '24%20000%20001']) assert.equal((await get(`/decisions/${reference}`)).value?.statement.header.reference, '24 000 001')
    assert.deepEqual([(await get('/decisions/99-000-001')).status, (await get('/decisions/nothing')).status], [404, 404])
  })

  it('tells what was done of what a decision agreed, and how far bodies comply', async () => {
    await importDecisions(at.desk, system, { incoming: (async function* () { yield { from: 'upheld', form: 'text' as const, content: Buffer.from(text('24 000 003', 'a late answer').replace('Closed after initial enquiries', 'Upheld')) } })() })
    const outcome = outcomeOf({ reference: '24 000 003' })
    await at.desk.store.as(system, ({ compliance }) => compliance.record([{ ...outcome, publishedOn: at.desk.today() }]))
    const { reference: _, ...told } = outcome
    assert.deepEqual((await get('/decisions/24-000-003')).value?.outcomes, [told])
    assert.deepEqual((await get('/decisions/24-000-001')).value?.outcomes, [])
    const { value } = await get('/statistics')
    assert.deepEqual(value?.compliance.total, { outcomes: 1, satisfied: 1, notSatisfied: 0, late: 0, complianceRate: 1 })
    assert.deepEqual(value?.themes[0], { key: 'apology', name: 'Apology', upheld: 1, done: 1, late: 0, notDone: 0, notRecorded: 0 })
  })

  it('tells its limits, may be read from any page, and answers 304 to who has it', async () => {
    const first = await get('/decisions/24-000-001')
    assert.equal(first.headers['access-control-allow-origin'], '*')
    assert.equal(first.headers['ratelimit-policy'], '"api";q=300;w=60')
    assert.match(String(first.headers.ratelimit), /^"api";r=299;t=\d+$/)
    assert.match(String(first.headers['access-control-expose-headers']), /etag.*ratelimit-policy/)
    assert.equal((await get('/decisions/24-000-001', { 'if-none-match': String(first.headers.etag) })).status, 304)
  })

  it('lets a page of another site ask whether it may say what it has already, and do nothing else here', async () => {
    const asked = await app.inject({ method: 'OPTIONS', url: '/api/v1/decisions', headers: { 'origin': 'https://elsewhere.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' } })
    assert.deepEqual([asked.statusCode, asked.headers['access-control-allow-methods'], asked.headers['access-control-allow-headers']], [204, 'GET, HEAD', 'if-none-match'])
  })

  it('refuses in the same form whoever asks too much, or at an address that cannot be read', async () => {
    const often = async () => app.inject({ url: '/api/v1/decisions', remoteAddress: '127.9.9.9' })
    for (let asked = 0; asked < 299; asked++) await often()
    assert.match(String((await app.inject({ url: '/api/v1/bodies', remoteAddress: '127.9.9.9' })).headers.ratelimit), /^"api";r=0;/)
    const refused = [await often(), await app.inject('/api/v1/decisions/%zz'), await app.inject('/api/v1/nothing')]
    assert.deepEqual(refused.map(({ statusCode, headers }) => [statusCode, headers['content-type']]), [429, 400, 404].map((status) => [status, 'application/problem+json; charset=utf-8']))
    assert.match(String(refused[0]?.headers['retry-after']), /^\d+$/)
    assert.match(String(refused[0]?.headers.ratelimit), /^"api";r=0;/)
  })

  it('says everything that is wrong with a request, and what would be right', async () => {
    const { status, headers, value } = await get('/search?word=x&limit=0&from=2025-02-30&sort=best')
    assert.deepEqual([status, headers['content-type']], [400, 'application/problem+json; charset=utf-8'])
    assert.deepEqual(value?.problems.map(({ place }) => place), ['word', 'limit', 'from', 'sort'])
    assert.match(JSON.stringify(value), /Did you mean words\?/)
  })
})

/** What the answers that are looked at here hold, taken together. */
interface Told {
  readonly total: number
  readonly hits: readonly { readonly reference: string; readonly address: string }[]
  readonly problems: readonly { readonly place: string }[]
  readonly statement: { readonly header: { readonly reference: string } }
  readonly decisions: readonly { readonly reference: string }[]
  readonly next: string | null
  readonly outcomes: unknown
  readonly compliance: { readonly total: unknown }
  readonly themes: readonly unknown[]
}
