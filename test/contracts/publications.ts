import assert from 'node:assert/strict'
import { it } from 'node:test'
import { entryFrom, isRefusal } from '../../src/register/entry.ts'
import type { NewEntry } from '../../src/register/entry.ts'
import type { Statement } from '../../src/statement/model.ts'
import type { DecisionSearch } from '../../src/usecases/ports/decision-search.ts'
import type { Publications } from '../../src/usecases/ports/publications.ts'
import { statementOf, statementSaying } from '../register/statements.ts'

/** What an implementation gives its contract suite: one transaction over a register that starts empty for each suite. */
export type InRegister = <T>(work: (rooms: { readonly publications: Publications; readonly search: DecisionSearch }) => Promise<T>) => Promise<T>

/** What every implementation of `Publications` promises. References begin with 01, so that one register can serve several suites. */
export function keepsPublications(within: InRegister): void {
  const publish = (statement: Statement) => within(({ publications }) => publications.publish(entryOf(statement)))
  const find = (reference: string, version?: number) => within(({ publications }) => publications.entry(reference, version))

  it('gives back an entry as it was published, letter for letter', async () => {
    const statement = statementOf({ reference: '01 000 001' }, { summary: 'Résumé with “quotes”, emoji 🙂 and עברית.' })
    const { position } = await publish(statement)
    assert.deepEqual(await find('01 000 001'), { ...entryOf(statement), version: 1, versions: 1, position })
    assert.equal(JSON.stringify((await find('01 000 001'))?.statement), JSON.stringify(statement))
  })

  it('changes nothing when the same text comes again', async () => {
    const first = await publish(statementOf({ reference: '01 000 002' }))
    assert.deepEqual(await publish(statementOf({ reference: '01 000 002' })), { ...first, outcome: 'unchanged' })
  })

  it('takes the same words in another layout as the same text', async () => {
    const sections = (mark: string): Partial<Statement> => ({
      sections: [{ heading: 'The complaint', role: 'complaint', paragraphs: [{ number: 1, text: 'Two things:', items: [{ mark, text: 'one;' }], citations: [] }], subheadings: [] }],
    })
    await publish(statementOf({ reference: '01 000 003' }, sections('a)')))
    assert.equal((await publish(statementOf({ reference: '01 000 003' }, sections('•')))).outcome, 'unchanged')
  })

  it('makes a new version of a changed text and keeps the old one', async () => {
    await publish(statementSaying('As first published.', { reference: '01 000 004' }))
    const second = await publish(statementSaying('As corrected.', { reference: '01 000 004' }))
    assert.deepEqual([second.outcome, second.version], ['new-version', 2])
    assert.match((await find('01 000 004'))?.text ?? '', /As corrected/)
    const old = await find('01 000 004', 1)
    assert.match(old?.text ?? '', /As first published/)
    assert.deepEqual([old?.version, old?.versions], [1, 2])
  })

  it('makes a new version when casework goes back to a text that it had replaced', async () => {
    for (const text of ['One.', 'Two.', 'One.']) {
      const entry = { ...entryOf(statementSaying(text, { reference: '01 000 005' })), origin: 'casework' as const }
      await within(({ publications }) => publications.publish(entry))
    }
    assert.equal((await find('01 000 005'))?.version, 3)
  })

  it('changes nothing when an import brings a text that was replaced', async () => {
    const published = []
    for (const text of ['One.', 'Two.', 'One.']) published.push(await publish(statementSaying(text, { reference: '01 000 008' })))
    assert.deepEqual(published[2], { ...published[0], outcome: 'unchanged' })
    assert.match((await find('01 000 008'))?.text ?? '', /Two/)
  })

  it('makes a new version when only the category changes', async () => {
    await publish(statementOf({ reference: '01 000 006', category: 'Planning', subcategory: 'Enforcement' }))
    const { outcome } = await publish(statementOf({ reference: '01 000 006', category: 'Planning', subcategory: 'Other' }))
    assert.equal(outcome, 'new-version')
    assert.equal((await find('01 000 006'))?.subcategorySlug, 'other')
  })

  it('finds nothing under a reference or a version that was never published', async () => {
    assert.equal(await find('01 999 999'), null)
    assert.equal(await find('01 000 001', 2), null)
    assert.equal(await find('01 000 001', 0), null)
  })

  it('keeps an entry without category, outcome, date or summary', async () => {
    await publish(statementSaying('Bare.', { reference: '01 000 007', category: null, subcategory: null, decision: null, date: null }))
    const entry = await find('01 000 007')
    assert.deepEqual([entry?.category, entry?.decision, entry?.date, entry?.summary], [null, null, null, null])
  })

  it('gives each version the next position, without gaps, though many publish at once', async () => {
    const before = await publish(statementOf({ reference: '01 000 100' }))
    const references = Array.from({ length: 8 }, (_, index) => `01 000 ${101 + index}`)
    const published = await Promise.all(references.map((reference) => publish(statementOf({ reference }))))
    const positions = published.map(({ position }) => position).sort((one, other) => one - other)
    assert.deepEqual(positions, references.map((_, index) => before.position + 1 + index))
  })

  it('makes one entry when the same statement is published twice at once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => publish(statementOf({ reference: '01 000 200' }))))
    assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['added', 'unchanged', 'unchanged'])
  })

  it('publishes nothing of a transaction that fails', async () => {
    const failing = within(async ({ publications }) => {
      await publications.publish(entryOf(statementOf({ reference: '01 000 300' })))
      throw new Error('and then it failed')
    })
    await assert.rejects(failing, /and then it failed/)
    assert.equal(await find('01 000 300'), null)
  })
}

/** The entry of a statement that is known to make one. */
export function entryOf(statement: Statement, publishedOn = '2026-08-14'): NewEntry {
  const entry = entryFrom(statement, { publishedOn, origin: 'import' })
  if (isRefusal(entry)) throw new Error(entry.sentence)
  return entry
}
