import { promised, seesPromise } from '../../../casework/act.ts'
import { LONGEST_LINE, LONGEST_TEXT } from '../../../casework/supply.ts'
import { formatDate } from '../../../time/plain-date.ts'
import { textOf } from '../../../usecases/cases/case-file.ts'
import { choice, date, dateInput, fromForm, fromFormDate, html, insetText, select, text, textArea, textInput } from '../../kit/kit.ts'
import { reading, type RecordingPage } from './recording-page.ts'

/** What was promised otherwise than by a step, such as on the telephone; and that something promised was done. */
export const promisePages: readonly RecordingPage[] = [
  {
    path: 'promises/add', needs: 'promises',
    sheet: ({ file, today, newId }) => {
      const holders = Object.entries(file.scheme.roles).filter(([, { side }]) => side !== 'person')
      const fields = {
        what: text({ label: 'what was promised', max: LONGEST_LINE, required: 'Enter what was promised' }),
        due: date({ label: 'the day by which it will be done', required: 'Enter the day by which it will be done', notBefore: today, tooEarly: 'The day by which it will be done must not have passed' }),
        holder: choice({ label: 'who has to do it', options: holders.map(([id]) => id), required: 'Choose who has to do it' }),
      }
      return {
        title: 'Record a promise', then: '#promises', save: 'Record this promise',
        before: html`<p class="govuk-body">The person sees it, with its day, until it is recorded as done; after its day both sides see that it is overdue. A promise cannot be taken back, only kept.</p>`,
        controls: (form) => [
          textInput({ ...fromForm(form, 'what'), label: 'What was promised', spellcheck: true }),
          dateInput({ ...fromFormDate(form, 'due'), legend: 'By which day', hint: 'For example, 27 3 2027' }),
          select({ ...fromForm(form, 'holder'), label: 'Who has to do it', items: [{ value: '', text: 'Choose a role' }, ...holders.map(([value, { name }]) => ({ value, text: name }))] }),
        ],
        read: reading(fields, ({ what, due, holder }) => promised(file.scheme, { what, due }, holder, newId()) as { happening: { type: 'PromiseMade'; promise: string; holder: string; due: typeof due } }),
      }
    },
  },
  {
    path: 'promises/:promise/kept', needs: 'promises',
    sheet: ({ file, today, params }) => {
      const found = file.state.promises.find(({ promise, done }) => promise === params.promise && done === null)
      if (found === undefined) return null
      const fields = {
        proof: text({ label: 'how it can be seen', max: LONGEST_TEXT, multiline: true, required: 'Enter how it can be seen that this was done' }),
        on: date({ label: 'the day it was done', required: 'Enter the day it was done', notAfter: today, tooLate: 'The day it was done must be today or in the past' }),
      }
      return {
        title: 'Record that something promised was done', then: '#promises', save: 'Record that it was done',
        before: [insetText(textOf(file.words(found.kept), 'what')), html`<p class="govuk-body">It was to be done by ${formatDate(found.due)}.</p>`],
        controls: (form) => [
          textArea({ ...fromForm(form, 'proof'), rows: 4, spellcheck: true, label: 'How it can be seen that this was done', hint: 'The person reads this. Say what was done, and where it can be seen: a letter and its date, a changed record, a payment.' }),
          dateInput({ ...fromFormDate(form, 'on'), legend: 'The day it was done', hint: 'For example, 27 3 2026' }),
        ],
        read: reading(fields, ({ proof, on }) => ({ happening: { type: 'PromiseKept', promise: found.promise, on }, words: { proof }, shownTo: seesPromise(file.scheme, found.holder) })),
      }
    },
  },
]
