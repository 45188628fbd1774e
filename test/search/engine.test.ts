import assert from 'node:assert/strict'
import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fc } from '../chance.ts'
import type { Document } from '../../src/search/engine/document.ts'
import { Engine } from '../../src/search/engine/engine.ts'
import { rehearsal } from '../../src/search/engine/rehearsal.ts'
import { seek } from '../../src/search/engine/search.ts'
import { everything, phraseOf } from '../../src/search/engine/seeking.ts'
import type { Seeking } from '../../src/search/engine/seeking.ts'
import { doWork } from '../../src/search/engine/workshop.ts'
import { foundByHand } from './by-hand.ts'
import { document, layout, seeking } from './documents.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'redress-index-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const open = (at = folder, write = true) => Engine.open(at, layout, { write })
const saying = (key: string, text: string, version = 1): Document => ({ key, version, day: 0, passages: [{ text, weight: 1, number: 1, apart: true, shown: true, alike: true }], values: { body: 'north', kind: 'report' }, sets: { cited: [] }, stored: { key } })
const forWords = (words: string): Seeking => ({ ...everything, all: [[{ phrase: phraseOf(words) ?? { terms: [], distances: [] } }]], limit: 1000 })
const found = (engine: Engine, words: string): string[] => seek(engine.segments, forWords(words)).matches.map(({ segment, document: number }) => segment.keys.at(number)).sort()
const statesOf = (engine: Engine) => [...engine.states()].sort(([one], [other]) => (one < other ? -1 : 1))

/** Does all the work that waits. */
function workOff(engine: Engine, thorough = false): void {
  for (let work = engine.work(thorough); work !== null; work = engine.work(thorough)) engine.adopt(work, doWork(folder, layout, work))
}

