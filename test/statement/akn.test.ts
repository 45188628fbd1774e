import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import type { Statement } from '../../src/statement/model.ts'
import { renderAkn } from '../../src/statement/render-akn.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { draftStatement } from '../../src/statement/draft.ts'
import { breaches } from './akn-schema.ts'
import { fourHeads } from './matters.ts'
import { seed, seedsAbsent } from './seeds.ts'
import { anyStatement } from './statements.ts'
import { allOf, readXml, writeXml } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** The published schema is not ours to pass on: AKN_SCHEMA names a copy, or it lies beside the clone. docs/howto/renditions.md says where to get it. */
const schema = process.env['AKN_SCHEMA'] ?? fileURLToPath(new URL('../../../shared/akn/akomantoso30.xsd', import.meta.url))
const noSchema = !existsSync(schema) ? `no copy of the schema of Akoma Ntoso (AKN_SCHEMA, or ${'../shared/akn/akomantoso30.xsd'})`
  : spawnSync('xmllint', ['--version']).status !== 0 ? 'no xmllint here: install the package libxml2-utils' : false

const imprint = { address: 'https://riverside.example/decisions/planning/other/24-017-326', version: 2, publishedOn: '2026-06-20', publisher: 'Riverside & Quay “Ombudsman”' }
const { statement: drafted } = draftStatement(fourHeads)
/** A statement that our checks find fault with: its date is no day, and each paragraph has the same number. */
const atFault = fc.tuple(anyStatement, fc.constantFrom('soon', '2026-02-30', '0000-01-01')).map(([statement, date]): Statement => ({
  ...statement,
  header: { ...statement.header, date },
  sections: statement.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map((each) => ({ ...each, number: 1 })) })),
}))
const soundOrNot = fc.oneof(anyStatement, atFault)
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('A decision as Akoma Ntoso', () => {
  it('is well formed and keeps the content models of the schema, whatever the statement says', () => {
    fc.assert(fc.property(soundOrNot, fc.boolean(), (statement, published) => {
      assert.deepEqual(breaches(readXml(renderAkn(statement, published ? imprint : undefined))), [])
    }), { numRuns: 150 })
  })

  it('has every word of the statement, in its order, and no other but those of its fields', () => {
    fc.assert(fc.property(soundOrNot, (statement) => {
      const [, ...parts] = readXml(renderAkn(statement)).children.flatMap((child) => (typeof child === 'string' ? [] : child.children))
      assert.deepEqual(parts.flatMap((part) => words(spaced(part))), words(renderText(statement)))
    }), { numRuns: 150 })
  })

  it('numbers its paragraphs as the statement does, and each can be pointed at', () => {
    const paragraphs = allOf(readXml(renderAkn(drafted))).filter(({ name }) => name === 'paragraph')
    assert.deepEqual(paragraphs.map(({ attributes }) => attributes['eId']?.replace(/^sec_\d+__para_/, '')), drafted.sections.flatMap(({ paragraphs: all }) => all.map(({ number }) => String(number))))
  })

  it('says what each section is for, and leads from an authority to the Act', () => {
    const all = allOf(readXml(renderAkn(drafted)))
    assert.deepEqual(all.filter(({ name }) => name === 'section').map(({ attributes }) => attributes['refersTo']), drafted.sections.map(({ role }) => `#role-${role}`))
    assert.ok(all.some(({ name, attributes }) => name === 'ref' && attributes['href'] === 'https://www.legislation.gov.uk/ukpga/1974/7'))
  })

  it('names work, version and day of publication, and the permanent address', () => {
    const [work, expression] = allOf(readXml(renderAkn(drafted, imprint))).filter(({ name }) => /^FRBR(?:Work|Expression)$/.test(name)).map((each) => Object.fromEntries(allOf(each).map(({ name, attributes }) => [name, attributes])))
    assert.equal(work?.['FRBRalias']?.['value'], imprint.address)
    assert.equal(expression?.['FRBRversionNumber']?.['value'], '2')
    assert.deepEqual(expression?.['FRBRdate'], { date: '2026-06-20', name: 'publication' })
  })

  it('gives the day that a statement does not say as not stated, since each level must have one', () => {
    const undated: Statement = { ...drafted, header: { ...drafted.header, date: null, reference: null, body: null, category: null, subcategory: null, decision: null } }
    const root = readXml(renderAkn(undated))
    assert.deepEqual(breaches(root), [])
    assert.ok(allOf(root).filter(({ name }) => name === 'FRBRdate').every(({ attributes }) => attributes['name'] === 'not-stated'))
  })

  it('is found out where it breaks the schema', () => {
    const broken = renderAkn(drafted).replace('<num>1.</num>', '<num>1.</num><b/>').replace('<preface>', '<preface>loose')
    assert.deepEqual(breaches(readXml(broken)).length, 3)
    for (const wrong of ['<a><b></a></b>', '<a>&nbsp;</a>', '<a>', '<a/><b/>', '<a>\u0001</a>']) assert.throws(() => readXml(wrong))
  })

  describe('held to the published schema', { skip: noSchema }, () => {
    it('is valid, drafted or published', () => assert.deepEqual(refusals([renderAkn(drafted), renderAkn(drafted, imprint)]), []))

    it('is valid whatever the statement says', () => {
      const documents = fc.sample(soundOrNot, 300).map((statement, index) => renderAkn(statement, index % 2 === 0 ? imprint : undefined))
      assert.deepEqual(refusals(documents), [])
    })

    it('refuses nothing that our table lets pass, whatever is changed in a document', () => {
      const change = fc.record({ statement: anyStatement, at: fc.nat(), how: fc.constantFrom(...changes), pick: fc.nat() })
      const documents = fc.sample(change, 600).map(({ statement, at, how, pick }) => {
        const root = readXml(renderAkn(statement, imprint))
        return changed(root, at % allOf(root).length, (each) => how(each, pick))
      })
      assert.deepEqual(refusals(documents.filter((each) => breaches(each).length === 0).map(writeXml)), [])
      assert.ok(refusals(documents.map(writeXml)).length > documents.length / 4)
    })
  })

  describe('of the published decisions', { skip: seedsAbsent }, () => {
    for (const reference of ['24 017 326', '23 009 298'] as const) it(reference, () => assert.deepEqual(breaches(readXml(renderAkn(seed(reference), imprint))), []))
  })
})

