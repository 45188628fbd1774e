import type { Party } from '../../../casework/state.ts'
import { textOf, type CaseFile } from '../../../usecases/cases/case-file.ts'
import { choice, fromForm, html, select, text, textArea, textInput, type Entered, type ShownForm } from '../../kit/kit.ts'
import { reading, type RecordingPage } from './recording-page.ts'

/** Roles of somebody who can be recorded on a case beside whoever told it: of the person's side, or without an account. */
const rolesToAdd = ({ scheme }: CaseFile) => Object.entries(scheme.roles).filter(([, { side, part }]) => side === 'outside' || (side === 'person' && (part !== 'starter' || scheme.opening?.from !== undefined)))

/** Somebody whom the office added: they have no account, and letters to them are prepared to be sent. */
export const isAdded = (party: Party): boolean => party.person === null

const details = {
  name: text({ label: 'the name', max: 200, required: 'Enter the name of the person or organisation' }),
  address: text({ label: 'the address', max: 1000, multiline: true }),
  mail: text({ label: 'the email address', max: 254 }),
  phone: text({ label: 'the telephone number', max: 50 }),
  contactNotes: text({ label: 'what to know', max: 2000, multiline: true }),
}

const detailControls = (form: ShownForm) => [
  textInput({ ...fromForm(form, 'name'), label: 'Name of the person or organisation', hint: 'As a letter addresses them.', spellcheck: false, autocomplete: 'off' }),
  textArea({ ...fromForm(form, 'address'), label: 'Postal address (optional)', rows: 4 }),
  textInput({ ...fromForm(form, 'mail'), label: 'Email address (optional)', type: 'email', spellcheck: false, autocomplete: 'off' }),
  textInput({ ...fromForm(form, 'phone'), label: 'Telephone (optional)', type: 'tel', width: 20, autocomplete: 'off' }),
  textArea({ ...fromForm(form, 'contactNotes'), label: 'Anything to know before they are reached (optional)', rows: 3 }),
]

const words = (given: Readonly<Record<string, string | undefined>>) => Object.fromEntries(Object.keys(details).map((name) => [name, given[name] ?? '']))

export const partyPages: readonly RecordingPage[] = [
  {
    path: 'people/add', needs: 'parties',
    sheet: ({ file, newId }) => {
      const roles = rolesToAdd(file)
      if (roles.length === 0) return null
      const fields = { role: choice({ label: 'their part in the case', options: roles.map(([id]) => id), required: 'Choose their part in the case' }), ...details }
      return {
        title: 'Add somebody to the case', then: '#people', save: 'Add them',
        before: html`<p class="govuk-body">They get no account. Letters to them are prepared here; you send them, and record how.</p>`,
        controls: (form) => [
          select({ ...fromForm(form, 'role'), label: 'Their part in the case', items: [{ value: '', text: 'Choose a role' }, ...roles.map(([value, { name }]) => ({ value, text: name }))] }),
          detailControls(form),
        ],
        read: reading(fields, (given) => ({ happening: { type: 'PartyAdded', party: newId(), role: given.role, person: null }, words: words(given) })),
      }
    },
  },
  {
    path: 'people/:party', needs: 'parties',
    sheet: ({ file, params }) => {
      const party = file.state.parties.find(({ id }) => id === params.party)
      if (party === undefined || !isAdded(party)) return null
      const known: Entered = Object.fromEntries(Object.keys(details).map((name) => [name, textOf(file.words(party.kept), name)]))
      return {
        title: `Change the details of the ${(file.scheme.roles[party.role]?.name ?? party.role).toLowerCase()}`, then: '#people', known, controls: detailControls,
        read: reading(details, (given) => ({ happening: { type: 'PartyChanged', party: party.id }, words: words(given) })),
      }
    },
  },
]
