import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { verifyCase } from '../../src/casework/verify.ts'
import type { StreamHead } from '../../src/usecases/ports/histories.ts'
import { addition, asOffice, asSystem, givenCase, noted } from '../contracts/given.ts'
import { openTestStore, type OpenedStore } from './opened.ts'

/** What only somebody who owns the database can do: refusals are switched off, and a history is another. */
describe('A history that whoever owns the database has changed', () => {
  let test: OpenedStore
  let count = 0
  before(async () => {
    test = await openTestStore()
    await test.pool.query('alter table casework.event disable trigger user; alter table casework.content disable trigger user; alter table casework.event drop constraint event_pkey cascade')
  })
  after(() => test.close())

  async function given(): Promise<StreamHead> {
    return givenCase(test.store, { reference: `25 300 00${++count}` }, {}, [noted('one'), noted('two'), noted('three'), noted('four')])
  }

  async function verified(head: StreamHead): Promise<readonly [string, number] | null> {
    const found = await test.store.as(asOffice(head.office), async ({ histories }) => {
      for await (const stream of histories.raw(head.reference)) return verifyCase(stream)
      throw new Error('the case is gone')
    })
    return found === null ? null : [found.kind, found.version]
  }

  it('is whole while nobody touched it, also when it grew and when its words were destroyed', async () => {
    const head = await given()
    assert.equal(await verified(head), null)
    await test.store.as(asOffice(head.office), ({ histories }) => histories.append(addition(head, [noted('five')])))
    assert.equal(await verified(head), null)
    await test.pool.query('delete from casework.content where case_id = $1', [head.caseId])
    assert.equal(await verified(head), null)
  })

  const ways: readonly (readonly [string, string, readonly [string, number]])[] = [
    ['with an event changed', `update casework.event set text = replace(text, 'adviser', 'manager') where case_id = $1 and version = 3`, ['changed', 3]],
    ['with an event missing', 'delete from casework.event where case_id = $1 and version = 2', ['missing', 2]],
    ['with its tail cut', 'with words as (delete from casework.content where case_id = $1 and version > 3) delete from casework.event where case_id = $1 and version > 3', ['cut-tail', 4]],
    ['with two events in each other’s place', 'update casework.event set version = 7 - version where case_id = $1 and version in (3, 4)', ['reordered', 3]],
    ['with an event inserted', `insert into casework.event select case_id, 6, type, at, replace(text, '"version":5', '"version":6'), encode(sha256(convert_to(replace(text, '"version":5', '"version":6'), 'UTF8')), 'hex') from casework.event where case_id = $1 and version = 5`, ['inserted', 6]],
    ['with words changed', `update casework.content set text = '{"text":"other"}' where case_id = $1 and version = 2`, ['words-changed', 2]],
  ]
  for (const [how, sql, expected] of ways) {
    it(`is found, and the first place named: ${how}`, async () => {
      const head = await given()
      await test.pool.query(sql, [head.caseId])
      assert.deepEqual(await verified(head), expected)
    })
  }

  it('shows a case missing from the end of its office’s openings against the end kept apart', async () => {
    const office = 'office-tail'
    for (let i = 0; i < 3; i++) await givenCase(test.store, { office, reference: `25 400 00${i}` })
    await test.pool.query('alter table casework.opening disable trigger user')
    await test.pool.query('delete from casework.opening where office = $1 and position = 3', [office])
    const [openings, ends] = await test.store.as(asSystem, async ({ histories }) => [await histories.openings(), await histories.openingEnds()] as const)
    assert.equal(openings.filter((opening) => opening.office === office).length, 2)
    assert.equal(ends.find((end) => end.office === office)?.position, 3)
  })
})
