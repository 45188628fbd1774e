import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { homePage } from '../../../src/web/home/home.ts'
import { registerPages } from '../../../src/web/register/register.ts'
import { openGovernmentLicence } from '../../../src/register/licence.ts'
import { LATEST_AT_ONCE } from '../../../src/usecases/register/latest-decisions.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { testOffice } from '../../desk.ts'
import { allOf, readXml } from '../../statement/xml.ts'
import { importing, openPublicDesk, type PublicDesk } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

const planning = { category: 'Planning', subcategory: 'Enforcement', body: 'Elmet Borough Council' }

describe('The register as a feed', () => {
  let at: PublicDesk
  let app: FastifyInstance
  const publish = (statement: unknown) => importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statement)) }])
  before(async () => {
    at = await openPublicDesk()
    for (const statement of [statementOf({ reference: '14 000 001' }), statementSaying('They cut a hedge.', { reference: '14 000 002', ...planning }), statementSaying('They cut another hedge.', { reference: '14 000 003', ...planning })]) await publish(statement)
    app = await site({ routes: [(server) => registerPages(server, { desk: at.desk }), (server) => homePage(server, { desk: at.desk })] })
  })
  after(async () => {
    await app?.close()
    await at?.close()
  })
  const open = (url: string, headers: Readonly<Record<string, string>> = {}) => app.inject({ url, headers })
  const read = async (url: string) => {
    const { body, statusCode } = await open(url)
    assert.equal(statusCode, 200)
    const all = allOf(readXml(body))
    const entries = all.filter(({ name }) => name === 'entry').map((entry) => allOf(entry).find(({ name }) => name === 'id')?.children.join('').replace(/.*\//, ''))
    const link = (rel: string) => all.find(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)?.attributes['href']
    return { entries, link, gone: all.filter(({ name }) => name === 'at:deleted-entry').map(({ attributes }) => attributes['ref']?.replace(/.*\//, '')), title: all.find(({ name }) => name === 'title')?.children.join('') }
  }

  it('has the whole register, what came last first', async () => {
    const { entries, link, title } = await read('/decisions.atom')
    assert.deepEqual([entries, title], [['14-000-003', '14-000-002', '14-000-001'], 'New decisions – Riverside Ombudsman'])
    assert.deepEqual([link('self'), link('alternate'), link('next')], ['http://127.0.0.1:3000/decisions.atom', 'http://127.0.0.1:3000/decisions', undefined])
    assert.equal((await open('/decisions.atom')).headers['content-type'], 'application/atom+xml; charset=utf-8')
  })
  it('has what a search finds, by the parameters of the search page', async () => {
    const hedges = await read('/decisions.atom?q=hedge+-another&sort=oldest&page=7')
    assert.deepEqual([hedges.entries, hedges.title], [['14-000-002'], 'New decisions: “hedge -another” – Riverside Ombudsman'])
    assert.equal(hedges.link('alternate'), 'http://127.0.0.1:3000/decisions?q=hedge+-another')
    assert.deepEqual((await read('/decisions.atom?body=elmet-borough-council&category=Planning')).entries, ['14-000-003', '14-000-002'])
    assert.deepEqual((await read('/decisions.atom?q=parking')).entries, [])
  })
  it('says every problem of a search that cannot be made, to programs, and is kept by nobody', async () => {
    const { statusCode, headers, body } = await open('/decisions.atom?from=x&kind=z')
    assert.deepEqual([statusCode, headers['content-type'], headers['cache-control']], [400, 'text/plain; charset=utf-8', 'no-store'])
    assert.match(body, /statement or report[\s\S]*first day must be a real date/)
  })
  it('reads any address without a fault', async () => {
    for (const url of ['?before=x', '?before=-1', '?before=99999999999999999999', '?before=0', '?q=a&q=b', '?q=%00', '?q=%EF%BF%BF', `?q=${'x'.repeat(600)}`, '?before=1&before=2']) {
      assert.ok([200, 400].includes((await open(`/decisions.atom${url}`)).statusCode), url)
    }
  })
  it('is told to be the same as long as nothing happens, without being made', async () => {
    const first = await open('/decisions.atom?q=hedge')
    const etag = String(first.headers['etag'])
    const again = await open('/decisions.atom?q=hedge', { 'if-none-match': etag })
    assert.deepEqual([again.statusCode, again.body, again.headers['etag']], [304, '', etag])
    assert.equal((await open('/decisions.atom?q=visit', { 'if-none-match': etag })).statusCode, 200)
  })
  it('brings a new version again, and what a search no longer finds no more', async () => {
    const { etag } = (await open('/decisions.atom?q=hedge')).headers
    await publish(statementSaying('They cut a tree.', { reference: '14 000 002', ...planning }))
    assert.equal((await open('/decisions.atom?q=hedge', { 'if-none-match': String(etag) })).statusCode, 200)
    assert.deepEqual([(await read('/decisions.atom')).entries, (await read('/decisions.atom?q=hedge')).entries], [['14-000-002', '14-000-003', '14-000-001'], ['14-000-003']])
  })
  it('has nothing more of what was taken down but a tombstone, whatever was searched for', async () => {
    await at.desk.store.as(system, ({ publications }) => publications.remove({ reference: '14 000 003', versions: 'all', why: 'to-protect-someone', on: '2026-09-01' }))
    for (const url of ['/decisions.atom', '/decisions.atom?q=hedge']) {
      assert.deepEqual((await read(url)).gone, ['14-000-003'])
      assert.doesNotMatch((await open(url)).body, /another hedge/)
    }
  })
  it('goes on page by page to the first decision, and no page loses what is published meanwhile (RFC 5005)', async () => {
    for (let number = 0; number < LATEST_AT_ONCE + 5; number += 1) await publish(statementSaying(`Bins ${number}.`, { reference: `14 100 ${100 + number}` }))
    const first = await read('/decisions.atom')
    assert.equal(first.entries.length, LATEST_AT_ONCE)
    await publish(statementSaying('More bins.', { reference: '14 100 900' }))
    const next = first.link('next')?.replace('http://127.0.0.1:3000', '') ?? ''
    const second = await read(next)
    assert.deepEqual([second.entries.length, second.link('next'), second.link('first')], [7, undefined, 'http://127.0.0.1:3000/decisions.atom'])
    assert.deepEqual(second.entries.filter((each) => first.entries.includes(each)), [])
    assert.deepEqual([first.gone, second.gone], [[], ['14-000-003']], 'a tombstone stands where the page reaches its place')
  })
  it('is found by feed readers from the search, a body’s page and the front page', async () => {
    const linked = async (url: string) => /<link rel="alternate" type="application\/atom\+xml" title="([^"]+)" href="([^"]+)"/.exec((await open(url)).body)?.slice(1)
    assert.deepEqual(await linked('/decisions?q=hedge&page=1&sort=newest'), ['New decisions: “hedge”', '/decisions.atom?q=hedge'])
    assert.deepEqual(await linked('/bodies/elmet-borough-council'), ['New decisions: Elmet Borough Council', '/decisions.atom?body=Elmet+Borough+Council'])
    assert.deepEqual(await linked('/'), ['New decisions', '/decisions.atom'])
    for (const url of ['/decisions', '/bodies/elmet-borough-council', '/']) assert.match((await open(url)).body, /<a class="govuk-link" href="\/decisions\.atom/)
  })
  it('says on which terms it may be used: those of the office, from the moment it chooses them', async () => {
    const said = async () => allOf(readXml((await open('/decisions.atom')).body)).flatMap(({ name, attributes, children }) => (name === 'rights' ? [children.join('')] : attributes['rel'] === 'license' ? [attributes['href']] : [])).sort()
    const { etag } = (await open('/decisions.atom')).headers
    assert.deepEqual(await said(), [openGovernmentLicence.name, openGovernmentLicence.address])
    const licence = { name: 'Licence of Riverside', address: 'https://riverside.example/licence' }
    await at.desk.store.as(system, ({ people }) => people.saveOffice({ ...testOffice, settings: { ...testOffice.settings, licence } }))
    assert.deepEqual(await said(), [licence.name, licence.address])
    assert.equal((await open('/decisions.atom', { 'if-none-match': String(etag) })).statusCode, 200)
  })
})
