import type { FastifyInstance, FastifyReply } from 'fastify'
import { removalReasons } from '../../../register/removal.ts'
import { showPublication, type ShownPublication } from '../../../usecases/register/show-publication.ts'
import { takeDownDecision } from '../../../usecases/register/take-down-decision.ts'
import type { Desk } from '../../../usecases/use-case.ts'
import { referenceOf } from '../../case/reference.ts'
import { problemsOf } from '../../case/refused.ts'
import { blankForm, button, buttonGroup, choice, fromForm, goTo, html, notify, postForm, radios, readForm, respond, text, textArea, warningText, type ShownForm } from '../../kit/kit.ts'
import { about, publishedPath, turnedAway, type Route } from './place.ts'

const options = ['to-protect-someone', 'published-in-error'] as const
const fields = {
  why: choice({ label: 'what the public list says', options, required: 'Choose what the public list says' }),
  reasons: text({ label: 'why', max: 5000, multiline: true, required: 'Say why, for those who ask later' }),
}

/** Takes a decision out of the register. */
export function takeDownPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  const address = '/office/published/:reference/take-down'
  const page = (reply: FastifyReply, shown: ShownPublication, form: ShownForm) => respond(reply, {
    ...about(shown), title: 'Take it down', problems: form.problems,
    body: html`${warningText('The text of all its versions is destroyed in the register at once. This cannot be undone.')}
      <p class="govuk-body">Pages, search and downloads stop showing it. Its address says that it was taken down, and a public list gives its reference, so that those who copied it can follow. Neither says whom or what it was about.</p>
      ${postForm(reply, { body: [
        radios({ ...fromForm(form, 'why'), legend: 'What the public list says', items: options.map((value) => ({ value, text: removalReasons[value].name })) }),
        textArea({ ...fromForm(form, 'reasons'), label: { text: 'Why' }, hint: 'For your office only', rows: 4 }),
        buttonGroup(button({ text: 'Take it down', look: 'warning', preventDoubleClick: true }), html`<a class="govuk-link" href=${publishedPath(shown.reference)}>Cancel</a>`),
      ] })}`,
  })

  app.get<Route>(address, async (request, reply) => {
    const shown = await showPublication(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    return shown.value.entry === null ? goTo(reply, publishedPath(shown.value.reference)) : page(reply, shown.value, blankForm())
  })

  app.post<Route>(address, async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const form = readForm(fields, request.body)
    const taken = form.valid ? await takeDownDecision(desk, request.actor, { reference, ...form.values }) : null
    if (taken?.ok === true) {
      notify(reply, 'Taken down.')
      return goTo(reply, publishedPath(reference))
    }
    const shown = await showPublication(desk, request.actor, { reference })
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    return page(reply, shown.value, { entered: form.entered, problems: taken === null ? form.problems : problemsOf(taken.refusal) })
  })
}
