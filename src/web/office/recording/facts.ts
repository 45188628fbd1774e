import { LONGEST_TEXT } from '../../../casework/supply.ts'
import { textOf, type CaseFile } from '../../../usecases/cases/case-file.ts'
import { checkboxes, choice, choices, fromForm, fromFormMany, html, insetText, radios, text, textArea, textInput, type Entered, type ShownForm } from '../../kit/kit.ts'
import { reading, readingNothing, type RecordingPage } from './recording-page.ts'

const sources = ['complainant', 'body', 'established'] as const

const fields = {
  text: text({ label: 'the fact', max: LONGEST_TEXT, multiline: true, required: 'Enter the fact as a whole sentence' }),
  from: choice({ label: 'who says so', options: sources, required: 'Select who says so' }),
  source: text({ label: 'where it comes from', max: 500 }),
  paragraph: choices({ label: 'paragraph', options: ['new'] }),
}

const controls = (file: CaseFile) => (form: ShownForm) => [
  textArea({ ...fromForm(form, 'text'), rows: 4, spellcheck: true, label: 'The fact', hint: `A whole sentence, as it will stand in the statement. Say whose word it is: “${nameOf(file)} says …”, “The Council’s records show …”. Leave out names, addresses and dates of birth.` }),
  radios({ ...fromForm(form, 'from'), legend: 'Who says so?', items: [
    { value: 'complainant', text: 'The person who complains' },
    { value: 'body', text: file.body.name },
    { value: 'established', text: 'It is established', hint: 'Nobody disputes it, or we have it from a record.' },
  ] }),
  textInput({ ...fromForm(form, 'source'), label: 'Where it comes from (optional)', hint: 'For the file only: a letter and its date, a page, a telephone call.' }),
  checkboxes({ ...fromFormMany(form, 'paragraph'), legend: 'In the statement', small: true, items: [{ value: 'new', text: 'Begins a new paragraph' }] }),
]

const nameOf = (file: CaseFile) => textOf(file.words(file.state.naming), 'name') || 'X'

const values = (words: { readonly text: string; readonly source: string | undefined }) => ({ text: words.text, source: words.source ?? '' })

export const factPages: readonly RecordingPage[] = [
  {
    path: 'facts/add', needs: 'facts',
    sheet: ({ file, newId }) => ({
      title: 'Add a fact', save: 'Add this fact', then: '#facts', controls: controls(file),
      read: reading(fields, (given) => ({ happening: { type: 'FactRecorded', fact: newId(), from: given.from, newParagraph: given.paragraph.includes('new') }, words: values(given) })),
    }),
  },
  {
    path: 'facts/:fact', needs: 'facts',
    sheet: ({ file, path, params }) => {
      const fact = file.state.facts.find((each) => each.id === params.fact)
      if (fact === undefined) return null
      const words = file.words(fact.kept)
      const known: Entered = { text: textOf(words, 'text'), source: textOf(words, 'source'), from: fact.from, paragraph: fact.newParagraph ? ['new'] : [] }
      return {
        title: 'Change a fact', then: '#facts', known, controls: controls(file),
        after: html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/facts/${fact.id}/remove`}>Remove this fact</a></p>`,
        read: reading(fields, (given) => ({ happening: { type: 'FactChanged', fact: fact.id, from: given.from, newParagraph: given.paragraph.includes('new') }, words: values(given) })),
      }
    },
  },
  {
    path: 'facts/:fact/remove', needs: 'facts',
    sheet: ({ file, params }) => {
      const fact = file.state.facts.find((each) => each.id === params.fact)
      if (fact === undefined) return null
      const used = file.state.assessments.filter((each) => each.facts.includes(fact.id)).length
      return {
        title: 'Remove this fact?', save: 'Remove it', warning: true, then: '#facts',
        before: [insetText(textOf(file.words(fact.kept), 'text')), html`<p class="govuk-body">${used === 0 ? 'No assessment rests on it.' : `${used === 1 ? 'One assessment rests' : `${used} assessments rest`} on it, and will no longer name it.`} What was recorded stays in the history of the case.</p>`],
        controls: () => null,
        read: readingNothing({ happening: { type: 'FactRemoved', fact: fact.id } }),
      }
    },
  },
]
