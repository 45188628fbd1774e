import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { checkStatement } from '../../src/statement/check-statement.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderHtml, renderHtmlPage } from '../../src/statement/render-html.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { anyStatement } from './statements.ts'

const runs = { numRuns: Number(process.env['STATEMENT_RUNS'] ?? 200) }

describe('Parsing what was rendered gives the same statement', () => {
  it('for any valid statement, through plain text', () => {
    fc.assert(fc.property(anyStatement, (statement) => assert.deepEqual(parseStatement(renderText(statement)), statement)), runs)
  })

  it('for any valid statement, through HTML', () => {
    fc.assert(fc.property(anyStatement, (statement) => assert.deepEqual(parseStatement(renderHtml(statement)), statement)), runs)
  })

  it('through a whole HTML page, with navigation and a footer around it', () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const page = renderHtmlPage(statement).replace('<main>', '<header><a href="/">Home</a></header><nav>Find decisions</nav><main>').replace('</main>', '</main><footer>Licence</footer>')
        assert.deepEqual(parseStatement(page), statement)
      }),
      { numRuns: 50 },
    )
  })

  it('with every attribute taken out of the HTML, so nothing is hidden in one', () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const bare = renderHtml(statement).replace(/<([a-z]\w*) [^<>]*>/g, '<$1>')
        assert.deepEqual(parseStatement(bare), statement)
      }),
      { numRuns: 100 },
    )
  })

  it('with other line ends, no-break spaces and blanks at the ends of lines', () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const text = renderText(statement).replaceAll('\n', ' \r\n')
        assert.deepEqual(parseStatement(text), statement)
      }),
      { numRuns: 50 },
    )
  })

  it('and the generator makes only statements that the checker accepts', () => {
    fc.assert(fc.property(anyStatement, (statement) => assert.deepEqual(checkStatement(statement), [])), runs)
  })
})

describe('Rendered HTML is safe', () => {
  it('whatever a statement says, it adds no element but those of the layout', () => {
    const allowed = /^<\/?(?:article|header|h[123]|dl|dt|dd|p|section|ol|ul|li|span|cite|footer|strong)(?: (?:class|id|start)="[\w-]+")?>$/
    fc.assert(
      fc.property(anyStatement, (statement) => {
        for (const tag of renderHtml(statement).match(/<[^>]*>/g) ?? []) assert.match(tag, allowed)
      }),
      runs,
    )
  })
})
