import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import type { Document } from '../../src/search/engine/document.ts'
import { gather } from '../../src/search/engine/gather.ts'
import { merge } from '../../src/search/engine/merge.ts'
import { recordsInMemory } from '../../src/search/engine/records.ts'
import { seek } from '../../src/search/engine/search.ts'
import { everything, phraseOf } from '../../src/search/engine/seeking.ts'
import type { Phrase, Seeking } from '../../src/search/engine/seeking.ts'
import { openSegment, writeSegment } from '../../src/search/engine/segment-file.ts'
import { Segment } from '../../src/search/engine/segment.ts'
import { foundByHand } from './by-hand.ts'
import { documents, layout, seeking } from './documents.ts'

const segmentOf = (list: readonly Document[]): Segment => {
  const { data, records } = gather(list, layout)
  return new Segment(data, recordsInMemory(records))
}

const mergedOf = (segments: readonly Segment[]): Segment => {
  const { data, records } = merge(segments)
  return new Segment(data, recordsInMemory(Buffer.concat([...records()])))
}

const keysOf = (segments: readonly Segment[], sought: Seeking) => seek(segments, sought).matches.map(({ segment, document }) => segment.keys.at(document))

/** All that a search answers with, for comparing. */
function answer(segments: readonly Segment[], sought: Seeking) {
  const { total, matches, counts } = seek(segments, sought)
  return {
    total,
    matches: matches.map(({ segment, document, score }) => ({ key: segment.keys.at(document), version: segment.data.versions[document], score, stored: segment.record(document).stored })),
    counts: Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, [...values].sort()])),
  }
}

