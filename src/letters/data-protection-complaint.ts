import type { Wording } from './template.ts'

/** What a controller writes to someone who complains that data protection law was broken. */
export const dataProtectionComplaintLetters: readonly Wording[] = [
  {
    id: 'data-complaint-acknowledgement',
    reader: 'person',
    title: 'We have your complaint about your information',
    blocks: [
      'Your complaint reached us on {{received-on}}, and we are looking into it. This is how we understand it:',
      '{{understanding}}',
      'If that is not right, or something is left out, please tell us.',
      { heading: 'What happens next' },
      'We ask those who know what happened, and look at what is written down. You hear from us by {{progress-by}}, if only to say how far we are. You will have the outcome without undue delay, and by {{outcome-by}} at the latest.',
      { heading: 'If you hear nothing' },
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'data-complaint-progress',
    reader: 'person',
    title: 'How far we are with your complaint',
    blocks: [
      'You complained about how we handled your information. This is how far we are:',
      '{{progress}}',
      'You hear from us again by {{progress-by}}, and will have the outcome by {{outcome-by}} at the latest.',
      { heading: 'If you do not want to wait' },
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'data-complaint-outcome',
    reader: 'person',
    title: 'The outcome of your complaint about your information',
    blocks: [
      'We have looked into your complaint. {{outcome}}',
      { heading: 'Our answer, point by point' },
      '{{findings}}',
      { heading: 'What we asked, and found' },
      '{{reasons}}',
      { heading: 'What we will do' },
      '{{promises}}',
      { heading: 'If that does not settle it' },
      'You can complain to the data protection regulator. They normally need to hear from you by {{go-to-commissioner-by}}. You can also go to court, with or without them.',
      { list: ['{{escalation}}'] },
    ],
  },
  {
    id: 'data-complaint-redirected',
    reader: 'person',
    title: 'Your complaint belongs in another procedure',
    blocks: [
      'We have looked at what you sent us. We do not deal with it as a complaint that we broke data protection law.',
      '{{exclusion}}. {{exclusion-meaning}}',
      'Why we think so in your case:',
      '{{reasons}}',
      { if: 'instead', blocks: [{ heading: 'Where it belongs' }, { list: ['{{instead}}'] }] },
      { heading: 'If you think that we are wrong' },
      { list: ['{{escalation}}'] },
    ],
  },
]
