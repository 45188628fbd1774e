import { LONGEST_TEXT } from '../../../casework/supply.ts'
import { law } from '../../../law/law.ts'
import { textOf } from '../../../usecases/cases/case-file.ts'
import { choice, fromForm, html, select, text, textArea, textInput } from '../../kit/kit.ts'
import { reading, type RecordingPage } from './recording-page.ts'

const categoryFields = {
  category: choice({ label: 'a category', options: law.categories.flatMap(({ slug, subcategories }) => subcategories.map((sub) => `${slug}/${sub.slug}`)), required: 'Choose a category' }),
}

const category: RecordingPage = {
  path: 'category', needs: 'heads',
  sheet: ({ file: { state } }) => {
    const choices = law.categories.flatMap((each) => each.subcategories.map((sub) => ({ value: `${each.slug}/${sub.slug}`, text: `${each.name} > ${sub.name}`, category: each.name, subcategory: sub.name })))
    const now = choices.find((each) => each.category === state.category && each.subcategory === state.subcategory)
    return {
      title: 'Category', known: { category: now?.value ?? '' },
      before: html`<p class="govuk-body">The decision is published under its category. Choose by what the complaint is about, not by which department dealt with it.</p>`,
      controls: (form) => select({ ...fromForm(form, 'category'), label: 'Category and subcategory', items: [{ value: '', text: 'Choose a category' }, ...choices] }),
      read: reading(categoryFields, (given) => {
        const chosen = choices.find(({ value }) => value === given.category)
        return { happening: { type: 'CategoryChosen', category: chosen?.category ?? '', subcategory: chosen?.subcategory ?? '' } }
      }),
    }
  },
}

const namingFields = {
  name: text({ label: 'the name', max: 40, required: 'Enter how the statement calls them, like Mr X' }),
  subject: text({ label: 'the first word', max: 20, required: 'Enter a word like he, she or they' }),
  object: text({ label: 'the second word', max: 20, required: 'Enter a word like him, her or them' }),
  possessive: text({ label: 'the third word', max: 20, required: 'Enter a word like his, her or their' }),
}

const naming: RecordingPage = {
  path: 'naming', needs: 'parties',
  sheet: ({ file }) => {
    const words = file.words(file.state.naming)
    return {
      title: 'How the statement refers to them', then: '#people',
      known: Object.fromEntries(Object.keys(namingFields).map((name) => [name, textOf(words, name)])),
      before: html`<p class="govuk-body">A published decision names nobody who complained. It uses the title that the person uses and a letter that is not their initial: X first, then Y and Z. Use the words that the person uses of themselves. A title that gives away more than the case needs can be left out.</p>`,
      controls: (form) => [
        textInput({ ...fromForm(form, 'name'), label: 'Name in the statement', hint: 'For example Mr X, Ms Y, or X alone', width: 10, spellcheck: false }),
        textInput({ ...fromForm(form, 'subject'), label: 'He, she, they …', hint: '“… says that the Council …”', width: 5, spellcheck: false }),
        textInput({ ...fromForm(form, 'object'), label: 'Him, her, them …', hint: '“the Council told …”', width: 5, spellcheck: false }),
        textInput({ ...fromForm(form, 'possessive'), label: 'His, her, their …', hint: '“… complaint”', width: 5, spellcheck: false }),
      ],
      read: reading(namingFields, (given) => ({ happening: { type: 'NamingChosen' }, words: given })),
    }
  },
}

const noteFields = { text: text({ label: 'the note', max: LONGEST_TEXT, multiline: true, required: 'Enter the note' }) }

const note: RecordingPage = {
  path: 'notes/add', needs: 'notes',
  sheet: ({ newId }) => ({
    title: 'Add a note', save: 'Add this note', then: '#notes',
    controls: (form) => textArea({ ...fromForm(form, 'text'), rows: 8, spellcheck: true, label: 'Note', hint: 'For the office. It is not sent to anyone, but the person can ask to see what we hold about them. A note cannot be taken back: add another one to put it right.' }),
    read: reading(noteFields, ({ text }) => ({ happening: { type: 'NoteAdded', note: newId() }, words: { text } })),
  }),
}

export const caseDetailPages: readonly RecordingPage[] = [category, naming, note]
