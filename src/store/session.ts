import pg from 'pg'
import { UnstorableText } from './store-error.ts'

/** A statement with its values. One that has a name is prepared once for each connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
}

/** What a room of the store asks the database through: one transaction, under one standing, one statement after another. */
export interface Session {
  rows<Row extends pg.QueryResultRow>(statement: Statement): Promise<readonly Row[]>
  /** The only row, or undefined. */
  row<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row | undefined>
  /** How many rows were changed. */
  run(statement: Statement): Promise<number>
  /** For a change that gives no answer: it goes along with the next visit, the commit at the latest, which fails if it fails. */
  later(statement: Statement): void
}

/** A session, and what its transaction must do with it at the end. */
export interface OpenSession {
  readonly session: Session
  /** No more is taken from now on: whoever kept a room is told. Gives what has still to go along with the commit. */
  close(): string
}

/** Opens a session on a connection that is inside a transaction. */
export function openSession(client: pg.ClientBase): OpenSession {
  let open = true
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = ''

  function check(values: readonly unknown[]): void {
    if (!open) throw new Error('This transaction is over: a room of the store is of use only inside `as`.')
    for (const value of values) checkStorable(value)
  }

  function takeWaiting(): string {
    const taken = waiting
    waiting = ''
    return taken
  }

  async function ask<Row extends pg.QueryResultRow>({ name, text, values = [] }: Statement): Promise<pg.QueryResult<Row>> {
    check(values)
    const before = takeWaiting()
    const asking = turn.then(async () => {
      if (before !== '') await client.query(before)
      return client.query<Row>({ ...(name === undefined ? {} : { name }), text, values: [...values], types })
    })
    turn = asking.catch(() => undefined)
    return asking
  }

  return {
    session: {
      rows: async <Row extends pg.QueryResultRow>(statement: Statement) => (await ask<Row>(statement)).rows,
      row: async <Row extends pg.QueryResultRow>(statement: Statement) => (await ask<Row>(statement)).rows[0],
      run: async (statement) => (await ask(statement)).rowCount ?? 0,
      later: ({ text, values = [] }) => {
        check(values)
        waiting += `${text.replace(/\$(\d+)/g, (_, number: string) => literal(values[Number(number) - 1]))}; `
      },
    },
    close: () => {
      open = false
      return takeWaiting()
    },
  }
}

/** A value written into a statement that goes along with others, where parameters cannot. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError('only a text or a number can be written into a statement')
  checkStorable(value)
  return pg.escapeLiteral(String(value))
}

/** The driver would change half a surrogate pair into another character in silence; the database refuses a NUL only later. */
function checkStorable(value: unknown): void {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new UnstorableText()
  if (Array.isArray(value)) for (const each of value) checkStorable(each)
}

const oid = { int8: 20, date: 1082, timestamptz: 1184 } as const

/** Days stay days, instants become UTC with milliseconds, counts become numbers; the rest as the driver does. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    const usual: (value: string) => unknown = pg.types.getTypeParser(id, format ?? 'text')
    if (id === oid.date) return (text: string) => text
    if (id === oid.int8) return Number
    if (id === oid.timestamptz) return (text: string) => (usual(text) as Date).toISOString()
    return usual
  },
} as pg.CustomTypesConfig
