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
    ['s.26(6)', ['section 26(6)']],
    ['s26A(1)(b)', ['section 26A(1)(b)']],
    ['sections 26A, 27(1)', ['section 26A', 'section 27(1)']],
    ['s. 26(6)(a), LGA 1974', [`${act}, section 26(6)(a)`]],
    ['LGA 1974 ss 26(1) and 26A(1)', [`${act}, section 26(1)`, `${act}, section 26A(1)`]],
    ['the 1974 Act, section 34(3)', [`${act}, section 34(3)`]],
    ['section 26(1) of the Act', ['section 26(1)']],
    ['The Code, paragraph 9.1', ['paragraph 9.1']],
    [`section 26D of the ${act}, as amended`, [`${act}, section 26D`]],
    [`${act} (section 26(1))`, [`${act}, section 26(1)`]],
    [`${act} (the Act), section 26(1)`, [`${act}, section 26(1)`]],
    [`${act}: section 26(1)`, [`${act}, section 26(1)`]],
    [`${act}, Part 3A, section 34B`, [`${act}, section 34B`]],
    [`Part 3A of the ${act}`, [`${act}, Part 3A`]],
    [`${act}, sections 24A(6) and 34B(8), as amended, section 34(B)`, [`${act}, section 24A(6)`, `${act}, section 34B(8)`, `${act}, section 34(B)`]],
    ['Schedule 5', ['Schedule 5']],
    ['Schedule 5, paragraph 2', ['Schedule 5, paragraph 2']],
    ['Sch. 5/5A, para 1/3', ['Schedule 5/5A, paragraph 1/3']],
    ['Schedule 5, paragraphs 1 and 2', ['Schedule 5, paragraph 1', 'Schedule 5, paragraph 2']],
    ['Regulation 12(2)', ['regulation 12(2)']],
    ['regs 1–2 and 19', ['regulation 1', 'regulation 2', 'regulation 19']],
    ['Care Act 2014 s 42', ['Care Act 2014, section 42']],
    ['Care Act 2014, ss 9-13', ['Care Act 2014, section 9', 'Care Act 2014, section 13']],
    ['Health Service Commissioners Act 1993, sections 3(4)-3(7)', ['Health Service Commissioners Act 1993, section 3(4)', 'Health Service Commissioners Act 1993, section 3(7)']],
    ['s.42 Care Act 2014', ['Care Act 2014, section 42']],
    ['Children Act 1989, s26(3), s24D', ['Children Act 1989, section 26(3)', 'Children Act 1989, section 24D']],
    ['Highways Act 1980, s.41 & s.58', ['Highways Act 1980, section 41', 'Highways Act 1980, section 58']],
    ['Housing Act 1996, Part VII', ['Housing Act 1996, Part VII']],
    ['School Standards and Framework Act 1998, s.88', ['School Standards and Framework Act 1998, section 88']],
    ['Anti-social Behaviour, Crime and Policing Act 2014, section 104', ['Anti-social Behaviour, Crime and Policing Act 2014, section 104']],
    ['Data Protection Act 2018, Schedule 2, Part 1, paragraph 5', ['Data Protection Act 2018, Schedule 2, Part 1, paragraph 5']],
    ['DPA 2018, s.165; UK GDPR, arts 16 and 77', ['Data Protection Act 2018, section 165', 'UK GDPR, article 16', 'UK GDPR, article 77']],
    ['General Data Protection Regulation, Article 16', ['General Data Protection Regulation, article 16']],
    ['Human Rights Act 1998; European Convention on Human Rights, Article 8', ['Human Rights Act 1998', 'European Convention on Human Rights, article 8']],
    ['SI 2006/1738, reg 2', ['SI 2006/1738, regulation 2']],
    ['SEND Regulations 2014, regulations 19 and 20(2)', ['SEND Regulations 2014, regulation 19', 'SEND Regulations 2014, regulation 20(2)']],
    ['Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulation 12', ['Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulation 12']],
    ['Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 17', ['Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 17']],
    ['Town and Country Planning (General Permitted Development) (England) Order 2015, Schedule 2, Part 1, Class A', ['Town and Country Planning (General Permitted Development) (England) Order 2015, Schedule 2, Part 1, Class A']],
    ['SEND Code of Practice: 0 to 25 years, paragraph 9.17', ['SEND Code of Practice, paragraph 9.17']],
    ['SEN Code paragraph 9.1', ['SEN Code, paragraph 9.1']],
    ['Homelessness Code of Guidance for Local Authorities 2018, Annex B', ['Homelessness Code of Guidance for Local Authorities 2018, Annex B']],
    ['Homelessness Code of Guidance 17.4', ['Homelessness Code of Guidance, paragraph 17.4']],
    ['Care and Support Statutory Guidance (“CSSG”), para 14.9', ['Care and Support Statutory Guidance, paragraph 14.9']],
    ['Working Together to Safeguard Children 2023', ['Working Together to Safeguard Children 2023']],
    ['National Planning Policy Framework, paragraphs 47 and 130', ['National Planning Policy Framework, paragraph 47', 'National Planning Policy Framework, paragraph 130']],
    ['NPPF, paragraph 130', ['NPPF, paragraph 130']],
    ['R (Mills) v Wold District Council [2014] EWHC 19 (Admin)', ['R (Mills) v Wold District Council [2014] EWHC 19 (Admin)']],
    ['R v Commissioner for Local Administration (1979) QB 287', ['R v Commissioner for Local Administration (1979) QB 287']],
  ]
  for (const [text, provisions] of table) it(text, () => assert.deepEqual(provisionsOf(text), provisions))

  for (const text of ['ICO', 'see paragraph 5', 'the Council acted under the Care Act 2014', 'Information Commissioner’s Office', 'a', '', 'GDPR', 'see paragraphs 5 and 6', 'section F of his plan', 'sections B and F', 'Section B', 'the Care Act', 'the Act', 'Mr X, 2014', 'Part 1'])
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
