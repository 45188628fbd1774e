import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync as Database, SQLInputValue } from 'node:sqlite'
import { collection, COUNTED, dayOf, FILED, listedOf, rowOf } from '../collection.ts'
import type { Filed, Row } from '../collection.ts'
import { timed, withWord } from '../contestant.ts'
import type { Contestant, Engine, Wanted } from '../contestant.ts'
import type { BenchQuery } from '../queries.ts'

const sqlite = await import('node:sqlite').catch(() => null)

const PRAGMAS = 'pragma journal_mode = wal; pragma synchronous = full; pragma mmap_size = 4294967296; pragma cache_size = -131072; pragma temp_store = memory;'
const TABLES = `
  create table filed (id integer primary key, key text, ${FILED.map((name) => `${name} integer`).join(', ')}, day integer);
  create table said (id integer primary key, summary text, filing text, text text);
  create table value (id integer primary key, name text, value text, unique (name, value));
  create virtual table words using fts5 (summary, filing, text, content = 'said', content_rowid = 'id', tokenize = 'porter unicode61', prefix = '3');
  insert into words (words, rank) values ('rank', 'bm25(4.0, 1.5, 1.0)');`

/** SQLite's FTS5 within this process: words with Porter's stems, filters in a table beside them, counts over arrays in memory. */
export const fts5: Engine = {
  missing: sqlite === null ? 'this Node.js has no node:sqlite' : null,
  build: async (folder, decisions) => {
    const database = open(folder)
    database.exec(`pragma synchronous = off; ${TABLES}`)
    const put = putter(database)
    database.exec('begin')
    let id = 0
    for (const listed of collection(decisions)) {
      put(++id, rowOf(listed))
      if (id % 5000 === 0) database.exec('commit; begin')
    }
    database.exec(`commit; insert into words (words) values ('optimize'); ${FILED.map((name) => `create index filed_${name} on filed (${name});`).join(' ')} create index filed_day on filed (day); analyze; pragma wal_checkpoint (truncate);`)
    database.close()
  },
  open: async (folder) => {
    const database = open(folder)
    const columns = columnsOf(database)
    const put = putter(database)
    let last = Number(database.prepare('select max(id) as last from filed').get()?.['last'] ?? 0)
    const kept = new Map<string, ReturnType<Database['prepare']>>()
    const rows = (text: string, values: readonly SQLInputValue[]): readonly unknown[][] => {
      const statement = kept.get(text) ?? database.prepare(text)
      kept.set(text, statement)
      statement.setReturnArrays(true)
      return statement.all(...values) as unknown as unknown[][]
    }
    const valueOf = (name: Filed, value: string): number => Number(database.prepare('select id from value where name = ? and value = ?').get(name, value)?.['id'] ?? -1)
    const search = (wanted: Wanted, query: BenchQuery): { readonly keys: readonly string[]; readonly total: number | null } => {
      const match = matchOf(query)
      const filters = Object.entries(query.equal).map(([name, value]) => ({ name: name as Filed, number: valueOf(name as Filed, value) }))
      const days = query.from === null || query.to === null ? null : { from: dayOf(query.from), to: dayOf(query.to) }
      const where = [...filters.map(({ name }) => ` and f.${name} = ?`), ...(days === null ? [] : [' and f.day between ? and ?'])].join('')
      const values = [match, ...filters.map(({ number }) => number), ...(days === null ? [] : [days.from, days.to])]
      const order = wanted === 'newest' ? 'f.day desc, f.key desc' : 'rank'
      const found = rows(`select words.rowid, f.key from words cross join filed f on f.id = words.rowid where words match ?${where} order by ${order} limit 10`, values)
      const keys = found.map(([, key]) => String(key))
      // A number would be bound as one with a fraction, and every row looked at.
      if (wanted === 'excerpts') for (const [id] of found) rows(`select snippet(words, 2, '<', '>', '…', 24) from words where words match ? and rowid = ?`, [match, BigInt(Number(id))])
      return { keys, total: wanted === 'full' ? counted(rows('select rowid from words where words match ?', [match]), columns, filters, days) : null }
    }
    return {
      search: async (wanted, query) => {
        const { milliseconds, answer } = await timed(() => search(wanted, query))
        return { milliseconds, ...answer }
      },
      similar: async () => null,
      add: async (index, word) => {
        const row = withWord(rowOf(listedOf(index)), word)
        return (await timed(() => {
          database.exec('begin')
          put(++last, row)
          database.exec('commit')
          if (rows('select rowid from words where words match ?', [`"${word}"`]).length !== 1) throw new Error(`${word} is not found`)
        })).milliseconds
      },
      putRight: async () => null,
      find: async () => null,
      findSeeds: async () => null,
      pid: process.pid,
      close: async () => database.close(),
    } satisfies Contestant
  },
}

