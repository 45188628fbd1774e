import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Incoming } from '../../../src/register/incoming.ts'
import { importDecisions } from '../../../src/usecases/register/import-decisions.ts'
import { searchDecisions } from '../../../src/usecases/register/search-decisions.ts'
import { showDecision } from '../../../src/usecases/register/show-decision.ts'
import { system, visitor } from '../../../src/usecases/use-case.ts'
import { statementOf, statementSaying } from '../../register/statements.ts'
import { importing, openPublicDesk } from './public-desk.ts'
import type { PublicDesk } from './public-desk.ts'

const json = (from: string, value: unknown): Incoming => ({ from, form: 'json', content: Buffer.from(JSON.stringify(value)) })

describe('Importing published decisions', () => {
  let at: PublicDesk
  before(async () => { at = await openPublicDesk() })
  after(() => at.close())

  it('adds what is new, and changes nothing the second time', async () => {
    const incoming = ['04 000 001', '04 000 002'].map((reference, line) => json(`a.jsonl:${line + 1}`, statementOf({ reference })))
    assert.deepEqual(await importing(at.desk, incoming), { added: 2, newVersions: 0, unchanged: 0, notAccepted: [] })
    assert.deepEqual(await importing(at.desk, incoming), { added: 0, newVersions: 0, unchanged: 2, notAccepted: [] })
  })

  it('changes nothing the second time although it holds two texts of one reference', async () => {
    const incoming = ['One.', 'Two.'].map((text) => json(text, statementSaying(text, { reference: '04 000 003' })))
    assert.deepEqual(await importing(at.desk, incoming), { added: 1, newVersions: 1, unchanged: 0, notAccepted: [] })
    assert.deepEqual(await importing(at.desk, incoming), { added: 0, newVersions: 0, unchanged: 2, notAccepted: [] })
  })

  it('lists what is not accepted with its place and reason, and takes in the rest', async () => {
    const report = await importing(at.desk, [
      { from: 'b.jsonl:1', form: 'json', content: Buffer.from('{') },
      json('b.jsonl:2', []),
      json('b.jsonl:3', { header: { reference: 4 }, sections: 'none' }),
      json('b.jsonl:4', { type: 'listing', entries: [] }),
      json('b.jsonl:5', statementOf({ reference: null })),
      { from: 'b.txt', form: 'text', content: Buffer.from('A shopping list: milk, bread.') },
      { from: 'c.txt', form: 'text', content: Buffer.from('') },
      json('b.jsonl:6', statementOf({ reference: '04 000 004' })),
    ])
    assert.equal(report.added, 1)
    assert.deepEqual(report.notAccepted.map(({ from, code }) => `${from} ${code}`), [
      'b.jsonl:1 not-json', 'b.jsonl:2 not-a-statement', 'b.jsonl:3 not-a-statement', 'b.jsonl:4 not-a-statement', 'b.jsonl:5 no-reference', 'b.txt no-statement', 'c.txt no-statement',
    ])
    assert.equal(report.notAccepted[2]?.why, 'header.reference must be text. sections must be a list.')
  })

  it('takes a statement in JSON with the least that an entry needs', async () => {
    const least = { header: { reference: '04-000-005', body: 'Wold District Council' }, sections: [{ heading: 'The complaint', paragraphs: [{ text: 'One.' }, { text: 'Two.' }] }] }
    assert.equal((await importing(at.desk, [json('d.json', least)])).added, 1)
    const shown = await showDecision(at.desk, visitor, { reference: '04 000 005' })
    assert.deepEqual(shown.ok && shown.value.statement.sections[0]?.paragraphs.map(({ number }) => number), [1, 2])
  })

  it('goes on in steps, and says how many it has settled', async () => {
    const steps: number[] = []
    const many = Array.from({ length: 1005 }, (_, index) => json(`${index}`, statementSaying('Many.', { reference: `05 ${String(index % 10).padStart(3, '0')} ${String(Math.floor(index / 10)).padStart(3, '0')}` })))
    assert.equal((await importing(at.desk, many, (settled) => steps.push(settled))).added, 1005)
    assert.deepEqual(steps, [500, 1000, 1005])
  })

  it('takes the versions of a decision in the order in which they come, however many are taken in together', async () => {
    const texts = ['One.', 'Two.', 'One.', 'Three.']
    const report = await importing(at.desk, texts.map((text, index) => json(`${index}`, statementSaying(text, { reference: '04 000 020' }))))
    assert.deepEqual([report.added, report.newVersions, report.unchanged], [1, 2, 1])
    const shown = await showDecision(at.desk, visitor, { reference: '04 000 020' })
    assert.match(shown.ok ? shown.value.text : '', /Three/)
  })

  it('goes on where it was interrupted, and the register is the same as without', async () => {
    const many = Array.from({ length: 600 }, (_, index) => json(`${index}`, statementSaying('Many again.', { reference: `06 ${String(index).padStart(3, '0')} 000` })))
    async function* cutOff() {
      yield* many.slice(0, 550)
      throw new Error('killed')
    }
    await assert.rejects(importDecisions(at.desk, system, { incoming: cutOff() }), /killed/)
    const report = await importing(at.desk, many)
    assert.ok(report.unchanged > 0 && report.added > 0 && report.added + report.unchanged === 600)
    const [first, last] = await Promise.all(['06 000 000', '06 599 000'].map((reference) => showDecision(at.desk, visitor, { reference })))
    assert.equal((last?.ok ? last.value.position : 0) - (first?.ok ? first.value.position : 0), 599)
  })

  const seeds = new URL('../../../../shared/seeds/', import.meta.url)
  it('takes both real decisions', { skip: existsSync(seeds) ? false : '../shared/seeds is not here' }, async () => {
    const incoming = readdirSync(seeds).map((name): Incoming => ({ from: name, form: 'text', content: readFileSync(new URL(name, seeds)) }))
    assert.deepEqual(await importing(at.desk, incoming), { added: 2, newVersions: 0, unchanged: 0, notAccepted: [] })
    for (const reference of ['24-017-326', '23 009 298']) {
      const shown = await showDecision(at.desk, visitor, { reference })
      assert.ok(shown.ok)
      assert.equal(shown.value.bodySlug, 'kent-county-council')
      assert.equal(shown.value.categorySlug, 'children-s-care-services')
    }
    const found = await searchDecisions(at.desk, visitor, { words: '"right to rectification"' })
    assert.deepEqual(found.ok && found.value.found.hits.map(({ reference }) => reference), ['23 009 298'])
  })
})

describe('Reading the register', () => {
  let at: PublicDesk
  before(async () => {
    at = await openPublicDesk()
    await importing(at.desk, [json('1', statementOf({ reference: '06 000 001' }))])
  })
  after(() => at.close())

  it('anyone finds a decision by its words', async () => {
    const result = await searchDecisions(at.desk, visitor, { words: 'missed visit', category: 'Gardening' })
    assert.ok(result.ok)
    assert.deepEqual([result.value.found.total, result.value.notes.length], [0, 1])
  })
  it('is told every problem of a search at once', async () => {
    const result = await searchDecisions(at.desk, visitor, { from: 'x', to: 'y' })
    assert.ok(!result.ok)
    assert.deepEqual([result.refusal.code, result.refusal.problems?.map(({ field }) => field)], ['invalid', ['from', 'to']])
  })
  for (const reference of ['06 999 999', 'nonsense', '', '06 000 001x']) {
    it(`is told that nothing is published under “${reference}”`, async () => {
      const result = await showDecision(at.desk, visitor, { reference })
      assert.equal(!result.ok && result.refusal.code, 'not-found')
    })
  }
})
