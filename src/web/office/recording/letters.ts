import { isPrepared } from '../../../casework/state.ts'
import { formatDate } from '../../../time/plain-date.ts'
import { date, dateInput, fromForm, fromFormDate, html, text, textInput } from '../../kit/kit.ts'
import { reading, type RecordingPage } from './recording-page.ts'

/** A letter to someone without an account is only prepared here; the office sends it, and says how. */
export const letterPages: readonly RecordingPage[] = [
  {
    path: 'documents/:issue/sent', needs: 'anything',
    sheet: ({ file, today, params: { issue = '' } }) => {
      const letter = file.state.documents.find((each) => each.issue === issue)
      if (letter === undefined || !isPrepared(letter)) return null
      const fields = {
        how: text({ label: 'how it was sent', max: 300, required: 'Enter how it was sent' }),
        on: date({ label: 'the day it was sent', required: 'Enter the day it was sent', notBefore: letter.on, tooEarly: `The day it was sent must be ${formatDate(letter.on)}, when it was prepared, or later`, notAfter: today, tooLate: 'The day it was sent must be today or in the past' }),
      }
      const role = file.scheme.roles[letter.to]?.name ?? letter.to
      return {
        title: 'Record how a letter was sent', then: '#documents', save: 'Record that it was sent',
        before: html`<p class="govuk-body"><strong>${file.scheme.documents[letter.document]?.name ?? letter.document}</strong>, to the ${role.toLowerCase()}, was prepared on ${formatDate(letter.on)}. Redress has not sent it to anyone.</p>`,
        controls: (form) => [
          textInput({ ...fromForm(form, 'how'), label: 'How it was sent', hint: 'So that somebody could check it: recorded delivery with its number, secure mail to which address, handed to whom.', spellcheck: true }),
          dateInput({ ...fromFormDate(form, 'on'), legend: 'The day it was sent', hint: 'For example, 27 3 2026' }),
        ],
        read: reading(fields, ({ how, on }) => ({ happening: { type: 'DocumentSent', issue, on }, words: { how } })),
      }
    },
  },
]