function open(folder: string): Database {
  if (sqlite === null) throw new Error('there is no node:sqlite')
  mkdirSync(folder, { recursive: true })
  const database = new sqlite.DatabaseSync(join(folder, 'words.db'))
  database.exec(PRAGMAS)
  return database
}

function putter(database: Database): (id: number, row: Row) => void {
  let statements: Readonly<Record<'filed' | 'said' | 'words' | 'value' | 'valueOf', ReturnType<Database['prepare']>>> | null = null
  const numbers = new Map<string, number>()
  return (id, { key, summary, filing, text, day, values }) => {
    const into = (statements ??= {
      filed: database.prepare(`insert into filed values (?, ?, ${FILED.map(() => '?').join(', ')}, ?)`),
      said: database.prepare('insert into said values (?, ?, ?, ?)'),
      words: database.prepare('insert into words (rowid, summary, filing, text) values (?, ?, ?, ?)'),
      value: database.prepare('insert or ignore into value (name, value) values (?, ?)'),
      valueOf: database.prepare('select id from value where name = ? and value = ?'),
    })
    const numberOf = (name: Filed): number => {
      const known = `${name} ${values[name]}`
      const found = numbers.get(known) ?? (into.value.run(name, values[name]), Number(into.valueOf.get(name, values[name])?.['id']))
      numbers.set(known, found)
      return found
    }
    into.filed.run(id, key, ...FILED.map(numberOf), day)
    into.said.run(id, summary, filing, text)
    into.words.run(id, summary, filing, text)
  }
}

function matchOf({ kind, words }: BenchQuery): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  return words.map((word, index) => `"${word}"${kind === 'beginning' && index === words.length - 1 ? '*' : ''}`).join(' ')
}

type Columns = Readonly<Record<Filed | 'day', Int32Array>>

/** All that is filtered and counted, in memory; documents added later are not in it. */
function columnsOf(database: Database): Columns {
  const count = Number(database.prepare('select max(id) as last from filed').get()?.['last'] ?? 0) + 1
  const columns = Object.fromEntries([...FILED, 'day'].map((name) => [name, new Int32Array(count)])) as Columns
  const all = database.prepare(`select id, ${FILED.join(', ')}, day from filed`)
  all.setReturnArrays(true)
  for (const [id, ...values] of all.iterate() as unknown as Iterable<number[]>) for (const [index, name] of [...FILED, 'day' as const].entries()) columns[name][id as number] = values[index] as number
  return columns
}

function counted(found: readonly unknown[][], columns: Columns, filters: readonly { readonly name: Filed; readonly number: number }[], days: { readonly from: number; readonly to: number } | null): number {
  const counts = COUNTED.map((name) => ({ column: columns[name], values: new Map<number, number>() }))
  let total = 0
  for (const [given] of found) {
    const id = given as number
    if (filters.some(({ name, number }) => columns[name][id] !== number)) continue
    if (days !== null && ((columns.day[id] as number) < days.from || (columns.day[id] as number) > days.to)) continue
    total += 1
    for (const { column, values } of counts) values.set(column[id] as number, (values.get(column[id] as number) ?? 0) + 1)
  }
  return total
}
