import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { betterPlacedIn } from '../../src/register/better-placed.ts'
import { plainWords } from '../../src/register/plain-words.ts'
import { remediesIn } from '../../src/register/remedies.ts'
import { statementOf } from '../register/statements.ts'

describe('The better-placed bodies of a decision', () => {
  it('are those named in a line that calls a body better placed', () => {
    assert.deepEqual(betterPlacedIn('The ICO and Social Work England are better placed.\nThe Housing Ombudsman was told.'), ['ico', 'swe'])
  })
  it('are none where a line says so of nobody in particular', () => assert.deepEqual(betterPlacedIn('There is another body better placed to look at this.'), []))
  it('are not found inside another word', () => assert.deepEqual(betterPlacedIn('An icon is better placed.'), []))
  it('never include the body complained about', () => assert.deepEqual(betterPlacedIn('The council’s own complaints procedure is better placed.'), []))
})

describe('The remedies of a decision', () => {
  const action = (...texts: string[]) => [{ heading: 'Agreed action', role: 'action' as const, subheadings: [], paragraphs: texts.map((text, index) => ({ number: index + 1, text, items: [{ mark: '•', text: 'remind its staff of the policy.' }], citations: [] })) }]
  it('are read from what was agreed, its items included', () => {
    assert.deepEqual(remediesIn(statementOf({}, { summary: null, sections: action('Within a month the Council will apologise and pay Mr X £200:') })), ['apology', 'payment', 'training', 'procedure'])
  })
  it('are read from a summary that says what was agreed', () => {
    assert.deepEqual(remediesIn(statementOf({}, { summary: 'The Council has agreed to apologise.', sections: [] })), ['apology'])
    assert.deepEqual(remediesIn(statementOf({}, { summary: 'The Council did not apologise.', sections: [] })), [])
  })
  it('are not read from other parts', () => assert.deepEqual(remediesIn(statementOf({}, { summary: null })), []))
})

describe('Plain words', () => {
  it('are small letters and digits with a space on every side', () => assert.equal(plainWords('Local Government Act 1974, section 24A(6)'), ' local government act 1974 section 24a 6 '))
  it('keep no letter that is not ASCII', () => assert.equal(plainWords('Café İ'), ' caf '))
  it('of nothing are two spaces, which are in no text', () => assert.equal(plainWords('?!'), '  '))
})
