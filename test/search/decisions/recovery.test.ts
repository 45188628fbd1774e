import assert from 'node:assert/strict'
import { appendFileSync, globSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Query } from '../../../src/register/query.ts'
import { openDecisionIndex } from '../../../src/search/decisions/decision-index.ts'
import { entryOf } from '../../contracts/publications.ts'
import { statementSaying } from '../../register/statements.ts'
import { indexedRegister } from './indexed-register.ts'
import type { IndexedRegister } from './indexed-register.ts'

const forWords = (words: string): Query => ({ words, sort: 'relevance', limit: 10, offset: 0 })

describe('The index of the register', () => {
  let at: IndexedRegister
  before(async () => { at = await indexedRegister() })
  after(() => at.close())
  const publish = (number: number, text: string) => at.within(({ publications }) => publications.publish(entryOf(statementSaying(text, { reference: `05 000 ${String(number).padStart(3, '0')}` }))))
  const total = async (words: string) => (await at.index.search(forWords(words))).total
  const fileOf = (ending: string) => join(at.folder, globSync(`*${ending}`, { cwd: at.folder })[0] ?? '')

  it('finds a decision as soon as it is published, and its new version in place of the old', async () => {
    await publish(1, 'A hedge.')
    assert.equal(await total('hedge'), 1)
    await publish(1, 'A fence.')
    assert.deepEqual([await total('hedge'), await total('fence')], [0, 1])
  })

  it('takes in what was published while it was closed', async () => {
    await at.index.close()
    await at.within(({ publications }) => publications.publish(entryOf(statementSaying('A ditch.', { reference: '05 000 002' })))).catch(() => undefined)
    await at.reopen()
    assert.equal(await total('ditch'), 1)
    assert.deepEqual(await at.index.problems(), [])
  })

  it('is read from its files when it is opened again, not made anew', async () => {
    await at.index.rebuild()
    const segment = fileOf('.segment')
    await at.reopen()
    assert.equal(fileOf('.segment'), segment)
    assert.deepEqual([await total('ditch'), await at.index.behind()], [1, 0])
  })

  it('is made anew when a file is damaged, cut short or missing', async () => {
    const harms: readonly ((segment: string) => void)[] = [
      (segment) => truncateSync(segment, readFileSync(segment).length - 8),
      (segment) => writeFileSync(segment, readFileSync(segment).fill(7, 40, 48)),
      () => appendFileSync(fileOf('.records'), 'x'),
      () => writeFileSync(join(at.folder, 'manifest.json'), '{'),
      () => rmSync(join(at.folder, 'manifest.json')),
    ]
    for (const harm of harms) {
      await at.index.rebuild()
      await at.index.close()
      harm(fileOf('.segment'))
      await at.reopen()
      assert.deepEqual([await total('ditch'), await total('hedge'), await at.index.problems()], [1, 0, []], String(harm))
    }
  })

  it('loses nothing when its process dies between a publication and the index', async () => {
    // The log loses its end, as if it had not been written yet.
    await publish(3, 'A stile.')
    await at.index.close()
    const log = fileOf('.log')
    truncateSync(log, readFileSync(log).length - 3)
    await at.reopen()
    assert.deepEqual([await total('stile'), await at.index.problems()], [1, []])
  })

  it('tells in what it differs from the register', async () => {
    const record = fileOf('.records')
    await at.index.rebuild()
    const bytes = readFileSync(fileOf('.records'))
    bytes[3] = (bytes[3] as number) ^ 1
    writeFileSync(fileOf('.records'), bytes)
    assert.match((await at.index.problems()).join('\n'), /damaged/)
    await at.index.rebuild()
    assert.notEqual(fileOf('.records'), record)
    assert.deepEqual(await at.index.problems(), [])
  })

  it('finds nothing any more of what was taken down, nor is it on disk', async () => {
    await publish(6, 'Quillfeather.')
    await publish(7, 'Thistlewaite.')
    await publish(7, 'Somebody.')
    await at.index.rebuild()
    await publish(8, 'Quillfeather too.')
    const everyFile = () => globSync('*', { cwd: at.folder }).map((name) => readFileSync(join(at.folder, name), 'latin1')).join('')
    assert.match(everyFile(), /quillfeath/i)
    await at.within(async ({ publications }) => {
      await publications.remove({ reference: '05 000 006', versions: 'all', why: 'to-protect-someone', on: '2026-08-14' })
      await publications.remove({ reference: '05 000 007', versions: 'older', why: 'to-protect-someone', on: '2026-08-14' })
      await publications.remove({ reference: '05 000 008', versions: 'all', why: 'published-in-error', on: '2026-08-14' })
    })
    assert.deepEqual([await total('quillfeather'), await total('thistlewaite'), await total('somebody')], [0, 0, 1])
    await at.index.settled()
    assert.doesNotMatch(everyFile(), /quillfeath|thistlewait/i)
    await at.reopen()
    assert.deepEqual([await total('quillfeather'), await total('somebody'), await at.index.problems()], [0, 1, []])
  })

  it('is written by one process; another reads it, follows by itself, and can ask for a new one', async () => {
    await publish(4, 'A weir.')
    const read = await openDecisionIndex(at.folder, (work) => at.within(() => work({ after: async () => [], last: async () => 0, states: async () => [] })), () => undefined)
    try {
      assert.deepEqual([at.index.writes, read.writes], [true, false])
      assert.equal((await read.search(forWords('weir'))).total, 1)
      const before = fileOf('.segment')
      const done = read.rebuild()
      for (let tries = 0; tries < 100 && fileOf('.segment') === before; tries += 1) await at.index.rebuildIfWanted()
      await done
      assert.notEqual(fileOf('.segment'), before)
    } finally {
      await read.close()
    }
  })
})
