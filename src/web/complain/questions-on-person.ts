import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import { choice, date, dateInput, fromForm, fromFormDate, html, insetText, radios, text, textArea, textInput } from '../kit/kit.ts'
import { publishesDecisions, type Question } from './question.ts'

const titles = ['Mr', 'Mrs', 'Miss', 'Ms', 'Mx', 'Dr', 'none'] as const
const pronouns = [
  { value: 'he', text: 'he, him, his' },
  { value: 'she', text: 'she, her, hers' },
  { value: 'they', text: 'they, them, theirs' },
] as const
const ways = [
  { value: 'mail', text: 'Email', hint: 'Short messages that do not say what they are about.' },
  { value: 'post', text: 'Post', hint: 'In a plain envelope.' },
  { value: 'phone', text: 'Telephone', hint: 'We ask for you by name and tell nobody else why.' },
  { value: 'none', text: 'None of these: I will get in touch with you', hint: 'You use your reference to see where your complaint stands.' },
] as const

/** Which detail a way of reaching someone needs, and what to say where it is missing. */
const needs: Readonly<Record<string, { readonly field: string; readonly problem: string }>> = {
  mail: { field: 'mail', problem: 'Enter an email address, or choose another safe way to reach you' },
  post: { field: 'address', problem: 'Enter an address, or choose another safe way to reach you' },
  phone: { field: 'phone', problem: 'Enter a telephone number, or choose another safe way to reach you' },
}
const optional = (label: string, field: string, safe: string | undefined) => (safe !== undefined && needs[safe]?.field === field ? label : `${label} (optional)`)

