import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Enrolled } from '../../usecases/identity/enrol-staff.ts'
import { enrolStaff } from '../../usecases/identity/enrol-staff.ts'
import { listStaff } from '../../usecases/identity/list-staff.ts'
import type { Staff } from '../../usecases/identity/list-staff.ts'
import { renewEnrolment } from '../../usecases/identity/renew-enrolment.ts'
import { ADMINISTRATOR, type Desk } from '../../usecases/use-case.ts'
import type { ShownForm } from '../kit/kit.ts'
import {
  blankForm, button, checkboxes, choices, fromForm, fromFormMany, html, panel, postForm, readForm, refuse, respond, select, table, text, textInput, warningText,
} from '../kit/kit.ts'
import { problemsOf } from './refusal-problems.ts'
import { requireSide } from './require-side.ts'

/** The roles that can be given, as choices: those of the office's procedures, its administrator, and who answers for a body. */
const rolesToGive = ({ roles }: Staff) => [
  ...[...roles.office].map(([value, name]) => ({ value, text: name })),
  { value: ADMINISTRATOR, text: 'Administrator' },
  ...[...roles.body].map(([value, name]) => ({ value, text: name, hint: 'Select the body too, and no other role.' })),
]

const powers = [{ value: 'decide', text: 'Make final decisions' }] as const

const fields = {
  name: text({ label: 'their name', max: 200, required: 'Enter their name' }),
  mail: text({ label: 'their email address', max: 254, required: 'Enter their email address' }),
  powers: choices({ label: 'powers', options: powers.map(({ value }) => value) }),
  body: text({ label: 'the body', max: 200 }),
}

/** The people of the office, for its administrator: who they are, a new account, a renewed one. */
export function peoplePages(app: FastifyInstance, desk: Desk): void {
  const preHandler = requireSide('office')

  app.get('/office/people', { preHandler }, (request, reply) => show(request, reply, blankForm()))

  app.post('/office/people', { preHandler }, async (request, reply) => {
    const listed = await listStaff(desk, request.actor, {})
    if (!listed.ok) return refuse(reply, 'not-allowed')
    const form = readForm({ ...fields, roles: choices({ label: 'roles', options: rolesToGive(listed.value).map(({ value }) => value), required: 'Select at least one role' }) }, request.body)
    if (!form.valid) return show(request, reply, form)
    const { name, mail, body } = form.values
    const result = await enrolStaff(desk, request.actor, { name, mail, roles: form.values.roles, powers: form.values.powers, body: body ?? null })
    if (result.ok) return handOver(reply, name, result.value)
    return result.refusal.code === 'not-allowed' ? refuse(reply, 'not-allowed') : show(request, reply, { ...form, problems: problemsOf(result.refusal, 'name') })
  })

  app.post<{ Params: { person: string } }>('/office/people/:person/renew', { preHandler }, async (request, reply) => {
    const result = await renewEnrolment(desk, request.actor, { person: request.params.person })
    if (result.ok) return handOver(reply, 'this person', result.value)
    return refuse(reply, result.refusal.code === 'not-allowed' ? 'not-allowed' : 'not-found')
  })

  async function show(request: FastifyRequest, reply: FastifyReply, form: ShownForm): Promise<FastifyReply> {
    const result = await listStaff(desk, request.actor, {})
    return result.ok ? page(reply, form, result.value) : refuse(reply, 'not-allowed')
  }
}

function page(reply: FastifyReply, form: ShownForm, listed: Staff): FastifyReply {
  const { staff, bodies } = listed
  const roles = rolesToGive(listed)
  const nameOfRole = (role: string) => roles.find(({ value }) => value === role)?.text ?? role
  const renew = (person: string, name: string) =>
    postForm(reply, {
      action: `/office/people/${encodeURIComponent(person)}/renew`,
      body: button({ text: ['Renew', html`<span class="govuk-visually-hidden"> the account of ${name}</span>`], look: 'secondary', preventDoubleClick: true }),
    })
  return respond(reply, {
    title: 'People',
    width: 'full',
    problems: form.problems,
    back: { href: '/office', text: 'Back to the work list' },
    body: [
      table({
        caption: 'Who works here',
        captionSize: 'm',
        columns: ['Name', 'Email address', 'Roles', 'Powers', 'Account'],
        rows: staff.map(({ id, name, mail, roles: held, powers: given }) => [name, mail, held.map(nameOfRole).join(', '), given.map((power) => powers.find(({ value }) => value === power)?.text ?? power).join(', '), renew(id, name)]),
        rowHeaders: true,
        narrow: 'stacks',
      }),
      html`<p class="govuk-body">Renewing an account ends its sessions and its password. Do it when someone has lost their telephone or forgotten their password, and when someone leaves.</p>
        <h2 class="govuk-heading-m">Add someone</h2>`,
      html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${postForm(reply, {
        action: '/office/people',
        body: [
          textInput({ ...fromForm(form, 'name'), label: 'Name', autocomplete: 'off' }),
          textInput({ ...fromForm(form, 'mail'), label: 'Email address', type: 'email', autocomplete: 'off', spellcheck: false }),
          checkboxes({ ...fromFormMany(form, 'roles'), legend: 'Roles', items: roles }),
          checkboxes({ ...fromFormMany(form, 'powers'), legend: 'Powers delegated to them', items: powers }),
          select({ ...fromForm(form, 'body'), label: 'Body', hint: 'Only for someone who answers for a body', items: [{ value: '', text: 'None' }, ...bodies.map(({ slug, name }) => ({ value: slug, text: name }))] }),
          button({ text: 'Add', preventDoubleClick: true }),
        ],
      })}</div></div>`,
    ],
  })
}

function handOver(reply: FastifyReply, name: string, { code }: Enrolled): FastifyReply {
  return respond(reply, {
    title: 'Account ready to be taken up',
    heading: false,
    back: { href: '/office/people', text: 'Back to people' },
    body: [
      panel({ title: code, body: `The code for ${name}` }),
      warningText('This is shown only now. It works once, for 3 days.'),
      html`<p class="govuk-body">Hand it over in person or by telephone. They go to the sign-in page, choose “choose your password”, and enter their email address and the code.</p>`,
    ],
  })
}
