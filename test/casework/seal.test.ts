import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Deed } from '../../src/casework/event.ts'
import { seal, type Sealed } from '../../src/casework/seal.ts'
import { fold } from '../../src/casework/state.ts'
import { verifyCase, type KeptCase } from '../../src/casework/verify.ts'
import { canonicalJson } from '../../src/proof/canonical.ts'
import { GENESIS } from '../../src/proof/chain.ts'
import { commitment } from '../../src/proof/commitment.ts'
import { sha256Hex } from '../../src/proof/digest.ts'
import { headAdded, opening, taken } from './given.ts'

let count = 0
const by = {
  actor: { person: 'clara', role: 'clerk' }, at: '2026-03-20T09:00:00.000Z',
  newId: () => `words-${(count += 1)}`, newNonce: () => (count += 1).toString(16).padStart(64, '0'),
}
const deeds: readonly Deed[] = [
  { happening: opening },
  { happening: { type: 'ComplaintReceived' }, words: { narrative: 'They lost my book.' }, shownTo: ['person'] },
  { happening: headAdded('a'), words: { text: 'The lost book' } },
  { happening: taken('take', 'received', 'looking') },
]
const start = { caseId: 'case-1', version: 0, digest: GENESIS }
const sealed = seal(deeds, start, by)

const keptAs = (events: readonly Sealed[], caseId = 'case-1'): KeptCase => ({
  head: { caseId, version: events.at(-1)?.event.version ?? 0, digest: events.at(-1)?.digest ?? GENESIS },
  events: events.map(({ event, text, digest }) => ({ version: event.version, text, digest })),
  words: events.flatMap(({ words }) => (words === null ? [] : [words])),
})
const kept = keptAs(sealed)
const found = (change: Partial<KeptCase>) => {
  const difference = verifyCase({ ...kept, ...change })
  return difference === null ? 'whole' : `${difference.kind} at ${difference.version}`
}

describe('deeds are sealed onto a history', () => {
  test('each digest is over the stored bytes, which name the digest before', () => {
    let previous = GENESIS
    for (const { text, digest } of sealed) {
      assert.equal(digest, sha256Hex(text))
      assert.equal(JSON.parse(text).previous, previous)
      previous = digest
    }
  })

  test('the bytes are canonical, and cover case, version, type, schema version, time and actor', () => {
    for (const { text } of sealed) {
      assert.equal(canonicalJson(JSON.parse(text)), text)
      assert.deepEqual(Object.keys(JSON.parse(text)), ['actor', 'at', 'case', 'happening', 'kept', 'previous', 'schema', 'type', 'version'])
    }
  })

  test('no words are in an event: only their place and a commitment', () => {
    const [, received] = sealed
    assert.ok(received?.words)
    assert.doesNotMatch(sealed.map(({ text }) => text).join(), /lost/)
    assert.equal(received.event.kept?.commitment, commitment(received.words.nonce, received.words.text))
    assert.deepEqual(received.words.shownTo, ['person'])
  })

  test('words are shown to nobody outside the office unless it is said', () => assert.deepEqual(sealed[2]?.words?.shownTo, []))
  test('what has no words keeps none', () => assert.deepEqual([sealed[3]?.words, sealed[3]?.event.kept], [null, null]))
  test('they go on from where the history ended', () => assert.deepEqual(seal([deeds[3] as Deed], { caseId: 'case-1', version: 9, digest: 'f'.repeat(64) }, by).map(({ event, text }) => [event.version, JSON.parse(text).previous]), [[10, 'f'.repeat(64)]]))
  test('the events fold into the case', () => assert.equal(fold(sealed.map(({ event }) => event)).stage, 'looking'))
})

describe('a case that is verified', () => {
  const words = kept.words
  const text = (version: number) => kept.events[version - 1]?.text ?? ''
  /** The whole chain computed anew by someone who owns the database, with one event rewritten. */
  const reforged = (version: number, change: object): KeptCase => {
    let digest = GENESIS
    const events = kept.events.map((event) => {
      const bytes = canonicalJson({ ...JSON.parse(event.text), ...(event.version === version ? change : {}), previous: digest })
      digest = sha256Hex(bytes)
      return { version: event.version, text: bytes, digest }
    })
    return { ...kept, events, head: { ...kept.head, digest } }
  }

  test('as it was recorded has no difference', () => assert.equal(found({}), 'whole'))
  test('whose words were destroyed with their nonces has none either', () => assert.equal(found({ words: [] }), 'whole'))
  test('with a changed event names it', () => assert.equal(found({ events: kept.events.with(1, { version: 2, digest: kept.events[1]?.digest ?? '', text: text(2).replace('clerk', 'reader') }) }), 'changed at 2'))
  test('with changed words names the event that they belong to', () => assert.equal(found({ words: words.map((each, n) => (n === 1 ? { ...each, text: '{"text":"The found book"}' } : each)) }), 'words-changed at 3'))
  test('with a changed nonce does too', () => assert.equal(found({ words: words.map((each, n) => (n === 0 ? { ...each, nonce: 'f'.repeat(64) } : each)) }), 'words-changed at 2'))
  test('with a nonce that is none does too', () => assert.equal(found({ words: words.map((each, n) => (n === 0 ? { ...each, nonce: '' } : each)) }), 'words-changed at 2'))
  test('with words that no event committed to says so', () => assert.match(found({ words: [...words, { id: 'slipped-in', nonce: 'a'.repeat(64), text: '{}' }] }), /^words-inserted/))
  test('with words exchanged between two events names the first', () => {
    const [a, b] = words
    assert.ok(a && b)
    assert.equal(found({ words: [{ ...a, id: b.id }, { ...b, id: a.id }] }), 'words-changed at 2')
  })
  test('that is another case under this one’s name says so', () => assert.equal(found(keptAs(seal(deeds, { ...start, caseId: 'case-2' }, by), 'case-1')), 'another-case at 1'))
  test('names the first of several', () => assert.equal(found({ events: kept.events.slice(0, 3), words: words.map((each, n) => (n === 0 ? { ...each, text: '{}' } : each)) }), 'words-changed at 2'))
  test('rewritten whole, head and all, is not found: that takes heads which were published', () => {
    assert.equal(verifyCase(reforged(4, { actor: { person: 'carl', role: 'clerk' } })), null)
  })
})
