import { LONGEST_NARRATIVE } from '../../usecases/cases/complain.ts'
import { choice, details, fromForm, html, radios, select, text, textArea } from '../kit/kit.ts'
import type { Question } from './question.ts'

/** More than this are too many to read through as radios. */
const FEW = 8
const LONG = 100_000

const complained = [
  { value: 'yes-answered', text: 'Yes, and I have their final answer' },
  { value: 'yes-no-answer', text: 'Yes, but I have no final answer yet' },
  { value: 'no', text: 'No, not yet' },
] as const

/** What the complaint is about, and what happened. */
export const aboutTheComplaint: readonly Question[] = [
  {
    id: 'who-about', title: 'Which organisation is your complaint about?', asks: 'one-thing',
    fields: ({ bodies }) => ({ body: choice({ label: 'the organisation', options: bodies.map(({ slug }) => slug), required: 'Choose the organisation that your complaint is about' }) }),
    controls: (form, { bodies, officeName }) => [
      bodies.length <= FEW
        ? radios({ ...fromForm(form, 'body'), legend: { text: 'Which organisation is your complaint about?', heading: true, size: 'l' }, items: bodies.map(({ slug, name }) => ({ value: slug, text: name })) })
        : select({ ...fromForm(form, 'body'), label: { text: 'Which organisation is your complaint about?', heading: true, size: 'l' }, items: [{ value: '', text: 'Choose an organisation' }, ...bodies.map(({ slug, name }) => ({ value: slug, text: name }))] }),
      details({
        summary: 'It is not in the list, or there is more than one',
        body: html`<p class="govuk-body">These are the organisations that ${officeName} can look at. If yours is not among them, ask us who can help: the ways to reach a person are at the foot of this page.</p>
          <p class="govuk-body">If more than one let you down, choose the one that matters most to you and name the others when you tell us what happened.</p>`,
      }),
    ],
    rows: ({ body }, { bodies }) => [{ key: 'About', value: bodies.find(({ slug }) => slug === body)?.name ?? '' }],
  },
  {
    id: 'their-answer', title: 'Have you complained to them already?', asks: 'one-thing',
    fields: () => ({ complainedToBody: choice({ label: 'your answer', options: complained.map(({ value }) => value), required: 'Choose whether you have complained to them already' }) }),
    controls: (form) => radios({
      ...fromForm(form, 'complainedToBody'), legend: { text: 'Have you complained to them already?', heading: true, size: 'l' },
      hint: 'They must usually have had a fair chance to put things right before we can look at a complaint. About 12 weeks is often enough. You can complain to us now whatever your answer is: we decide, and tell you why.',
      items: complained,
    }),
    rows: ({ complainedToBody }) => [{ key: 'Complained to them', value: complained.find(({ value }) => value === complainedToBody)?.text ?? '' }],
  },
  {
    id: 'what-happened', title: 'What happened?', asks: 'one-thing',
    fields: () => ({ narrative: text({ label: 'what happened', max: LONGEST_NARRATIVE, multiline: true, required: 'Tell us what happened' }) }),
    controls: (form, { scheme: { opening } }) => textArea({
      ...fromForm(form, 'narrative'), label: { text: opening?.narrative?.label ?? 'What happened?', heading: true, size: 'l' }, rows: 14, spellcheck: true,
      hint: opening?.narrative?.hint ?? 'In your own words, and in any language. Say when things happened, as far as you remember, and when you first noticed. It can be as short or as long as you need: 100,000 characters are fine. You need not know which rule was broken.',
    }),
    rows: ({ narrative }) => [{ key: 'What happened', value: narrative ?? '' }],
  },
  {
    id: 'how-it-affected-you', title: 'How did it affect you?', asks: 'one-thing',
    fields: () => ({ injustice: text({ label: 'how it affected you', max: LONG, multiline: true }) }),
    controls: (form, { scheme }) => textArea({
      ...fromForm(form, 'injustice'), label: { text: 'How did it affect you? (optional)', heading: true, size: 'l' }, rows: 8, spellcheck: true,
      hint: `For example worry, time, money or help that you lost, or what it did to your family.${scheme.tests.length === 0 ? '' : ' We look at this when we decide whether we should investigate.'}`,
    }),
    rows: ({ injustice }) => [{ key: 'How it affected you', value: injustice ?? '' }],
  },
  {
    id: 'what-you-want', title: 'What would you like to happen?', asks: 'one-thing',
    fields: () => ({ wanted: text({ label: 'what you would like to happen', max: LONG, multiline: true }) }),
    controls: (form) => textArea({
      ...fromForm(form, 'wanted'), label: { text: 'What would you like to happen? (optional)', heading: true, size: 'l' }, rows: 6, spellcheck: true,
      hint: 'For example an apology, a decision looked at again, money you should not have had to pay, or that it does not happen to others.',
    }),
    rows: ({ wanted }) => [{ key: 'What you would like', value: wanted ?? '' }],
  },
]
