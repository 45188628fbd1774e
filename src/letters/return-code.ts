import type { Wording } from './template.ts'

/** The letter for someone who cannot or should not get mail: a way back in on paper. */
export const returnCode: Wording = {
  id: 'return-code',
  reader: 'person',
  title: 'Your code to sign in',
  blocks: [
    'With this code you can see where things stand and read what we wrote to you.',
    'Your code: {{code}}',
    {
      list: [
        'Go to {{site}}.',
        'Enter the reference at the top of this letter, then the code. Spaces do not matter.',
      ],
    },
    'The code works once, until {{valid-until}}. After that, ask us for another. Keep it to yourself: nobody here will ask you for it.',
  ],
}