describe('A search of an index', () => {
  it('finds what looking at every word finds, in the same order by date, and counts it', () => {
    fc.assert(fc.property(documents, seeking, (list, sought) => {
      const expected = foundByHand(list, sought)
      const segments = [segmentOf(list)]
      const { total, counts } = seek(segments, sought)
      assert.equal(total, expected.length)
      const kinds = Map.groupBy(expected, ({ values }) => values['kind'])
      assert.deepEqual(Object.fromEntries(counts['kind'] ?? []), Object.fromEntries([...kinds].map(([kind, each]) => [kind, each.length])))
      const wanted = expected.slice(sought.offset, sought.offset + sought.limit).map(({ key }) => key)
      const found = keysOf(segments, sought)
      if (sought.order === 'best' && sought.all.length > 0) assert.equal(found.length, wanted.length)
      else assert.deepEqual(found, wanted)
    }), { numRuns: 500 })
  })

  it('answers alike however the documents are divided', () => {
    fc.assert(fc.property(documents, seeking, fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), (list, sought, parts) => {
      const divided = [0, 1, 2, 3].map((part) => segmentOf(list.filter((_, index) => parts[index] === part)))
      assert.deepEqual(answer(divided, sought), answer([segmentOf(list)], sought))
    }), { numRuns: 300 })
  })

  it('finds the same first ten among many documents, of which most are passed over unseen, as among all of them in order', () => {
    const WORDS = ['visit', 'hedge', 'council', 'tax', 'late', 'tenant', 'bin'] as const
    const text = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
    const many = fc.array(fc.tuple(text, fc.integer({ min: -5, max: 5 })), { minLength: 100, maxLength: 400 }).map((all) => all.map(([words, day], index): Document => ({
      key: `k${String(index).padStart(3, '0')}`, version: 1, day, stored: null, values: { body: index % 3 === 0 ? 'north' : 'south', kind: 'report' }, sets: {},
      passages: [{ text: words.join(' '), weight: 1, number: 1, apart: true, shown: true, alike: true }],
    })))
    const sought = fc.record({ words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), from: fc.option(fc.integer({ min: -6, max: 6 })), gone: fc.integer({ min: 2, max: 50 }), filtered: fc.boolean() })
    fc.assert(fc.property(many, sought, (list, { words, from, gone, filtered }) => {
      const asked: Seeking = { ...everything, all: words.map((word) => [{ phrase: phraseOf(word) as Phrase }]), equal: filtered ? [['body', 'north']] : [], from, order: 'best' }
      const divided = [list.slice(0, 90), list.slice(90)].map(segmentOf)
      for (const segment of divided) for (let document = 0; document < segment.size; document += gone) segment.take(document)
      const left = list.filter(({ key }) => divided.some((segment) => segment.documentOf(key) >= 0))
      const found = answer(divided, { ...asked, limit: list.length })
      assert.deepEqual(found.matches.map(({ key }) => key).sort(), foundByHand(left, asked).map(({ key }) => key).sort())
      const first = answer(divided, asked)
      assert.equal(first.total, found.total)
      assert.deepEqual(first.matches, found.matches.slice(0, asked.limit))
    }), { numRuns: 100 })
  })

  it('finds a phrase that stands far into a long document, after hundreds of its words elsewhere', () => {
    const text = `${'tax council '.repeat(400)} late hedge tax`
    const list = ['k1', 'k2'].map((key): Document => ({
      key, version: 1, day: 1, stored: null, values: { body: 'north', kind: 'report' }, sets: {},
      passages: [{ text: key === 'k1' ? text : 'tax late', weight: 1, number: 1, apart: true, shown: true, alike: true }],
    }))
    for (const words of ['late hedge tax', 'hedge tax', 'council late hedge']) {
      assert.deepEqual(keysOf([segmentOf(list)], { ...everything, all: [[{ phrase: phraseOf(words) as Phrase }]] }), ['k1'], words)
    }
  })

  it('answers alike after segments were merged, and after they were written and read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-segments-'))
    let number = 0
    try {
      fc.assert(fc.property(documents, seeking, fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), (list, sought, parts) => {
        const whole = answer([segmentOf(list)], sought)
        const merged = mergedOf([0, 1, 2, 3].map((part) => segmentOf(list.filter((_, index) => parts[index] === part))))
        assert.deepEqual(answer([merged], sought), whole)
        const name = String(number++)
        const { data, records } = merge([merged])
        writeSegment(folder, name, data, records())
        const read = openSegment(folder, name)
        assert.deepEqual(answer([read], sought), whole)
        read.close()
      }), { numRuns: 200 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('finds nothing that was taken out, before and after a merge', () => {
    fc.assert(fc.property(documents, seeking, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (list, sought, taken) => {
      const left = list.filter((_, index) => taken[index] !== true)
      const segment = segmentOf(list)
      for (const [index, { key }] of list.entries()) if (taken[index] === true) segment.take(segment.documentOf(key))
      const expected = foundByHand(left, sought).length
      assert.equal(seek([segment], sought).total, expected)
      const merged = mergedOf([segment])
      assert.deepEqual(answer([merged], sought), answer([segmentOf(left)], sought))
      assert.deepEqual([...Array(merged.words.size).keys()].map((word) => merged.words.at(word)), wordsOf(segmentOf(left)))
    }), { numRuns: 300 })
  })

  it('puts what says more of the words first', () => {
    const saying = (key: string, text: string, weight = 1): Document => ({ key, version: 1, day: 0, passages: [{ text, weight, number: 1, apart: true, shown: true, alike: true }], values: {}, sets: {}, stored: null })
    const filler = 'council tax late tenant bin '.repeat(4)
    const segments = [segmentOf([saying('often', `hedge hedge hedge ${filler}`), saying('once', `hedge ${filler}`), saying('weighty', `hedge ${filler}`, 4), saying('light', `hedge ${filler}`, 0.25), saying('none', filler)])]
    const sought: Seeking = { ...baseSeeking, all: [[{ phrase: { terms: ['hedg'], distances: [0] } }]] }
    assert.deepEqual(keysOf(segments, sought), ['weighty', 'often', 'once', 'light'])
  })

  it('puts what has the words side by side first, more often before once', () => {
    const saying = (key: string, text: string): Document => ({ key, version: 1, day: 0, passages: [{ text, weight: 1, number: 1, apart: true, shown: true, alike: true }], values: {}, sets: {}, stored: null })
    const segments = [segmentOf([saying('never', 'hedge bin hedge bin late bin late'), saying('once', 'late hedge bin hedge bin bin late'), saying('twice', 'late hedge bin bin bin late hedge')])]
    const sought: Seeking = { ...baseSeeking, all: ['late', 'hedg'].map((term) => [{ phrase: { terms: [term], distances: [0] } }]) }
    assert.deepEqual(keysOf(segments, sought), ['twice', 'once', 'never'])
  })

  it('has on its pages, one after the other, what one long page has', () => {
    fc.assert(fc.property(documents, seeking, (list, sought) => {
      const segments = [segmentOf(list)]
      const pages = Array.from({ length: 10 }, (_, page) => keysOf(segments, { ...sought, limit: 3, offset: 3 * page })).flat()
      assert.deepEqual(pages, keysOf(segments, { ...sought, limit: 30, offset: 0 }))
    }), { numRuns: 200 })
  })
})

const baseSeeking: Seeking = { all: [], none: [], inOnePlace: false, equal: [], having: [], containing: [], from: null, to: null, order: 'best', limit: 10, offset: 0, counts: [] }

function wordsOf(segment: Segment): string[] {
  return Array.from({ length: segment.words.size }, (_, word) => segment.words.at(word))
}

