import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { checkStatement } from '../../src/statement/check-statement.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderHtml } from '../../src/statement/render-html.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { anyStatement } from './statements.ts'

const runs = { numRuns: Number(process.env['STATEMENT_RUNS'] ?? 200) }

/** A line of a page; each `@` becomes a word that occurs nowhere else, so that its loss shows. */
const line = fc.oneof(
  fc.constantFrom(
    '', '', 'Back to top', 'Print this page', 'LGO logogram', 'Review your privacy settings', 'Required cookies', 'Privacy settings',
    'The complaint', "The Ombudsman's role and powers", 'How I considered this complaint', 'My assessment', 'Analysis', 'Final decision', 'Decision', 'Action',
    "The Ombudsman's final decision:", "The Ombudsman's final decision: @", 'Summary: @ @.', 'Summary', '@ Council (24 017 326)', 'Kent (24 017 326) @', 'Category : @ > @', 'Category', 'Decision : @ @',
    'Decision date : @', 'Decision date : 13 Mar 2025 @', 'Decision date : 13 Mar 2025', '24 017 326', 'Reference : @',
    "Investigator's decision on behalf of the Ombudsman", "@ @.Investigator's decision on behalf of the Ombudsman", "Investigator's decision on behalf of the OmbudsmanPrint this page",
    "Investigator's decision on behalf of the Ombudsman @", 'Type : Report', 'Type : @', 'Report', 'Statement', 'Yes', '======', '@\n====', '@\n---',
    '(Local Government Act 1974, section 24A(6))', '(Local Government Act 1974, section 24A(6)).', '(@ @)', '(@ Act 1999)', '1.', '2. ', '-', '• @',
  ),
  fc
    .tuple(
      fc.constantFrom('', '', '1. ', '2. ', '7) ', '- ', '• ', 'a) ', '(ii) ', '   ', '     - ', '\t• ', '\\', '  3. ', '      '),
      fc.constantFrom('@', '@ @', 'The @', '‘@’ @', 'a @ @', '@ (Local Government Act 1974, section 26(1)) @', '@ <@> @', '@ &amp; @', '<b>@', '<!-- @', '<p>@</p>', '@</li>', '@ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @'),
      fc.constantFrom('', '.', ':', ';', ', or', ' and', '?', ')', ' (Housing Act 1996)', '\u00a0', '\u0000'),
    )
    .map((parts) => parts.join('')),
)
const frame = ['Some Council (24 017 326)', 'The complaint', '1. @ @.', 'Final decision', '2. @.']
const page = fc.array(line, { maxLength: 25 }).chain((lines) => fc.shuffledSubarray(frame).map((known) => [...known.slice(0, 2), ...lines, ...known.slice(2)]))

function unique(text: string): { readonly text: string; readonly words: readonly string[] } {
  const words: string[] = []
  return { text: text.replaceAll('@', () => `word${words.push(`word${words.length + 1}`)}x`), words: words.map((each) => `${each}x`) }
}

function assertAllKept(input: string, words: readonly string[]): void {
  const parsed = parseStatement(input)
  if (parsed.type !== 'statement') return
  const kept = JSON.stringify(parsed)
  for (const word of words) assert.ok(kept.includes(word), `${word} is lost`)
}

