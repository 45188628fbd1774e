import assert from 'node:assert/strict'
import { it } from 'node:test'
import { remedies } from '../../src/register/remedies.ts'
import type { Compliance, NewRemedyOutcome, Recorded } from '../../src/usecases/ports/compliance.ts'
import type { Publications } from '../../src/usecases/ports/publications.ts'
import { outcomeOf } from '../register/outcomes.ts'
import { statementSaying } from '../register/statements.ts'
import { entryOf } from './publications.ts'

type Within = <T>(work: (rooms: { readonly publications: Publications; readonly compliance: Compliance }) => Promise<T>) => Promise<T>

/** What every implementation of `Compliance` promises. */
export function recordsCompliance(within: Within): void {
  const publish = (reference: string, decision = 'Upheld', text = 'A hedge.') => within(({ publications }) => publications.publish(entryOf(statementSaying(text, { reference, decision }))))
  const record = (...outcomes: readonly (Partial<NewRemedyOutcome> & Pick<NewRemedyOutcome, 'reference'>)[]): Promise<readonly Recorded[]> =>
    within(({ compliance }) => compliance.record(outcomes.map((each) => ({ publishedOn: '2026-06-25', ...outcomeOf(each), ...each }))))
  const standing = (reference: string) => within(({ compliance }) => compliance.of(reference))

  it('gives back what was recorded of a decision, by remedy and number', async () => {
    await publish('11 000 001')
    const payment = { reference: '11 000 001', remedy: 'payment', number: 2, dueOn: null, satisfied: false, doneOn: null }
    assert.deepEqual(await record(payment, { reference: '11 000 001' }), ['recorded', 'recorded'])
    assert.deepEqual(await standing('11 000 001'), [outcomeOf({ reference: '11 000 001' }), outcomeOf(payment)])
  })
  it('changes nothing when the same comes again', async () => assert.deepEqual(await record({ reference: '11 000 001' }), ['unchanged']))
  it('replaces what was recorded on the same day or before, and not what was recorded later', async () => {
    assert.deepEqual(await record({ reference: '11 000 001', late: true }), ['recorded'])
    assert.deepEqual(await record({ reference: '11 000 001', satisfied: false, doneOn: null, recordedOn: '2026-06-24' }), ['outdated'])
    assert.deepEqual((await standing('11 000 001')).map(({ late }) => late), [true, false])
  })
  it('keeps nothing of what is not published, or not upheld', async () => {
    await publish('11 000 002', 'Not upheld')
    assert.deepEqual(await record({ reference: '11 000 002' }, { reference: '11 000 003' }), ['not-upheld', 'no-decision'])
    assert.deepEqual([await standing('11 000 002'), await standing('11 000 003')], [[], []])
  })
  it('keeps it when the decision gets a new version, and loses it when the decision is taken down', async () => {
    await publish('11 000 001', 'Upheld', 'A hedge, corrected.')
    assert.equal((await standing('11 000 001')).length, 2)
    await within(({ publications }) => publications.remove({ reference: '11 000 001', versions: 'older', why: 'published-in-error', on: '2026-06-26' }))
    assert.equal((await standing('11 000 001')).length, 2)
    await within(({ publications }) => publications.remove({ reference: '11 000 001', versions: 'all', why: 'published-in-error', on: '2026-06-26' }))
    assert.deepEqual(await standing('11 000 001'), [])
  })
  it('takes every kind of remedy that is read from decisions, and no other', async () => {
    await publish('11 000 004')
    const all = remedies.map(({ id }) => ({ reference: '11 000 004', remedy: id }))
    assert.deepEqual(await record(...all), all.map(() => 'recorded'))
    assert.deepEqual((await standing('11 000 004')).map(({ remedy }) => remedy).sort(), all.map(({ remedy }) => remedy).sort())
    await assert.rejects(record({ reference: '11 000 004', remedy: 'sorrow' }))
  })
  it('takes no remedy twice in one call', async () => {
    await assert.rejects(record({ reference: '11 000 001' }, { reference: '11 000 001' }), /once/)
  })
}
