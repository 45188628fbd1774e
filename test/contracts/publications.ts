import assert from 'node:assert/strict'
import { it } from 'node:test'
import { entryFrom, isRefusal, written } from '../../src/register/entry.ts'
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
  const publishMany = (statements: readonly Statement[]) => within(({ publications }) => publications.publishMany(statements.map((each) => written(entryOf(each)))))
  const gather = (atMost: number) => within(({ publications }) => publications.gatherWords(atMost))
  const find = (reference: string, version?: number) => within(({ publications }) => publications.entry(reference, version))

  it('gives back an entry as it was published, letter for letter', async () => {
    const statement = statementOf({ reference: '01 000 001' }, { summary: 'Résumé with “quotes”, emoji 🙂 and עברית.' })
    const { position } = await publish(statement)
    assert.deepEqual(await find('01 000 001'), { ...entryOf(statement), version: 1, versions: 1, readable: [1], position })
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

  it('publishes many as it would one after the other, with positions in their order', async () => {
    const { position } = await publish(statementSaying('As it was.', { reference: '01 000 210' }))
    await publish(statementSaying('Stays as it is.', { reference: '01 000 211' }))
    const published = await publishMany([
      statementSaying('New.', { reference: '01 000 213' }),
      statementSaying('As corrected.', { reference: '01 000 210' }),
      statementSaying('Stays as it is.', { reference: '01 000 211' }),
      statementSaying('New too.', { reference: '01 000 212' }),
    ])
    assert.deepEqual(published, [
      { position: position + 2, version: 1, outcome: 'added' },
      { position: position + 3, version: 2, outcome: 'new-version' },
      { position: position + 1, version: 1, outcome: 'unchanged' },
      { position: position + 4, version: 1, outcome: 'added' },
    ])
    assert.match((await find('01 000 212'))?.text ?? '', /New too/)
    assert.match((await find('01 000 210'))?.text ?? '', /As corrected/)
  })

  it('keeps an entry that was published among many as it keeps one, letter for letter', async () => {
    const statements = [statementOf({ reference: '01 000 220' }, { summary: 'Résumé, “quotes”, 🙂, "{}", \\ and a tab\t.' }), statementSaying('Bare.', { reference: '01 000 221', category: null, subcategory: null, decision: null, date: null })]
    await publishMany(statements)
    for (const statement of statements) {
      const entry = await find(statement.header.reference ?? '')
      assert.deepEqual(entry && { ...entryOf(statement), position: entry.position, version: 1, versions: 1, readable: [1] }, entry)
      assert.equal(JSON.stringify(entry?.statement), JSON.stringify(statement))
    }
  })

  it('publishes none of many where a decision is among them twice', async () => {
    const twice = [statementSaying('One.', { reference: '01 000 230' }), statementSaying('Two.', { reference: '01 000 230' })]
    await assert.rejects(publishMany(twice), /each there once/)
    assert.equal(await find('01 000 230'), null)
    assert.deepEqual(await publishMany([]), [])
  })

  it('gathers words for the search of what was published, and of nothing twice', async () => {
    await within(({ publications }) => publications.gatherWords(1000))
    await publishMany(['01 000 240', '01 000 241', '01 000 242'].map((reference) => statementOf({ reference })))
    assert.deepEqual([await gather(2), await gather(2), await gather(2)], [2, 1, 0])
    await publish(statementSaying('Other words.', { reference: '01 000 241' }))
    assert.deepEqual([await gather(2), await gather(2)], [1, 0])
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

/** What every implementation promises of decisions that are taken down. References begin with 04. */
export function takesDownPublications(within: InRegister): void {
  const publish = (text: string, reference: string, origin: 'casework' | 'import' = 'import') => within(({ publications }) => publications.publish({ ...entryOf(statementSaying(text, { reference })), origin }))
  const find = (reference: string, version?: number) => within(({ publications }) => publications.entry(reference, version))
  const takeDown = (reference: string, versions: 'all' | 'older' = 'all') => within(({ publications }) => publications.remove({ reference, versions, why: 'to-protect-someone', on: '2026-09-01' }))
  const removalOf = (reference: string, version?: number) => within(({ publications }) => publications.removalOf(reference, version))

  it('finds nothing of a decision once it is taken down, in no version, and by no search', async () => {
    await publish('One wyvern.', '04 000 001')
    await publish('Two wyverns.', '04 000 001')
    await takeDown('04 000 001')
    assert.deepEqual([await find('04 000 001'), await find('04 000 001', 1), await find('04 000 001', 2)], [null, null, null])
    assert.equal((await within(({ search }) => search.search({ words: 'wyvern OR wyverns', sort: 'relevance', limit: 10, offset: 0 }))).total, 0)
  })

  it('lists it, behind everything before it, with its versions and the reason, and nothing else', async () => {
    const { position } = await publish('A text.', '04 000 002')
    const removal = await takeDown('04 000 002')
    assert.deepEqual(removal, { position: position + 1, reference: '04 000 002', versions: [1], whole: true, why: 'to-protect-someone', removedOn: '2026-09-01' })
    assert.deepEqual(await within(({ publications }) => publications.removals(position, 10)), [removal])
    assert.deepEqual(await removalOf('04 000 002'), removal)
  })

  it('gives the next publication a position behind the removal', async () => {
    await publish('A text.', '04 000 003')
    const removal = await takeDown('04 000 003')
    assert.equal((await publish('Another.', '04 000 004')).position, (removal?.position ?? 0) + 1)
  })

  it('takes down nothing twice, and nothing that is not there', async () => {
    await publish('A text.', '04 000 005')
    await takeDown('04 000 005')
    assert.deepEqual([await takeDown('04 000 005'), await takeDown('04 999 999'), await removalOf('04 999 999')], [null, null, null])
  })

  it('takes down the older versions alone, and goes on showing the current one', async () => {
    await publish('It names her.', '04 000 006')
    await publish('It names nobody.', '04 000 006')
    const removal = await takeDown('04 000 006', 'older')
    assert.deepEqual([removal?.versions, removal?.whole], [[1], false])
    assert.equal(await find('04 000 006', 1), null)
    assert.match((await find('04 000 006'))?.text ?? '', /names nobody/)
    assert.deepEqual((await find('04 000 006'))?.readable, [2])
    assert.deepEqual([(await removalOf('04 000 006', 1))?.versions, await removalOf('04 000 006', 2), await removalOf('04 000 006')], [[1], null, null])
    assert.equal(await takeDown('04 000 006', 'older'), null)
  })

  it('is not brought back by an import: neither a decision, in any text, nor a version that was replaced', async () => {
    await publish('It names her.', '04 000 007')
    await takeDown('04 000 007')
    for (const text of ['It names her.', 'It names her, captured elsewhere.']) assert.equal((await publish(text, '04 000 007')).outcome, 'removed')
    const many = ['It names her.', 'New.'].map((text, index) => written(entryOf(statementSaying(text, { reference: ['04 000 007', '04 000 012'][index] ?? '' }))))
    assert.deepEqual((await within(({ publications }) => publications.publishMany(many))).map(({ outcome }) => outcome), ['removed', 'added'])
    assert.equal(await find('04 000 007'), null)
    await publish('It names her.', '04 000 008')
    await publish('It names nobody.', '04 000 008')
    await takeDown('04 000 008', 'older')
    assert.equal((await publish('It names her.', '04 000 008')).outcome, 'removed')
    assert.match((await find('04 000 008'))?.text ?? '', /names nobody/)
  })

  it('may be published again by casework, or deliberately, as a version that never was', async () => {
    await publish('It names her.', '04 000 009')
    await takeDown('04 000 009')
    assert.deepEqual(await publish('It names nobody.', '04 000 009', 'casework').then(({ outcome, version }) => [outcome, version]), ['new-version', 2])
    await publish('One.', '04 000 010')
    await publish('Two.', '04 000 010')
    const again = await within(({ publications }) => publications.publish(entryOf(statementSaying('One.', { reference: '04 000 010' })), 'deliberately'))
    assert.deepEqual([again.outcome, again.version], ['new-version', 3])
  })

  it('is nothing of a transaction that fails', async () => {
    await publish('A text.', '04 000 011')
    const failing = within(async ({ publications }) => {
      await publications.remove({ reference: '04 000 011', versions: 'all', why: 'published-in-error', on: '2026-09-01' })
      throw new Error('and then it failed')
    })
    await assert.rejects(failing, /and then it failed/)
    assert.ok(await find('04 000 011'))
    assert.equal(await removalOf('04 000 011'), null)
  })
}

/** The entry of a statement that is known to make one. */
export function entryOf(statement: Statement, publishedOn = '2026-08-14'): NewEntry {
  const entry = entryFrom(statement, { publishedOn, origin: 'import' })
  if (isRefusal(entry)) throw new Error(entry.sentence)
  return entry
}
