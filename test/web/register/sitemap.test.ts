import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { registerPages } from '../../../src/web/register/register.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { allOf, readXml } from '../../statement/xml.ts'
import { importing, openPublicDesk, type PublicDesk } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

const HERE = 'http://127.0.0.1:3000'
const DECISION = '/decisions/children-s-care-services/child-protection/15-000-001'

describe('The sitemap of the register (sitemaps.org)', () => {
  let at: PublicDesk
  let app: FastifyInstance
  before(async () => {
    at = await openPublicDesk()
    for (const statement of [statementOf({ reference: '15 000 001' }), statementSaying('Gone.', { reference: '15 000 002' }), statementSaying('Filed nowhere.', { reference: '15 000 003', category: null, subcategory: null })]) {
      await importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statement)) }])
    }
    await at.desk.store.as(system, ({ publications }) => publications.remove({ reference: '15 000 002', versions: 'all', why: 'to-protect-someone', on: '2026-09-01' }))
    app = await site({ routes: [(server) => registerPages(server, { desk: at.desk })] })
  })
  after(async () => {
    await app?.close()
    await at?.close()
  })
  const open = (url: string, headers: Readonly<Record<string, string>> = {}) => app.inject({ url, headers })
  const read = async (url: string) => {
    const { body, statusCode, headers } = await open(url)
    assert.deepEqual([statusCode, headers['content-type']], [200, 'application/xml; charset=utf-8'])
    const root = readXml(body)
    assert.equal(root.attributes['xmlns'], 'http://www.sitemaps.org/schemas/sitemap/0.9')
    const said = (name: string) => allOf(root).filter((each) => each.name === name).map(({ children }) => children.join(''))
    for (const instant of said('lastmod')) assert.equal(new Date(instant).toISOString(), instant)
    return { name: root.name, places: said('loc').map((place) => place.replace(HERE, '')), changed: said('lastmod').length }
  }

  it('leads from one address to all its parts, each with its last change', async () =>
    assert.deepEqual(await read('/sitemap.xml'), { name: 'sitemapindex', places: ['/sitemaps/pages.xml', '/sitemaps/1.xml'], changed: 1 }))
  it('has each decision once, where it stands now, and none that was taken down', async () =>
    assert.deepEqual(await read('/sitemaps/1.xml'), { name: 'urlset', places: [DECISION, '/decisions/uncategorised/uncategorised/15-000-003'], changed: 2 }))
  it('has the pages for everybody and each body’s', async () =>
    assert.deepEqual((await read('/sitemaps/pages.xml')).places, ['/', '/decisions', '/bodies', '/statistics', '/open-data', '/bodies/fallowshire-county-council']))
  it('leads to nothing that is not there, or that search engines are to leave out', async () => {
    const { places } = await read('/sitemap.xml')
    for (const part of places) {
      for (const place of (await read(part)).places.filter((each) => each !== '/')) {
        const { statusCode, headers, body } = await open(place)
        assert.deepEqual([statusCode, headers['x-robots-tag'], /name="robots"/.test(body)], [200, undefined, false], place)
      }
    }
  })
  it('has no part where nothing stands', async () => {
    for (const url of ['/sitemaps/2.xml', '/sitemaps/999999.xml', '/sitemaps/0.xml', '/sitemaps/x.xml', '/sitemaps/1']) assert.equal((await open(url)).statusCode, 404, url)
  })
  it('is asked for again only when something was published or taken down', async () => {
    for (const url of ['/sitemap.xml', '/sitemaps/1.xml', '/sitemaps/pages.xml']) {
      const { etag } = (await open(url)).headers
      assert.equal((await open(url, { 'if-none-match': String(etag) })).statusCode, 304, url)
    }
  })
})

describe('Search engines', () => {
  let at: PublicDesk
  let app: FastifyInstance
  before(async () => {
    at = await openPublicDesk()
    for (const reference of ['15 000 001', '15 000 002']) await importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statementOf({ reference }))) }])
    await at.desk.store.as(system, ({ publications }) => publications.remove({ reference: '15 000 002', versions: 'all', why: 'to-protect-someone', on: '2026-09-01' }))
    app = await site({ routes: [(server) => registerPages(server, { desk: at.desk })] })
  })
  after(async () => {
    await app?.close()
    await at?.close()
  })
  for (const ending of ['', '.txt', '.json', '.akn.xml']) {
    it(`may list a decision as ${ending || 'page'}, also when they have it already`, async () => {
      const { headers } = await app.inject(`${DECISION}${ending}`)
      assert.equal(headers['x-robots-tag'], undefined)
      const again = await app.inject({ url: `${DECISION}${ending}`, headers: { 'if-none-match': '*' } })
      assert.deepEqual([again.statusCode, again.headers['x-robots-tag']], [304, undefined])
    })
    it(`are told to leave out what was taken down, as ${ending || 'page'}`, async () => {
      const { statusCode, headers } = await app.inject(`${DECISION.replace(/1$/, '2')}${ending}`)
      assert.deepEqual([statusCode, headers['x-robots-tag']], [410, 'noindex'])
    })
  }
})
