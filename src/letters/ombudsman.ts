import type { Wording } from './template.ts'

/** What an ombudsman's office writes to people who complain and to the bodies they complain about. */
export const ombudsmanLetters: readonly Wording[] = [
  {
    id: 'receipt',
    reader: 'person',
    title: 'We have your complaint',
    blocks: [
      'We received your complaint about {{body}} on {{received-on}}. Thank you for telling us what happened.',
      { heading: 'What happens next' },
      'We first check whether this is something we can look at, and whether we should. We will tell you what we decided, and why, or ask you for what we still need.',
      '{{next-step}}',
      { heading: 'What you can do meanwhile' },
      {
        list: [
          'Keep this letter. You need the reference at its top each time you get in touch.',
          'To see where your complaint stands, go to {{site}}. You sign in with your reference and a code that works once.',
          'Tell us if anything changes, or if {{body}} writes to you.',
        ],
      },
      'Complaining to us does not stop the clock anywhere else. If you may appeal to a tribunal or a court, do not wait for us: its time limit goes on running.',
    ],
  },
  {
    id: 'more-information',
    reader: 'person',
    title: 'We need to know more',
    blocks: [
      'We are looking at your complaint about {{body}}, and cannot go on without your help. Please tell us:',
      { list: ['{{question}}'] },
      'Please answer by {{answer-by}}. You can do it at {{site}}, by post or by telephone. If you need longer, tell us before that day.',
      'If we hear nothing we may have to decide with what we have, or close your complaint. You could then still come back with the answers.',
    ],
  },
  {
    id: 'premature',
    reader: 'person',
    title: 'Please complain to {{body}} first',
    blocks: [
      'You asked us to look at a complaint about {{body}}. We cannot do so yet, because {{body}} must have had a fair chance to put things right first.',
      '{{reasons}}',
      { heading: 'What to do now' },
      {
        list: [
          'Complain to {{body}}. Ask there who deals with complaints, or look on its website.',
          'Say that it is a complaint, what went wrong, how it affected you and what you want done.',
          'Keep a note of the day you complained and a copy of what you sent.',
        ],
      },
      { heading: 'When to come back to us' },
      'Come back when you have the final answer and are not satisfied, or if you have no final answer after about {{body-answer-length}}. Give us the reference at the top of this letter. You will not have to tell us everything again.',
      'Do not leave it too long. We normally need to hear from you within 12 months of the day you first knew of the problem.',
    ],
  },
  {
    id: 'not-ours',
    reader: 'person',
    title: 'We are not the right people for this complaint',
    blocks: [
      'You asked us to look at a complaint about {{body}}. The law does not let us deal with it.',
      '{{reasons}}',
      'This does not mean that nothing went wrong. It means that somebody else may have to look at it.',
      { heading: 'Who may be able to help' },
      { list: ['{{instead}}'] },
      'They may have time limits, which are not put off by your having come to us. Please get in touch with them soon.',
      { heading: 'If you think that we are wrong' },
      'If you think that we have misunderstood what your complaint is about, tell us and someone else here will look at it. Apart from that you can go here:',
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'incomplete',
    reader: 'person',
    title: 'We have closed your complaint for now',
    blocks: [
      'We asked you for what we need to look at your complaint about {{body}}, and could not go on without it. We have closed the complaint. This is why:',
      '{{reasons}}',
      'You can still send us what is missing. Give us the reference at the top of this letter and we will look at it again. Please do not leave it long: we normally need to hear from people within 12 months of the day they first knew of the problem.',
      { heading: 'If you think that we are wrong' },
      'Tell us, and someone else here will look at it. Apart from that you can go here:',
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'enquiry-to-body',
    reader: 'body',
    title: 'A complaint about {{body}}: please give us your account',
    blocks: [
      'We have a complaint about {{body}}. We have not formed a view on it. Before we do, we want to know what you say happened.',
      { heading: 'What we are told' },
      '{{complaint}}',
      { heading: 'What we ask of you' },
      { list: ['{{enquiry}}', 'Tell us whether your own complaints procedure has ended, and send us its final answer.', 'If you have put anything right, or will, say what and when.'] },
      'Please reply by {{answer-by}}, at {{site}} or as we have agreed with you. If you cannot, tell us before that day, with the reasons and the day by which you can.',
      'We may share your reply with the person who complained. Mark anything that must not be shared and say why; it remains for us to decide.',
      'If this concerns something that someone who works for you did, let them see this letter and send us what they wish to say.',
    ],
  },
  {
    id: 'more-time-for-body',
    reader: 'body',
    title: 'You have more time to answer',
    blocks: [
      'You asked for more time to give us your account of the complaint about {{body}}, or we saw that you need it. This is why we agree:',
      '{{reasons}}',
      'Please answer by {{answer-by}}, at {{site}} or as we have agreed with you. The person who complained is waiting: we do not expect to move this day again.',
    ],
  },
  {
    id: 'decision-to-complainant',
    reader: 'person',
    title: 'Our decision on your complaint about {{body}}',
    blocks: [
      'We have decided your complaint.',
      '{{decision}}',
      'The statement that comes with this letter says what we looked at, what we found and why. We have sent it to {{body}} at the same time.',
      { heading: 'If something in it is wrong' },
      'You can ask us to review the decision if:',
      {
        list: [
          'we relied on important evidence that was not accurate, and you can readily show it; or',
          'you have new and relevant information that you could not have given us before, and that changes the outcome.',
        ],
      },
      'That you see things differently is not enough by itself. Ask by {{review-by}}, in writing or by telephone, and say which of the two it is. A manager who had no part in the decision will look at it. There is one review.',
      'Apart from that, our decision is final. Only a court can set it aside:',
      { list: ['{{escalation}}'] },
      { heading: 'What else you can do' },
      { list: ['{{instead}}'] },
      'Others may have time limits, so please get in touch with them soon.',
      { heading: 'What we publish' },
      'We publish our decisions, without names and without anything else by which you could be recognised. If you think that something in it would make you known, tell us soon.',
      '{{publication}}',
    ],
  },
  {
    id: 'decision-to-body',
    reader: 'body',
    title: 'Our decision on a complaint about {{body}}',
    blocks: [
      'We have decided a complaint about {{body}}.',
      '{{decision}}',
      'The statement that comes with this letter gives our reasons. We have sent it to the person who complained at the same time. Please pass it to everyone at {{body}} whom it concerns.',
      { heading: 'If something in it is wrong' },
      'You may ask for a review by {{review-by}} if:',
      {
        list: [
          'we relied on important evidence that was not accurate, and you can readily show it; or',
          'you have new and relevant information that could not have been given before, and that changes the outcome.',
        ],
      },
      { heading: 'What we publish' },
      'We publish our decisions, naming the body but nobody who complained.',
      '{{publication}}',
      'Until then please do not publish the statement, and take care that nothing you say makes anyone known.',
    ],
  },
]
