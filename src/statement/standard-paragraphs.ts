import type { LawParagraphId } from './matter.ts'
import type { TestId } from '../law/model.ts'

/**
 * The standing words of a statement: what the law says about each test, in plain English of our own. The authority is
 * not here; it is the test's own and is added behind the words. A test without an authority has no paragraph.
 */
export const lawParagraphs: Readonly<Record<TestId, string>> = {
  'court-overlap': 'If a court dealt with a matter, or could have been asked to, we usually leave it there.',
  'code-not-met': 'Parliament leaves it to us whether to start an investigation or to end one. We ask the questions in our Assessment Code to decide.',
  'merits-only': 'Our concern is how a decision was made. If it was made properly, we have no power to replace it with another, even if someone strongly disagrees with it.',
  'ico-data': 'Complaints about personal data are usually for the Information Commissioner. We look at one ourselves only if there is a good reason to.',
  'satisfied-with-action': 'We can decide not to investigate if what the body has done, or offers to do, puts the matter right.',
  'conduct-of-councillor': 'We can look at how a council dealt with a complaint about a councillor. We do not judge what the councillor did.',
  'acting-on-behalf': 'When a council arranges for someone else to provide a service, we treat what they do as done by the council.',
  'care-provider': 'We can look at care that a registered provider gives to adults, including care that someone pays for themselves.',
  'wider-public-interest': 'If we find that other people may have been affected in the same way, we can look at that too.',
  'referred-by-authority': 'A body can itself send us a complaint that someone made to it.',
  'all-or-most': 'We have no power to look at something that affects everyone, or nearly everyone, who lives in the area.',
  'court-conduct': 'The law keeps us from looking at whether court proceedings were begun, at how they were conducted, or at what was said in them.',
  crime: 'The law keeps us from looking at how crime is investigated or prevented.',
  commercial: 'The law keeps us from looking at certain contracts and commercial dealings.',
  personnel: 'The law keeps us from looking at how staff are appointed, paid, disciplined or dismissed.',
  'school-curriculum': 'The law keeps us from looking at what is taught in schools.',
  'school-internal': 'The law keeps us from looking at most of what happens inside a school, such as its teaching, its discipline and how it is run.',
  'social-landlord': 'The law keeps us from looking at what a council does as a landlord of social housing, whoever complains of it.',
  'linked-to-oj': 'If we cannot look at a matter itself, we usually do not look at how a complaint about it was handled either.',
  'tribunal-unused': 'We usually do not look at a matter that someone could have taken to a tribunal, unless it would not be fair to expect that of them.',
  'tribunal-used': 'Once someone has appealed to a tribunal about a matter, the law keeps us from looking at it.',
  'minister-unused': 'We usually do not look at a matter that someone could have appealed about to a government minister, unless it would not be fair to expect that of them. Planning inspectors decide such appeals for the minister.',
  'minister-used': 'Once someone has appealed to a government minister about a matter, the law keeps us from looking at it. Planning inspectors decide such appeals for the minister.',
  'court-unused': 'We usually do not look at a matter that someone could have taken to court, unless it would not be fair to expect that of them.',
  'court-used': 'Once someone has taken a matter to court, the law keeps us from looking at it.',
  'body-not-listed': 'We can look only at the bodies that the law puts within our reach.',
  'not-administrative': 'We look at how a body carries out its administrative work, and at whether its services failed.',
  'not-member-of-public': 'Only members of the public can complain to us. Public bodies, and people acting for them, cannot.',
  'consent-missing': 'Someone else can complain for a person only if that person has agreed to it in writing.',
  'unsuitable-rep': 'If a person cannot agree to it themselves, or has died, someone may complain for them if we think that they are suitable to.',
  'no-claimed-injustice': 'The person who complains must say that the matter has affected them themselves.',
  'not-in-writing': 'A complaint to us should be in writing, though we can agree to take it in another way.',
  late: 'A complaint should reach us within 12 months of the day on which the person learned of the matter. We can accept a later one if there are good reasons.',
  premature: 'Before we look at a complaint, the body must have heard of it and had a fair chance to answer.',
}

/** Opens the section on powers where a bar of the law is relied on. */
export const powersAndLimits: { readonly id: LawParagraphId; readonly text: string } = {
  id: 'powers-and-limits',
  text: 'An Act of Parliament sets out what we can look at and what we cannot. I explain here the limits that matter in this case.',
}

/** What fault and injustice mean and how we use our discretion; `only` ends it where one limb is relied on, `list` where several are. */
export const discretionParagraph = {
  id: 'fault-injustice-discretion',
  opening:
    'We look for ‘fault’, which means that a body did something wrong or that its service failed. We also look for ‘injustice’, which means that the fault had a bad effect on the person. Our service is free to use and paid for by the public, so we choose with care what to investigate.',
  only: 'We do not begin an investigation, or go on with one, if',
  list: 'We do not begin an investigation, or go on with one, if:',
} as const

