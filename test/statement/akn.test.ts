import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
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
import { allOf, readXml } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** The published schema is not ours to pass on: AKN_SCHEMA names a copy, or it lies beside the clone. docs/howto/renditions.md says where to get it. */
const schema = process.env['AKN_SCHEMA'] ?? fileURLToPath(new URL('../../../shared/akn/akomantoso30.xsd', import.meta.url))
const noSchema = !existsSync(schema) ? `no copy of the schema of Akoma Ntoso (AKN_SCHEMA, or ${'../shared/akn/akomantoso30.xsd'})`
  : spawnSync('xmllint', ['--version']).status !== 0 ? 'no xmllint here: install the package libxml2-utils' : false

const imprint = { address: 'https://riverside.example/decisions/planning/other/24-017-326', version: 2, publishedOn: '2026-06-20', publisher: 'Riverside & Quay “Ombudsman”' }
const { statement: drafted } = draftStatement(fourHeads)
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('A decision as Akoma Ntoso', () => {
  it('is well formed and keeps the content models of the schema, whatever the statement says', () => {
    fc.assert(fc.property(anyStatement, fc.boolean(), (statement, published) => {
      assert.deepEqual(breaches(readXml(renderAkn(statement, published ? imprint : undefined))), [])
    }), { numRuns: 150 })
  })

  it('has every word of the statement, in its order, and no other but those of its fields', () => {
    fc.assert(fc.property(anyStatement, (statement) => {
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
    const accepted = (xml: string) => {
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], { input: xml, encoding: 'utf8' })
      assert.equal(status, 0, stderr.slice(0, 2000))
    }
    it('is valid', () => [renderAkn(drafted), renderAkn(drafted, imprint)].forEach(accepted))
    it('is valid whatever the statement says', () => fc.assert(fc.property(anyStatement, (statement) => accepted(renderAkn(statement, imprint))), { numRuns: 20 }))
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
