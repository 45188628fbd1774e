/** What a visitor is told when a request cannot be done, by what went wrong. */
export interface FailureText {
  status: number
  title: string
  explanation: readonly string[]
  /** Sending the same again may well succeed, and does no harm. */
  sendAgain?: boolean
}

export const failures = {
  'bad-request': {
    status: 400,
    title: 'We could not read that request',
    explanation: ['Something in the address or in what was sent is not as it should be. Go back and try again.'],
  },
  'not-allowed': {
    status: 403,
    title: 'You cannot see or do this',
    explanation: ['It may belong to someone else, or you may need to sign in again.'],
  },
  'foreign-form': {
    status: 403,
    title: 'We could not tell that this came from our own page',
    explanation: [
      'To protect you, we only accept what is sent from a page of this site. Nothing has been changed.',
      'Go back, reload the page and send it again. If you have switched off cookies, switch them on for this site.',
    ],
  },
  'stale-form': {
    status: 403,
    title: 'The page had been open for too long',
    explanation: ['To protect you, a page can only be sent for a while after it was opened. Nothing has been changed yet.'],
    sendAgain: true,
  },
  'not-found': {
    status: 404,
    title: 'Page not found',
    explanation: [
      'If you typed the address, check that it is right. If you pasted it, check that you copied all of it.',
      'If you followed a link, the page may have moved or may no longer be published.',
    ],
  },
  'wrong-method': {
    status: 405,
    title: 'This page cannot be used in that way',
    explanation: ['The address is right, but it does not accept this kind of request. Open it as an ordinary page and try again from there.'],
  },
  'too-large': {
    status: 413,
    title: 'That is too long for us to take in one go',
    explanation: [
      'We could not take what you sent, and have kept none of it. Please send less than 1 MB at once; 100,000 characters of text are always fine.',
      'Go back: your browser usually still has what you typed. Copy it to somewhere safe on your device, shorten it and send it again. Papers and long accounts can be sent later, or by post or email.',
    ],
  },
  'too-many': {
    status: 429,
    title: 'Too many tries in a short time',
    explanation: ['To protect people’s accounts and keep the site working, we slow down repeated requests. Wait a few minutes and try again.'],
    sendAgain: true,
  },
  fault: {
    status: 500,
    title: 'Sorry, something went wrong on our side',
    explanation: ['It is not your fault. We do not know whether what you were doing was finished: look at the page you came from before you try again.'],
  },
  'being-prepared': {
    status: 503,
    title: 'The search is being made ready',
    explanation: ['Many decisions have just been published here, and the search is still taking them in. Wait a few minutes and try again. Until then you can go through the decisions by body, category and date.'],
  },
  unavailable: {
    status: 503,
    title: 'Sorry, this is not working at the moment',
    explanation: ['It should be back very soon. Wait a minute and try again.'],
    sendAgain: true,
  },
} as const satisfies Readonly<Record<string, FailureText>>

export type Failure = keyof typeof failures
