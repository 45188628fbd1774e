import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { makeWorkerUtils } from 'graphile-worker'
import pg from 'pg'
import { DatabaseIsNewer, DatabaseNotPrepared, postgresCode } from './store-error.ts'
import { listened, quiet } from './quiet.ts'
import { roles } from './roles.ts'

const folder = new URL('./migrations/', import.meta.url)
const lock = 7_326_429

/**
 * Nobody waits for the disk between one migration and the next: what a crash takes of commits are always the last ones, and
 * those that it took are made at the next start.
 */
const unhurried = 'synchronous_commit=off'

/**
 * Brings a database to the present schema: the four roles, what `migrations/` has and the database has not, and the
 * queue's own tables. Two at once wait for each other. Throws `DatabaseIsNewer` and changes nothing where a newer
 * Redress was here, `DatabaseNotPrepared` where the user of the connection may not do what it takes.
 */
export async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(`set ${unhurried}`)
    await retryingClashes(() => prepareRoles(client))
    await applyMissing(client)
    await installQueue(pool)
  } finally {
    await client.query('reset role; reset synchronous_commit; select pg_advisory_unlock_all()').catch(() => undefined)
    client.release()
  }
}

/** Roles belong to the whole server, so another database's migration may be making the same ones at this moment. */
async function retryingClashes(attempt: () => Promise<void>): Promise<void> {
  const clashes = ['23505', '42710', 'XX000', '40001']
  for (let left = 5; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (left === 0 || !clashes.includes(postgresCode(error) ?? '')) throw error
      await pause(50 + Math.random() * 100)
    }
  }
}

async function prepareRoles(client: pg.PoolClient): Promise<void> {
  try {
    for (const role of Object.values(roles)) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await client.query(`create role ${role} nologin`)
      await becomeable(client, role)
    }
    await client.query(
      `do $$ begin
        if not has_database_privilege('${roles.owner}', current_database(), 'CREATE') then execute format('grant create on database %I to ${roles.owner}', current_database()); end if;
        if not has_database_privilege('${roles.jobs}', current_database(), 'CREATE') then execute format('grant create on database %I to ${roles.jobs}', current_database()); end if;
      end $$`,
    )
  } catch (error) {
    if (postgresCode(error) === '42501') throw new DatabaseNotPrepared(error)
    throw error
  }
}

/** Whoever connects must be able to become each role; a superuser can, someone with CREATEROLE can let themselves. */
async function becomeable(client: pg.PoolClient, role: string): Promise<void> {
  try {
    await client.query(`set role ${role}; reset role`)
  } catch (error) {
    if (postgresCode(error) !== '42501') throw error
    await client.query(`grant ${role} to current_user`)
  }
}

async function applyMissing(client: pg.PoolClient): Promise<void> {
  await client.query(`set role ${roles.owner}`)
  await client.query(`
    create schema if not exists store;
    create table if not exists store.migration (number integer primary key, name text not null, applied_at timestamptz not null default now());
    grant usage on schema store to ${roles.app}, ${roles.jobs}, ${roles.public}`)
  const ours = await migrations()
  const { rows } = await client.query<{ number: number }>('select number from store.migration')
  const newest = Math.max(0, ...rows.map((row) => row.number))
  const known = Math.max(0, ...ours.map((migration) => migration.number))
  if (newest > known) throw new DatabaseIsNewer(newest, known)
  for (const migration of ours) {
    if (!rows.some((row) => row.number === migration.number)) await apply(client, migration)
  }
  await client.query('reset role')
}

interface Migration {
  readonly number: number
  readonly name: string
}

async function migrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return names.map((name) => ({ number: Number(name.slice(0, 4)), name }))
}

/** The number goes in first: a second migrator without the lock would fail here, before it did anything. */
async function apply(client: pg.PoolClient, { number, name }: Migration): Promise<void> {
  const sql = await readFile(new URL(name, folder), 'utf8')
  try {
    await client.query('begin')
    await client.query('insert into store.migration (number, name) values ($1, $2)', [number, name])
    await client.query(sql)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}

/** The queue belongs to the role that works it off; its own library keeps it up to date. */
async function installQueue(pool: pg.Pool): Promise<void> {
  const asJobs = asRole(pool.options, roles.jobs)
  const own = listened(new pg.Pool({ ...asJobs, options: `${asJobs.options} -c ${unhurried}`, max: 1 }))
  try {
    const utils = await makeWorkerUtils({ pgPool: own, logger: quiet })
    await utils.migrate()
    await utils.release()
  } finally {
    await own.end()
  }
}

/** The same connection, working as one of our roles from its first moment. */
export function asRole(config: pg.PoolConfig, role: string): pg.PoolConfig {
  // A pool hides its password from enumeration, so that it is not logged by accident.
  return { ...config, password: config.password, options: `-c role=${role}` }
}