/** Text with a space between elements that stand on lines of their own. */
function spaced(part: XmlElement | string): string {
  if (typeof part === 'string') return part
  const inside = part.children.map(spaced).join('')
  return ['docTitle', 'docNumber', 'docDate', 'ref'].includes(part.name) ? inside : ` ${inside} `
}

/** What the published schema says against documents, a text for each that it refuses. */
function refusals(documents: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'akn-'))
  const files = documents.map((xml, index) => {
    const file = join(folder, `${index}.xml`)
    writeFileSync(file, xml)
    return file
  })
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], { encoding: 'utf8', maxBuffer: 1e8 })
  rmSync(folder, { recursive: true })
  const lines = stderr.split('\n')
  const valid = new Set(lines)
  return files.filter((file) => !valid.has(`${file} validates`)).map((file) => lines.filter((line) => line.startsWith(`${file}:`)).join('\n') || stderr.slice(0, 2000))
}

/** Ways to change an element. */
const otherNames = ['p', 'section', 'paragraph', 'point', 'content', 'intro', 'wrapUp', 'heading', 'num', 'FRBRdate', 'FRBRuri', 'keyword', 'preface', 'conclusions']
const otherValues = ['', 'two words', '2026-02-30', '2026-03-20', '0000-01-01', '#nowhere', 'sec_1', ':', 'a:b#c#d', 'http://[', '%']
const changes: readonly ((element: XmlElement, pick: number) => XmlElement)[] = [
  ({ children, ...rest }, pick) => ({ ...rest, children: children.toSpliced(pick % (children.length || 1), 1) }),
  ({ children, ...rest }, pick) => ({ ...rest, children: [...children, ...children.slice(pick % (children.length || 1)).slice(0, 1)] }),
  ({ children, ...rest }) => ({ ...rest, children: children.toReversed() }),
  ({ children, ...rest }) => ({ ...rest, children: ['words', ...children] }),
  (element, pick) => ({ ...element, name: otherNames[pick % otherNames.length] ?? '' }),
  (element, pick) => withAttribute(element, pick, () => []),
  (element, pick) => withAttribute(element, pick, (name) => [[name, otherValues[pick % otherValues.length] ?? '']]),
]

function withAttribute(element: XmlElement, pick: number, other: (name: string) => readonly [string, string][]): XmlElement {
  const written = Object.entries(element.attributes)
  return { ...element, attributes: Object.fromEntries(written.flatMap((each, index) => (index === pick % written.length ? other(each[0]) : [each]))) }
}

/** The document with its nth element changed. */
function changed(root: XmlElement, nth: number, change: (element: XmlElement) => XmlElement): XmlElement {
  let left = nth
  const walk = (each: XmlElement): XmlElement =>
    left-- === 0 ? change(each) : { ...each, children: each.children.map((child) => (typeof child === 'string' ? child : walk(child))) }
  return walk(root)
}