describe('No word of a page is lost', () => {
  it('in text put together from anything that pages hold, in any order', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('\n', '\n\n', '\r\n'), (lines, lineEnd) => {
        const { text, words } = unique(lines.join(lineEnd))
        // Comments are no words of a page.
        if (!/<[a-z/!]/i.test(text)) assertAllKept(text, words)
      }),
      { numRuns: runs.numRuns * 3 },
    )
  })

  it('in HTML put together from any elements, closed or not', () => {
    const tag = fc.constantFrom('p', 'li', 'ol', 'ul', 'h1', 'h2', 'h3', 'div', 'span', 'cite', 'dl', 'dt', 'dd', 'article', 'section', 'table', 'td', 'br', 'strong', 'a', 'footer', 'main')
    const html = fc.array(fc.tuple(tag, line.filter((each) => !each.includes('<')), fc.boolean()), { maxLength: 30 })
    fc.assert(
      fc.property(html, (elements) => {
        // Inside main, where header and footer belong to what the page is about.
        const body = elements.map(([name, inside, close]) => `<${name}>${inside}${close ? `</${name}>` : ''}`).join('\n')
        const { text, words } = unique(`<main><h1>Some Council (24 017 326)</h1><h2>The complaint</h2><ol><li>@</li></ol>${body}<h2>Final decision</h2><p>@</p></div>`)
        assertAllKept(text, words)
      }),
      { numRuns: runs.numRuns * 3 },
    )
  })

  it('in our own renderings after somebody has edited them', () => {
    const edit = fc.record({ at: fc.nat(), what: fc.constantFrom('delete', 'double', 'swap', 'insert', 'indent'), words: line })
    fc.assert(
      fc.property(anyStatement, fc.array(edit, { maxLength: 4 }), fc.boolean(), (statement, edits, html) => {
        const lines = (html ? renderHtml(statement) : renderText(statement)).split('\n')
        const inserted: string[] = []
        for (const { at, what, words } of edits) {
          // Inside the article: a header or footer that stands alone would be the page's own, and furniture.
          const place = html ? 1 + (at % (lines.length - 3)) : at % lines.length
          const current = lines[place] ?? ''
          if (what === 'delete') lines.splice(place, 1)
          else if (what === 'double') lines.splice(place, 0, current)
          else if (what === 'swap') lines.splice(place, 2, lines[place + 1] ?? '', current)
          else if (what === 'indent') lines[place] = `   ${current}`
          else if (!words.includes('<')) {
            const { text, words: fresh } = unique(words.replaceAll('@', `q${inserted.length}@`))
            inserted.push(...fresh.map((each) => `q${inserted.length}${each}`))
            lines.splice(place, 0, text)
          }
        }
        const edited = lines.join('\n')
        assertAllKept(edited, inserted.filter((word) => edited.includes(word)))
      }),
      runs,
    )
  })

  it('and what is parsed from any of it is a statement that our renderings carry there and back', () => {
    fc.assert(
      fc.property(page, (lines) => {
        const parsed = parseStatement(unique(lines.join('\n')).text)
        if (parsed.type !== 'statement') return
        assert.deepEqual(checkStatement(parsed), [])
        assert.deepEqual(parseStatement(renderText(parsed)), parsed)
        assert.deepEqual(parseStatement(renderHtml(parsed)), parsed)
      }),
      { numRuns: runs.numRuns * 3 },
    )
  })
})

describe('Parsing never fails', () => {
  it('on any characters at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (input) => assert.ok(parseStatement(input).type)), runs)
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '-', '"', "'", '=', '&', '#', ';', 'p', 'li', 'ol', ' ', '\n', '(', ')', '1.'), maxLength: 300 }), (input) => assert.ok(parseStatement(input).type)), runs)
  })

  it('on an empty input, blanks or a byte order mark, which are something else', () => {
    for (const input of ['', '  \n\t ', '\ufeff', '\u0000']) assert.equal(parseStatement(input).type, 'other')
  })

  // How long these take is measured by bench/import; here they only must come to an end.
  it('and reads what was made to be slow to read', () => {
    const hostile = [
      '<', '<!--', '<a "', '<script>', '<p', '&', '&#', '(', '()', '((', '<li>', '<ul><li>', '<span>', '<div>', '</div>', '1. a:\n', '- ', 'Act 1974, ', 'A ', ' ', '\n', '<b>a</b>', 'section 1 ', "Investigator's decision ", '-', '. ',
      'The complaint\n', 'Decision\n', 'Category\n', 'A b c d e f g h\n', 'x > y\n', '[', '](', '**', '# ', '| a ', ' | ', '- a\n', '1\n', 'Page 1 of 2\n', 'Back to top', '(24 017 326) ', '24 017 326 ', '&lt;p&gt;', 'Decision : Upheld ', '> a\n', 'aaaa-\nbbbb ',
    ]
    const base = 'Some Council (24 017 326)\nThe complaint\n1. (Housing Act 1996, '
    for (const piece of hostile) for (const start of ['', base, `<p>${base}`]) assert.ok(parseStatement(start + piece.repeat(Math.ceil(60_000 / piece.length))).type)
  })
})
