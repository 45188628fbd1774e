import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDecisionIndex } from '../../../src/search/decisions/decision-index.ts'
import type { FollowingIndex } from '../../../src/usecases/ports/register-index.ts'
import { createDecisionSearch } from '../../../src/store/register/decision-search.ts'
import { createPublications } from '../../../src/store/register/publications.ts'
import { createRegisterFeed } from '../../../src/store/register/register-feed.ts'
import type { DecisionSearch } from '../../../src/usecases/ports/decision-search.ts'
import type { InRegister } from '../../contracts/publications.ts'
import { registerDatabase, underRole } from '../../store/register/register-database.ts'

/** A register in a database, and an index of it in a folder. */
export interface IndexedRegister {
  readonly folder: string
  readonly index: FollowingIndex
  /** The search of the database itself. */
  readonly oracle: DecisionSearch
  /** A transaction over the register, in which the index searches; what it published is indexed when it ends. */
  readonly within: InRegister
  /** Closes the index and opens it again. */
  reopen(): Promise<void>
  close(): Promise<void>
}

export async function indexedRegister(): Promise<IndexedRegister> {
  const database = await registerDatabase()
  const pool = new pg.Pool({ ...database.config, max: 4 })
  const folder = mkdtempSync(join(tmpdir(), 'redress-decisions-'))
  const said: string[] = []
  const open = () => openDecisionIndex(folder, (work) => underRole(pool, 'redress_public', (session) => work(createRegisterFeed(session)), 'public'), (line) => said.push(line))
  let index = await open()
  await index.catchUp()
  const search: DecisionSearch = {
    search: (query) => index.search(query),
    similar: (reference, atMost) => index.similar(reference, atMost),
    completions: (words, atMost) => index.completions(words, atMost),
  }
  const oracle = <T>(ask: (search: DecisionSearch) => Promise<T>): Promise<T> => underRole(pool, 'redress_public', (session) => ask(createDecisionSearch(session)), 'public')
  return {
    folder,
    get index() {
      return index
    },
    oracle: {
      search: (query) => oracle((search) => search.search(query)),
      similar: (reference, atMost) => oracle((search) => search.similar(reference, atMost)),
      completions: (words, atMost) => oracle((search) => search.completions(words, atMost)),
    },
    within: async (work) => {
      const result = await underRole(pool, 'redress_app', (session) => work({ publications: createPublications(session), search }))
      await index.catchUp()
      return result
    },
    reopen: async () => {
      await index.close()
      index = await open()
      await index.catchUp()
    },
    close: async () => {
      await index.close()
      await pool.end()
      await database.drop()
      rmSync(folder, { recursive: true })
    },
  }
}
