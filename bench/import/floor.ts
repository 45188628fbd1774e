import { once } from 'node:events'
import type { Readable } from 'node:stream'
import pg from 'pg'
import type { Connection } from 'pg'

/**
 * Copies rows into one bare table in one transaction: no rule, no index, no version, one row for each decision, its bytes as they are.
 * It is what the database itself needs to store the same statements. Gives the seconds it took.
 */
export async function copyBare(connection: pg.PoolConfig, rows: Readable): Promise<number> {
  const client = new pg.Client({ ...connection })
  await client.connect()
  await client.query('create schema floor; create table floor.decision (reference text, statement json storage external)')
  const began = performance.now()
  await new Promise<void>((resolve, reject) => void client.query(new CopyIn('copy floor.decision from stdin', rows, resolve, reject)))
  const seconds = (performance.now() - began) / 1000
  await client.query('drop schema floor cascade')
  await client.end()
  return seconds
}

/** A row as COPY reads it. */
export function copyRow(values: readonly string[]): string {
  return `${values.map((value) => value.replace(/[\\\n\r\t]/g, (sign) => ESCAPED[sign] ?? sign)).join('\t')}\n`
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The driver's way for queries that are not its own: it sends a stream once the database says that it is ready for it. */
class CopyIn {
  readonly #text: string
  readonly #rows: Readable
  readonly #resolve: () => void
  readonly #reject: (error: Error) => void

  constructor(text: string, rows: Readable, resolve: () => void, reject: (error: Error) => void) {
    this.#text = text
    this.#rows = rows
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: Connection): void {
    connection.query(this.#text)
  }

  handleCopyInResponse(connection: Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }): void {
    void (async () => {
      for await (const chunk of this.#rows) {
        connection.sendCopyFromChunk(chunk as Buffer)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      }
      connection.endCopyFrom()
    })().catch(this.#reject)
  }

  handleCommandComplete(): void {
    // What was copied is known.
  }

  handleReadyForQuery(): void {
    this.#resolve()
  }

  handleError(error: Error): void {
    this.#reject(error)
  }
}
