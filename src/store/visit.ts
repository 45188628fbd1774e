import pg from 'pg'
import type { Connection } from 'pg'

/** A statement with its values. One that has a name is prepared once for each connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
}

/** What the database said to one statement. */
export interface Answer {
  readonly rows: readonly Row[]
  /** How many rows were found or changed. */
  readonly count: number
  /** What was done, in its words: `SELECT`, `COMMIT`. */
  readonly command: string
}

export type Row = Record<string, unknown>

/**
 * Takes several statements to the database in one visit and brings back an answer for each: they are written at once, and
 * answered at once. Outside a transaction the visit is one: all of it is kept, or nothing. After a statement that fails none
 * of the others is done, and the visit rejects with what the database said. Of one that was prepared on this connection
 * neither the text nor the shape of its rows travels again.
 */
export async function visit(client: pg.ClientBase, statements: readonly Statement[]): Promise<readonly Answer[]> {
  const sent = statements.map(({ name = '', text, values = [] }) => ({ name, text, values: values.map(written) }))
  return new Promise((resolve, reject) => void client.query(new Visit(sent, resolve, reject)))
}

interface Sent {
  /** Empty for one that is not to be prepared. */
  readonly name: string
  readonly text: string
  readonly values: (string | Buffer | null)[]
}

interface Field {
  readonly name: string
  read(text: string): unknown
}

/** A statement that a connection knows by its name, and how its rows are read, as its first answer told. */
interface Prepared {
  readonly text: string
  fields: readonly Field[]
}

/** What a connection has prepared. Of names in `doubtful` nobody knows: the visit that brought them failed. */
interface Known {
  readonly prepared: Map<string, Prepared>
  readonly doubtful: Set<string>
}

const knownTo = new WeakMap<Connection, Known>()

/** The driver's way for queries that are not its own: it is called with each message of the answer, in the statements' order. */
class Visit {
  readonly #sent: readonly Sent[]
  readonly #resolve: (answers: readonly Answer[]) => void
  readonly #reject: (error: Error) => void
  readonly #answers: Answer[] = []
  #known: Known = { prepared: new Map(), doubtful: new Set() }
  /** Names that this visit brings and that have not been answered. */
  readonly #brought = new Set<string>()
  #fields: readonly Field[] | undefined
  #rows: Row[] = []
  #failed = false

  constructor(sent: readonly Sent[], resolve: (answers: readonly Answer[]) => void, reject: (error: Error) => void) {
    this.#sent = sent
    this.#resolve = resolve
    this.#reject = reject
  }

  /** What it gives is taken as the query's error; nothing has been sent then. */
  submit(connection: Connection): Error | undefined {
    this.#known = knownTo.get(connection) ?? this.#known
    knownTo.set(connection, this.#known)
    const twice = this.#namesake()
    if (twice !== undefined) return new Error(`two statements have the name “${twice}”`)
    connection.stream.cork()
    for (const statement of this.#sent) this.#send(connection, statement)
    connection.sync()
    connection.stream.uncork()
    return undefined
  }

  /** A name that stands for something else, on this connection or within this visit. */
  #namesake(): string | undefined {
    const { prepared } = this.#known
    return this.#sent.find(({ name, text }, index) => {
      const known = prepared.get(name)
      if (known !== undefined) return known.text !== text
      return name !== '' && this.#sent.findIndex((other) => other.name === name && other.text !== text) > index
    })?.name
  }

  #send(connection: Connection, { name, text, values }: Sent): void {
    const known = this.#known.prepared.has(name)
    if (!known) this.#bring(connection, name, text)
    connection.bind({ statement: name, values }, true)
    if (!known) connection.describe({ type: 'P', name: '' }, true)
    connection.execute(null, true)
  }

  #bring(connection: Connection, name: string, text: string): void {
    // Closing what is not there does no harm; preparing what is there would.
    if (this.#known.doubtful.delete(name)) connection.close({ type: 'S', name }, true)
    connection.parse({ name, text, types: [] }, true)
    if (name === '') return
    this.#known.prepared.set(name, { text, fields: [] })
    this.#brought.add(name)
  }

  /** The statement whose answer is coming in, where it is known by a name. */
  get #current(): Prepared | undefined {
    return this.#known.prepared.get(this.#sent[this.#answers.length]?.name ?? '')
  }

  handleRowDescription({ fields }: { readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[] }): void {
    this.#fields = fields.map(({ name, dataTypeID }) => ({ name, read: readerOf(dataTypeID) }))
    const current = this.#current
    if (current !== undefined) current.fields = this.#fields
  }

  handleDataRow({ fields: texts }: { readonly fields: readonly (string | null)[] }): void {
    this.#fields ??= this.#current?.fields ?? []
    const row: Row = {}
    for (const [index, field] of this.#fields.entries()) {
      const text = texts[index]
      row[field.name] = text === null || text === undefined ? null : field.read(text)
    }
    this.#rows.push(row)
  }

  /** `text` is such as `SELECT 3`, `INSERT 0 1` or `COMMIT`. */
  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#brought.delete(this.#sent[this.#answers.length]?.name ?? '')
    const words = text.split(' ')
    this.#answers.push({ rows: this.#rows, count: words.length > 1 ? Number(words.at(-1)) : 0, command: words[0] ?? '' })
    this.#rows = []
    this.#fields = undefined
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleError(error: Error): void {
    for (const name of this.#brought) {
      this.#known.prepared.delete(name)
      this.#known.doubtful.add(name)
    }
    this.#failed = true
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    if (!this.#failed) this.#resolve(this.#answers)
  }
}

/** A value as the database reads it; which type it is of, the statement settles. */
function written(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  throw new TypeError('a statement takes texts, numbers, yes and no, bytes, and lists of them')
}

function element(value: unknown): string {
  const text = written(value)
  if (Buffer.isBuffer(text)) throw new TypeError('a list of bytes cannot be written into a statement')
  return text === null ? 'null' : `"${text.replace(/[\\"]/g, '\\$&')}"`
}

const oid = { int8: 20, date: 1082, timestamptz: 1184 } as const

/** Days stay days, instants become UTC with milliseconds, counts become numbers; the rest as the driver does. */
function readerOf(type: number): (text: string) => unknown {
  const usual: (text: string) => unknown = pg.types.getTypeParser(type)
  if (type === oid.date) return (text) => text
  if (type === oid.int8) return Number
  if (type === oid.timestamptz) return (text) => (usual(text) as Date).toISOString()
  return usual
}
