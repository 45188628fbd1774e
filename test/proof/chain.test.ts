import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../chance.ts'
import { canonicalJson } from '../../src/proof/canonical.ts'
import { GENESIS, verifyChain, type Link } from '../../src/proof/chain.ts'
import { sha256Hex } from '../../src/proof/digest.ts'

/** A chain that says these things, in order. */
function chain(said: readonly string[]): readonly Link[] {
  const links: Link[] = []
  for (const [n, what] of said.entries()) {
    const text = canonicalJson({ previous: links.at(-1)?.digest ?? GENESIS, version: n + 1, what })
    links.push({ version: n + 1, text, digest: sha256Hex(text) })
  }
  return links
}

const links = chain(['opened', 'asked', 'answered', 'decided', 'published'])
const last = links.at(-1) as Link
const head = { version: last.version, digest: last.digest }
const at = (version: number) => links[version - 1] as Link
const found = (changed: readonly Link[], kept = head) => {
  const broken = verifyChain(changed, kept)
  return broken === null ? 'whole' : `${broken.kind} at ${broken.version}`
}
/** The link as someone who can compute digests would have rewritten it. */
const rewritten = (version: number, change: object): Link => {
  const text = canonicalJson({ ...JSON.parse(at(version).text), ...change })
  return { version, text, digest: sha256Hex(text) }
}

describe('a chain of events names the first place that is not what was recorded', () => {
  test('a whole chain has none', () => assert.equal(found(links), 'whole'))
  test('nor has an empty one that was never begun', () => assert.equal(found([], { version: 0, digest: GENESIS }), 'whole'))
  test('a changed event', () => assert.equal(found(links.with(2, { ...at(3), text: at(3).text.replace('answered', 'unanswered') })), 'changed at 3'))
  test('a changed event whose digest was computed anew: the one after it does not follow', () => assert.equal(found(links.with(2, rewritten(3, { what: 'unanswered' }))), 'inserted at 4'))
  test('the last event, changed with its digest, is not the one in the head', () => assert.equal(found(links.with(4, rewritten(5, { what: 'withheld' }))), 'changed at 5'))
  test('a missing event', () => assert.equal(found(links.filter((link) => link.version !== 3)), 'missing at 3'))
  test('a missing first event', () => assert.equal(found(links.slice(1)), 'missing at 1'))
  test('a missing event, those after it counted anew', () => {
    const closed = [...links.slice(0, 2), ...links.slice(3).map((link) => ({ ...link, version: link.version - 1 }))]
    assert.equal(found(closed), 'reordered at 3')
  })
  test('an inserted event', () => assert.equal(found([...links.slice(0, 2), rewritten(3, { what: 'slipped in' }), ...links.slice(2).map((link) => ({ ...link, version: link.version + 1 }))]), 'reordered at 4'))
  test('an event added at the end', () => assert.equal(found([...links, { version: 6, ...chainedTo(last) }]), 'inserted at 6'))
  test('two events that changed places', () => assert.equal(found([at(1), at(3), at(2), at(4), at(5)]), 'reordered at 2'))
  test('two events that changed places and numbers', () => assert.equal(found([at(1), { ...at(3), version: 2 }, { ...at(2), version: 3 }, at(4), at(5)]), 'reordered at 2'))
  test('a cut tail shows against the count kept apart', () => assert.equal(found(links.slice(0, 3)), 'cut-tail at 4'))
  test('everything cut off', () => assert.equal(found([]), 'cut-tail at 1'))
  test('a tail cut and another grown in its place shows against the digest kept apart', () => assert.equal(found([...links.slice(0, 4), rewritten(5, { what: 'another end' })]), 'changed at 5'))
  test('an event that cannot be read', () => assert.equal(found(links.with(1, { version: 2, text: 'not json', digest: sha256Hex('not json') })), 'unreadable at 2'))
  test('the first of several is named', () => assert.equal(found(links.with(3, { ...at(4), text: '{}' }).with(1, { ...at(2), text: '{}' })), 'changed at 2'))
  test('a cut tail and a head cut to fit is not seen: that takes a head which was published', () => {
    assert.equal(found(links.slice(0, 3), { version: 3, digest: at(3).digest }), 'whole')
  })

  test('whatever single thing is done to a chain, it is found, and nothing before it is blamed', () => {
    const history = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 12 })
    fc.assert(fc.property(history, fc.nat(), fc.constantFrom('change', 'drop', 'repeat', 'swap', 'cut'), (said, where, what) => {
      const whole = chain(said)
      const end = whole.at(-1) as Link
      const n = where % whole.length
      const one = whole[n] as Link
      const next = whole[n + 1]
      const damaged =
        what === 'change' ? whole.with(n, { ...one, text: one.text.replace('"what"', '"That"') })
        : what === 'drop' ? whole.toSpliced(n, 1)
        : what === 'repeat' ? whole.toSpliced(n, 0, one)
        : what === 'cut' ? whole.slice(0, n)
        : next === undefined ? whole.toSpliced(n, 1) : whole.with(n, next).with(n + 1, one)
      const broken = verifyChain(damaged, { version: end.version, digest: end.digest })
      assert.ok(broken !== null && broken.version >= n + 1 && broken.version <= n + 2, JSON.stringify(broken))
      assert.equal(verifyChain(whole, { version: end.version, digest: end.digest }), null)
    }), { numRuns: 200 })
  })
})

function chainedTo(link: Link): Pick<Link, 'text' | 'digest'> {
  const text = canonicalJson({ previous: link.digest, version: link.version + 1, what: 'more' })
  return { text, digest: sha256Hex(text) }
}
