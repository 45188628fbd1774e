import type { Answer, Statement } from './visit.ts'
import { UnstorableText } from './store-error.ts'

export type { Statement } from './visit.ts'

/**
 * What a room of the store asks the database through: one transaction, under one standing, one statement after another.
 * What is asked at the same moment travels together, and then fails together.
 */
export interface Session {
  rows<Found extends object>(statement: Statement): Promise<readonly Found[]>
  /** The only row, or undefined. */
  row<Found extends object>(statement: Statement): Promise<Found | undefined>
  /** How many rows were changed. */
  run(statement: Statement): Promise<number>
  /** For what needs no answer: it goes along with the next visit, the commit at the latest, which fails if it fails. */
  later(statement: Statement): void
  /** For what is known only when all is done: it goes along with the commit, after everything else. */
  atCommit(statement: () => Statement): void
  /**
   * Others wait for what this transaction holds: it lets go as soon as it is committed, and not only when the disk has it. The disk is
   * waited for afterwards, so whoever hears that it was kept can rely on it as on any other.
   */
  letGoEarly(): void
}

/** A session, and what its transaction must do with it at the end. */
export interface OpenSession {
  readonly session: Session
  /** No more is taken from now on: whoever kept a room is told. Gives what has still to go along with the commit. */
  close(): Promise<Left>
}

export interface Left {
  readonly statements: readonly Statement[]
  readonly letGoEarly: boolean
}

/** Takes statements to the database and brings an answer for each. */
export type Travel = (statements: readonly Statement[]) => Promise<readonly Answer[]>

interface Asked {
  readonly statement: Statement
  /** Whoever waits for the answer; nobody does for what is to go along. */
  readonly waiting?: { resolve(answer: Answer): void; reject(error: unknown): void }
}

export function openSession(travel: Travel): OpenSession {
  let open = true
  let early = false
  let asked: Asked[] = []
  let last: (() => Statement)[] = []
  let travelling: Promise<void> | null = null

  function check(values: readonly unknown[] = []): void {
    if (!open) throw new Error('This transaction is over: a room of the store is of use only inside `as`.')
    for (const value of values) checkStorable(value)
  }

  async function ask(statement: Statement): Promise<Answer> {
    check(statement.values)
    return new Promise((resolve, reject) => {
      asked.push({ statement, waiting: { resolve, reject } })
      travelling ??= travelOn()
    })
  }

  /** Visits for as long as somebody waits for an answer; what is asked meanwhile goes with the next visit. */
  async function travelOn(): Promise<void> {
    // What else is asked in this moment is still to come.
    await Promise.resolve()
    while (asked.some(({ waiting }) => waiting !== undefined)) await goOnce()
    travelling = null
  }

  async function goOnce(): Promise<void> {
    const going = asked
    asked = []
    try {
      const answers = await travel(going.map(({ statement }) => statement))
      for (const [index, { waiting }] of going.entries()) waiting?.resolve(answers[index] as Answer)
    } catch (error) {
      for (const { waiting } of going) waiting?.reject(error)
    }
  }

  return {
    session: {
      rows: async <Found extends object>(statement: Statement) => (await ask(statement)).rows as readonly Found[],
      row: async <Found extends object>(statement: Statement) => (await ask(statement)).rows[0] as Found | undefined,
      run: async (statement) => (await ask(statement)).count,
      later: (statement) => {
        check(statement.values)
        asked.push({ statement })
      },
      atCommit: (statement) => {
        check()
        last.push(statement)
      },
      letGoEarly: () => {
        check()
        early = true
      },
    },
    close: async () => {
      open = false
      await travelling
      const [along, closing] = [asked.map(({ statement }) => statement), last.map((statement) => statement())]
      asked = []
      last = []
      for (const { values = [] } of closing) for (const value of values) checkStorable(value)
      return { statements: [...along, ...closing], letGoEarly: early }
    },
  }
}

/** The driver would change half a surrogate pair into another character in silence; the database refuses a NUL only later. */
function checkStorable(value: unknown): void {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new UnstorableText()
  if (Array.isArray(value)) for (const each of value) checkStorable(each)
}
