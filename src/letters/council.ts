import type { Wording } from './template.ts'

const toTheOmbudsman =
  'You can go to the ombudsman for complaints about councils. It is free. They normally need to hear from you within 12 months of the day you first knew of the problem.'

/** What a council writes in its own complaints procedure, at whichever stage it is. */
export const councilLetters: readonly Wording[] = [
  {
    id: 'stage-acknowledgement',
    reader: 'person',
    title: 'We have your complaint',
    blocks: [
      'Thank you for telling us. We are dealing with your complaint under our complaints procedure.',
      { heading: 'What we understand your complaint to be' },
      '{{understanding}}',
      'These are the points that we will answer, one by one:',
      { list: ['{{heads}}'] },
      { heading: 'What you want to happen' },
      '{{wanted}}',
      'If any of this is not right, or something is left out, please tell us as soon as you can.',
      { heading: 'What happens next' },
      'Someone from the service that you complain about finds out what happened and answers each point. We will answer by {{answer-by}}. If we cannot, we will write to you before that day with the reason and the new day.',
      { if: 'whole-procedure-by', blocks: ['If you are not satisfied you can ask us to look again, and then go to the ombudsman. All of that should not take us longer than until {{whole-procedure-by}}. After that you can go to the ombudsman although we have not finished.'] },
    ],
  },
  {
    id: 'stage-2-acknowledgement',
    reader: 'person',
    title: 'We will look at your complaint again',
    blocks: [
      'You asked us to look again. Somebody who had no part in our first answer will do so. You need not give reasons.',
      { heading: 'What will be looked at again' },
      '{{understanding}}',
      'If this is not right, or something is left out, please tell us as soon as you can.',
      { heading: 'What happens next' },
      'You will have our final answer by {{answer-by}}. If we cannot keep that day, we will write to you before it with the reason and the new one.',
    ],
  },
  {
    id: 'stage-extension',
    reader: 'person',
    title: 'We need longer to answer your complaint',
    blocks: [
      'We cannot answer your complaint by the day that we told you, and we are sorry. This is why:',
      '{{reasons}}',
      'We will now answer by {{answer-by}}.',
      { heading: 'If you do not agree to wait' },
      `Tell us, and we will see what we can do. ${toTheOmbudsman}`,
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'stage-response',
    reader: 'person',
    title: 'Our answer to your complaint at stage 1',
    blocks: [
      'We have looked into your complaint at stage 1 of our procedure. {{outcome}}',
      '{{reasons}}',
      { heading: 'What we found on each point' },
      '{{findings}}',
      { if: 'remedy', blocks: [{ heading: 'What we do to put it right' }, '{{remedy}}'] },
      { heading: 'What is still to be done' },
      '{{promises}}',
      { heading: 'If you are not satisfied' },
      'You can ask us to look again, at stage 2. Please ask by {{answer-by}}. Say what you are not satisfied with if you like; you need not give reasons. Somebody who had no part in this answer will deal with it.',
    ],
  },
  {
    id: 'joined',
    reader: 'person',
    title: 'We deal with this together with another complaint of yours',
    blocks: [
      'You complained to us about a matter that belongs to another complaint of yours, with the reference {{other}}. We deal with both there, and have closed the second file.',
      'Nothing that you told us is lost. The time limits are those of the earlier complaint.',
      'If you think that they are two different matters, tell us and we will look at this one by itself.',
    ],
  },
  {
    id: 'not-accepted',
    reader: 'person',
    title: 'We cannot deal with this as a complaint',
    blocks: [
      'We cannot deal with this under our complaints procedure. This is why:',
      '{{reasons}}',
      { if: 'exclusion', blocks: ['{{exclusion}}. {{exclusion-meaning}}'] },
      { heading: 'If you think that we are wrong' },
      toTheOmbudsman,
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'final-response',
    reader: 'person',
    title: 'Our final answer to your complaint',
    blocks: [
      'We have looked at your complaint again, at stage 2 of our procedure. {{outcome}}',
      '{{reasons}}',
      { heading: 'What we found on each point' },
      '{{findings}}',
      { if: 'remedy', blocks: [{ heading: 'What we do to put it right' }, '{{remedy}}'] },
      { heading: 'What is still to be done' },
      '{{promises}}',
      { heading: 'If you are not satisfied' },
      `This is our final answer; our procedure ends here. ${toTheOmbudsman} Whether they look into it is for them to say.`,
      { list: ['{{escalation}}'] },
      'Send them a copy of this letter.',
    ],
  },
  {
    id: 'complaint-closed',
    reader: 'person',
    title: 'We have closed your complaint',
    blocks: [
      'You have our answer, and we have closed your complaint.',
      { heading: 'What we promised' },
      '{{promises}}',
      'If something that we promised is not done, or comes undone, tell us and give us the reference at the top of this letter.',
      { heading: 'If you are not satisfied' },
      toTheOmbudsman,
      { list: ['{{escalation}}'] },
    ],
  },
]
