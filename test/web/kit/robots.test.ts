import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html, refuse, respond } from '../../../src/web/kit/kit.ts'
import { site } from './site.ts'

/** Whether a crawler may ask for an address: the longest rule that matches counts, a permission before a prohibition of its length (RFC 9309, section 2.2.2). */
function mayCrawl(robots: string, address: string): boolean {
  const rules = robots.split('\n').flatMap((line) => {
    const [, kind, pattern = ''] = /^(Allow|Disallow): (\S+)$/.exec(line) ?? []
    const source = pattern.replace(/\$$/, '').split('*').map((part) => part.replace(/[.?+^$(){}|[\]\\]/g, '\\$&')).join('.*')
    return kind !== undefined && new RegExp(`^${source}${pattern.endsWith('$') ? '$' : ''}`).test(address) ? [{ allows: kind === 'Allow', length: pattern.length }] : []
  })
  return rules.toSorted((a, b) => b.length - a.length || Number(b.allows) - Number(a.allows))[0]?.allows ?? true
}

describe('What crawlers are told', () => {
  const robotsOf = async (options = {}) => (await (await site({ publicAddress: 'https://r.example', ...options })).inject('/robots.txt')).body

  it('is that they may read the register and the pages for everybody', async () => {
    const robots = await robotsOf()
    for (const address of ['/', '/decisions', '/decisions/planning/enforcement/24-017-326', '/decisions/planning/enforcement/24-017-326.pdf', '/decisions.atom', '/bodies/fernshire-council', '/statistics', '/accessibility', '/assets/0123/site.css', '/sitemap.xml', '/sitemaps/1.xml']) assert.ok(mayCrawl(robots, address), address)
  })
  it('is that they may read nothing else: not what is private, nor what nobody has named yet', async () => {
    const robots = await robotsOf()
    for (const address of ['/complain', '/complain/what-happened', '/my', '/my/25-000-001', '/office', '/office/cases/25-000-001', '/body', '/body/cases', '/answer/0123', '/alerts', '/alerts/confirm/1/2', '/return', '/sign-in', '/demonstration', '/api/v1/decisions', '/metrics', '/a-new-page', '/?x=y']) assert.ok(!mayCrawl(robots, address), address)
  })
  it('is that the same decisions in other orders are not for them', async () => {
    const robots = await robotsOf()
    for (const address of ['/decisions?q=hedge', '/decisions?page=2', '/decisions.atom?before=7', '/bodies/fernshire-council?as-at=2026-01-01', '/decisions/completions?q=a']) assert.ok(!mayCrawl(robots, address), address)
  })
  it('is where the sitemap is, by its whole address', async () => assert.match(await robotsOf({ publicAddress: 'https://r.example/' }), /^Sitemap: https:\/\/r\.example\/sitemap\.xml$/m))
  it('is to leave a demonstration alone', async () => {
    const robots = await robotsOf({ demo: true, publicAddress: 'http://127.0.0.1:3000' })
    for (const address of ['/', '/decisions', '/decisions/planning/enforcement/24-017-326']) assert.ok(!mayCrawl(robots, address), address)
    assert.doesNotMatch(robots, /Sitemap/)
  })
})

describe('What search engines are told to leave out', () => {
  const routes = [(app: Parameters<typeof respond>[0]['server']) => {
    app.get('/open', (_request, reply) => respond(reply, { title: 'Open', open: {}, body: html`<p>Text</p>` }))
    app.get('/private', (_request, reply) => respond(reply, { title: 'Private', body: null }))
    app.get('/data', (_request, reply) => reply.send({ some: 'data' }))
    app.get('/gone', (_request, reply) => respond(reply, { title: 'Gone', status: 410, body: null }))
    app.get('/refused', (_request, reply) => refuse(reply, 'not-found'))
    app.get('/broken', () => { throw new Error('broken') })
  }]
  it('is everything that does not say that it is open, also what is no page', async () => {
    const app = await site({ routes })
    const told = async (url: string) => (await app.inject(url)).headers['x-robots-tag']
    assert.equal(await told('/open'), undefined)
    for (const url of ['/private', '/data', '/gone', '/refused', '/broken', '/nowhere', '/health/live']) assert.equal(await told(url), 'noindex', url)
  })
  it('is everything of a demonstration', async () => assert.equal((await (await site({ routes, demo: true })).inject('/open')).headers['x-robots-tag'], 'noindex'))
})
