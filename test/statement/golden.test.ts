import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { checkStatement } from '../../src/statement/check-statement.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { renderHtml } from '../../src/statement/render-html.ts'
import { renderText } from '../../src/statement/render-text.ts'

/** Rewritten only by `UPDATE_GOLDEN=1 node --test test/statement/golden.test.ts`; read the difference before it is kept. */
const update = process.env['UPDATE_GOLDEN'] === '1'
const folder = new URL('./golden/', import.meta.url)

function assertGolden(name: string, actual: string): void {
  const file = new URL(name, folder)
  if (update) writeFileSync(file, actual)
  assert.ok(existsSync(file), `${name} is missing: write it with UPDATE_GOLDEN=1`)
  assert.equal(actual, readFileSync(file, 'utf8'))
}

describe('Published layouts, each with what it is read as and how it is written again', () => {
  for (const source of readdirSync(folder).filter((name) => /\.source\.(?:txt|html)$/.test(name))) {
    const name = source.replace(/\.source\.\w+$/, '')
    it(name.replaceAll('-', ' '), () => {
      const parsed = parseStatement(readFileSync(new URL(source, folder), 'utf8'))
      assertGolden(`${name}.json`, `${JSON.stringify(parsed, null, 1)}\n`)
      if (parsed.type !== 'statement') return
      assertGolden(`${name}.txt`, renderText(parsed))
      assertGolden(`${name}.html`, renderHtml(parsed))
      assert.deepEqual(checkStatement(parsed), [])
      assert.deepEqual(parseStatement(renderText(parsed)), parsed)
      assert.deepEqual(parseStatement(renderHtml(parsed)), parsed)
    })
  }
})