/** Who complains, and how it is safe to reach them. */
export const aboutThePerson: readonly Question[] = [
  {
    id: 'for-whom', title: 'Are you complaining for yourself?', asks: 'one-thing',
    fields: () => ({
      forWhom: choice({ label: 'your answer', options: ['self', 'other'], required: 'Choose whether you are complaining for yourself' }),
      onBehalfOf: text({ label: 'for whom you complain', max: 300 }),
    }),
    controls: (form) => radios({
      ...fromForm(form, 'forWhom'), legend: { text: 'Are you complaining for yourself?', heading: true, size: 'l' },
      items: [
        { value: 'self', text: 'Yes, for myself' },
        {
          value: 'other', text: 'No, for someone else', hint: 'Your child, someone who has asked you to, or someone who has died.',
          reveals: textInput({ ...fromForm(form, 'onBehalfOf'), label: 'Their name, and who they are to you', hint: 'We will ask for their agreement if they can give it.' }),
        },
      ],
    }),
    check: ({ forWhom, onBehalfOf }) => (forWhom === 'other' && onBehalfOf === undefined ? [{ field: 'onBehalfOf', text: 'Enter the name of the person for whom you complain' }] : []),
    rows: ({ forWhom, onBehalfOf }) => [{ key: 'Complaining for', value: forWhom === 'other' ? (onBehalfOf ?? '') : forWhom === 'self' ? 'Yourself' : '' }],
  },
  {
    id: 'your-name', title: 'Who are you?', asks: 'several-things',
    fields: () => ({
      name: text({ label: 'your name', max: 200, required: 'Enter your name' }),
      title: choice({ label: 'how we address you', options: titles, required: 'Choose how we address you' }),
      pronouns: choice({ label: 'the words for you', options: pronouns.map(({ value }) => value), required: 'Choose the words that we use for you' }),
    }),
    explanation: ({ scheme }) => (publishesDecisions(scheme) ? html`<p class="govuk-body">We publish our decisions, but never your name. A published decision calls you “Mr X”, “Ms X” or just “X”, and never uses your real initial.</p>` : null),
    controls: (form, { scheme }) => [
      textInput({ ...fromForm(form, 'name'), label: 'Full name', autocomplete: 'name', spellcheck: false }),
      radios({ ...fromForm(form, 'title'), legend: 'How should we address you?', small: true, items: titles.map((title) => (title === 'none' ? { value: title, text: 'No title' } : { value: title, text: title })) }),
      radios({ ...fromForm(form, 'pronouns'), legend: publishesDecisions(scheme) ? 'Which words should a decision use for you?' : 'Which words should we use for you?', small: true, items: pronouns }),
    ],
    rows: ({ name, title, pronouns: chosen }) => [
      { key: 'Name', value: name ?? '' },
      { key: 'How we address you', value: title === 'none' ? 'No title' : (title ?? '') },
      { key: 'Words for you', value: pronouns.find(({ value }) => value === chosen)?.text ?? '' },
    ],
  },
  {
    id: 'safe-contact', title: 'How is it safe to contact you?', asks: 'several-things',
    fields: () => ({
      safeContact: choice({ label: 'a safe way to contact you', options: ways.map(({ value }) => value), required: 'Choose a way in which it is safe to contact you' }),
      contactNotes: text({ label: 'what we should know', max: 2000, multiline: true }),
    }),
    explanation: () => html`<p class="govuk-body">Think of who else reads your email, opens your post or answers your telephone. We use only the way that you choose here.</p>`,
    controls: (form) => [
      radios({ ...fromForm(form, 'safeContact'), legend: 'The way we should use', items: ways }),
      textArea({ ...fromForm(form, 'contactNotes'), label: 'Anything we should know before we contact you (optional)', hint: 'For example times when it is not safe to ring, or an address that must not be given to anyone.', rows: 4 }),
    ],
    rows: ({ safeContact, contactNotes }) => [
      { key: 'Safe way to contact you', value: ways.find(({ value }) => value === safeContact)?.text ?? '' },
      { key: 'About contacting you', value: contactNotes ?? '' },
    ],
  },
  {
    id: 'contact-details', title: 'Your contact details', asks: 'several-things',
    fields: () => ({
      mail: text({ label: 'your email address', max: 254 }),
      phone: text({ label: 'your telephone number', max: 50 }),
      address: text({ label: 'your address', max: 1000, multiline: true }),
    }),
    explanation: () => html`<p class="govuk-body">Give only what you want us to have. The code with which you come back to your complaint is sent by email if that is safe; otherwise we give it to you by telephone or post.</p>`,
    controls: (form, { answers: { safeContact } }) => [
      textInput({ ...fromForm(form, 'mail'), label: optional('Email address', 'mail', safeContact), type: 'email', autocomplete: 'email', spellcheck: false }),
      textInput({ ...fromForm(form, 'phone'), label: optional('Telephone number', 'phone', safeContact), type: 'tel', autocomplete: 'tel', width: 20 }),
      textArea({ ...fromForm(form, 'address'), label: optional('Postal address', 'address', safeContact), rows: 4, autocomplete: 'street-address' }),
    ],
    check: (values, { answers: { safeContact = '' } }) => {
      const needed = needs[safeContact]
      return [
        ...(values.mail !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.mail) ? [{ field: 'mail', text: 'Enter an email address in the correct format, like name@example.com' }] : []),
        ...(needed !== undefined && values[needed.field] === undefined ? [{ field: needed.field, text: needed.problem }] : []),
      ]
    },
    rows: ({ mail, phone, address }) => [{ key: 'Email', value: mail ?? '' }, { key: 'Telephone', value: phone ?? '' }, { key: 'Address', value: address ?? '' }],
  },
  {
    id: 'keep-out', title: 'How else are you known?', asks: 'several-things',
    fields: ({ today }) => ({
      alsoKnownAs: text({ label: 'other names', max: 1000 }),
      birthDate: date({ label: 'your date of birth', notAfter: today, tooLate: 'Your date of birth must be in the past', notBefore: '1890-01-01' as PlainDate, tooEarly: 'Your date of birth must be after 1889' }),
      otherReference: text({ label: 'the reference', max: 200 }),
    }),
    explanation: ({ scheme }) => insetText(`All of this is optional. ${publishesDecisions(scheme) ? 'Before we publish a decision we search it for everything by which someone could recognise you. We can only find what we know.' : 'It helps us to find what we have about you, and to be sure that it is about you.'}`),
    controls: (form, { scheme }) => [
      textInput({ ...fromForm(form, 'alsoKnownAs'), label: 'Other names you are known by (optional)', hint: 'For example a name before marriage, or what your family calls you.', spellcheck: false }),
      dateInput({ ...fromFormDate(form, 'birthDate'), legend: 'Date of birth (optional)', hint: 'For example, 27 3 1980', birthday: true }),
      textInput({ ...fromForm(form, 'otherReference'), label: `${scheme.about === 'office' ? 'Our reference, if you have one' : 'The organisation’s reference for your case'} (optional)`, width: 20, spellcheck: false }),
    ],
    rows: ({ alsoKnownAs, birthDate, otherReference }, about) => [
      { key: 'Other names', value: alsoKnownAs ?? '' },
      { key: 'Date of birth', value: birthDate === undefined ? '' : formatDate(birthDate as PlainDate) },
      { key: about.scheme.about === 'office' ? 'Our reference' : 'Their reference', value: otherReference ?? '' },
    ],
  },
  {
    id: 'adjustments', title: 'Is there anything we should do differently for you?', asks: 'one-thing',
    fields: () => ({ adjustments: text({ label: 'what we should do differently', max: 5000, multiline: true }) }),
    controls: (form) => textArea({
      ...fromForm(form, 'adjustments'), label: { text: 'Is there anything we should do differently for you? (optional)', heading: true, size: 'l' }, rows: 5,
      hint: 'For example large print, an interpreter, more time to answer, or someone who speaks for you. You need not say why.',
    }),
    rows: ({ adjustments }) => [{ key: 'What we should do differently', value: adjustments ?? '' }],
  },
]
