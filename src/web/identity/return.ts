import type { FastifyInstance, FastifyReply } from 'fastify'
import { codeTries } from '../../usecases/identity/limits.ts'
import { requestCode } from '../../usecases/identity/request-code.ts'
import { returnWithCode } from '../../usecases/identity/return-with-code.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import type { ShownForm } from '../kit/kit.ts'
import { blankForm, button, details, fromForm, goTo, html, postForm, readForm, respond, safeReturn, text, textInput } from '../kit/kit.ts'
import { doorLimits } from './limits.ts'
import { nextField, nextIn } from './next.ts'
import { problemsOf } from './refusal-problems.ts'
import { homeOf } from './require-side.ts'
import { dropReference, keepReference, keepSession, keptReference } from './session-cookie.ts'

const reference = text({ label: 'your reference', max: 40, required: 'Enter your reference, like 25 001 234' })
const asking = { reference }
const using = { reference, code: text({ label: 'the code', max: 40, required: 'Enter the code: it has 8 digits' }) }

/** Coming back for someone who has complained: their reference, and a code that works once. */
export function returnPages(app: FastifyInstance, desk: Desk): void {
  app.get('/return', (request, reply) => {
    const next = nextIn(request.query)
    return request.actor.side === 'person' ? goTo(reply, safeReturn(next, homeOf('person'))) : askPage(reply, blankForm(), next)
  })

  app.post('/return', app.limited(doorLimits.sendCode), async (request, reply) => {
    const [form, next] = [readForm(asking, request.body), nextIn(request.body)]
    if (!form.valid) return askPage(reply, form, next)
    const result = await requestCode(desk, visitor, form.values)
    if (!result.ok) return askPage(reply, { ...form, problems: problemsOf(result.refusal, 'reference') }, next)
    keepReference(reply, form.values.reference)
    return goTo(reply, `/return/code?asked=yes${next === '' ? '' : `&next=${encodeURIComponent(next)}`}`)
  })

  app.get<{ Querystring: { asked?: unknown } }>('/return/code', (request, reply) =>
    codePage(reply, blankForm({ reference: keptReference(request) }), nextIn(request.query), request.query.asked === 'yes'),
  )

  app.post('/return/code', app.limited(doorLimits.useCode), async (request, reply) => {
    const [form, next] = [readForm(using, request.body), nextIn(request.body)]
    if (!form.valid) return codePage(reply, form, next, false)
    const result = await returnWithCode(desk, visitor, form.values)
    if (!result.ok) return codePage(reply, { ...form, problems: problemsOf(result.refusal, 'code') }, next, false)
    dropReference(reply)
    keepSession(reply, result.value.token)
    return goTo(reply, safeReturn(next, homeOf('person')))
  })
}

const referenceInput = (form: ShownForm) =>
  textInput({
    ...fromForm(form, 'reference'),
    label: 'Your reference',
    hint: 'It is on your receipt and at the top of our letters, like 25 001 234. Spaces do not matter.',
    width: 10,
    autocomplete: 'off',
    spellcheck: false,
  })

function askPage(reply: FastifyReply, form: ShownForm, next: string): FastifyReply {
  return respond(reply, {
    title: 'Your complaint',
    journey: true, receives: false,
    problems: form.problems,
    body: [
      html`<p class="govuk-body">See where your complaint stands, read what we wrote to you and answer us. You need your reference and a code. We send the code to the email address that you gave us.</p>`,
      postForm(reply, { action: '/return', body: [nextField(next), referenceInput(form), button({ text: 'Send me a code', preventDoubleClick: true })] }),
      html`<p class="govuk-body">If you have a code already, from a letter or from one of us, <a class="govuk-link" href=${next === '' ? '/return/code' : `/return/code?next=${encodeURIComponent(next)}`}>enter it now</a>.</p>`,
      otherWay(reply),
    ],
  })
}

function codePage(reply: FastifyReply, form: ShownForm, next: string, asked: boolean): FastifyReply {
  return respond(reply, {
    title: 'Enter your code',
    journey: true, receives: false,
    problems: form.problems,
    back: '/return',
    body: [
      asked
        ? html`<p class="govuk-body">If we have an email address for that reference, a code is on its way to it. It can take a few minutes, and may be among your unwanted mail. Our email does not say what it is about.</p>`
        : null,
      postForm(reply, {
        action: '/return/code',
        body: [
          nextField(next),
          referenceInput(form),
          textInput({
            ...fromForm(form, 'code'),
            value: undefined,
            label: 'Code',
            hint: 'It has 8 digits. You can paste it. Spaces and hyphens do not matter.',
            width: 10,
            autocomplete: 'one-time-code',
            inputmode: 'numeric',
            spellcheck: false,
          }),
          button({ text: 'Continue', preventDoubleClick: true }),
        ],
      }),
      html`<p class="govuk-body">A code works once, and no longer after ${codeTries} wrong tries. <a class="govuk-link" href="/return">Ask for a new code</a>.</p>`,
      otherWay(reply),
    ],
  })
}

function otherWay(reply: FastifyReply) {
  const { office } = reply.server.site
  return details({
    summary: 'I cannot use email, others read it, or I do not have my reference',
    body: html`<p class="govuk-body">Ring us on ${office.phone} (${office.phoneHours}). We will ask a few questions to be sure that it is you, and then give you a code by telephone or send one by post.</p>`,
  })
}
