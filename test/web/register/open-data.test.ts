import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { bulkColumns } from '../../../src/register/bulk.ts'
import { lineFields } from '../../../src/register/bulk-fields.ts'
import { routesOf } from '../../../src/main/routes.ts'
import { createBulkFiles } from '../../../src/outside/bulk-files/bulk-files.ts'
import { renewBulkFiles } from '../../../src/usecases/register/show-bulk-files.ts'
import { system, type Desk } from '../../../src/usecases/use-case.ts'
import { testDesk, type TestDesk } from '../../desk.ts'
import { statementOf } from '../../register/statements.ts'
import { importing } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

describe('The page of open data', () => {
  let at: TestDesk
  let desk: Desk
  let app: FastifyInstance
  let folder = ''
  before(async () => {
    at = await testDesk()
    folder = mkdtempSync(join(tmpdir(), 'redress-open-data-'))
    desk = { ...at.desk, bulkFiles: createBulkFiles(folder, () => undefined) }
    app = await site({ routes: routesOf(desk), requestsPerMinute: 1_000_000 })
    await importing(desk, [{ from: 'test', form: 'json', content: Buffer.from(JSON.stringify(statementOf())) }])
  })
  after(async () => {
    await app.close()
    await at.close()
    rmSync(folder, { recursive: true })
  })
  const page = async (of: FastifyInstance = app) => (await of.inject('/open-data')).body

  it('says before anybody has asked for a file that it will be made, and afterwards how large it is and of when', async () => {
    assert.match(await page(), /made when somebody first asks/)
    await renewBulkFiles(desk, system, { always: true })
    assert.match(await page(), /1 decision, as it stood on 20 March 2026 at 10:00/)
    assert.match(await page(), /JSON Lines \([\d.]+ kB\)/)
  })
  it('offers no files where none are made', async () => {
    const without = await site({ routes: routesOf(at.desk) })
    assert.doesNotMatch(await page(without), /decisions\.(jsonl|csv)/)
    await without.close()
  })
  it('states the licence, the limits, and each field of the files', async () => {
    const body = await page()
    assert.match(body, /licence is the <a[^>]*>Open Government Licence v3\.0<\/a>.*Name Riverside Ombudsman as the source/s)
    assert.match(body, /300 times a minute, and 60 times an hour/)
    for (const { name } of [...bulkColumns, ...lineFields]) assert.ok(body.includes(`>${name}</code>`), name)
  })
  it('leads nowhere that is not there, and is led to from the foot of every page and from the statistics', async () => {
    const body = await page()
    const links = new Set([...body.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href))
    const addresses = [...body.matchAll(/https:\/\/riverside\.example(\/[^\s'"&<]*)/g)].map(([, path = '']) => path)
    for (const url of new Set([...links, ...addresses])) assert.ok((await app.inject(url)).statusCode < 400, url)
    assert.match((await app.inject('/privacy')).body, /<footer[^]*href="\/open-data"/)
    assert.match((await app.inject('/statistics')).body, /<main[^]*href="\/open-data"[^]*<\/main>/)
  })
  it('is found by catalogues of data', async () => {
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(await page())?.[1] ?? '') as { '@type': string; distribution: { contentUrl: string }[] }
    assert.deepEqual([data['@type'], data.distribution.map(({ contentUrl }) => contentUrl)], ['Dataset', ['https://riverside.example/decisions.jsonl', 'https://riverside.example/decisions.csv']])
  })
})
