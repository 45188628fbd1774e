import type { Wording } from './template.ts'

/**
 * What goes out by mail. Others may read a mailbox, so a mail names neither the office nor the body nor the person, nor
 * says what anything is about.
 */
export const mails: readonly Wording[] = [
  {
    id: 'generic-notice',
    reader: 'mail',
    title: 'There is a message for you',
    blocks: [
      'There is news about something you asked us.',
      'Sign in with your reference to read it: {{site}}',
      'If you do not have your reference, or would rather not sign in, you can ring us instead.',
      'Please do not answer this mail. Nobody reads the answers.',
    ],
  },
  {
    id: 'notice-to-body',
    reader: 'mail',
    title: 'There is a message for you',
    blocks: [
      'There is something for your organisation to read, and perhaps to answer by a certain day.',
      'Sign in to read it: {{site}}',
      'If you cannot sign in, ring us on the number that you know.',
      'Please do not answer this mail. Nobody reads the answers.',
    ],
  },
  {
    id: 'handover-notice',
    reader: 'mail',
    title: 'There is a message for you',
    blocks: [
      'Something was handed over to your office, or something about it has changed. A time limit may be running already.',
      'Sign in to see it: {{site}}',
      'Please do not answer this mail. Nobody reads the answers.',
    ],
  },
  {
    id: 'answer-link',
    reader: 'mail',
    title: 'There is a message for you',
    blocks: [
      'There is something for your organisation to read, and perhaps to answer by a certain day. This opens it, and takes your answer where one is asked for:',
      '{{link}}',
      'You need no account. The link works for {{days}} days, for whoever reads this mailbox. You may pass it on inside your organisation, but please not outside it.',
      'If you doubt that this comes from us, ring us on the number that you know, not one from this mail.',
      'Please do not answer this mail. Nobody reads the answers.',
    ],
  },
  {
    id: 'code-by-mail',
    reader: 'mail',
    title: 'Your code',
    blocks: [
      'Your code is {{code}}',
      'It works once, for {{minutes}} minutes. Enter it on the page where you asked for it.',
      'Nobody will ever ask you for this code, on the telephone or otherwise. If you did not ask for it, ignore this mail: without your reference it opens nothing.',
    ],
  },
  {
    id: 'alert-confirm',
    reader: 'mail',
    title: 'Please confirm',
    blocks: [
      'Somebody asked us to write to this address when something new is published. If it was you, open this page and confirm:',
      '{{link}}',
      'The link works for {{hours}} hours.',
      'If it was not you, do nothing. Nothing else is sent, and your address is deleted.',
    ],
  },
  {
    id: 'alert-news',
    reader: 'mail',
    title: 'Something new was published',
    blocks: [
      'You asked to be told of this.',
      '{{news}}',
      'Pages may have changed since this was written, or may be gone. What they say when you read them is what counts.',
      'To see what you follow, or to stop these messages: {{stop}}',
    ],
  },
  {
    id: 'news-on-case',
    reader: 'mail',
    title: 'There is news on your work list',
    blocks: ['Somebody outside the office has sent something on a case that is assigned to you. Sign in to see it: {{site}}'],
  },
  {
    id: 'work-reminder',
    reader: 'mail',
    title: 'A date on your work list',
    blocks: ['A date on your work list has come. Sign in to see it: {{site}}'],
  },
]
