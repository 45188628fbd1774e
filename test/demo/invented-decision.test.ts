import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aboutInvented, inventedDecision } from '../../src/demo/decisions/invented-decision.ts'
import { inventedOutcomes } from '../../src/demo/decisions/invented-outcomes.ts'
import { matters } from '../../src/demo/decisions/matters.ts'
import { law } from '../../src/law/law.ts'
import { entryFrom, isRefusal, written } from '../../src/register/entry.ts'
import { readRemedyOutcome } from '../../src/register/remedy-outcome.ts'
import { readableText } from '../../src/register/readable-text.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderText } from '../../src/statement/render-text.ts'

const some = Array.from({ length: 60 }, (_, index) => inventedDecision(1, index * 7))

describe('An invented decision', () => {
  it('is the same for the same seed and number, and another for another seed', () => {
    assert.deepEqual(inventedDecision(1, 5), inventedDecision(1, 5))
    assert.notDeepEqual(inventedDecision(1, 5).statement, inventedDecision(2, 5).statement)
  })
  it('is fit for the register', () => {
    for (const { statement } of some) {
      const entry = entryFrom(statement, { publishedOn: '2026-01-01', origin: 'import' })
      assert.ok(!isRefusal(entry), isRefusal(entry) ? entry.sentence : '')
    }
  })
  it('reads back as it was written', () => {
    for (const { statement } of some) assert.deepEqual(parseStatement(renderText(statement)), statement)
  })
  it('has outcomes of its remedies where it was upheld, most of them done, all before the day from which on nothing is invented', () => {
    const all = Array.from({ length: 300 }, (_, index) => {
      const entry = entryFrom(inventedDecision(1, index).statement, { publishedOn: '2026-01-01', origin: 'import' })
      assert.ok(!isRefusal(entry))
      const outcomes = inventedOutcomes(1, index, written(entry), '2026-10-01')
      assert.deepEqual(outcomes, inventedOutcomes(1, index, written(entry), '2026-10-01'))
      assert.ok(entry.decision === 'Upheld' || outcomes.length === 0)
      return outcomes
    }).flat()
    assert.ok(all.length > 100 && all.some(({ late }) => late) && all.some(({ satisfied }) => !satisfied))
    assert.ok(all.filter(({ satisfied }) => satisfied).length > 0.9 * all.length)
    for (const { reference, remedy, number, dueOn, satisfied, doneOn, late, recordedOn } of all) {
      assert.deepEqual(readRemedyOutcome({ reference, remedy, number, due: dueOn, outcome: satisfied ? 'satisfied' : 'not satisfied', done: doneOn, recorded: recordedOn }, '2026-09-30'), { reference, remedy, number, dueOn, satisfied, doneOn, late, recordedOn })
    }
  })
  it('has a reference of its own up to a million, in the range that no office gives', () => {
    const references = new Set([0, 1, 19, 20, 39, 40, 99_999, 100_000, 500_000, 999_980, 999_999].map((index) => inventedDecision(1, index).statement.header.reference))
    assert.equal(references.size, 11)
    for (const reference of references) assert.match(reference ?? '', /^\d\d 9\d\d \d\d\d$/)
  })
  it('is filed under a category and a sub-category that decisions are published under', () => {
    for (const { category, subcategory, id } of matters) {
      const names = law.categories.find(({ name }) => name === category)?.subcategories.map(({ name }) => name) ?? []
      assert.ok(names.includes(subcategory), `${id}: ${category} > ${subcategory}`)
    }
  })
  it('tells what it is about: its summary and first paragraph have the head of its matter', () => {
    for (const { statement, matter, second } of some) {
      const first = statement.sections[0]?.paragraphs[0]?.text ?? ''
      assert.ok(matter.heads.some((head) => statement.summary?.includes(head) && first.includes(head)), statement.summary ?? '')
      if (second !== null) assert.ok(second.heads.some((head) => first.includes(head)))
    }
  })
  it('can be told by what it is about without being made', () => {
    assert.deepEqual(some.map(({ statement: _, ...about }) => about), some.map((_, index) => aboutInvented(1, index * 7)))
  })
  it('repeats words as real text does: a few in nearly all, most in hardly any', () => {
    const found = new Map<string, number>()
    for (const { statement } of some) for (const word of new Set(readableText(statement).toLowerCase().match(/[a-z]+/g))) found.set(word, (found.get(word) ?? 0) + 1)
    const share = (from: number, to: number): number => [...found.values()].filter((count) => count >= from * some.length && count < to * some.length).length / found.size
    assert.ok(share(0.9, 2) < 0.1 && share(0, 2 / some.length) > 0.4, `${share(0.9, 2)} ${share(0, 2 / some.length)}`)
  })
})
