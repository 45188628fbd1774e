import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isSectionHeading, roleOf } from '../../src/statement/headings.ts'
import { parseStatement } from '../../src/statement/parse.ts'
import { readPublishedDate, writePublishedDate } from '../../src/statement/published-date.ts'
import { normaliseReference } from '../../src/statement/reference.ts'

describe('References', () => {
  for (const text of ['23 006 671', '23-006-671', '23006671', ' 23\u00a0006\u00a0671 ', '23–006–671'])
    it(`${JSON.stringify(text)} is 23 006 671`, () => assert.equal(normaliseReference(text), '23 006 671'))
  for (const text of ['23 006 671a', '23-006-671A', '23006671 a'])
    it(`${text} keeps its letter, small`, () => assert.equal(normaliseReference(text), '23 006 671a'))
  for (const text of ['', '23 006 67', '123 006 671', '23 006 671ab', 'AB 006 671'])
    it(`${JSON.stringify(text)} is none`, () => assert.equal(normaliseReference(text), null))
})

describe('Dates of decisions', () => {
  for (const text of ['13 Mar 2025', '13 March 2025', '13-Mar-2025', '13th March 2025', '2025-03-13', '13/03/2025'])
    it(`${text} is 2025-03-13`, () => assert.equal(readPublishedDate(text), '2025-03-13'))
  it('29 February counts only in a leap year', () => {
    assert.equal(readPublishedDate('29 Feb 2024'), '2024-02-29')
    assert.equal(readPublishedDate('29 Feb 2025'), null)
  })
  for (const text of ['', 'yesterday', '31 Apr 2025', '13 Foo 2025', '0 Mar 2025']) it(`${JSON.stringify(text)} is none`, () => assert.equal(readPublishedDate(text), null))
  it('what is written is read back', () => assert.equal(readPublishedDate(writePublishedDate('2025-09-01')), '2025-09-01'))
})

describe('Headings, oldest and newest', () => {
  const roles = {
    'The complaint': 'complaint', 'What I have (and have not) investigated': 'scope', "The Ombudsman's role and powers": 'powers', 'The Ombudsman’s role and powers': 'powers',
    'How I considered this complaint': 'considered', 'My assessment': 'assessment', 'What I found': 'findings', 'Agreed action': 'action', Action: 'action',
    'Recommended action': 'action', 'Final decision': 'decision', Decision: 'decision', 'Parts of the complaint that I did not investigate': 'not-investigated', Analysis: 'other',
    'What did Mr X complain about?': 'complaint', 'What was Ms T’s complaint?': 'complaint', 'What is our role?': 'powers', 'What powers do we have?': 'powers', 'How did we reach this decision?': 'considered',
    'What evidence did I consider?': 'considered', 'What did I investigate?': 'scope', 'Which parts did I not investigate?': 'not-investigated', 'What went wrong?': 'findings', 'Was there fault by the Council?': 'findings',
    'Why won’t we investigate?': 'assessment', 'How will the Council put this right?': 'action', 'What has the care provider agreed to do to put things right?': 'action', 'What was decided?': 'decision', 'Is the complaint upheld?': 'decision',
  } as const
  for (const [heading, role] of Object.entries(roles)) it(`${heading}: ${role}`, () => assert.equal(roleOf(heading), role))
  it('in any case, and with a colon behind', () => assert.ok(isSectionHeading('FINAL DECISION:')))
  it('a name that every object has is no heading', () => assert.equal(roleOf('constructor'), 'other'))
})

describe('What is no statement', () => {
  it('a page that lists one decision is a listing', () => {
    const parsed = parseStatement('Kent County Council (24 017 326)\nStatement Upheld Trees 13-Oct-2025\nSummary: The Council felled a tree.')
    assert.deepEqual(parsed, { type: 'listing', entries: [{ body: 'Kent County Council', reference: '24 017 326', kind: 'Statement', decision: 'Upheld', subcategory: 'Trees', date: '2025-10-13' }] })
  })
  it('one heading alone, in a letter, makes no statement', () => assert.equal(parseStatement('Dear Sir\n\nThe complaint\n\nI am cross.').type, 'other'))
})
