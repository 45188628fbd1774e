import { fc } from '../chance.ts'
import type { Document, Layout, Passage } from '../../src/search/engine/document.ts'
import type { Leaf, Seeking } from '../../src/search/engine/seeking.ts'
import { everything, phraseOf } from '../../src/search/engine/seeking.ts'

export const layout: Layout = { edition: 'test', columns: ['body', 'kind'], sets: ['cited'], usualLength: 20 }

/** Few words, so that they meet often; forms of one word, a common word and a number among them. */
const WORDS = ['visit', 'visiting', 'visitor', 'hedge', 'council', 'the', 'tax', 'late', 'later', 'tenant', '24a', 'bin', 'bins', 'ürban'] as const

const words = (most: number) => fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((list) => list.join(' '))

const passage: fc.Arbitrary<Passage> = fc.record({
  text: words(12), weight: fc.constantFrom(0.25, 1, 4), number: fc.integer({ min: 0, max: 3 }), apart: fc.boolean(), shown: fc.boolean(), alike: fc.constant(true),
})

export const document: fc.Arbitrary<Document> = fc.record({
  key: fc.integer({ min: 0, max: 40 }).map((number) => `k${String(number).padStart(2, '0')}`),
  version: fc.integer({ min: 1, max: 9 }),
  day: fc.option(fc.integer({ min: -5, max: 5 })),
  passages: fc.array(passage, { maxLength: 5 }),
  values: fc.record({ body: fc.option(fc.constantFrom('north', 'south', 'west')), kind: fc.constantFrom('statement', 'report') }),
  sets: fc.record({ cited: fc.subarray(['act one', 'act one section two', 'rule three']) }),
  stored: fc.string({ maxLength: 5 }),
})

/** Documents with different keys. */
export const documents: fc.Arbitrary<readonly Document[]> = fc.uniqueArray(document, { selector: ({ key }) => key, maxLength: 30 })

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS).map(leafOf) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }).map((list) => leafOf(list.join(' '))) },
  { weight: 1, arbitrary: fc.constantFrom('vis', 'b', 'lat', 'x', '2').map((beginning) => ({ beginning })) },
)

function leafOf(text: string): Leaf {
  const phrase = phraseOf(text) ?? phraseOf('visit')
  return phrase === null ? { beginning: 'x' } : { phrase }
}

export const seeking: fc.Arbitrary<Seeking> = fc.record({
  all: fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  none: fc.array(leaf, { maxLength: 2 }),
  inOnePlace: fc.boolean(),
  equal: fc.option(fc.constantFrom(['body', 'north'], ['kind', 'report'], ['body', 'nowhere']), { freq: 2 }).map(listOf),
  having: fc.option(fc.constant(['cited', 'rule three']), { freq: 1 }).map(listOf),
  containing: fc.option(fc.constantFrom(['cited', 'section two'], ['cited', 'act']), { freq: 1 }).map(listOf),
  from: fc.option(fc.integer({ min: -6, max: 6 }), { freq: 1 }),
  to: fc.option(fc.integer({ min: -6, max: 6 }), { freq: 1 }),
  order: fc.constantFrom('best', 'newest', 'oldest'),
  limit: fc.integer({ min: 1, max: 40 }),
  offset: fc.integer({ min: 0, max: 5 }),
  counts: fc.constant(['body', 'kind']),
}).map((sought) => ({ ...everything, ...sought }) as Seeking)

function listOf(pair: unknown): unknown[] {
  return pair === null ? [] : [pair]
}
