import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { createReader } from '../../src/outside/reading/reader.ts'
import { entryOf } from '../../src/register/incoming.ts'
import type { Incoming } from '../../src/register/incoming.ts'
import { renderText } from '../../src/statement/render-text.ts'
import { statementOf, statementSaying } from '../register/statements.ts'

describe('Reading published statements in threads', () => {
  const reader = createReader()
  after(() => reader.close())

  const json = (value: unknown): Incoming => ({ from: '', form: 'json', content: Buffer.from(JSON.stringify(value)) })
  const batches: readonly (readonly Incoming[])[] = [
    [json(statementOf({ reference: '24 000 001' })), json({ nothing: 1 }), { from: '', form: 'text', content: Buffer.from(renderText(statementSaying('It cost £5.', { reference: '24 000 002' }))) }],
    [json(statementSaying('A name: “Ünal 🙂”.', { reference: '24 000 003' }))],
    [],
    [{ from: '', form: 'text', content: Buffer.from('no statement') }],
  ]

  it('reads as one reads here, each batch in its order, though many are read at once', async () => {
    const read = await Promise.all(batches.map((batch) => reader.read(batch, '2026-08-14')))
    assert.deepEqual(read, batches.map((batch) => batch.map((each) => entryOf(each, '2026-08-14'))))
  })

  it('says so when it was closed in the middle, and begins anew when asked again', async () => {
    const another = createReader()
    const reading = another.read([json(statementOf({ reference: '24 000 004' }))], '2026-08-14')
    await Promise.all([assert.rejects(reading, /reading thread ended/), another.close()])
    assert.equal((await another.read([json({ nothing: 1 })], '2026-08-14')).length, 1)
    await another.close()
  })
})
