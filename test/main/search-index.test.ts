import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import { searchIndexOf, searchingStore } from '../../src/main/search-index.ts'
import type { SearchIndex } from '../../src/main/search-index.ts'
import { written } from '../../src/register/entry.ts'
import type { Query } from '../../src/register/query.ts'
import { openStore } from '../../src/store/connect.ts'
import type { OpenStore } from '../../src/store/connect.ts'
import type { Store } from '../../src/usecases/ports/store.ts'
import { system } from '../../src/usecases/use-case.ts'
import { entryOf } from '../contracts/publications.ts'
import { freshDatabase } from '../database.ts'
import type { FreshDatabase } from '../database.ts'
import { statementSaying } from '../register/statements.ts'

const forWords = (words: string): Query => ({ words, sort: 'relevance', limit: 10, offset: 0 })

describe('The search of a running Redress', () => {
  let database: FreshDatabase
  let kept: OpenStore
  let folder: string
  let searchIndex: SearchIndex
  let store: Store
  const said: string[] = []
  before(async () => {
    database = await freshDatabase()
    folder = mkdtempSync(join(tmpdir(), 'redress-main-'))
    kept = await openStore({ url: database.url, folder, say: () => undefined })
    searchIndex = searchIndexOf({ folder, openSearchUrl: null }, kept, (line) => said.push(line))
    store = searchingStore(kept.store, searchIndex)
    await searchIndex.follow()
  })
  after(async () => {
    await searchIndex.close()
    await kept.close()
    await database.drop()
    rmSync(folder, { recursive: true })
  })
  const publishing = (through: Store, number: number, text: string) => through.as(system, ({ publications }) => publications.publish(entryOf(statementSaying(text, { reference: `06 000 00${number}` }))))
  const total = async (words: string) => (await searchIndex.search.search(forWords(words))).total

  it('finds a decision as soon as whoever published it has their answer', async () => {
    await publishing(store, 1, 'A hedge.')
    assert.equal(await (await searchIndex.index()).behind(), 0)
    assert.equal(await total('hedge'), 1)
  })

  it('hears what another process publishes', async () => {
    await publishing(kept.store, 2, 'A fence.')
    const index = await searchIndex.index()
    for (let tries = 0; tries < 200 && (await index.behind()) > 0; tries += 1) await pause(20)
    assert.equal((await index.search(forWords('fence'))).total, 1)
  })

  it('makes the index anew when another process asks for it', async () => {
    const other = searchIndexOf({ folder, openSearchUrl: null }, kept, (line) => said.push(line))
    const before = globSync('*.segment', { cwd: join(folder, 'search') })
    await (await other.index()).rebuild()
    await other.close()
    assert.notDeepEqual(globSync('*.segment', { cwd: join(folder, 'search') }), before)
    assert.equal(await total('hedge OR fence'), 2)
  })

  it('lets the database search where the index is damaged, says so, and mends it', async () => {
    const records = join(folder, 'search', globSync('*.records', { cwd: join(folder, 'search') })[0] ?? '')
    writeFileSync(records, readFileSync(records).fill(0))
    assert.equal(await total('hedge'), 1)
    assert.match(said.join('\n'), /database searches instead/)
    const index = await searchIndex.index()
    for (let tries = 0; tries < 200 && (await index.problems()).length > 0; tries += 1) await pause(20)
    assert.deepEqual(await index.problems(), [])
  })

  const lacking = async () => (await kept.pool.query('select from register.listed where search is null')).rowCount
  it('gathers the words by which the database would search', async () => {
    await publishing(kept.store, 4, 'A drain.')
    for (let tries = 0; tries < 200 && (await lacking()) !== 0; tries += 1) await pause(20)
    assert.equal(await lacking(), 0)
  })

  it('lets a flood of publications pass, and takes all in then', async () => {
    const many = Array.from({ length: 300 }, (_, index) => written(entryOf(statementSaying('A flood.', { reference: `07 000 ${String(index).padStart(3, '0')}` }))))
    await kept.store.as(system, ({ publications }) => publications.publishMany(many))
    const index = await searchIndex.index()
    for (let tries = 0; tries < 1000 && ((await index.behind()) > 0 || (await lacking()) !== 0); tries += 1) await pause(20)
    assert.deepEqual([await total('flood'), await lacking()], [300, 0])
  })

  it('answers a command although nobody follows', async () => {
    const command = searchIndexOf({ folder, openSearchUrl: null }, kept, (line) => said.push(line))
    await publishing(kept.store, 3, 'A ditch.')
    assert.equal((await command.search.search(forWords('ditch'))).total, 1)
    await command.close()
  })
})

describe('The search of a Redress that starts on a register full of what it does not know', () => {
  it('says that it is being made ready, and lists all the same, until it is', async () => {
    const database = await freshDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'redress-main-'))
    const kept = await openStore({ url: database.url, folder, say: () => undefined })
    const many = Array.from({ length: 1_001 }, (_, index) => written(entryOf(statementSaying('A torrent.', { reference: `08 ${String(index).padStart(6, '0').replace(/^.../, '$& ')}` }))))
    await kept.store.as(system, ({ publications }) => publications.publishMany(many))
    const { search, follow, index, close } = searchIndexOf({ folder, openSearchUrl: null }, kept, () => undefined)
    await follow()
    await assert.rejects(search.search(forWords('torrent')), { name: 'SearchBeingPrepared' })
    await assert.rejects(search.similar('08 000 001', 3), { name: 'SearchBeingPrepared' })
    assert.equal((await search.search({ ...forWords(''), sort: 'newest' })).total, 1_001)
    const opened = await index()
    for (let tries = 0; tries < 1000 && !opened.isReady(); tries += 1) await pause(20)
    assert.equal((await search.search(forWords('torrent'))).total, 1_001)
    await close()
    await kept.close()
    await database.drop()
    rmSync(folder, { recursive: true })
  })
})

describe('The search of a command, where nothing serves', () => {
  it('gathers the words before the database searches, where much is missing from the index', async () => {
    const database = await freshDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'redress-main-'))
    const kept = await openStore({ url: database.url, folder, say: () => undefined })
    const lacking = async () => (await kept.pool.query('select from register.listed where search is null')).rowCount
    const many = Array.from({ length: 205 }, (_, index) => written(entryOf(statementSaying('A flood.', { reference: `07 000 ${String(index).padStart(3, '0')}` }))))
    await kept.store.as(system, ({ publications }) => publications.publishMany(many))
    assert.equal(await lacking(), 205)
    const command = searchIndexOf({ folder, openSearchUrl: null }, kept, () => undefined)
    assert.equal((await command.search.search(forWords('flood'))).total, 205)
    assert.equal(await lacking(), 0)
    await command.close()
    await kept.close()
    await database.drop()
    rmSync(folder, { recursive: true })
  })
})
