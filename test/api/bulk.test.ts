import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { routesOf } from '../../src/main/routes.ts'
import { createBulkFiles } from '../../src/outside/bulk-files/bulk-files.ts'
import type { Statement } from '../../src/statement/model.ts'
import { renewBulkFiles } from '../../src/usecases/register/show-bulk-files.ts'
import { takeDownDecision } from '../../src/usecases/register/take-down-decision.ts'
import { system, type Desk } from '../../src/usecases/use-case.ts'
import { actorFor, testDesk, testOffice, testPeople, type TestDesk } from '../desk.ts'
import { statementOf, statementSaying } from '../register/statements.ts'
import { importing } from '../usecases/register/public-desk.ts'
import { site } from '../web/kit/site.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('The whole register can be taken away as files', () => {
  let at: TestDesk
  let app: FastifyInstance
  let folder = ''
  let desk: Desk
  const said: string[] = []
  before(async () => {
    at = await testDesk()
    folder = mkdtempSync(join(tmpdir(), 'redress-bulk-'))
    desk = { ...at.desk, bulkFiles: createBulkFiles(join(folder, 'files'), (line) => said.push(line)) }
    app = await site({ routes: routesOf(desk), requestsPerMinute: 1_000_000 })
    await publish(statementSaying('A wet wall.', { reference: '24 000 001' }), statementOf({ reference: '24 000 002', body: '=Fernshire' }), statementSaying('A lost letter.', { reference: '24 000 003', date: null }))
  })
  after(async () => {
    await app.close()
    await at.close()
    rmSync(folder, { recursive: true })
  })

  const publish = (...statements: readonly Statement[]) => importing(desk, statements.map((statement) => ({ from: 'test', form: 'json', content: Buffer.from(JSON.stringify(statement)) })))
  const takeDown = async (reference: string) => assert.ok((await takeDownDecision(desk, actorFor(testPeople.publisher), { reference, why: 'to-protect-someone', reasons: 'x' })).ok)
  let visitors = 0
  const get = (url: string, headers: Readonly<Record<string, string>> = {}, method: 'GET' | 'HEAD' = 'GET') => app.inject({ url, method, headers, remoteAddress: `127.2.${Math.floor(visitors / 200)}.${visitors++ % 200}` })
  const referencesIn = (jsonl: string) => jsonl.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as Statement).header.reference)
  /** An hour goes by, so that what was published meanwhile is asked for. */
  const later = () => at.pass(1 / 12)
  /** Everything that lies in the folder, in plain text. */
  const onDisk = () => readdirSync(join(folder, 'files')).map((name) => { const bytes = readFileSync(join(folder, 'files', name)); return name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString() }).join('\n')

  it('as JSON Lines, each decision whole, which can be imported again', async () => {
    const { body, headers, statusCode } = await get('/decisions.jsonl')
    assert.deepEqual([statusCode, headers['content-type']], [200, 'application/jsonl; charset=utf-8'])
    assert.deepEqual(referencesIn(body), ['24 000 001', '24 000 002', '24 000 003'])
    const again = await importing(desk, body.trimEnd().split('\n').map((content) => ({ from: 'download', form: 'json', content: Buffer.from(content) })))
    assert.deepEqual([again.added, again.unchanged, again.notAccepted], [0, 3, []])
  })

  it('as a table that no spreadsheet runs', async () => {
    const [head = '', ...rows] = (await get('/decisions.csv')).body.trimEnd().split('\r\n')
    assert.match(head, /^reference,body,category/)
    assert.equal(rows.length, 3)
    assert.match(rows[1] ?? '', /^24 000 002,'=Fernshire,/)
  })

  it('compressed for who can read it so, and as a compressed file: the same bytes', async () => {
    for (const format of ['jsonl', 'csv']) {
      const [plain, coded, file] = await Promise.all([get(`/decisions.${format}`), get(`/decisions.${format}`, { 'accept-encoding': 'br, gzip' }), get(`/decisions.${format}.gz`)])
      assert.deepEqual([plain.headers['content-encoding'], coded.headers['content-encoding'], file.headers['content-encoding']], [undefined, 'gzip', undefined])
      assert.deepEqual(gunzipSync(coded.rawPayload), plain.rawPayload)
      assert.deepEqual(file.rawPayload, coded.rawPayload)
      assert.notEqual(plain.headers.etag, coded.headers.etag)
      assert.equal((await get(`/decisions.${format}`, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'], undefined)
    }
  })

  it('with checksums, sizes, licence and the way to what was taken down', async () => {
    const manifest = (await get('/open-data/manifest.json')).json() as { decisions: number; upTo: number; removals: string; licence: { name: string }; files: { address: string; bytes: number; sha256: string }[] }
    assert.deepEqual([manifest.decisions, manifest.licence.name, manifest.removals], [3, 'Open Government Licence v3.0', `https://riverside.example/api/v1/removals?after=${manifest.upTo}`])
    assert.equal(manifest.files.length, 4)
    for (const { address, bytes, sha256: sum } of manifest.files) {
      const { rawPayload, headers } = await get(new URL(address).pathname)
      assert.deepEqual([rawPayload.length, sha256(rawPayload)], [bytes, sum])
      assert.equal(headers['repr-digest'], `sha-256=:${Buffer.from(sum, 'hex').toString('base64')}:`)
    }
    assert.deepEqual((await get('/open-data/SHA256SUMS')).body.trimEnd().split('\n'), manifest.files.map(({ address, sha256: sum }) => `${sum}  ${address.split('/').at(-1)}`))
  })

  it('on the terms that the office has chosen', async () => {
    const licence = { name: 'Licence of Riverside', address: 'https://riverside.example/licence' }
    await desk.store.as(system, ({ people }) => people.saveOffice({ ...testOffice, settings: { ...testOffice.settings, licence } }))
    assert.deepEqual(((await get('/open-data/manifest.json')).json() as { licence: object }).licence, licence)
    assert.equal(((await get('/api/v1/openapi.json')).json() as { info: { license: { name: string } } }).info.license.name, licence.name)
    await desk.store.as(system, ({ people }) => people.saveOffice(testOffice))
  })

  it('in pieces, so that a download that broke off goes on', async () => {
    for (const [url, headers] of [['/decisions.jsonl', {}], ['/decisions.jsonl', { 'accept-encoding': 'gzip' }], ['/decisions.csv.gz', {}]] as const) {
      const whole = (await get(url, headers)).rawPayload
      const size = whole.length
      for (const [range, first, last] of [['0-0', 0, 0], ['10-99', 10, 99], ['100-', 100, size - 1], ['-7', size - 7, size - 1], [`5-${size + 100}`, 5, size - 1]] as const) {
        const piece = await get(url, { ...headers, range: `bytes=${range}` })
        assert.deepEqual([piece.statusCode, piece.headers['content-range'], piece.headers['content-length']], [206, `bytes ${first}-${last}/${size}`, String(last - first + 1)], range)
        assert.deepEqual(piece.rawPayload, whole.subarray(first, last + 1))
      }
      const beyond = await get(url, { ...headers, range: `bytes=${size}-` })
      assert.deepEqual([beyond.statusCode, beyond.headers['content-range']], [416, `bytes */${size}`])
      for (const range of ['bytes=9-1', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-', 'bytes=a-b']) assert.equal((await get(url, { ...headers, range })).statusCode, 200, range)
    }
    const { headers } = await get('/decisions.jsonl')
    assert.equal((await get('/decisions.jsonl', { 'range': 'bytes=5-', 'if-range': String(headers.etag) })).statusCode, 206)
    assert.equal((await get('/decisions.jsonl', { 'range': 'bytes=5-', 'if-range': '"another"' })).statusCode, 200)
  })

  it('once: who has a file already is told so, and can ask without taking it', async () => {
    const { headers } = await get('/decisions.csv')
    assert.equal((await get('/decisions.csv', { 'if-none-match': String(headers.etag) })).statusCode, 304)
    const head = await get('/decisions.csv', {}, 'HEAD')
    assert.deepEqual([head.statusCode, head.body, head.headers['content-length'], head.headers.etag], [200, '', headers['content-length'], headers.etag])
  })

  it('so often in an hour, all files together, which is told', async () => {
    const ask = () => app.inject({ url: '/open-data/SHA256SUMS', remoteAddress: '127.3.3.3' })
    assert.deepEqual([(await ask()).headers['ratelimit-policy'], (await ask()).headers['access-control-allow-origin']], ['"files";q=60;w=3600', '*'])
    for (let asked = 2; asked < 60; asked++) await ask()
    const { statusCode, headers } = await app.inject({ url: '/decisions.csv', remoteAddress: '127.3.3.3' })
    assert.deepEqual([statusCode, headers['content-type']], [429, 'application/problem+json; charset=utf-8'])
  })

  it('with what was published since, after an hour', async () => {
    await publish(statementOf({ reference: '24 000 004' }), statementSaying('A very wet wall.', { reference: '24 000 001' }))
    assert.deepEqual(referencesIn((await get('/decisions.jsonl')).body), ['24 000 001', '24 000 002', '24 000 003'])
    later()
    const { body } = await get('/decisions.jsonl')
    assert.deepEqual(referencesIn(body), ['24 000 002', '24 000 003', '24 000 004', '24 000 001'])
    assert.match(body, /A very wet wall/)
    assert.doesNotMatch(body, /A wet wall/)
  })

  it('without what was taken down, from that moment on, and not on disk either', async () => {
    const before = await get('/decisions.jsonl')
    await takeDown('24 000 003')
    const { body, headers } = await get('/decisions.jsonl', { 'if-none-match': String(before.headers.etag) })
    assert.deepEqual(referencesIn(body), ['24 000 002', '24 000 004', '24 000 001'])
    assert.notEqual(headers.etag, before.headers.etag)
    assert.doesNotMatch(onDisk(), /24 000 003|lost letter/)
    assert.equal((await get('/decisions.csv')).body.includes('24 000 003'), false)
  })

  it('nor on disk where nobody asks for a file', async () => {
    await publish(statementSaying('A parking fine.', { reference: '24 000 005' }))
    later()
    await get('/decisions.csv')
    assert.match(onDisk(), /parking fine/)
    await takeDown('24 000 005')
    assert.ok((await renewBulkFiles(desk, system, {})).ok)
    assert.doesNotMatch(onDisk(), /24 000 005|parking fine/)
  })

  it('a download under way when they are replaced does not go on with other bytes', async () => {
    const kept = await desk.bulkFiles?.current(desk.site)
    await publish(statementOf({ reference: '24 000 006' }))
    later()
    await get('/decisions.csv')
    await assert.rejects(async () => { for await (const _ of kept?.read('jsonl', 'gzip') ?? []); }, { code: 'ENOENT' })
  })

  describe('when there are more than a part holds', () => {
    const many = Array.from({ length: 1100 }, (_, n) => statementSaying(`Number ${n}.`, { reference: `25 00${Math.floor(n / 1000)} ${String(n % 1000).padStart(3, '0')}` }))
    const partNames = () => readdirSync(join(folder, 'files')).filter((name) => name.endsWith('.jsonl.gz'))
    before(async () => {
      await publish(...many)
      later()
      await get('/decisions.csv')
    })

    it('a part is made anew where something was taken out of it, and the others stay', async () => {
      const names = partNames()
      assert.equal(names.length, 2)
      await takeDown('25 000 010')
      await get('/decisions.csv')
      await publish(statementSaying('Now something else.', { reference: '25 000 011' }))
      later()
      const { body } = await get('/decisions.jsonl')
      assert.doesNotMatch(body, /Number 1[01]\./)
      assert.equal(body.match(/25 000 011/g)?.length, 1)
      await takeDown('25 001 099')
      const settled = partNames()
      await get('/decisions.csv')
      assert.equal(partNames().filter((name) => settled.includes(name)).length, 1)
    })

    it('what was made step by step is what is made from nothing', async () => {
      const elsewhere = createBulkFiles(join(folder, 'anew'), () => undefined)
      const [stepwise, anew] = [await renewBulkFiles(desk, system, { always: true }), await renewBulkFiles({ ...desk, bulkFiles: elsewhere }, system, { always: true })]
      assert.ok(stepwise.ok && anew.ok)
      assert.deepEqual(stepwise.value?.files, anew.value?.files)
      assert.equal(stepwise.value?.decisions, referencesIn((await get('/decisions.jsonl')).body).length)
    })

    it('pieces may reach over parts', async () => {
      const whole = (await get('/decisions.jsonl')).rawPayload
      const { rawPayload } = await get('/decisions.jsonl', { range: `bytes=1000-${whole.length - 1000}` })
      assert.deepEqual(rawPayload, whole.subarray(1000, whole.length - 999))
    })
  })

  it('made anew where they were lost or damaged', async () => {
    const { headers } = await get('/decisions.jsonl')
    const files = join(folder, 'files')
    rmSync(join(files, readdirSync(files).find((name) => name.endsWith('.csv.gz')) ?? ''))
    assert.equal((await get('/decisions.jsonl')).headers.etag, headers.etag)
    writeFileSync(join(files, 'manifest.json'), '{"edition":')
    assert.equal((await get('/decisions.jsonl')).headers.etag, headers.etag)
  })

  it('made anew where an older register was brought back', async () => {
    const { headers } = await get('/decisions.jsonl')
    const path = join(folder, 'files', 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { snapshot: { upTo: number }; parts: { from: number }[] }
    writeFileSync(path, JSON.stringify({ ...manifest, parts: manifest.parts.slice(1), snapshot: { ...manifest.snapshot, upTo: manifest.snapshot.upTo + 5000 } }))
    assert.equal((await get('/decisions.jsonl')).headers.etag, headers.etag)
    assert.equal((await desk.bulkFiles?.current(desk.site))?.upTo, manifest.snapshot.upTo)
  })

  it('or later, where they cannot be made at this moment, which somebody is told', async () => {
    writeFileSync(join(folder, 'no-folder'), '')
    const without = await site({ routes: routesOf({ ...desk, bulkFiles: createBulkFiles(join(folder, 'no-folder'), (line) => said.push(line)) }) })
    const { statusCode, headers } = await without.inject('/decisions.jsonl')
    assert.deepEqual([statusCode, headers['retry-after'], headers['content-type']], [503, '60', 'application/problem+json; charset=utf-8'])
    assert.match(said.at(-1) ?? '', /could not be made/)
    await without.close()
  })

  it('or not at all, where none are made', async () => {
    const without = await site({ routes: routesOf(at.desk) })
    assert.equal((await without.inject('/decisions.jsonl')).statusCode, 404)
    await without.close()
  })
})