describe('An index in a folder', () => {
  it('finds what was added at once, and after it was closed and opened', () => {
    const engine = open()
    engine.add([saying('a', 'A hedge.'), saying('b', 'A fence.')], 7)
    assert.deepEqual(found(engine, 'hedge'), ['a'])
    engine.close()
    const again = open()
    assert.deepEqual([found(again, 'hedge'), again.position], [['a'], 7])
    again.close()
  })

  it('rehearses taking documents in without a change, and has nothing to rehearse while it is empty', () => {
    const engine = open()
    assert.equal([...rehearsal(engine.segments[0], layout)].length, 0)
    engine.add(Array.from({ length: 20 }, (_, number) => saying(`k${number}`, 'A hedge.')), 1)
    const before = [found(engine, 'hedge'), statesOf(engine), engine.position, globSync('*', { cwd: folder }).map((name) => [name, statSync(join(folder, name)).size])]
    assert.ok([...rehearsal(engine.segments[0], layout)].length >= 20)
    assert.deepEqual([found(engine, 'hedge'), statesOf(engine), engine.position, globSync('*', { cwd: folder }).map((name) => [name, statSync(join(folder, name)).size])], before)
    engine.close()
  })

  it('finds a document as it was added last', () => {
    const engine = open()
    engine.add([saying('a', 'A hedge.')], 1)
    engine.add([saying('a', 'A fence.', 2)], 2)
    assert.deepEqual([found(engine, 'hedge'), found(engine, 'fence'), engine.documents], [[], ['a'], 1])
    engine.add([saying('a', 'A ditch.', 3), saying('a', 'A wall.', 4)], 3)
    assert.deepEqual([found(engine, 'ditch'), found(engine, 'wall'), statesOf(engine)], [[], ['a'], [['a', 4]]])
    engine.close()
  })

  it('becomes files when there is much in memory, and loses nothing on the way', () => {
    const engine = open()
    for (let number = 0; number < 2100; number += 50) engine.add(Array.from({ length: 50 }, (_, index) => saying(`k${number + index}`, `hedge number${number + index}`)), number + 50)
    const work = engine.work()
    assert.equal(work?.kind, 'log')
    // While the file is made, one document changes, one goes and one comes.
    engine.add([saying('k5', 'fence')], 3000)
    engine.remove(['k6'], 3001)
    engine.add([saying('new', 'hedge')], 3002)
    assert.ok(work)
    engine.adopt(work, doWork(folder, layout, work))
    const expected = () => {
      assert.deepEqual(found(engine, 'number5'), [])
      assert.deepEqual(found(engine, 'number6'), [])
      assert.deepEqual(found(engine, 'fence'), ['k5'])
      assert.equal(engine.documents, 2100)
      assert.equal(engine.position, 3002)
    }
    expected()
    workOff(engine)
    expected()
    assert.ok(globSync('*.segment', { cwd: folder }).length > 0)
    engine.close()
  })

  it('keeps nothing on disk of what was taken out, once its work is done', () => {
    const engine = open()
    engine.add([saying('a', 'Quillfeather complained.'), saying('b', 'A hedge.')], 1)
    engine.add(Array.from({ length: 2100 }, (_, index) => saying(`k${index}`, 'hedge')), 2)
    workOff(engine)
    engine.add([saying('c', 'Thistlewaite complained.')], 3)
    const everyFile = () => globSync('*', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'latin1')).join('')
    assert.match(everyFile(), /quillfeath[\s\S]*Thistlewaite|Thistlewaite[\s\S]*quillfeath/)
    engine.remove(['a', 'c'], 4)
    assert.deepEqual(found(engine, 'complained'), [])
    workOff(engine)
    assert.doesNotMatch(everyFile(), /quillfeath|thistlewait/i)
    assert.equal(engine.documents, 2101)
    engine.close()
  })

  it('is wiped of what was taken out although the process died before', () => {
    const engine = open()
    engine.add(Array.from({ length: 2100 }, (_, index) => saying(`k${index}`, index === 9 ? 'Quillfeather' : 'hedge')), 1)
    workOff(engine)
    engine.remove(['k9'], 2)
    const again = open()
    workOff(again)
    assert.doesNotMatch(globSync('*.segment', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'latin1')).join(''), /quillfeath/)
    again.close()
  })

  it('writes files again without documents that were replaced, when there is time', () => {
    const engine = open()
    engine.add(Array.from({ length: 2100 }, (_, index) => saying(`k${index}`, index === 9 ? 'Quillfeather' : 'hedge')), 1)
    workOff(engine)
    engine.add([saying('k9', 'ditch', 2)], 2)
    workOff(engine)
    const segments = () => globSync('*.segment', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'latin1')).join('')
    assert.match(segments(), /quillfeath/)
    workOff(engine, true)
    assert.doesNotMatch(segments(), /quillfeath/)
    assert.deepEqual(found(engine, 'ditch'), ['k9'])
    engine.close()
  })

  it('gives out one work at a time, and again what was given up', () => {
    const engine = open()
    engine.add(Array.from({ length: 2100 }, (_, index) => saying(`k${index}`, 'hedge')), 1)
    const first = engine.work()
    assert.equal(engine.work(), null)
    engine.giveUp()
    const second = engine.work()
    assert.deepEqual([first?.kind, second?.kind], ['log', 'log'])
    engine.close()
  })

  it('begins anew with segments made elsewhere', () => {
    const engine = open()
    engine.add([saying('old', 'hedge')], 9)
    const name = engine.newName()
    doWork(folder, layout, { kind: 'documents', documents: [saying('x', 'hedge'), saying('y', 'fence')], name })
    engine.replaceAll([name], 5)
    assert.deepEqual([found(engine, 'hedge'), engine.position, statesOf(engine)], [['x'], 5, [['x', 1], ['y', 1]]])
    engine.close()
    const again = open()
    assert.deepEqual([again.position, again.documents], [5, 2])
    again.close()
  })

  it('of another edition is empty', () => {
    const engine = open()
    engine.add([saying('a', 'hedge')], 1)
    engine.close()
    const other = Engine.open(folder, { ...layout, edition: 'another' }, { write: true })
    assert.deepEqual([other.documents, other.position], [0, 0])
    other.close()
  })

  it('can be read by others while it is written', () => {
    const engine = open()
    engine.add([saying('a', 'hedge')], 1)
    const reader = open(folder, false)
    assert.deepEqual(found(reader, 'hedge'), ['a'])
    reader.add([saying('b', 'hedge')], 2)
    assert.deepEqual([found(reader, 'hedge'), found(engine, 'hedge')], [['a', 'b'], ['a']])
    reader.close()
    engine.close()
    assert.deepEqual(found(open(folder, false), 'hedge'), ['a'])
  })
})

