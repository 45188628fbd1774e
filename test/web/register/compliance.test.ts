import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { NewRemedyOutcome } from '../../../src/usecases/ports/compliance.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { outcomeOf } from '../../register/outcomes.ts'
import { statementSaying } from '../../register/statements.ts'
import { registerSite } from './register-site.ts'

const HERE = '/decisions/planning/enforcement/14-000-001'
const outcome: NewRemedyOutcome = { ...outcomeOf({ reference: '14 000 001' }), publishedOn: '2026-08-14' }

describe('What was done is told beside a decision', () => {
  let at: Awaited<ReturnType<typeof registerSite>>
  const upheld = (text: string) => statementSaying(text, { reference: '14 000 001', category: 'Planning', subcategory: 'Enforcement', decision: 'Upheld' })
  before(async () => {
    at = await registerSite([upheld('A hedge.'), upheld('A hedge, corrected.')])
  })
  after(() => at?.close())
  const open = (url: string) => at.app.inject({ url })
  const record = (...outcomes: readonly NewRemedyOutcome[]) => at.desk.store.as(system, ({ compliance }) => compliance.record(outcomes))

  it('only where it was recorded', async () => assert.doesNotMatch((await open(HERE)).body, /What was done/))

  it('remedy by remedy, with its days', async () => {
    const { etag } = (await open(HERE)).headers
    await record(outcome, { ...outcome, remedy: 'payment', doneOn: '2026-07-02', recordedOn: '2026-07-03', late: true }, { ...outcome, remedy: 'payment', number: 2, dueOn: null, doneOn: null, satisfied: false })
    const { body, headers } = await open(HERE)
    assert.notEqual(headers.etag, etag)
    assert.match(body, /<a[^>]*href="#done">What was done<\/a>/)
    assert.match(body, /<strong>Apology<\/strong>: done on 20 June 2026 \(due on 1 July 2026; recorded on 25 June 2026\)/)
    assert.match(body, /<strong>Payment \(1\)<\/strong>: done on 2 July 2026, late/)
    assert.match(body, /<strong>Payment \(2\)<\/strong>: not done to the office’s satisfaction \(recorded on 25 June 2026\)/)
  })

  it('not on an older version, which does not change', async () => assert.doesNotMatch((await open(`${HERE}?version=1`)).body, /What was done/))
})
