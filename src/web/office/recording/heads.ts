import { LONGEST_TEXT } from '../../../casework/supply.ts'
import { complaintClause } from '../../../statement/prose.ts'
import { textOf, type CaseFile } from '../../../usecases/cases/case-file.ts'
import type { Audience } from '../../../casework/event.ts'
import { aHead, headWord } from '../../case/findings.ts'
import { written } from '../../case/parts.ts'
import { details, fromForm, html, insetText, text, textArea, type Content, type ShownForm } from '../../kit/kit.ts'
import { reading, readingNothing, type RecordingPage } from './recording-page.ts'

const fields = { text: text({ label: 'what is complained of', max: LONGEST_TEXT, multiline: true, required: 'Enter what is complained of' }) }

/** A head in its own words; where the procedure writes a statement, as it completes “complains …”. */
export const headText = (file: CaseFile, head: string | null): string => textOf(file.words(file.state.heads.find((each) => each.id === head)?.kept), 'text')

/** Whether the procedure writes a decision statement, in which the heads stand after the word “complains”. */
export const writesStatement = ({ scheme }: CaseFile): boolean => Object.values(scheme.documents).some(({ carries }) => carries === 'statement')

/** A head as a reader of the office sees it by itself. */
export const headSentence = (file: CaseFile, head: string | null): string => (writesStatement(file) ? `Complains ${complaintClause(headText(file, head))}` : headText(file, head))

const control = (file: CaseFile) => (form: ShownForm) => textArea({
  ...fromForm(form, 'text'), rows: 4, spellcheck: true,
  ...(writesStatement(file)
    ? { label: 'Complains …', hint: 'Go on from the word “complains”, without a full stop, as the statement will: for example “about how the Council dealt with a concern about his child”. One head is one matter that can have an answer of its own.' }
    : { label: file.scheme.opening?.heads?.label ?? `The ${headWord(file.scheme)}`, hint: 'One matter that can have an answer of its own. The person sees these words with what is decided on it.' }),
})

/** Where a procedure decides head by head, the person is told what the heads are. */
const seen = ({ scheme }: CaseFile): { readonly shownTo?: Audience } => (Object.keys(scheme.findings ?? {}).length > 0 ? { shownTo: ['person'] } : {})

const narrative = (file: CaseFile): Content => details({ summary: 'The complaint, in their own words', body: written(textOf(file.words(file.state.complaint), 'narrative')) })

export const headPages: readonly RecordingPage[] = [
  {
    path: 'heads/add', needs: 'heads',
    sheet: ({ file, newId }) => ({
      title: `Add ${aHead(file.scheme)}`, save: `Add this ${file.scheme.words?.head ?? 'head'}`, then: '#heads',
      before: narrative(file), controls: control(file),
      read: reading(fields, ({ text }) => ({ happening: { type: 'HeadAdded', head: newId() }, words: { text }, ...seen(file) })),
    }),
  },
  {
    path: 'heads/:head', needs: 'heads',
    sheet: ({ file, path, params: { head = '' } }) => (headText(file, head) === '' ? null : {
      title: `Change ${aHead(file.scheme)}`, then: '#heads',
      known: { text: headText(file, head) },
      before: narrative(file), controls: control(file),
      after: html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/heads/${head}/remove`}>Remove this ${file.scheme.words?.head ?? 'head'}</a></p>`,
      read: reading(fields, ({ text }) => ({ happening: { type: 'HeadChanged', head }, words: { text }, ...seen(file) })),
    }),
  },
  {
    path: 'heads/:head/remove', needs: 'heads',
    sheet: ({ file, params: { head = '' } }) => {
      if (headText(file, head) === '') return null
      const tests = file.state.assessments.filter((each) => each.head === head).length
      return {
        title: `Remove this ${headWord(file.scheme)}?`, save: 'Remove it', warning: true, then: '#heads',
        before: [
          insetText(headSentence(file, head)),
          html`<p class="govuk-body">${tests === 0 ? '' : `${tests === 1 ? 'The test that was' : `The ${tests} tests that were`} considered for it will be taken away with it. `}${file.state.findings.some((each) => each.head === head) ? 'What was found on it will be taken away with it. ' : ''}What was recorded stays in the history of the case.</p>`,
        ],
        controls: () => null,
        read: readingNothing({ happening: { type: 'HeadRemoved', head } }),
      }
    },
  },
]
