import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** The bare Fastify and PostgreSQL server that the figures are held against; it is given beside the project and not part of it. */
export const floorServer = fileURLToPath(new URL('../../../shared/bench/casework/floor-server.mjs', import.meta.url))
export const haveFloor = existsSync(floorServer)

export interface Floor {
  readonly port: number
  readonly pid: number
  stop(): Promise<void>
}

/** Makes the floor's tables, with as many cases as ours, in a database of the same cluster, and starts its server on it. */
export async function startFloor(connection: pg.PoolConfig, cases: number, port: number): Promise<Floor> {
  const admin = new pg.Client({ ...connection })
  await admin.connect()
  await admin.query('drop database if exists floor')
  await admin.query('create database floor')
  await admin.end()
  const fill = new pg.Client({ ...connection, database: 'floor' })
  await fill.connect()
  await fill.query(`
    create table cases (id bigint generated always as identity primary key, subject text not null, status text not null default 'open',
      created timestamptz not null default now(), body text not null, tsv tsvector generated always as (to_tsvector('simple', subject || ' ' || body)) stored);
    create table history (id bigint generated always as identity primary key, case_id bigint not null references cases, created timestamptz not null default now(), kind text not null, body text not null)`)
  await fill.query(`insert into cases (subject, body) select 'complaint ' || n, (select string_agg('w' || floor(power(20000, random()))::int, ' ') from generate_series(1, 180 + n * 0)) from generate_series(1, $1::int) n`, [cases])
  await fill.query(`insert into history (case_id, kind, body) select n, 'note', repeat('the matter went a little further ', 13) from generate_series(1, $1::int) n, generate_series(1, 6)`, [cases])
  await fill.query('create index on history (case_id, id); create index on cases (status, id desc); create index on cases using gin (tsv)')
  await fill.query('vacuum analyze')
  await fill.end()

  const modules = await modulesOnSocket(connection)
  const child = spawn(process.execPath, [floorServer], { env: { ...process.env, NODE_ENV: 'production', CW_NPM: modules, CW_FLOOR_PORT: String(port), CW_PG_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve, reject) => { child.stdout.once('data', resolve); child.once('exit', () => reject(new Error('the floor server did not start'))) })
  return {
    port, pid: child.pid ?? 0,
    stop: async () => {
      child.kill()
      await rm(modules, { recursive: true, force: true })
    },
  }
}

/** The floor server connects by TCP; ours has a socket only. So it is given a `pg` that goes to the socket and is the real one otherwise. */
async function modulesOnSocket(connection: pg.PoolConfig): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'floor-'))
  const real = (name: string) => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url))
  await mkdir(join(folder, 'node_modules/pg'), { recursive: true })
  await symlink(real('fastify'), join(folder, 'node_modules/fastify'))
  const socket = JSON.stringify({ host: connection.host, port: connection.port, user: connection.user, database: 'floor' })
  await writeFile(join(folder, 'node_modules/pg/index.js'), `const pg = require(${JSON.stringify(real('pg'))})\nmodule.exports = { ...pg, Pool: class extends pg.Pool { constructor(options) { super({ ...options, ...${socket} }) } } }\n`)
  return dirname(join(folder, 'x'))
}