interface LimbWords {
  /** Completes "We do not begin an investigation if ...". */
  readonly test: string
}

/** The limbs of the discretion, in the order in which statements list them. */
export const limbs: Readonly<Record<TestId, LimbWords>> = {
  'insufficient-fault': { test: 'there is too little to show that there was fault' },
  'no-injustice': { test: 'any fault did not affect the person' },
  'minor-injustice': { test: 'any injustice is too slight to justify our involvement' },
  'cannot-add': { test: 'we could not add to what has already been looked into' },
  'same-outcome': { test: 'more investigation would not lead to a different result' },
  'outcome-unavailable': { test: 'we could not bring about what the person wants' },
  'better-placed': { test: 'someone else is in a better position to deal with the complaint' },
  'no-worthwhile': { test: 'nothing worthwhile would come of it' },
  'on-hold-for-court': { test: 'the body has good reason to wait until court proceedings are over' },
}

/**
 * Completes "We will not investigate because ...". `{bodies}` and `{are}` stand for the bodies named for the ground, or
 * for the words in `nobody` where none is; `{name}` for the complainant.
 */
export const grounds: Readonly<Record<TestId, { readonly because: string; readonly nobody?: string }>> = {
  'court-overlap': { because: 'the matter belongs with the court proceedings it is part of' },
  'code-not-met': { because: 'the complaint does not meet the tests in our Assessment Code' },
  'insufficient-fault': { because: 'there is not enough to show fault' },
  'merits-only': { because: 'we cannot replace a decision that was properly made' },
  'no-injustice': { because: 'any fault did not affect {name}' },
  'minor-injustice': { because: 'any injustice is too slight to justify it' },
  'cannot-add': { because: 'we could not add to what has already been looked into' },
  'same-outcome': { because: 'it would not lead to a different result' },
  'outcome-unavailable': { because: 'we could not bring about what {name} wants' },
  'no-worthwhile': { because: 'nothing worthwhile would come of it' },
  'better-placed': { because: '{bodies} {are} better placed to deal with the matter', nobody: 'someone else' },
  'ico-data': { because: '{bodies} {are} better placed to deal with data protection', nobody: 'the Information Commissioner’s Office' },
  'individual-officer': { because: '{bodies} {are} better placed to look at what one professional did', nobody: 'the professional regulator' },
  'complaint-handling': { because: 'it would not be a good use of public money to look only at how a complaint was handled' },
  'on-hold-for-court': { because: 'the complaint can wait until court proceedings are over' },
  'own-review-first': { because: 'it is reasonable to use the body’s own review first' },
  'other-process-first': { because: 'another process has to finish first' },
  'satisfied-with-action': { because: 'what has been done or offered puts the matter right' },
  'conduct-of-councillor': { because: 'we do not judge what a councillor did' },
  'acting-on-behalf': { because: 'what was done counts as done by the body' },
  'care-provider': { because: 'it is about care that we can look at' },
  'wider-public-interest': { because: 'others may have been affected' },
  'referred-by-authority': { because: 'the body itself referred it to us' },
  'all-or-most': { because: 'it affects everyone in the area, or nearly everyone' },
  'court-conduct': { because: 'it is about court proceedings' },
  crime: { because: 'it is about the investigation of crime' },
  commercial: { because: 'it is about a commercial matter' },
  personnel: { because: 'it is about employment' },
  'school-curriculum': { because: 'it is about what a school teaches' },
  'school-internal': { because: 'it is about what happened inside a school' },
  'social-landlord': { because: 'it is about a council as a social landlord' },
  'linked-to-oj': { because: 'we cannot look at the matter that it is about' },
  'tribunal-unused': { because: 'it is reasonable to expect an appeal to {bodies}', nobody: 'a tribunal' },
  'tribunal-used': { because: 'there has been an appeal to {bodies}', nobody: 'a tribunal' },
  'minister-unused': { because: 'it is reasonable to expect an appeal to {bodies}', nobody: 'a government minister' },
  'minister-used': { because: 'there has been an appeal to {bodies}', nobody: 'a government minister' },
  'court-unused': { because: 'it is reasonable to expect {name} to take the matter to {bodies}', nobody: 'court' },
  'court-used': { because: 'it has been before {bodies}', nobody: 'a court' },
  'judicial-review': { because: 'it is reasonable to seek a judicial review' },
  'body-not-listed': { because: 'the law does not put this body within our reach' },
  'not-administrative': { because: 'it is not about administrative work' },
  'not-member-of-public': { because: 'it is not made by a member of the public' },
  'consent-missing': { because: 'we do not have the agreement of the person it is about' },
  'unsuitable-rep': { because: 'we do not think it suitable that it is made for the person in this way' },
  'no-claimed-injustice': { because: '{name} does not claim to have been affected' },
  'not-in-writing': { because: 'it was not made in writing' },
  late: { because: 'it was made late, and there are no good reasons to look at it now' },
  premature: { because: 'the body has not had a fair chance to answer it' },
  'already-decided': { because: 'we have already decided it' },
}