describe('An index whose process died', () => {
  const copied = (): string => {
    const copy = mkdtempSync(join(tmpdir(), 'redress-index-'))
    cpSync(folder, copy, { recursive: true })
    return copy
  }

  it('has lost nothing that was on disk, wherever it died, and can be searched and written', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.array(document, { minLength: 1, maxLength: 3 }).map((documents) => ({ documents })) },
      { weight: 2, arbitrary: fc.subarray(['k00', 'k01', 'k02', 'k03', 'k04', 'k05'], { minLength: 1 }).map((keys) => ({ keys })) },
      { weight: 2, arbitrary: fc.constant({ work: true }) },
      { weight: 1, arbitrary: fc.constant({ die: true }) },
    )
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), seeking, (steps, sought) => {
      rmSync(folder, { recursive: true, force: true })
      let engine = open()
      const model = new Map<string, Document>()
      let position = 0
      for (const each of steps) {
        if ('documents' in each) {
          engine.add(each.documents, ++position)
          for (const one of each.documents) model.set(one.key, one)
        } else if ('keys' in each) {
          engine.remove(each.keys, ++position)
          for (const key of each.keys) model.delete(key)
        } else if ('work' in each) workOff(engine, true)
        else engine = open()
        assert.deepEqual(statesOf(engine), [...model].map(([key, { version }]) => [key, version]).sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1)))
      }
      engine = open()
      assert.equal(engine.position, position)
      assert.equal(seek(engine.segments, sought).total, foundByHand([...model.values()], sought).length)
      assert.deepEqual(engine.damages(), [])
    }), { numRuns: 100 })
  })

  it('while it wrote to its log keeps what came before, and goes on', () => {
    const engine = open()
    engine.add([saying('a', 'hedge')], 1)
    const log = globSync('*.log', { cwd: folder }).map((name) => join(folder, name))[0] ?? ''
    const whole = statSync(log).size
    engine.add([saying('b', 'hedge')], 2)
    const longer = statSync(log).size
    for (const length of [whole + 1, whole + 7, whole + 8, longer - 1]) {
      const copy = copied()
      truncateSync(log.replace(folder, copy), length)
      const again = open(copy)
      assert.deepEqual([found(again, 'hedge'), again.position], [['a'], 1], String(length))
      again.add([saying('c', 'hedge')], 2)
      again.close()
      const third = open(copy)
      assert.deepEqual(found(third, 'hedge'), ['a', 'c'])
      third.close()
      rmSync(copy, { recursive: true })
    }
    engine.close()
  })

  it('before it adopted a new file starts from the old ones', () => {
    const engine = open()
    engine.add(Array.from({ length: 2100 }, (_, index) => saying(`k${index}`, 'hedge')), 1)
    const work = engine.work()
    assert.ok(work)
    doWork(folder, layout, work)
    const again = open()
    assert.equal(again.documents, 2100)
    assert.deepEqual(globSync('*.segment', { cwd: folder }), [])
    workOff(again)
    assert.equal(again.documents, 2100)
    again.close()
  })

  it('while it wrote its manifest has the old one', () => {
    const engine = open()
    engine.add([saying('a', 'hedge')], 1)
    writeFileSync(join(folder, 'manifest.json.new'), '123\n{"edi')
    const again = open()
    assert.deepEqual(found(again, 'hedge'), ['a'])
    again.close()
  })
})

describe('A damaged index', () => {
  beforeEach(() => {
    const engine = open()
    engine.add(Array.from({ length: 2100 }, (_, index) => saying(`k${index}`, 'hedge and ditch')), 1)
    workOff(engine)
    engine.close()
  })
  const fileOf = (ending: string): string => join(folder, globSync(`*.${ending}`, { cwd: folder })[0] ?? '')

  it('is told by its checksums, whichever byte of its numbers is another', () => {
    const path = fileOf('segment')
    const right = readFileSync(path)
    for (let at = 0; at < right.length; at += Math.ceil(right.length / 60)) {
      const wrong = Buffer.from(right)
      wrong[at] = (wrong[at] as number) ^ 0x10
      if (isPadding(right, at)) continue
      writeFileSync(path, wrong)
      assert.throws(() => open(), /DamagedFile|damaged|is no segment/, `byte ${at}`)
    }
    writeFileSync(path, right)
    open().close()
  })
  it('is told when a file is cut short', () => {
    truncateSync(fileOf('segment'), statSync(fileOf('segment')).size - 9)
    assert.throws(() => open(), { name: 'DamagedFile' })
  })
  it('is told when its records are cut short or grew', () => {
    appendFileSync(fileOf('records'), 'x')
    assert.throws(() => open(), { name: 'DamagedFile' })
  })
  it('is told by a check when a record is another', () => {
    const path = fileOf('records')
    const bytes = readFileSync(path)
    bytes[5] = (bytes[5] as number) ^ 1
    writeFileSync(path, bytes)
    const engine = open()
    assert.equal(engine.damages().length, 1)
    engine.close()
  })
  it('without a manifest that can be read is empty, to be made anew', () => {
    cpSync(fileOf('log'), join(folder, '0.log'))
    appendFileSync(join(folder, 'manifest.json'), ' ')
    const engine = open()
    assert.deepEqual([engine.documents, engine.position], [0, 0])
    engine.close()
  })
})

/** Bytes between the parts are read by nobody. */
function isPadding(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0 && bytes.subarray(Math.max(0, at - 7), at + 8).includes(0)
}
