import assert from 'node:assert/strict'
import { brotliDecompressSync } from 'node:zlib'
import { after, before, beforeEach, describe, it } from 'node:test'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { withEtag } from '../../../src/web/register/etag.ts'
import { keepPages } from '../../../src/web/register/kept-pages.ts'

describe('A page of the register is kept', () => {
  let app: FastifyInstance
  let state: number | null
  let now: number
  let made: number
  before(async () => {
    app = Fastify()
    app.decorateReply('pageShown', undefined)
    const pages = keepPages(2, { registerState: () => state, now: () => new Date(now).toISOString() })
    app.get('/*', { onSend: [withEtag, pages.keep] }, async (request, reply) => {
      if (await pages.send(request, reply)) return reply
      made += 1
      if (request.url === '/changing' && made === 1) state = (state ?? 0) + 1
      if (request.url === '/missing') reply.code(404)
      if (request.url === '/noticed') reply.header('set-cookie', 'notice=gone')
      return reply.type('text/html; charset=utf-8').header('cache-control', 'public, max-age=0').header('vary', 'cookie').send(`<p>${request.url} “${made}”</p>`)
    })
  })
  after(() => app.close())
  beforeEach(() => {
    state = (state ?? 0) + 1
    now = 1_000_000
    made = 0
  })
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

  it('and sent again as it was, its headers and its tag with it', async () => {
    const [first, second] = [await get('/a'), await get('/a')]
    assert.equal(made, 1)
    assert.equal(second.body, first.body)
    for (const name of ['content-type', 'cache-control', 'etag', 'vary']) assert.equal(second.headers[name], first.headers[name], name)
  })
  it('and not sent at all to who has it already', async () => {
    const { headers } = await get('/a')
    const again = await get('/a', { 'if-none-match': String((await get('/a')).headers.etag) })
    assert.deepEqual([again.statusCode, again.body, again.headers.etag, made], [304, '', headers.etag, 1])
  })
  it('compressed for who can unpack it', async () => {
    const plain = await get('/a')
    const packed = await get('/a', { 'accept-encoding': 'gzip, br' })
    assert.equal(packed.headers['content-encoding'], 'br')
    assert.match(String(packed.headers.vary), /accept-encoding/)
    assert.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body)
  })
  it('until something is published or taken down', async () => {
    await get('/a')
    state = (state ?? 0) + 1
    await get('/a')
    assert.equal(made, 2)
  })
  it('a minute at most, should nobody tell', async () => {
    await get('/a')
    now += 61_000
    await get('/a')
    assert.equal(made, 2)
  })
  it('not where changes would not be heard of', async () => {
    state = null
    await get('/a')
    await get('/a')
    assert.equal(made, 2)
  })
  it('not if the register changed while it was made', async () => {
    await get('/changing')
    await get('/changing')
    await get('/changing')
    assert.equal(made, 2)
  })
  it('not for somebody with a cookie, nor made by their visit', async () => {
    await get('/a', { cookie: 'redress_session=x' })
    await get('/a')
    await get('/a', { cookie: 'redress_session=x' })
    assert.equal(made, 3)
  })
  it('not if it failed, or gives a cookie', async () => {
    for (const url of ['/missing', '/noticed', '/missing', '/noticed']) await get(url)
    assert.equal(made, 4)
  })
  it('as long as there is room; what was wanted longest ago goes first', async () => {
    for (const url of ['/a', '/b', '/a', '/c', '/a', '/b']) await get(url)
    assert.equal(made, 4)
  })
})
