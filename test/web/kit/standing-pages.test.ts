import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { respond, safeReturn } from '../../../src/web/kit/kit.ts'
import { browser, site, tokenIn } from './site.ts'

const own = { 'sec-fetch-site': 'same-origin' }
const routes = [
  (app: FastifyInstance) => {
    app.get('/decisions/:reference', (_request, reply) => respond(reply, { title: 'Decision', open: { seconds: 60 }, body: null }))
    app.get('/my/:reference', (_request, reply) => respond(reply, { title: 'Yours', body: null }))
  },
]

describe('Cookies that are not needed', () => {
  it('are asked about once, on any page, by a form that works without scripts', async () => {
    const person = browser(await site({ routes }))
    const first = await person.open('/decisions/a?q=b')
    assert.match(first.body, /Cookies on Redress/)
    assert.match(first.body, /name="return" value="\/decisions\/a\?q=b"/)
    const answer = await person.send('/cookies', { counting: 'no', return: '/decisions/a?q=b' }, own)
    assert.equal(answer.statusCode, 303)
    assert.equal(answer.headers.location, '/decisions/a?q=b')
    const next = await person.open('/decisions/a?q=b')
    assert.doesNotMatch(next.body, /Cookies on Redress/)
    assert.match(next.body, /We will not count the pages you open/)
  })
  it('cannot be agreed to from another site', async () => {
    const person = browser(await site())
    for (const headers of [{}, { origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      assert.equal((await person.send('/cookies', { counting: 'yes' }, headers)).statusCode, 403)
    }
    assert.equal(person.cookies.size, 0)
  })
  it('never send anyone to another site afterwards', async () => {
    const person = browser(await site())
    for (const address of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', '/\t/elsewhere.example', '']) {
      assert.equal((await person.send('/cookies', { counting: 'no', return: address }, own)).headers.location, '/cookies')
    }
    assert.equal(safeReturn('/complain?a=1#b'), '/complain?a=1#b')
  })
  it('can be changed at any time on their own page, which shows the present answer', async () => {
    const person = browser(await site())
    const page = await person.open('/cookies')
    assert.doesNotMatch(page.body, /value="(yes|no)" checked/)
    await person.send('/cookies', { counting: 'yes', _csrf: tokenIn(page.body) }, own)
    assert.match((await person.open('/cookies')).body, /value="yes" checked/)
    await person.send('/cookies', { counting: 'no' }, own)
    assert.match((await person.open('/cookies')).body, /value="no" checked/)
  })
  it('are not settled by sending nothing: the page says so, above the form', async () => {
    const response = await browser(await site()).send('/cookies', {}, own)
    assert.equal(response.statusCode, 422)
    assert.match(response.body, /<title>Error: Cookies/)
    assert.match(response.body, /href="#counting">Choose whether we may count the pages you open/)
  })
  it('that other rooms set are listed with ours', async () => {
    const app = await site({ cookies: [{ name: 'redress_session', purpose: 'Keeps you signed in', lasts: '30 minutes' }] })
    const { body } = await app.inject('/cookies')
    for (const name of ['redress_session', 'redress_form', 'redress_cookie_choice', 'redress_notice']) assert.ok(body.includes(name))
  })
})

describe('Opened pages', () => {
  async function counted(choice: 'yes' | 'no' | undefined, ...urls: readonly string[]) {
    const counts: string[] = []
    const person = browser(await site({ routes, countPage: (path) => void counts.push(path) }))
    if (choice) await person.send('/cookies', { counting: choice }, own)
    for (const url of urls) await person.open(url)
    return counts
  }
  it('are counted for someone who agreed, without what they searched for', async () => {
    assert.deepEqual(await counted('yes', '/decisions/a?q=secret', '/privacy'), ['/decisions/a', '/privacy'])
  })
  it('are not counted for someone who did not agree, or has not said', async () => {
    assert.deepEqual(await counted('no', '/decisions/a'), [])
    assert.deepEqual(await counted(undefined, '/decisions/a'), [])
  })
  it('are counted by kind alone where they are private', async () => assert.deepEqual(await counted('yes', '/my/24-001-002'), ['/my/:reference']))
  it('are no failures, styles or health checks', async () => {
    assert.deepEqual(await counted('yes', '/nowhere', '/health/live', '/favicon.ico'), [])
  })
})

describe('The privacy and accessibility pages', () => {
  it('name the office and how to reach it', async () => {
    const app = await site()
    assert.match((await app.inject('/privacy')).body, /Riverside Ombudsman is responsible.*5 years after the decision.*data@riverside\.example/s)
    assert.match((await app.inject('/accessibility')).body, /large print.*0300 555 0100.*help@riverside\.example/s)
  })
})

describe('Whoever runs it', () => {
  it('can ask whether it is alive and whether it is ready', async () => {
    assert.equal((await (await site()).inject('/health/live')).statusCode, 200)
    assert.equal((await (await site()).inject('/health/ready')).statusCode, 200)
    assert.equal((await (await site({ ready: async () => false })).inject('/health/ready')).statusCode, 503)
    assert.equal((await (await site({ ready: () => Promise.reject(new Error('away')) })).inject('/health/ready')).statusCode, 503)
  })
  it('is told figures on the same machine, counted by kind of page', async () => {
    const app = await site({ routes })
    await app.inject('/my/24-001-002')
    const { body } = await app.inject('/metrics')
    assert.match(body, /redress_requests_total\{area="my",status="2xx"\} 1/)
    assert.match(body, /process_resident_memory_bytes \d+/)
    assert.doesNotMatch(body, /24-001-002/)
  })
  it('nobody else is, not even through a proxy on the same machine', async () => {
    const app = await site()
    assert.equal((await app.inject({ url: '/metrics', remoteAddress: '203.0.113.5' })).statusCode, 404)
    assert.equal((await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.5' } })).statusCode, 404)
    assert.equal((await app.inject({ url: '/metrics', remoteAddress: '203.0.113.5', headers: { 'x-forwarded-for': '127.0.0.1' } })).statusCode, 404)
  })
})
