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
      'We have your complaint and are dealing with it under our complaints procedure.',
      { heading: 'What we understand your complaint to be' },
      '{{complaint}}',
      'If this is not right, or something is left out, please tell us as soon as you can.',
      { heading: 'What happens next' },
      '{{next-step}}',
      'We will answer by {{answer-by}}. If we cannot, we will write to you before that day and say why.',
    ],
  },
  {
    id: 'stage-extension',
    reader: 'person',
    title: 'We need longer to answer your complaint',
    blocks: [
      'We cannot answer your complaint by the day that we told you, and we are sorry. This is why:',
      '{{why}}',
      'We will now answer by {{answer-by}}.',
      { heading: 'If you do not agree to wait' },
      `Tell us, and we will see what we can do. ${toTheOmbudsman}`,
    ],
  },
  {
    id: 'stage-response',
    reader: 'person',
    title: 'Our answer to your complaint',
    blocks: [
      'We have looked into your complaint. {{outcome}}',
      { heading: 'What we found' },
      '{{why}}',
      { heading: 'What we will do' },
      '{{remedy}}',
      { heading: 'If you are not satisfied' },
      'You can ask us to look again, at the next stage. Please ask by {{answer-by}}. Say what you are not satisfied with if you like; you need not give reasons. Somebody who had no part in this answer will deal with it.',
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
      'We cannot deal with what you wrote to us under our complaints procedure. This is why:',
      '{{why}}',
      { heading: 'If you think that we are wrong' },
      toTheOmbudsman,
    ],
  },
  {
    id: 'final-response',
    reader: 'person',
    title: 'Our final answer to your complaint',
    blocks: [
      'We have looked at your complaint again. {{outcome}}',
      { heading: 'What we found' },
      '{{why}}',
      { heading: 'What we will do' },
      '{{remedy}}',
      { heading: 'If you are not satisfied' },
      `This is the end of our complaints procedure. ${toTheOmbudsman}`,
      'Send them a copy of this letter.',
    ],
  },
]
