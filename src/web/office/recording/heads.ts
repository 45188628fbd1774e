import { LONGEST_TEXT } from '../../../casework/supply.ts'
import { textOf, type CaseFile } from '../../../usecases/cases/case-file.ts'
import { written } from '../../case/parts.ts'
import { details, fromForm, html, insetText, text, textArea, type Content, type ShownForm } from '../../kit/kit.ts'
import { reading, readingNothing, type RecordingPage } from './recording-page.ts'

const fields = { text: text({ label: 'what is complained of', max: LONGEST_TEXT, multiline: true, required: 'Enter what is complained of' }) }

/** A head in its own words, as it completes “complains …”. */
export const headText = (file: CaseFile, head: string | null): string => textOf(file.words(file.state.heads.find((each) => each.id === head)?.kept), 'text')

const control = (form: ShownForm) => textArea({
  ...fromForm(form, 'text'), rows: 4, spellcheck: true,
  label: 'Complains …',
  hint: 'Go on from the word “complains”, without a full stop, as the statement will: for example “about how the Council dealt with a concern about his child”. One head is one matter that can have an answer of its own.',
})

const narrative = (file: CaseFile): Content => details({ summary: 'The complaint, in their own words', body: written(textOf(file.words(file.state.complaint), 'narrative')) })

export const headPages: readonly RecordingPage[] = [
  {
    path: 'heads/add', needs: 'heads',
    sheet: ({ file, newId }) => ({
      title: 'Add a head of complaint', save: 'Add this head', then: '#heads',
      before: narrative(file), controls: control,
      read: reading(fields, ({ text }) => ({ happening: { type: 'HeadAdded', head: newId() }, words: { text } })),
    }),
  },
  {
    path: 'heads/:head', needs: 'heads',
    sheet: ({ file, path, params: { head = '' } }) => (headText(file, head) === '' ? null : {
      title: 'Change a head of complaint', then: '#heads',
      known: { text: headText(file, head) },
      before: narrative(file), controls: control,
      after: html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/heads/${head}/remove`}>Remove this head</a></p>`,
      read: reading(fields, ({ text }) => ({ happening: { type: 'HeadChanged', head }, words: { text } })),
    }),
  },
  {
    path: 'heads/:head/remove', needs: 'heads',
    sheet: ({ file, params: { head = '' } }) => {
      if (headText(file, head) === '') return null
      const tests = file.state.assessments.filter((each) => each.head === head).length
      return {
        title: 'Remove this head of complaint?', save: 'Remove it', warning: true, then: '#heads',
        before: [
          insetText(`Complains ${headText(file, head)}`),
          html`<p class="govuk-body">${tests === 0 ? 'No test has been considered for it yet.' : `${tests === 1 ? 'The test that was' : `The ${tests} tests that were`} considered for it will be taken away with it.`} What was recorded stays in the history of the case.</p>`,
        ],
        controls: () => null,
        read: readingNothing({ happening: { type: 'HeadRemoved', head } }),
      }
    },
  },
]
