import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { schemes } from '../../src/main/schemes.ts'
import { ruleInWords } from '../../src/scheme/drawing/rule-words.ts'
import { lengthInWords } from '../../src/scheme/drawing/words.ts'
import { rulesOf } from '../../src/scheme/rules.ts'
import { ruleName } from '../renaming/ids.ts'

/**
 * Every number of sections 1 to 8 of the field reference, line by line: the words in which it stands there, and the rule that counts it
 * with the length, the trigger, the extension. Someone who changes either has to look at the other.
 */
const book = '../shared/domain/neighbours.md'
const absent = existsSync(book) ? false : `${book} is not here`
const text = absent === false ? readFileSync(book, 'utf8') : ''
const rules = rulesOf(schemes, law)

const lines: readonly (readonly [says: string, rule: string, counts: RegExp, more?: string])[] = [
  // 1. Council corporate complaints
  ['| Come to council | 12 M | Event or awareness |', 'council-complaint.complain-in-time', /12 months from the date given as “The day the person first knew/],
  ['| S1 acknowledge, log, define | 5 WD | Receipt', 'council-complaint.stage-1-acknowledgement', /: 5 working days from the day of receipt/],
  ['| S1 response | 10 WD | Acknowledgement [6.3] | up to +10 WD', 'council-complaint.stage-1-response', /: 10 working days from “Acknowledge the complaint”/, '10 working days'],
  ['| Ask for S2 | Local (often 20 WD or 1 M) | S1 response', 'council-complaint.ask-for-stage-2', /: 20 working days from “Answer at stage 1”.* Each office may set its own/],
  ['| S2 acknowledge | 5 WD | Request', 'council-complaint.stage-2-acknowledgement', /: 5 working days from “Ask for stage 2”/],
  ['| S2 final response | 20 WD | Acknowledgement [LLG] | +20 WD in the landlord Code', 'council-complaint.stage-2-response', /: 20 working days from “Acknowledge the request”/, '20 working days'],
  ['| Whole process | about 12 weeks | First contact |', 'council-complaint.whole-procedure', /\(aim.*: 12 weeks from the day of receipt/],
  // 2. Statutory children's social care complaints
  ['often write within 28 CD [GM SCP]', 'council.conference-complaint', /: 28 days from the conference/],
  ['may resubmit afterwards within 1 year (GK)', 'council.complain-after-proceedings', /: 1 year from the end of the proceedings.*not confirmed/],
  ['| Complain | 1 year | Grounds arose |', 'children-statutory-complaint.complain-in-time', /: 1 year from the date given as “The day on which the grounds for complaint arose”/],
  ['| S1 local resolution | 10 WD | Complaint received', 'children-statutory-complaint.stage-1-response', /: 10 working days from the day of receipt/, '10 working days'],
  ['| Ask for S2 | 20 WD usual | S1 response [Bexley]; some say 28 CD [Coram] |', 'children-statutory-complaint.ask-for-stage-2', /: 20 working days from “Answer at stage 1” \(also read as 28 days\)/],
  ['| S2 investigation | 25 WD | **Date of request**', 'children-statutory-complaint.stage-2-investigation', /: 25 working days from the stage “Stage 2: asked for”/, '40 working days'],
  ['to 65 WD with written reason and date', 'children-statutory-complaint.stage-2-longest', /: 65 working days from the stage “Stage 2: asked for”/],
  ['| Ask for S3 | 20 WD | S2 adjudication letter (reg 18; GK) |', 'children-statutory-complaint.ask-for-stage-3', /: 20 working days from “Give the council’s decision”.*not confirmed/],
  ['| S3 panel meets | 30 WD | Request', 'children-statutory-complaint.stage-3-panel', /: 30 working days from “Ask for a review panel”/],
  ['| Panel report | 5 WD | Meeting', 'children-statutory-complaint.panel-report', /: 5 working days from the date given as “The day on which it met”/],
  ['| Council final response | 15 WD | Panel report', 'children-statutory-complaint.final-response', /: 15 working days from “Send the panel’s report”/],
  // 3. Children's social care
  ['| Decision on response + acknowledgement | 1 WD of contact', 'childrens-social-care.decision', /: 1 working day from the day of receipt/],
  ['| Child and family assessment | ≤45 WD from **referral**', 'childrens-social-care.child-and-family-assessment', /: 45 working days from the date given as “The day on which the referral reached the council”/],
  ['| Initial child protection conference | ≤15 WD from the strategy discussion that started s47', 'childrens-social-care.initial-conference', /: 15 working days from the date given as “The day of the discussion”/],
  ['e.g. record within 15 WD of decision [Sheffield]', 'childrens-social-care.closure-record', /: 15 working days from the stage “About to be closed”/],
  ['child assessment order (s43, up to 7 CD)', 'family-court.child-assessment-order', /: 7 days, the first day counted, .*not confirmed/],
  ['(24 h to 5 WD; GK): configuration', 'childrens-social-care.visit-note', /Each office may set its own.*not confirmed/],
  ['| Looked-after child | To 75th birthday, or 15 y after death under 18', 'council.keep-looked-after-child', /: 75 years from the child’s birth/],
  ['or 15 y after death under 18', 'council.keep-looked-after-child-who-died', /: 15 years from the child’s death/],
  ['| Adoption order made | 100 y from order', 'council.keep-adoption', /: 100 years from the adoption order/],
  ['e.g. 35 y after last contact [Blackpool]', 'council.keep-conference', /: 35 years from the last contact/],
  ['e.g. age 18 + 3 y inactivity [Devon]', 'council.keep-child-in-need', /: the later of 18 years and then 3 years from the child’s birth and 3 years from the last contact/],
  ['| Foster carer | ≥10 y from end of approval', 'council.keep-foster-carer', /: 10 years from the end of the approval/],
  // 4. Data rights
  ['| Response to Art 15/16/18/21 request | 1 M | From latest of receipt, identity proof, fee', 'data-rights.response', /: 1 month from the latest of the day of receipt, .*moving to the next working day/, '2 months'],
  ['[Lexis; DPA s54 for police data]', 'police.data-request', /: 1 month from the latest of the receipt of the request, the proof of identity and the payment of a fee/, '2 months'],
  ['| s164A complaint: acknowledge | 30 CD | Statute: beginning when received', 'data-protection-complaint.acknowledgement', /: 30 days, the first day counted, from the day of receipt \(also read as 30 days, the first day not counted, moving to the next working day\)/],
  // 5. Information Commissioner's Office
  ['chase after 30 CD', 'data-protection-complaint.progress', /: 30 days from the latest of the day of receipt and/],
  ['| Come to ICO | 3 M from last (meaningful) contact', 'information-commissioner.come-in-time', /: 3 months from the latest of the date given as/],
  ['3 M statutory yardstick (s166)', 'information-commissioner.progress', /: 3 months, the first day counted, from the latest of the day of receipt/],
  ['ICO aim 90 CD', 'information-commissioner.outcome-aim', /\(aim.*: 90 days from the day of receipt/],
  ['| Case review request | 3 M from outcome', 'information-commissioner.case-review', /: 3 months from “Outcome: /],
  ['acknowledged 14 CD', 'information-commissioner.case-review-acknowledgement', /: 14 days from “Ask us to look again”/],
  ['answered 30 CD', 'information-commissioner.case-review-answer', /: 30 days from “Ask us to look again”/],
  ['no news in 3 M, or in each later 3 M', 'information-commissioner.tribunal-s166', /\(wait.*: 3 months from the latest of/],
  ['lodge within 28 CD after 6 M from complaint (GK)', 'information-commissioner.tribunal-by', /: 6 months and then 28 days from the day of receipt.*not confirmed/],
  ['lodge within 28 CD after 6 M from complaint (GK)', 'first-tier-tribunal.order-to-progress', /: 6 months and then 28 days from .*not confirmed/],
  // 6. Social Work England
  ['Receipt ≤2 weeks', 'social-work-england.receipt', /: 2 weeks from the day of receipt/],
  ['Aim 12 weeks [SWE Raised 2024]', 'social-work-england.triage', /\(aim.*: 12 weeks from the day of receipt/],
  ['worker told ≤14 CD of opening', 'social-work-england.tell-social-worker', /: 14 days from “Open an investigation”/],
  ['about 6 M stated [SWE Raised]', 'social-work-england.investigation', /\(aim.*: 6 months from “Open an investigation”/],
  ['≤18 M; review by 6 M then 6-monthly', 'social-work-england.interim-order-ends', /18 months, the first day counted/],
  ['≤18 M; review by 6 M then 6-monthly', 'social-work-england.interim-order-review', /: 6 months, the first day counted, from the latest of .*“Review the interim order”/],
  ['conditions ≤3 y; suspension ≤3 y', 'social-work-england.order-review', /3 years, the first day counted/],
  ['High Court appeal 28 CD', 'social-work-england.high-court-appeal', /: 28 days from/],
  ['restoration after 5 y (GK)', 'social-work-england.restoration', /\(wait.*: 5 years from/],
  // 8. Days and deadlines
  ['| CPR | ≤5 days: exclude weekends and holidays', 'county-court.days-in-an-order', /so many days from the order/],
  ['"clear days" exclude both ends', 'county-court.clear-days-before-hearing', /so many clear days before the hearing/],
]

describe('Every number of the field reference is counted as it says', () => {
  for (const [says, name, counts, more] of lines)
    test(`${name}: ${says.slice(0, 60)}`, { skip: absent }, () => {
      assert.ok(text.includes(says), 'the field reference no longer says so')
      const found = rules.filter((rule) => rule.name === name || rule.name === ruleName(name))
      assert.ok(found.length > 0, `there is no rule ${name}`)
      for (const rule of found) {
        assert.match(ruleInWords(rule), counts)
        if (more !== undefined) assert.ok(rule.extends.some(({ count }) => lengthInWords(count) === more), `${more} more`)
      }
    })
})
