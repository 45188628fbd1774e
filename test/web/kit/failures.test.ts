import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { SearchBeingPrepared } from '../../../src/usecases/ports/decision-search.ts'
import { isUnavailable } from '../../../src/web/kit/http/unavailable.ts'
import { postForm, refuse, respond } from '../../../src/web/kit/kit.ts'
import { listen } from '../../../src/web/server.ts'
import { browser, site, tokenIn } from './site.ts'

const routes = [
  (app: FastifyInstance) => {
    app.get('/form', (_request, reply) => respond(reply, { title: 'Form', body: postForm(reply, { action: '/form', body: null }) }))
    app.post('/form', (request, reply) => reply.send(String((request.body as { story: string }).story.length)))
    app.get('/decisions/:category/:reference', (_request, reply) => refuse(reply, 'not-found'))
    app.get('/closed', (_request, reply) => refuse(reply, 'not-allowed'))
    app.get('/prepared', () => Promise.reject(new SearchBeingPrepared()))
    app.get('/broken/:name', () => Promise.reject(new Error('Mr X of 1 Quay Street', { cause: new Error('his hidden words') })))
  },
]

describe('What cannot be done is said in plain words', () => {
  const cases = [
    ['a page that does not exist', 'GET', '/nowhere', 404, /Page not found/],
    ['a page that is refused as not there', 'GET', '/decisions/a/b', 404, /Page not found/],
    ['a page of someone else', 'GET', '/closed', 403, /You cannot see or do this/],
    ['sending to a page that can only be read', 'POST', '/decisions/a/b', 405, /cannot be used in that way/],
    ['a search that takes in what was just published', 'GET', '/prepared', 503, /search is still taking them in/],
    ['a fault of ours', 'GET', '/broken/hidden-name', 500, /something went wrong on our side/],
  ] as const
  for (const [title, method, url, status, words] of cases) {
    it(title, async () => {
      const response = await (await site({ routes })).inject({ method, url })
      assert.equal(response.statusCode, status)
      assert.match(response.body, words)
      assert.match(response.headers['content-type'] as string, /^text\/html/)
      assert.equal(response.headers['cache-control'], 'no-store')
      assert.ok(response.headers['content-security-policy'])
      assert.doesNotMatch(response.body, /Error:|node_modules|Mr X|\.ts:/)
    })
  }
  it('with the methods that an address does accept', async () => {
    assert.match(String((await (await site({ routes })).inject({ method: 'PUT', url: '/form' })).headers.allow), /GET.*POST|POST.*GET/)
  })
  it('for an address that is broken', async () => {
    const response = await (await site()).inject('/%E0%A4%A')
    assert.equal(response.statusCode, 400)
    assert.match(response.body, /could not read that address/)
  })
  it('for a body that is no form', async () => {
    const response = await (await site({ routes })).inject({ method: 'POST', url: '/form', headers: { 'content-type': 'application/json' }, payload: '{"a":' })
    assert.ok([400, 403].includes(response.statusCode))
    assert.match(response.headers['content-type'] as string, /^text\/html/)
    const unknown = await (await site({ routes })).inject({ method: 'POST', url: '/form', headers: { 'content-type': 'text/x-unknown' }, payload: 'a' })
    assert.equal(unknown.statusCode, 400)
  })
})

describe('How much can be sent at once', () => {
  it('100 kB is fine, even in a script of which each character is sent as nine', async () => {
    const person = browser(await site({ routes }))
    const token = tokenIn((await person.open('/form')).body)
    const response = await person.send('/form', { _csrf: token, story: 'অ'.repeat(100_000) })
    assert.equal(response.statusCode, 200)
    assert.equal(response.body, '100000')
  })
  it('10 MB is refused with a sentence that says what to do', async () => {
    const person = browser(await site({ routes }))
    const token = tokenIn((await person.open('/form')).body)
    const response = await person.send('/form', { _csrf: token, story: 'a'.repeat(10_000_000) })
    assert.equal(response.statusCode, 413)
    assert.match(response.body, /have kept none of it.*your browser usually still has what you typed/s)
    assert.ok(response.body.length < 20_000, 'the words are not sent back')
  })
  it('and a real browser, which sends all of it first, does see that sentence', async () => {
    const app = await site({ routes })
    const { port } = new URL(await listen(app, { port: 0, host: '127.0.0.1' }))
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1')
      let heard = ''
      socket.on('data', (data) => {
        heard += String(data)
        if (heard.includes('</html>')) socket.destroy()
      })
      socket.on('close', () => resolve(heard)).on('error', reject)
      socket.write(`POST /form HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000006\r\n\r\nstory=`)
      socket.write(Buffer.alloc(10_000_000, 'a'))
    })
    assert.match(answer, /^HTTP\/1\.1 413/)
    assert.match(answer, /too long for us to take in one go/)
    await app.close()
  })
})

describe('What is away for a while is told from what is broken', () => {
  const passing = [
    Object.assign(new Error(), { code: 'ECONNREFUSED' }),
    Object.assign(new Error(), { code: '57P03' }),
    Object.assign(new Error(), { code: 'ENOENT', syscall: 'connect' }),
    new Error('Connection terminated unexpectedly'),
    new Error('outer', { cause: Object.assign(new Error(), { code: '57P01' }) }),
    new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]),
  ]
  for (const error of passing) it(`away: ${'code' in error ? String(error.code) : error.name} ${error.message}`, () => assert.equal(isUnavailable(error), true))
  const broken = [new Error('x'), Object.assign(new Error(), { code: '23505' }), Object.assign(new Error(), { code: 'ENOENT', syscall: 'open' }), undefined, 'text']
  for (const error of broken) it(`broken: ${String(error)}`, () => assert.equal(isUnavailable(error), false))
})

describe('What is written down', () => {
  it('names routes and codes, and nothing of anyone', async () => {
    const lines: string[] = []
    const app = await site({ routes, log: { level: 'debug', stream: { write: (line) => void lines.push(line) } } })
    await app.inject({ url: '/broken/hidden-name?q=hidden-query', headers: { cookie: 'hidden=1', 'user-agent': 'hidden-agent' } })
    await app.inject({ url: '/nowhere/hidden-path?q=hidden-query' })
    await app.inject({ method: 'POST', url: '/form?hidden-query', payload: 'story=hidden-story', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    const log = lines.join('')
    assert.match(log, /"route":"\/broken\/:name"/)
    assert.match(log, /failures\.test\.ts/)
    assert.doesNotMatch(log, /hidden|Mr X|Quay|127\.0\.0\.1/)
  })
})
