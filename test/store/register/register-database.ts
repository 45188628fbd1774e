import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { freshDatabase } from '../../database.ts'
import { openSession } from '../../../src/store/session.ts'
import type { Session } from '../../../src/store/session.ts'
import { visit } from '../../../src/store/visit.ts'
import type { FreshDatabase } from '../../database.ts'

const ROLES = ['redress_owner', 'redress_app', 'redress_jobs', 'redress_public']
const MIGRATIONS = new URL('../../../src/store/migrations/', import.meta.url)

/**
 * A database with the register and nothing else in it: that it can be made shows that it points at no case and no
 * person.
 */
export function registerDatabase(): Promise<FreshDatabase> {
  return freshDatabase(makeRegister, 'register_alone')
}

async function makeRegister(pool: pg.Pool): Promise<void> {
  await migrateRegister(pool, () => true)
}

/** Makes those of the register's migrations, by their names. */
export async function migrateRegister(pool: pg.Pool, which: (name: string) => boolean): Promise<void> {
  const client = await pool.connect()
  try {
    for (const role of ROLES) {
      await client.query(`do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`)
    }
    await client.query('do $$ begin execute format(\'grant create on database %I to redress_owner\', current_database()); end $$')
    await client.query('set role redress_owner')
    for (const name of (await readdir(MIGRATIONS)).filter((each) => /^\d{4}-register/.test(each) && which(each)).sort()) await client.query(await readFile(new URL(name, MIGRATIONS), 'utf8'))
    await client.query('reset role')
  } finally {
    client.release()
  }
}

/** Runs `work` in a transaction under one of the database's roles, on the side of the office unless said. */
export async function underRole<T>(pool: pg.Pool, role: string, work: (session: Session) => Promise<T>, side = 'office'): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local role ${role}`)
    await client.query(`select set_config('redress.side', $1, true)`, [side])
    const result = await work(openSession((statements) => visit(client, statements)).session)
    await client.query('commit')
    return result
  } catch (cause) {
    await client.query('rollback')
    throw cause
  } finally {
    client.release()
  }
}
