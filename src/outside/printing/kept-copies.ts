import { createHash } from 'node:crypto'
import type { Imprint } from '../../statement/imprint.ts'
import type { Statement } from '../../statement/model.ts'
import type { Printed, Printer } from '../../usecases/ports/printer.ts'

/**
 * A printer that keeps what it made last, in memory and no further, so that a document that many want is made once. A
 * copy is found by the statement it was made from alone: a decision that is taken down takes the way to its copies along.
 */
export function keepCopies(printer: Printer, mostBytes: number): Printer {
  const copies = new Map<string, Uint8Array>()
  const underWay = new Map<string, Promise<Printed>>()
  let held = 0

  function keep(key: string, bytes: Uint8Array): void {
    copies.set(key, bytes)
    held += bytes.length
    for (const [oldest, { length }] of copies) {
      if (held <= mostBytes) return
      copies.delete(oldest)
      held -= length
    }
  }

  async function print(format: string, statement: Statement, imprint: Imprint | null, make: () => Promise<Printed>): Promise<Printed> {
    const key = createHash('sha256').update(JSON.stringify([format, statement, imprint])).digest('base64')
    const kept = copies.get(key)
    if (kept !== undefined) {
      copies.delete(key)
      copies.set(key, kept)
      return { bytes: kept }
    }
    const making = underWay.get(key) ?? make()
    underWay.set(key, making)
    try {
      const printed = await making
      if ('bytes' in printed && !copies.has(key)) keep(key, printed.bytes)
      return printed
    } finally {
      underWay.delete(key)
    }
  }

  return {
    renderPdf: (statement, imprint) => print('pdf', statement, imprint, () => printer.renderPdf(statement, imprint)),
    renderDocx: (statement, imprint) => print('docx', statement, imprint, () => printer.renderDocx(statement, imprint)),
    close: () => printer.close(),
  }
}
