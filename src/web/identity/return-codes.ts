import type { FastifyInstance, FastifyReply } from 'fastify'
import type { IssuedCode } from '../../usecases/identity/issue-code.ts'
import { issueCode } from '../../usecases/identity/issue-code.ts'
import { identityChecks } from '../../usecases/identity/identity-check.ts'
import { codeMinutes } from '../../usecases/identity/limits.ts'
import type { Desk } from '../../usecases/use-case.ts'
import type { ShownForm } from '../kit/kit.ts'
import {
  blankForm, button, checkboxes, choice, choices, fromForm, fromFormMany, html, panel, postForm, radios, readForm, refuse, renderedElsewhere, respond, text, textInput, warningText,
} from '../kit/kit.ts'
import { problemsOf } from './refusal-problems.ts'
import { requireSide } from './require-side.ts'

const fields = {
  reference: text({ label: 'the reference', max: 40, required: 'Enter the reference' }),
  by: choice({ label: 'how it reaches them', options: ['staff', 'letter'], required: 'Select how the code reaches them' }),
  checks: choices({ label: 'what you checked', options: identityChecks.map(({ id }) => id) }),
}

/** Where an adviser gives someone a code who cannot get one by mail. */
export function returnCodePages(app: FastifyInstance, desk: Desk): void {
  const preHandler = requireSide('office')

  app.get<{ Querystring: { reference?: unknown } }>('/office/return-code', { preHandler }, (request, reply) => {
    const { reference } = request.query
    return page(reply, blankForm(typeof reference === 'string' ? { reference } : {}))
  })

  app.post('/office/return-code', { preHandler }, async (request, reply) => {
    const form = readForm(fields, request.body)
    if (!form.valid) return page(reply, form)
    const result = await issueCode(desk, request.actor, form.values)
    if (result.ok) return given(reply, result.value)
    if (result.refusal.code === 'not-allowed') return refuse(reply, 'not-allowed')
    return page(reply, { ...form, problems: problemsOf(result.refusal, 'reference') })
  })
}

function page(reply: FastifyReply, form: ShownForm): FastifyReply {
  return respond(reply, {
    title: 'Give someone a code',
    problems: form.problems,
    back: { href: '/office', text: 'Back to the work list' },
    body: [
      html`<p class="govuk-body">For someone who has no mailbox, shares one or has lost theirs. Make sure first that it is them: whoever has the code can read everything we wrote to them.</p>`,
      postForm(reply, {
        action: '/office/return-code',
        body: [
          textInput({ ...fromForm(form, 'reference'), label: 'Reference', width: 10, autocomplete: 'off', spellcheck: false }),
          radios({
            ...fromForm(form, 'by'),
            legend: 'How does the code reach them?',
            items: [
              { value: 'staff', text: 'I tell them now', hint: `Works for ${codeMinutes.staff} minutes` },
              { value: 'letter', text: 'On a letter', hint: `Works for ${codeMinutes.letter / (24 * 60)} days` },
            ],
          }),
          checkboxes({
            ...fromFormMany(form, 'checks'),
            legend: 'What have you checked?',
            hint: 'At least two if you tell them the code. Ask; do not give the answers away.',
            items: identityChecks.map(({ id, label }) => ({ value: id, text: label })),
          }),
          button({ text: 'Make the code', preventDoubleClick: true }),
        ],
      }),
    ],
  })
}

function given(reply: FastifyReply, { code, name, letter }: IssuedCode): FastifyReply {
  return respond(reply, {
    title: 'Code made',
    heading: false,
    back: { href: '/office', text: 'Back to the work list' },
    body: [
      panel({ title: code, body: `The code for ${name}` }),
      warningText('This is shown only now. It replaces an earlier code that was given in the same way.'),
      letter === null
        ? html`<p class="govuk-body">Read it out in two groups of four, and ask them to repeat it.</p>`
        : html`<h2 class="govuk-heading-m">Print this letter and send it to the postal address on the record</h2>
            ${letter.missing.length === 0 ? null : warningText(`The letter lacks: ${letter.missing.join(', ')}. An administrator can add what is missing to the office's details.`)}
            <h3 class="govuk-heading-s">${letter.title}</h3>${renderedElsewhere(letter.html, 'redress-decision')}`,
    ],
  })
}
