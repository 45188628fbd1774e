import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { keepCopies } from '../../../src/outside/printing/kept-copies.ts'
import { createPrinter } from '../../../src/outside/printing/printer.ts'
import { draftStatement } from '../../../src/statement/draft.ts'
import type { Printed, Printer } from '../../../src/usecases/ports/printer.ts'
import { fourHeads } from '../../statement/matters.ts'

const { statement } = draftStatement(fourHeads)
const numbered = (number: number) => ({ ...statement, summary: `Number ${number}.` })
const sizeOf = (printed: Printed): number => ('bytes' in printed ? printed.bytes.length : assert.fail(printed.sentence))

describe('The printer', () => {
  const printer = createPrinter()
  after(() => printer.close())

  it('makes documents in a thread of its own, and goes on answering meanwhile', async () => {
    let turns = 0
    const turning = setInterval(() => (turns += 1), 1)
    sizeOf(await printer.renderDocx(statement, null))
    clearInterval(turning)
    assert.ok(turns > 0)
  })

  it('turns away those who come when too many wait, and serves those who wait', async () => {
    const asked = await Promise.all(Array.from({ length: 40 }, (_, number) => printer.renderDocx(numbered(number), null)))
    const refused = asked.filter((printed) => 'refused' in printed)
    assert.ok(refused.length > 0 && refused.length < 40)
    assert.deepEqual([...new Set(refused.map((each) => 'refused' in each && each.refused))], ['too-busy'])
    sizeOf(await printer.renderDocx(statement, null))
  })

  it('refuses what is under way when it is closed, and begins anew when it is asked again', async () => {
    const own = createPrinter()
    const refused = assert.rejects(own.renderDocx(statement, null), /closed/)
    await own.close()
    await refused
    sizeOf(await own.renderDocx(statement, null))
    await own.close()
    await own.close()
  })

  it('makes the same document as the command line, which has no thread', async () => {
    const { renderPdf } = await import('../../../src/outside/printing/typst.ts')
    const [one, other] = [await printer.renderPdf(statement, null), renderPdf(statement, null)]
    if ('bytes' in one && 'bytes' in other) assert.ok(Buffer.from(one.bytes).equals(other.bytes))
    else assert.deepEqual(one, other)
  })
})

describe('A printer that keeps copies', () => {
  /** Counts what it is asked; gives as many bytes as the summary has characters. */
  const counting = (): Printer & { readonly made: readonly string[] } => {
    const made: string[] = []
    const make = (form: string): Printer['renderPdf'] => async ({ summary }) => {
      made.push(`${form} ${summary}`)
      return summary === 'no' ? { refused: 'too-busy', sentence: 'Later.' } : { bytes: new Uint8Array(summary?.length ?? 0) }
    }
    return { made, renderPdf: make('pdf'), renderDocx: make('docx'), close: async () => undefined }
  }
  const saying = (summary: string) => ({ ...statement, summary })

  it('makes each form of each statement once, also when two ask at the same time', async () => {
    const press = counting()
    const kept = keepCopies(press, 1000)
    await Promise.all([kept.renderPdf(saying('one'), null), kept.renderPdf(saying('one'), null)])
    await kept.renderPdf(saying('one'), null)
    await kept.renderDocx(saying('one'), null)
    assert.deepEqual(press.made, ['pdf one', 'docx one'])
  })

  it('lets go of what was wanted longest ago, once it holds more than it may', async () => {
    const press = counting()
    const kept = keepCopies(press, 10)
    for (const words of ['first', 'other', 'first', 'third', 'first', 'other']) await kept.renderPdf(saying(words), null)
    assert.deepEqual(press.made, ['pdf first', 'pdf other', 'pdf third', 'pdf other'])
  })

  it('keeps no refusal', async () => {
    const press = counting()
    const kept = keepCopies(press, 10)
    await kept.renderPdf(saying('no'), null)
    await kept.renderPdf(saying('no'), null)
    assert.equal(press.made.length, 2)
  })
})
