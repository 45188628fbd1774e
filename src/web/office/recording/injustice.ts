import { LONGEST_TEXT } from '../../../casework/supply.ts'
import { textOf } from '../../../usecases/cases/case-file.ts'
import { choice, fromForm, html, insetText, radios, text, textArea } from '../../kit/kit.ts'
import { headSentence } from './heads.ts'
import { reading, type RecordingPage } from './recording-page.ts'

const claimFields = { text: text({ label: 'the effect', max: LONGEST_TEXT, multiline: true, required: 'Enter what they say it did to them' }) }

/** What the person says it did to them, and where the statement answers that. */
export const injusticePages: readonly RecordingPage[] = [
  {
    path: 'injustice/add', needs: 'heads',
    sheet: ({ newId }) => ({
      title: 'Record what they say it did to them', then: '#complaint',
      controls: (form) => textArea({ ...fromForm(form, 'text'), rows: 4, spellcheck: true, label: 'The effect, as they tell it', hint: 'A whole sentence. Each effect on its own, so that each can be answered.' }),
      read: reading(claimFields, ({ text }) => ({ happening: { type: 'InjusticeClaimed', injustice: newId() }, words: { text }, shownTo: ['person'] })),
    }),
  },
  {
    path: 'injustice/:injustice', needs: 'assessment',
    sheet: ({ file, params }) => {
      const claim = file.state.injustices.find((each) => each.id === params.injustice)
      if (claim === undefined) return null
      const heads = file.state.heads.map(({ id }) => id)
      const fields = { head: choice({ label: 'a head', options: [...heads, 'none'], required: 'Select the head that addresses it, or none' }) }
      return {
        title: 'Which head addresses this?', then: '#complaint',
        known: { head: claim.addressedBy ?? '' },
        before: [insetText(textOf(file.words(claim.kept), 'text')), html`<p class="govuk-body">Every effect that the person tells us of needs an answer: in the reasons for a head, or by saying why no head answers it.</p>`],
        controls: (form) => radios({ ...fromForm(form, 'head'), legend: 'The statement answers this under', items: [...heads.map((id) => ({ value: id, text: headSentence(file, id) })), 'or' as const, { value: 'none', text: 'No head addresses it' }] }),
        read: reading(fields, ({ head }) => ({ happening: { type: 'InjusticeAddressed', injustice: claim.id, head: head === 'none' ? null : head } })),
      }
    },
  },
]
