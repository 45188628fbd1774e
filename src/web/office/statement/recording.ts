import { LONGEST_TEXT } from '../../../casework/supply.ts'
import { draftStatement, type Draft } from '../../../statement/draft.ts'
import type { Matter } from '../../../statement/matter.ts'
import { textOf } from '../../../usecases/cases/case-file.ts'
import { draftOf, warningId } from '../../../usecases/cases/decision-of-case.ts'
import { matterOf } from '../../../usecases/cases/matter-of-case.ts'
import { button, checkboxes, choice, choices, fromForm, fromFormMany, html, insetText, radios, text, textArea } from '../../kit/kit.ts'
import { orderSheet } from '../recording/orders.ts'
import { pressed, reading, type RecordingPage } from '../recording/recording-page.ts'

/** The text under a key, as it stands in a draft; nothing where the draft has no such paragraph. */
function textUnder({ statement, provenance }: Draft, key: string): string | null {
  const origin = provenance.find((each) => each.key === key)
  if (origin === undefined) return null
  if (origin.number === null) return statement.summary
  return statement.sections.flatMap((section) => section.paragraphs).find((paragraph) => paragraph.number === origin.number)?.text ?? null
}

const asDrafted = (matter: Matter, key: string): Matter => ({ ...matter, rewritten: Object.fromEntries(Object.entries(matter.rewritten).filter(([each]) => each !== key)) })

const paragraphFields = { text: text({ label: 'the paragraph', max: LONGEST_TEXT, multiline: true, required: 'Enter the paragraph, or put it back as drafted' }) }

const paragraph: RecordingPage = {
  path: 'statement/paragraph', needs: 'statement',
  sheet: ({ file, query: { key = '' } }) => {
    const matter = matterOf(file)
    const drafted = textUnder(draftStatement(asDrafted(matter, key)), key)
    const kept = file.state.rewritten[key]
    const own = textOf(file.words(kept), 'text')
    if (drafted === null && own === '') return null
    const write = reading(paragraphFields, (given) => ({ happening: { type: 'ParagraphRewritten', key }, words: { text: given.text } }))
    return {
      title: 'Write this paragraph differently', then: '/statement',
      known: { text: own === '' ? (drafted ?? '') : own },
      before: html`<h2 class="govuk-heading-s">As drafted</h2>${drafted === null ? html`<p class="govuk-body">The statement no longer has this paragraph. Your words are kept, and come back if it does.</p>` : insetText(drafted)}
        <p class="govuk-body">The draft follows what is recorded. If it is wrong, change the record rather than the words: then the reasons, the grounds and the statement go on saying the same. Words of your own stay as they are when the record changes.</p>`,
      controls: (form) => textArea({ ...fromForm(form, 'text'), rows: 8, spellcheck: true, label: 'In your words', hint: 'One paragraph. Its number, its list and its authority stay as they are.' }),
      ...(kept === undefined ? {} : { also: button({ text: 'Put it back as drafted', name: 'do', value: 'restore', look: 'secondary', preventDoubleClick: true }) }),
      read: (sent) => (pressed(sent) === 'restore' && kept !== undefined ? { entered: {}, problems: [], note: { happening: { type: 'ParagraphRestored', key } } } : write(sent)),
    }
  },
}

const lawOrder: RecordingPage = {
  path: 'statement/law', needs: 'statement',
  sheet: ({ file }) => {
    const draft = draftStatement(matterOf(file))
    const things = draft.provenance.flatMap(({ key, why }) => (why.kind === 'law' ? [{ id: why.paragraph, text: textUnder(draft, key) ?? why.paragraph }] : []))
    return { ...orderSheet('Order of the law paragraphs', '/statement', things, (order) => ({ happening: { type: 'LawOrdered', order } })), ...(things.length > 0 ? {} : { before: html`<p class="govuk-body">There are no law paragraphs yet. They come with the tests that are considered.</p>` }) }
  },
}

const subheadings = { none: null, analysis: 'Analysis', 'legal-background': 'Legal background' } as const
const subheadingFields = { subheading: choice({ label: 'a sub-heading', options: Object.keys(subheadings) as (keyof typeof subheadings)[], required: 'Select a sub-heading, or none' }) }

const subheading: RecordingPage = {
  path: 'statement/subheading', needs: 'statement',
  sheet: ({ file: { state } }) => ({
    title: 'Sub-heading before the findings', then: '/statement',
    known: { subheading: Object.entries(subheadings).find(([, words]) => words === state.subheading)?.[0] ?? 'none' },
    controls: (form) => radios({
      ...fromForm(form, 'subheading'), legend: 'Between what happened and what we found', hint: 'A long account is easier to read with one.',
      items: Object.entries(subheadings).map(([value, words]) => ({ value, text: words ?? 'No sub-heading' })),
    }),
    read: reading(subheadingFields, (given) => ({ happening: { type: 'FindingsSeparated', subheading: subheadings[given.subheading] } })),
  }),
}

const warnings: RecordingPage = {
  path: 'statement/warnings', needs: 'statement',
  sheet: ({ file, path }) => {
    const found = draftOf(file).warnings
    const codes = found.map(warningId)
    const fields = {
      warnings: choices({ label: 'warnings', options: codes, required: 'Select each warning that you have considered' }),
      reasons: text({ label: 'your reasons', max: LONGEST_TEXT, multiline: true, required: 'Enter why these can stand' }),
    }
    if (codes.length === 0) {
      return {
        title: 'Warnings considered', then: '/statement', before: html`<p class="govuk-body">There are no warnings on this draft. <a class="govuk-link" href=${`${path}/statement`}>Back to the draft</a></p>`,
        controls: () => null, read: () => ({ entered: {}, problems: [{ field: 'main-content', text: 'There are no warnings to consider' }], note: null }),
      }
    }
    const before = file.words(file.history.events.findLast((event) => event.happening.type === 'WarningsAcknowledged')?.kept)
    return {
      title: 'Warnings considered', then: '/statement',
      known: { warnings: file.state.acknowledged.filter((code) => codes.includes(code)), reasons: textOf(before, 'reasons') },
      before: html`<p class="govuk-body">A warning does not stop a decision. Someone has to have looked at it, and say why it can stand.</p>`,
      controls: (form) => [
        checkboxes({ ...fromFormMany(form, 'warnings'), legend: 'I have considered', items: found.map((each) => ({ value: warningId(each), text: each.message })) }),
        textArea({ ...fromForm(form, 'reasons'), rows: 4, spellcheck: true, label: 'Why they can stand', hint: 'For the file and for whoever approves the decision.' }),
      ],
      read: reading(fields, (given) => ({ happening: { type: 'WarningsAcknowledged', warnings: given.warnings }, words: { reasons: given.reasons } })),
    }
  },
}

export const statementRecordingPages: readonly RecordingPage[] = [paragraph, lawOrder, subheading, warnings]
