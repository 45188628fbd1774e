import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { law } from '../../src/law/law.ts'
import { citationsIn, isCitation, provisionsOf, wholeBracket } from '../../src/statement/citation.ts'

const act = 'Local Government Act 1974'

describe('Authorities, as statements write them', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    [`${act}, section 24A(6), as amended, section 34(B)`, [`${act}, section 24A(6)`, `${act}, section 34(B)`]],
    [`${act}, sections 26B and 34D, as amended`, [`${act}, section 26B`, `${act}, section 34D`]],
    [`${act}, section 26(5), section 34(B)6`, [`${act}, section 26(5)`, `${act}, section 34(B)6`]],
    [`${act}, Schedule 5/5A, paragraph 1/3, as amended`, [`${act}, Schedule 5/5A, paragraph 1/3`]],
    [`${act}, paragraph 5A schedule 5, as amended`, [`${act}, Schedule 5, paragraph 5A`]],
    [`${act}, Schedule 5, paragraph 4 (5A paragraph 4)`, [`${act}, Schedule 5, paragraph 4`, `${act}, Schedule 5A, paragraph 4`]],
    [`${act}, section 26B(1)(a),(3)`, [`${act}, section 26B(1)(a),(3)`]],
    ['local government act 1974, section 24A(6)', [`${act}, section 24A(6)`]],
    [`section 26 of the ${act}`, [`${act}, section 26`]],
    ['Care Act 2014, sections 9 and 10; Children Act 1989, section 17', ['Care Act 2014, section 9', 'Care Act 2014, section 10', 'Children Act 1989, section 17']],
    ['Housing Act 1996', ['Housing Act 1996']],
    ['SEN and Disability Code of Practice, paragraph 9.1', ['SEN and Disability Code of Practice, paragraph 9.1']],
    [`${act}, section 26(6)(a), (b) and (c), as amended`, [`${act}, section 26(6)(a)`, `${act}, section 26(6)(b)`, `${act}, section 26(6)(c)`]],
    [`${act}, section 34 (3), as amended`, [`${act}, section 34(3)`]],
    ['Children and Families Act 2014, section 42(2)-(3)', ['Children and Families Act 2014, section 42(2)-(3)']],
    ['Homelessness Code of Guidance, paragraphs 17.33 to 17.38', ['Homelessness Code of Guidance, paragraph 17.33', 'Homelessness Code of Guidance, paragraph 17.38']],
    ['UK GDPR, Article 16', ['UK GDPR, article 16']],
  ]
  for (const [text, provisions] of table) it(text, () => assert.deepEqual(provisionsOf(text), provisions))

  for (const text of ['ICO', 'see paragraph 5', 'the Council acted under the Care Act 2014', 'Information Commissioner’s Office', 'a', '', 'GDPR'])
    it(`“${text}” is none`, () => assert.equal(isCitation(text), false))

  it('every authority of every test is read as one', () => {
    for (const { id, citation } of law.tests) if (citation !== null) assert.ok(isCitation(citation), `${id}: ${citation}`)
  })
})

describe('Where a paragraph cites', () => {
  it('in round brackets, at its end or before, as written without the outer brackets', () => {
    const text = `We look for fault (we say so). (${act}, section 26(1)) Then we stop. (Housing Act 1996, section 184)`
    assert.deepEqual(citationsIn(text, 4).map((each) => each.text), [`${act}, section 26(1)`, 'Housing Act 1996, section 184'])
  })

  it('a statute named in prose is no citation', () => assert.deepEqual(citationsIn(`He may use GDPR, and the ${act} too.`, 1), []))

  it('a bracket that stays open cites nothing', () => assert.deepEqual(citationsIn(`It is late. (${act}, section 26B`, 1), []))

  it('a line is an authority on its own only if one pair of brackets holds all of it', () => {
    assert.equal(wholeBracket('(Care Act 2014)'), 'Care Act 2014')
    assert.equal(wholeBracket('(Care Act 2014).'), 'Care Act 2014')
    assert.equal(wholeBracket('(a) and (b)'), null)
    assert.equal(wholeBracket('Care Act 2014'), null)
  })
})
