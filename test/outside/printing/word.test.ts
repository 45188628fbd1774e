import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { fc } from '../../chance.ts'
import { renderDocx } from '../../../src/outside/printing/word.ts'
import { draftStatement } from '../../../src/statement/draft.ts'
import type { Imprint } from '../../../src/statement/imprint.ts'
import type { Statement } from '../../../src/statement/model.ts'
import { titleOf } from '../../../src/statement/render-text.ts'
import { fourHeads } from '../../statement/matters.ts'
import { anyStatement } from '../../statement/statements.ts'

const { statement: drafted } = draftStatement(fourHeads)
const imprint: Imprint = { address: 'https://riverside.example/decisions/planning/other/24-017-326', version: 1, publishedOn: '2026-06-20', publisher: 'Riverside Ombudsman' }

/** The files in a Word document, by name. */
async function parts(statement: Statement, from: Imprint | null = null): Promise<ReadonlyMap<string, string>> {
  const printed = await renderDocx(statement, from)
  return 'bytes' in printed ? unzip(Buffer.from(printed.bytes)) : assert.fail(printed.sentence)
}

function unzip(zip: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (let at = zip.readUInt32LE(zip.length - 6); zip.readUInt32LE(at) === 0x02014b50;) {
    const [size, nameLength, extra, comment, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(begin, begin + size)
    files.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw).toString('utf8'))
    at += 46 + nameLength + extra + comment
  }
  return files
}

interface WordParagraph {
  readonly style: string | null
  /** The list that Word counts it in, or null. */
  readonly list: string | null
  readonly text: string
}

const unescape = (text: string): string => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '')

function paragraphsOf(files: ReadonlyMap<string, string>): readonly WordParagraph[] {
  const body = files.get('word/document.xml') ?? assert.fail('no document in it')
  return [...body.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1] ?? null,
    list: /<w:numId w:val="(\w+)"/.exec(inside)?.[1] ?? null,
    text: unescape([...inside.matchAll(/<w:t[ >][^<]*?>?([^<]*)<\/w:t>/g)].map(([whole]) => whole.replace(/<[^>]+>/g, '')).join('')),
  }))
}

describe('A decision as a Word document', () => {
  it('has the headings of the statement as headings of Word, each at its level', async () => {
    const headings = paragraphsOf(await parts(drafted)).filter(({ style }) => style?.startsWith('Heading'))
    const expected = drafted.sections.flatMap(({ heading, subheadings }) => [['Heading2', heading], ...subheadings.map((sub) => ['Heading3', sub.heading])])
    assert.deepEqual(headings.map(({ style, text }) => [style, text]), [['Heading1', titleOf(drafted.header)], ...expected])
  })

  it('lets Word number the paragraphs, from 1 to the end', async () => {
    const files = await parts(drafted)
    const counted = paragraphsOf(files).filter(({ list }) => list !== null)
    const numbered = counted.filter(({ list }) => list === counted[0]?.list)
    assert.deepEqual(numbered.map(({ text }) => text), drafted.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)))
    assert.match(files.get('word/numbering.xml') ?? '', /<w:numFmt w:val="decimal"\/>[\s\S]*<w:lvlText w:val="%1\."\/>/)
  })

  it('writes the numbers out where counting from 1 would give others', async () => {
    const shifted: Statement = { ...drafted, sections: drafted.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map((each) => ({ ...each, number: each.number + 4 })) })) }
    assert.ok(paragraphsOf(await parts(shifted)).some(({ text, list }) => list === null && text.startsWith('5.')))
  })

  it('has every word of the statement', async () => {
    await fc.assert(fc.asyncProperty(anyStatement, async (statement) => {
      const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
      const written = new Set(words(paragraphsOf(await parts(statement)).map(({ text }) => text).join(' ')))
      const said = statement.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)])])
      for (const word of words([statement.summary ?? '', ...said].join(' '))) assert.ok(written.has(word), word)
    }), { numRuns: 25 })
  })

  it('hides nothing: no comment, no tracked change, no macro, no hidden text, no property but title, author, summary and day', async () => {
    const files = await parts(drafted, imprint)
    assert.deepEqual([...files.keys()].filter((name) => /comment|vba|embed|media|people|customXml/i.test(name)), [])
    const body = files.get('word/document.xml') ?? ''
    assert.doesNotMatch(body, /<w:(?:ins|del|vanish|comment\w*|moveFrom|moveTo)[ />]/)
    const properties = [...(files.get('docProps/core.xml') ?? '').matchAll(/<(?:dc|cp|dcterms):(\w+)[ >]/g)].map(([, name]) => name).filter((name) => name !== 'coreProperties')
    assert.deepEqual(properties.toSorted(), ['created', 'creator', 'description', 'lastModifiedBy', 'modified', 'revision', 'title'])
    assert.equal([...(files.get('docProps/core.xml') ?? '').matchAll(/Riverside Ombudsman/g)].length, 2)
    assert.doesNotMatch(files.get('docProps/custom.xml') ?? '', /<property/)
  })

  it('is in British English, on A4', async () => {
    const files = await parts(drafted)
    assert.match(files.get('word/styles.xml') ?? '', /<w:lang w:val="en-GB"/)
    assert.match(files.get('word/document.xml') ?? '', /<w:pgSz w:w="11906" w:h="16838"/)
  })
})
