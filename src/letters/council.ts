import type { Wording } from './template.ts'

const toTheOmbudsman = 'Go to the ombudsman: {{ombudsman}}. It is free. They normally need to hear from you within 12 months of the day you first knew of the problem.'

/** What a council writes in its own complaints procedure. `stage` is the name of the stage, such as `stage 1`. */
export const councilLetters: readonly Wording[] = [
  {
    id: 'stage-acknowledgement',
    reader: 'person',
    title: 'Your complaint is at {{stage}}',
    blocks: [
      'We have your complaint and are dealing with it at {{stage}} of our complaints procedure.',
      { heading: 'What we understand your complaint to be' },
      '{{complaint}}',
      'If this is not right, or something is left out, please tell us as soon as you can.',
      { heading: 'When you will have an answer' },
      'We will answer by {{answer-date}}. If we cannot, we will write to you before that day and say why.',
    ],
  },
  {
    id: 'stage-extension',
    reader: 'person',
    title: 'We need longer to answer your complaint',
    blocks: [
      'We said that we would answer your complaint at {{stage}} by {{first-date}}. We cannot, and we are sorry. This is why:',
      '{{reasons}}',
      'We will now answer by {{answer-date}}.',
      { heading: 'If you do not agree to wait' },
      'Tell us, and we will see what we can do. You can also ask the ombudsman: {{ombudsman}}.',
    ],
  },
  {
    id: 'stage-response',
    reader: 'person',
    title: 'Our answer to your complaint at {{stage}}',
    blocks: [
      'We have looked into your complaint. {{outcome}}',
      { heading: 'What we found' },
      '{{findings}}',
      { heading: 'What we will do' },
      '{{remedy}}',
      { heading: 'If you are not satisfied' },
      'You can ask us to look again, at {{next-stage}}. Please tell us by {{next-date}} what you are not satisfied with; you need not give reasons. Somebody who had no part in this answer will deal with it.',
    ],
  },
  {
    id: 'not-accepted',
    reader: 'person',
    title: 'We cannot deal with this as a complaint',
    blocks: [
      'We cannot deal with what you wrote to us under our complaints procedure. This is why:',
      '{{reasons}}',
      { heading: 'What you can do' },
      `If you think that we are wrong, you can go further. ${toTheOmbudsman}`,
    ],
  },
  {
    id: 'final-response',
    reader: 'person',
    title: 'Our final answer to your complaint',
    blocks: [
      'We have looked at your complaint again. {{outcome}}',
      { heading: 'What we found' },
      '{{findings}}',
      { heading: 'What we will do' },
      '{{remedy}}',
      { heading: 'If you are not satisfied' },
      `This is the end of our complaints procedure. If you are not satisfied, you can go further. ${toTheOmbudsman}`,
      'Send them a copy of this letter.',
    ],
  },
]
