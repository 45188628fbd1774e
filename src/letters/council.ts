import type { Wording } from './template.ts'

const toTheOmbudsman = 'Go to the ombudsman: {{ombudsman}}. It is free. They normally need to hear from you within 12 months of the day you first knew of the problem.'

/** What a council writes in its own complaints procedure. `stage` is the name of the stage, such as `stage 1`. */
export const councilLetters: readonly Wording[] = [
  {
    id: 'stage-acknowledgement',
    reader: 'person',
    title: 'Your complaint is at {{stage}}',
    blocks: [
      'We received your complaint on {{received-on}} and are dealing with it at {{stage}} of our complaints procedure.',
      { heading: 'What we understand your complaint to be' },
      '{{complaint}}',
      'If this is not right, or something is left out, please tell us as soon as you can.',
      { heading: 'When you will have an answer' },
      'We will answer by {{answer-by}}. If we cannot, we will write to you before that day and say why.',
    ],
  },
  {
    id: 'stage-extension',
    reader: 'person',
    title: 'We need longer to answer your complaint',
    blocks: [
      'We said that we would answer your complaint at {{stage}} by {{first-date}}. We cannot, and we are sorry. This is why:',
      '{{why}}',
      'We will now answer by {{answer-by}}.',
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
      'You can ask us to look again, at {{next-stage}}. Please tell us by {{next-by}} what you are not satisfied with; you need not give reasons. Somebody who had no part in this answer will deal with it.',
    ],
  },
  {
    id: 'not-accepted',
    reader: 'person',
    title: 'We cannot deal with this as a complaint',
    blocks: [
      'You wrote to us on {{received-on}}. We cannot deal with what you wrote under our complaints procedure. This is why:',
      '{{why}}',
      { heading: 'What you can do' },
      { list: ['{{instead}}', `If you think that we are wrong: ${lowerFirst(toTheOmbudsman)}`] },
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
      'This is the end of our complaints procedure. If you are not satisfied, you can go further:',
      { list: [toTheOmbudsman] },
      'Send them a copy of this letter.',
    ],
  },
]

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
