import type { Block, Wording } from './template.ts'

const meanwhile =
  'If an entry in a record is wrong, ask the council to correct it now: it must not wait for us. If you are unhappy with the service that you got, complain to the council at the same time.'
const published = 'The decision is published, with what the public needs to know. Nothing that would make you or a child known is in it.'

/** No order lasts longer than the law lets it, whatever day it names; a warning names its own. */
const lasts: readonly Block[] = [
  { if: 'order-review-by', blocks: ['It lasts until {{order-review-by}}, unless it is changed on a review before that.'] },
  { if: 'years', blocks: ['It lasts until {{ends-on}}.'] },
]

/** What the regulator of social workers writes: to whoever raised a concern, to the social worker, and to the employer. */
export const socialWorkEnglandLetters: readonly Wording[] = [
  {
    id: 'concern-receipt',
    reader: 'person',
    title: 'We have your concern about a social worker',
    blocks: [
      'Your concern reached us on {{received-on}}. Please keep the reference at the top of this letter.',
      { heading: 'What we can do, and what not' },
      'We look at whether a social worker is fit to practise, to protect the public. We cannot put right what happened to you, change a record, or award anything.',
      { heading: 'What happens next' },
      'We decide whether there are reasonable grounds to investigate. We aim to do so by {{triage-by}}. It has often taken much longer, and we keep you informed. Most concerns end at this point. You will be told either way, with the reasons.',
      'If we investigate, the social worker will be told who raised the concern. If that worries you, tell us now.',
      { heading: 'Meanwhile' },
      meanwhile,
    ],
  },
  {
    id: 'concern-receipt-to-employer',
    reader: 'body',
    title: 'We have your referral of a social worker',
    blocks: [
      'Your referral reached us on {{received-on}}. Our reference stands at the top of this letter.',
      'You may tell whoever raised it with you that you referred it, on which day, and under which reference. What we find is for us to tell them.',
      'Do not wait for us to correct records, to answer complaints, or to keep people safe.',
    ],
  },
  {
    id: 'concern-signpost',
    reader: 'person',
    title: 'We are not the right people for this',
    blocks: [
      'We have read what you sent us. It is not something that we deal with.',
      '{{exclusion}}. {{exclusion-meaning}}',
      '{{reasons}}',
      { if: 'instead', blocks: [{ heading: 'Who may be able to help' }, { list: ['{{instead}}'] }] },
      'They may have time limits. Please get in touch with them soon.',
      'The social worker was not told that you wrote to us, and nothing is published.',
    ],
  },
  {
    id: 'concern-question',
    reader: 'person',
    title: 'We need to know more',
    blocks: ['We are looking at the concern that you raised about a social worker, and need your help:', '{{question}}', 'You can answer at {{site}}, by post or by telephone. If you cannot answer, tell us that too.'],
  },
  {
    id: 'concern-closed-at-triage',
    reader: 'person',
    title: 'We will not investigate your concern',
    blocks: [
      'We have looked at the concern that you raised about a social worker. There are no reasonable grounds for us to investigate. This is why:',
      '{{reasons}}',
      '{{findings}}',
      'It does not mean that nothing happened to you. We ask only whether the public must be protected from this social worker.',
      'The social worker is normally not told of it, and nothing is published.',
      { heading: 'What else you can do' },
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'concern-opened',
    reader: 'person',
    title: 'We investigate the concern that you raised',
    blocks: [
      'We have decided to investigate a social worker after what you told us. This is what we look into:',
      '{{scope}}',
      { heading: 'Who will know' },
      'The social worker is told of the concern, and that you raised it, by {{tell-social-worker-by}}. The employer is told too. If that worries you, ring us before then.',
      { heading: 'What happens next' },
      'We gather evidence and may ask you for more. We aim to finish by {{investigation-by}}; it often takes longer. Your contact is {{contact-person}}.',
      'Then two case examiners, one of them a social worker, decide whether it goes to a hearing.',
      { heading: 'Meanwhile' },
      meanwhile,
    ],
  },
  {
    id: 'concern-to-social-worker',
    reader: 'outside',
    title: 'A concern about your fitness to practise',
    blocks: [
      'We have opened an investigation of your fitness to practise. Nothing has been found.',
      { heading: 'The concern' },
      '{{concern}}',
      'It was raised by {{raised-by}}. Please do not contact them about it.',
      { heading: 'What you can do' },
      { list: ['Send us your side, in your own time and words, and anything that supports it.', 'Take advice, from your union or professional association or from a lawyer.', 'Tell us whom you work for as a social worker; we inform employers.'] },
    ],
  },
  {
    id: 'concern-to-employer',
    reader: 'body',
    title: 'We investigate a social worker who works for you',
    blocks: [
      'We have opened an investigation of the fitness to practise of a social worker who works for you. Nothing has been found. The concern:',
      '{{concern}}',
      'Please keep what you hold about it, and send us what you have found yourselves. If there is a risk now, act on it and tell us.',
    ],
  },
  {
    id: 'concern-progress',
    reader: 'person',
    title: 'How far we are with your concern',
    blocks: ['This is how far we are with the concern that you raised about a social worker:', '{{progress}}', '{{stage-meaning}}', { if: 'update-by', blocks: ['You hear from us again by {{update-by}}.'] }, { heading: 'Meanwhile' }, meanwhile],
  },
  {
    id: 'interim-order-proposal',
    reader: 'outside',
    title: 'An interim order may be made',
    blocks: [
      'Adjudicators will be asked to make an interim order about your practice while we investigate. This is why it may be necessary:',
      '{{necessary-because}}',
      'You can write to us by {{heard-by}}, or come and speak, alone or with someone to represent you. An interim order is about risk. Nothing has been found.',
    ],
  },
  {
    id: 'interim-order-to-complainant',
    reader: 'person',
    title: 'An interim order while we investigate',
    blocks: [
      'Adjudicators have made an interim order about the social worker: {{kind}}. It lasts until {{interim-order-ends-by}} at the latest, unless the High Court extends it.',
      { heading: 'Why' },
      '{{risk}}',
      'This is about risk. Nothing has been found yet. The order is looked at again by {{interim-order-review-by}}.',
    ],
  },
  {
    id: 'interim-order-to-social-worker',
    reader: 'outside',
    title: 'Interim order',
    blocks: [
      'Adjudicators ({{adjudicators}}) have made an interim order: {{kind}}. It lasts until {{interim-order-ends-by}}, and no longer than 18 months unless the High Court extends it.',
      { heading: 'Why it is necessary' },
      '{{risk}}',
      'It is reviewed by {{interim-order-review-by}}, and earlier if there is new evidence. You have the right to appeal to the High Court against it. Take legal advice soon.',
    ],
  },
  {
    id: 'interim-order-to-employer',
    reader: 'body',
    title: 'Interim order about a social worker who works for you',
    blocks: ['Adjudicators have made an interim order: {{kind}}. It lasts until {{interim-order-ends-by}} at the latest, and is reviewed by {{interim-order-review-by}}.', '{{risk}}', 'Please see to it that the order is kept to. It is about risk. Nothing has been found.'],
  },
  {
    id: 'interim-order-review-to-complainant',
    reader: 'person',
    title: 'The interim order was reviewed',
    blocks: ['Adjudicators have looked again at the interim order about the social worker. {{review-result}}.', '{{reasons}}', 'It is looked at again by {{interim-order-review-by}}.'],
  },
  {
    id: 'interim-order-review-to-social-worker',
    reader: 'outside',
    title: 'Review of your interim order',
    blocks: ['Adjudicators ({{adjudicators}}) have reviewed your interim order. {{review-result}}.', '{{reasons}}', 'It is reviewed again by {{interim-order-review-by}}, and earlier if there is new evidence.'],
  },
  {
    id: 'interim-order-ended',
    reader: 'person',
    title: 'The interim order has ended',
    blocks: ['Adjudicators have ended the interim order about the social worker, because it is no longer necessary:', '{{reasons}}', 'What you told us goes on being dealt with. {{stage-meaning}}'],
  },
  {
    id: 'interim-order-ended-to-social-worker',
    reader: 'outside',
    title: 'Your interim order has ended',
    blocks: ['Adjudicators ({{adjudicators}}) have ended your interim order:', '{{reasons}}', 'The investigation of your fitness to practise goes on.'],
  },
  {
    id: 'interim-order-ended-to-employer',
    reader: 'body',
    title: 'An interim order has ended',
    blocks: ['Adjudicators have ended the interim order about a social worker who works for you:', '{{reasons}}', 'The investigation goes on.'],
  },
  {
    id: 'concern-at-case-examiners',
    reader: 'person',
    title: 'Two case examiners now look at your concern',
    blocks: [
      'We have finished gathering evidence about the concern that you raised. Two case examiners, one of them a social worker, now decide two things.',
      { list: ['Would adjudicators, on the evidence, probably find that the social worker is not fit to practise?', 'If so, must there be a hearing in public?'] },
      'It can end without action, with advice or with a warning. They can also propose an end that the social worker accepts, or send it to a hearing. You will be told.',
    ],
  },
  {
    id: 'disposal-proposal',
    reader: 'outside',
    title: 'A proposal to end your case without a hearing',
    blocks: [
      'The case examiners think that adjudicators would probably find your fitness to practise impaired, and that no hearing is needed if you accept this: {{disposal}}.',
      '{{proposal}}',
      'You need not accept. If you do not, there will be a hearing. Take advice before you answer.',
    ],
  },
  {
    id: 'concern-hearing',
    reader: 'person',
    title: 'There will be a hearing',
    blocks: [
      'The concern that you raised about a social worker goes to a hearing. Adjudicators will decide what happened, whether the social worker is fit to practise, and what follows.',
      'Hearings wait for a long time, often for years. We tell you how it stands, and the date as soon as there is one.',
      'You may be asked to give evidence. If so, we explain how, and what can make it easier for you.',
      { heading: 'Meanwhile' },
      meanwhile,
    ],
  },
  {
    id: 'hearing-notice',
    reader: 'outside',
    title: 'Your case goes to a hearing',
    blocks: ['Adjudicators will conduct a hearing to decide whether your fitness to practise is impaired. We will tell you the date.', 'You can write to us before it, come to it, and be represented. Take advice soon.'],
  },
  {
    id: 'concern-decision',
    reader: 'person',
    title: 'The decision on the concern that you raised',
    blocks: [
      'It has been decided what follows from the concern that you raised about a social worker. {{outcome-name}}: {{outcome}}',
      { heading: 'Why' },
      '{{reasons}}',
      { if: 'findings', blocks: [{ heading: 'What was found' }, '{{findings}}'] },
      ...lasts,
      { heading: 'What is published' },
      published,
      { heading: 'What else you can do' },
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'decision-to-social-worker',
    reader: 'outside',
    title: 'The decision on your fitness to practise',
    blocks: [
      'It has been decided what follows from the concern about your fitness to practise. {{outcome-name}}: {{outcome}}',
      { heading: 'Why' },
      '{{reasons}}',
      { if: 'findings', blocks: [{ heading: 'What was found' }, '{{findings}}'] },
      { if: 'conditions', blocks: [{ heading: 'The conditions' }, '{{conditions}}'] },
      ...lasts,
      { if: 'high-court-appeal-by', blocks: [{ heading: 'If you do not agree' }, 'You can appeal to the High Court, by {{high-court-appeal-by}}. Take legal advice at once.'] },
      'The decision is published.',
    ],
  },
  {
    id: 'decision-to-employer',
    reader: 'body',
    title: 'The decision on a social worker who works for you',
    blocks: ['It has been decided what follows from a concern about a social worker who works for you. {{outcome-name}}: {{outcome}}', '{{reasons}}', ...lasts, 'The decision is published. Please see to it that any order is kept to.'],
  },
  {
    id: 'order-review-to-complainant',
    reader: 'person',
    title: 'The order was reviewed',
    blocks: ['Adjudicators have looked again at the order about the social worker:', '{{reasons}}', '{{stage-meaning}}', { if: 'order-review-by', blocks: ['It now lasts until {{order-review-by}}.'] }, published],
  },
  {
    id: 'order-review-to-social-worker',
    reader: 'outside',
    title: 'Review of your order',
    blocks: ['Adjudicators ({{adjudicators}}) have reviewed the order about your practice:', '{{reasons}}', { if: 'order-review-by', blocks: ['The order now lasts until {{order-review-by}}.'] }, { if: 'high-court-appeal-by', blocks: ['You can appeal to the High Court, by {{high-court-appeal-by}}. Take legal advice at once.'] }, 'What was decided is published.'],
  },
  {
    id: 'order-review-to-employer',
    reader: 'body',
    title: 'Review of an order about a social worker who works for you',
    blocks: ['Adjudicators have reviewed the order about a social worker who works for you:', '{{reasons}}', { if: 'order-review-by', blocks: ['It now lasts until {{order-review-by}}.'] }, 'What was decided is published.'],
  },
  {
    id: 'order-ended',
    reader: 'person',
    title: 'The warning has ended',
    blocks: ['The warning that the social worker was given after your concern has run its time. The social worker may practise without it.', 'What was decided stays published for as long as our rules say.'],
  },
]
