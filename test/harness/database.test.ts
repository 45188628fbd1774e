import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { freshDatabase, type Migrate } from '../database.ts'

describe('A fresh database for a test', () => {
  it('has the schema of its template, which is migrated once', async () => {
    let migrations = 0
    const migrate: Migrate = async (pool) => {
      migrations += 1
      await pool.query('CREATE TABLE note (text text)')
    }
    const [first, second] = await Promise.all([
      freshDatabase(migrate, 'harness'),
      freshDatabase(migrate, 'harness'),
    ])
    const write = new pg.Client(first.config)
    await write.connect()
    await write.query(`INSERT INTO note VALUES ('only in the first')`)
    await write.end()
    const read = new pg.Client({ connectionString: second.url })
    await read.connect()
    const { rowCount } = await read.query('SELECT FROM note')
    await read.end()
    await Promise.all([first.drop(), second.drop()])
    assert.equal(rowCount, 0)
    assert.equal(migrations, 1)
  })

  it('sorts by code point and is written in UTF-8, on every server', async () => {
    const { config, drop } = await freshDatabase(null)
    const client = new pg.Client(config)
    await client.connect()
    const { rows } = await client.query<{ word: string }>(
      `SELECT word FROM unnest('{é,b,Z,a}'::text[]) AS word ORDER BY word`,
    )
    await client.end()
    await drop()
    assert.deepEqual(rows.map(({ word }) => word), ['Z', 'a', 'b', 'é'])
  })

  it('can be dropped while somebody is still connected', async () => {
    const { config, drop } = await freshDatabase(null)
    const client = new pg.Client(config)
    client.on('error', () => undefined)
    await client.connect()
    await drop()
    await assert.rejects(client.query('SELECT 1'))
  })
})
