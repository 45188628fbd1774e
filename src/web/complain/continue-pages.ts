import type { FastifyInstance, FastifyReply } from 'fastify'
import { continueComplaint, saveAnswers } from '../../usecases/journey.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { formatDate, londonDay } from '../../time/plain-date.ts'
import { blankForm, button, fromForm, goTo, html, limits, notify, postForm, readForm, refuse, respond, text, textInput, warningText } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import { alreadySent, standingOf, unanswered } from './journey.ts'
import { shownCode, tokenTyped } from './return-code.ts'
import { dropToken, keepToken } from './unfinished.ts'
import { KEPT_FOR_DAYS } from '../../usecases/journey.ts'

const fields = { code: text({ label: 'the code', max: 100, required: 'Enter the code of your complaint' }) }

/** Stopping with a code, and going on with it. The code is never part of an address: those are logged and kept by browsers. */
export function continuePages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/complain/save', async (_request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    const { unfinished, about } = standing
    if (unfinished === null) return goTo(reply, '/complain')
    if (unfinished.receipt !== null) return alreadySent(reply, unfinished)
    // Saving nothing counts the days anew.
    await saveAnswers(desk, visitor, { token: unfinished.token, answers: {} })
    const until = formatDate(londonDay(new Date(Date.parse(desk.now()) + KEPT_FOR_DAYS * 86_400_000).toISOString()))
    return respond(reply, {
      title: 'Your answers are saved', journey: true,
      body: html`
        <p class="govuk-body">Nothing has been sent yet. To come back you need this code:</p>
        <p class="govuk-body-l"><strong class="redress-as-typed">${shownCode(unfinished.token)}</strong></p>
        <p class="govuk-body">Write it down or copy it to a safe place. We keep your answers until ${until}. If you have not come back by then, we delete them.</p>
        ${warningText('Anyone who has this code can read what you wrote.')}
        <h2 class="govuk-heading-m">How to come back</h2>
        <ol class="govuk-list govuk-list--number">
          <li>On any device, choose “Complain” on our website.</li>
          <li>Choose “I have a code”.</li>
          <li>Type or paste the code. Capitals and dashes do not matter.</li>
        </ol>
        ${button({ text: 'Go on now', href: `/complain/${unanswered(about)[0]?.id ?? 'check'}` })}
        <h2 class="govuk-heading-m">If others use this device</h2>
        ${postForm(reply, { action: '/complain/leave', body: [html`<p class="govuk-body">Your answers stay open here until the browser is closed.</p>`, button({ text: 'Leave nothing on this device', look: 'secondary' })] })}`,
    })
  })

  app.post('/complain/leave', (_request, reply) => {
    dropToken(reply)
    notify(reply, 'This device no longer opens what you wrote.')
    return goTo(reply, '/')
  })

  app.get('/complain/continue', (_request, reply) => page(reply, blankForm()))

  app.post('/complain/continue', app.limited(limits.useCode), async (request, reply) => {
    const form = readForm(fields, request.body)
    if (!form.valid) return page(reply, form)
    const token = tokenTyped(form.values.code)
    const found = token === null ? null : await continueComplaint(desk, visitor, { token })
    if (token === null || found === null || !found.ok || found.value === null) {
      return page(reply, { ...form, problems: [{ field: 'code', text: `Check the code: it has 16 letters and figures. If it is right, the ${KEPT_FOR_DAYS} days are over and the answers are deleted` }] })
    }
    keepToken(reply, token)
    return goTo(reply, found.value.receipt === null ? '/complain/check' : '/complain/sent')
  })
}

function page(reply: FastifyReply, form: ShownForm): FastifyReply {
  return respond(reply, {
    title: 'Go on with your complaint', journey: true, back: '/complain', problems: form.problems, heading: false,
    body: [
      postForm(reply, {
        action: '/complain/continue',
        body: [
          textInput({ ...fromForm(form, 'code'), label: { text: 'Go on with your complaint', heading: true, size: 'l' }, hint: 'The code that we showed you when you saved it, such as 7K3M-Q0ZD-81XA-RT5W', width: 20, autocomplete: 'off', spellcheck: false, autocapitalize: 'characters' }),
          button({ text: 'Continue' }),
        ],
      }),
      html`<p class="govuk-body">If you have sent your complaint already, <a class="govuk-link" href="/return">use its reference instead</a>. If you have lost the code, you can <a class="govuk-link" href="/complain">start again</a>, or ring us.</p>`,
    ],
  })
}
