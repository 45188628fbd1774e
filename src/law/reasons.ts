import type { Reason } from './model.ts'
import { act, decisions, generalKnowledge, manual } from './sources.ts'

/** Why complaints are closed, finer than the public header. The ids of investigated complaints are those used with published decisions. */
export const reasons: readonly Reason[] = [
  { id: 'advice-given', name: 'Advice given', outcome: null, issues: 'nothing', published: false, investigated: false, basis: 'guidance', source: manual('Intake Team Manual', 'chapter 2') },
  { id: 'signposted', name: 'Signposted to another organisation', outcome: null, issues: 'nothing', published: false, investigated: false, basis: 'guidance', source: manual('Intake Team Manual', 'chapter 2') },
  {
    id: 'referred-back', name: 'Referred back for local resolution', outcome: null, issues: 'letter', published: false, investigated: false,
    note: 'The body has not had its chance to answer.', basis: 'guidance', source: manual('Statement of Reasons Manual', 'chapter 3'),
  },
  { id: 'insufficient-information', name: 'Insufficient information to proceed', outcome: null, issues: 'letter', published: false, investigated: false, basis: 'guidance', source: manual('Assessment Manual', 'chapter 9') },
  {
    id: 'invalid-body', name: 'Invalid: body not in jurisdiction', outcome: null, issues: 'letter', published: false, investigated: false,
    note: 'The body is not told.', basis: 'guidance', source: manual('Assessment Manual', 'chapter 7'),
  },
  { id: 'invalid-already-decided', name: 'Invalid: already decided', outcome: null, issues: 'letter', published: false, investigated: false, basis: 'guidance', source: manual('Assessment Manual', 'chapter 7') },
  { id: 'invalid-consent', name: 'Invalid: no consent', outcome: null, issues: 'letter', published: false, investigated: false, basis: 'guidance', source: manual('Assessment Manual', 'chapter 7') },
  {
    id: 'withdrawn', name: 'Withdrawn by the complainant', outcome: null, issues: 'letter', published: false, investigated: false,
    note: 'Early only. After a draft, the complaint is normally decided all the same.', basis: 'guidance', source: manual('Investigation Manual', 'chapter 27'),
  },
  {
    id: 'out-of-jurisdiction', name: 'Out of jurisdiction', outcome: 'closed-after-initial-enquiries', issues: 'statement', published: true,
    unless: 'It is a staff matter, or the representative was not suitable: then it is not published.', investigated: false,
    note: 'Recorded with its provision, and with whether the discretion was exercised.', basis: 'guidance', source: manual('Statement of Reasons Manual', 'chapter 3'),
  },
  {
    id: 'not-warranted', name: 'Investigation not warranted', outcome: 'closed-after-initial-enquiries', issues: 'statement', published: true,
    investigated: false, basis: 'statute', source: act('section 24A(6)'),
  },
  {
    id: 'upheld-fault-injustice', name: 'Upheld: fault and injustice', outcome: 'upheld', issues: 'statement', published: true,
    investigated: true, note: 'A remedy is agreed.', basis: 'practice', source: decisions(),
  },
  {
    id: 'upheld-remedied-by-body', name: 'Upheld: remedied by the body before', outcome: 'upheld', issues: 'statement', published: true,
    investigated: true, note: 'The body had put it right before the complaint came.', basis: 'practice', source: decisions(),
  },
  {
    id: 'upheld-fault-no-injustice', name: 'Upheld: fault, no significant injustice', outcome: 'upheld', issues: 'statement', published: true,
    investigated: true, basis: 'practice', source: decisions(),
  },
  {
    id: 'upheld-resolved-early', name: 'Upheld: resolved early', outcome: 'upheld', issues: 'statement', published: true, investigated: true,
    note: 'The text says that the complaint will not be investigated, but the body accepts fault and agrees a remedy.',
    basis: 'practice', source: decisions('24 017 617', '25 004 768'),
  },
  {
    id: 'upheld-by-report', name: 'Upheld by public report', outcome: 'upheld', issues: 'report', published: true, investigated: true,
    note: 'In the public interest, or because the body did not comply.', basis: 'statute', source: act('section 30(1)'),
  },
  {
    id: 'not-upheld-no-fault', name: 'Not upheld: no fault', outcome: 'not-upheld', issues: 'statement', published: true,
    investigated: true, basis: 'practice', source: decisions(),
  },
  {
    id: 'discontinued', name: 'Not upheld: investigation ended, no finding', outcome: 'not-upheld', issues: 'statement', published: true,
    investigated: true, note: 'Which header an ended investigation has is not confirmed.', basis: 'unverified', source: generalKnowledge,
  },
]
