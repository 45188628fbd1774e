import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { renderAtom, type Feed, type FeedEntry } from '../../src/register/atom.ts'
import { openGovernmentLicence } from '../../src/register/licence.ts'
import { allOf, readXml, type XmlElement } from '../statement/xml.ts'

const entry = (number: number, parts: Partial<FeedEntry> = {}): FeedEntry => ({
  reference: `25 000 00${number}`, publishedAt: `2026-03-0${number}T09:00:00.000Z`, version: 1, body: 'Fernshire Council', bodySlug: 'fernshire-council', category: 'Planning', categorySlug: 'planning',
  subcategory: 'Enforcement', subcategorySlug: 'enforcement', decision: 'Upheld', summary: 'A hedge was cut.', ...parts,
})
const feed = (parts: Partial<Feed> = {}): Feed => ({
  site: 'https://r.example', title: 'New decisions', subtitle: 'As they are published.', author: 'Riverside Ombudsman', licence: openGovernmentLicence, id: 'https://r.example/decisions.atom', self: 'https://r.example/decisions.atom',
  page: 'https://r.example/decisions', next: null, entries: [entry(1)], takenDown: [], ...parts,
})
const inside = ({ children }: XmlElement, name: string) => children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)
const textOf = (element: XmlElement, name: string) => inside(element, name).map(({ children }) => children.join(''))
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const URI = /^https:\/\/\S+$/

/** What RFC 4287, sections 4.1.1 and 4.1.2, require of a feed and of each entry, and what they forbid. */
function requireAtom(document: string): XmlElement {
  const root = readXml(document)
  assert.deepEqual([root.name, root.attributes['xmlns']], ['feed', 'http://www.w3.org/2005/Atom'])
  for (const element of [root, ...inside(root, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) assert.equal(inside(element, name).length, 1, `${element.name} has one ${name}`)
    assert.match(textOf(element, 'id')[0] ?? '', URI)
    assert.match(textOf(element, 'updated')[0] ?? '', RFC_3339)
    for (const name of ['published', 'summary', 'rights', 'subtitle']) assert.ok(inside(element, name).length <= 1, name)
    const alternates = inside(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate')
    assert.equal(new Set(alternates.map(({ attributes }) => attributes['type'])).size, alternates.length, 'no two alternates of one type')
    assert.ok(element.name === 'feed' || alternates.length > 0, 'an entry without content has an alternate')
  }
  assert.ok(inside(root, 'author').every((author) => inside(author, 'name').length === 1) && inside(root, 'author').length > 0)
  const ids = inside(root, 'entry').flatMap((each) => textOf(each, 'id'))
  assert.equal(new Set(ids).size, ids.length, 'no entry twice')
  for (const { name, attributes } of allOf(root)) {
    if (name === 'link') assert.match(attributes['href'] ?? '', URI)
    if (name === 'category') assert.ok(attributes['term'])
    if (name !== 'at:deleted-entry') continue
    assert.match(attributes['ref'] ?? '', URI)
    assert.match(attributes['when'] ?? '', RFC_3339)
  }
  return root
}

describe('A feed of decisions (RFC 4287)', () => {
  it('has everything that a feed must have, with entries and without', () => {
    for (const one of [feed(), feed({ entries: [] }), feed({ entries: [entry(1), entry(2)], next: 'https://r.example/decisions.atom?before=1' })]) requireAtom(renderAtom(one))
  })
  it('was last changed when its newest entry came, or when something went', () => {
    const updated = (parts: Partial<Feed>) => textOf(requireAtom(renderAtom(feed(parts))), 'updated')[0]
    assert.equal(updated({ entries: [entry(2), entry(1)] }), '2026-03-02T09:00:00.000Z')
    assert.equal(updated({ takenDown: [{ reference: '25 000 009', removedAt: '2026-03-05T10:00:00.000Z' }] }), '2026-03-05T10:00:00.000Z')
  })
  it('knows an entry by an id that a new version and another subject leave as it is', () => {
    const idOf = (parts: Partial<FeedEntry>) => inside(requireAtom(renderAtom(feed({ entries: [entry(1, parts)] }))), 'entry').flatMap((each) => textOf(each, 'id'))
    assert.deepEqual(idOf({}), ['https://r.example/decisions/25-000-001'])
    assert.deepEqual(idOf({ version: 2, publishedAt: '2026-04-01T09:00:00.000Z', category: 'Housing', categorySlug: 'housing', subcategory: null, subcategorySlug: null }), idOf({}))
  })
  it('says of the first version when it was published, and of a later one only when it changed', () => {
    const published = (version: number) => inside(requireAtom(renderAtom(feed({ entries: [entry(1, { version })] }))), 'entry').flatMap((each) => textOf(each, 'published'))
    assert.deepEqual([published(1), published(2)], [['2026-03-01T09:00:00.000Z'], []])
  })
  it('tells that something was taken down by a tombstone without a word of it (RFC 6721)', () => {
    const root = requireAtom(renderAtom(feed({ takenDown: [{ reference: '25 000 009b', removedAt: '2026-03-05T10:00:00.000Z' }] })))
    assert.equal(root.attributes['xmlns:at'], 'http://purl.org/atompub/tombstones/1.0')
    assert.deepEqual(inside(root, 'at:deleted-entry'), [{ name: 'at:deleted-entry', attributes: { ref: 'https://r.example/decisions/25-000-009b', when: '2026-03-05T10:00:00.000Z' }, children: [] }])
  })
  it('holds any text: signs of XML, and what XML cannot hold', () => {
    const root = requireAtom(renderAtom(feed({ title: `<b> & "x" ]]>`, entries: [entry(1, { body: 'A & B <Council>', summary: 'bell \u0007, \uFFFE, \uD83D\uDE42 and half \uD83D', category: null, categorySlug: null, decision: null })] })))
    assert.deepEqual(textOf(root, 'title'), [`<b> & "x" ]]>`])
    assert.deepEqual(inside(root, 'entry').flatMap((each) => [...textOf(each, 'title'), ...textOf(each, 'summary')]), ['A & B <Council> (25 000 001)', 'bell \uFFFD, \uFFFD, \uD83D\uDE42 and half \uFFFD'])
  })
  const noXmllint = spawnSync('xmllint', ['--version']).status !== 0 && 'no xmllint here: install the package libxml2-utils'
  it('is read by another parser of XML, with its name spaces', { skip: noXmllint }, () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: renderAtom(feed({ takenDown: [{ reference: '25 000 009', removedAt: '2026-03-05T10:00:00.000Z' }] })), encoding: 'utf8' })
    assert.deepEqual([status, stderr], [0, ''])
  })
})
