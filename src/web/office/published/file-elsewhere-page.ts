import type { FastifyInstance, FastifyReply } from 'fastify'
import { law } from '../../../law/law.ts'
import { fileDecisionElsewhere } from '../../../usecases/register/file-decision-elsewhere.ts'
import { showPublication, type ShownPublication } from '../../../usecases/register/show-publication.ts'
import type { Desk } from '../../../usecases/use-case.ts'
import { referenceOf } from '../../case/reference.ts'
import { problemsOf } from '../../case/refused.ts'
import { blankForm, button, buttonGroup, choice, fromForm, goTo, html, notify, postForm, readForm, respond, select, text, textArea, type ShownForm } from '../../kit/kit.ts'
import { about, publishedPath, turnedAway, type Route } from './place.ts'

/** A category and a sub-category as one choice. */
const subjects = law.categories.flatMap((category) => category.subcategories.map((sub) => ({ value: `${category.slug}/${sub.slug}`, text: `${category.name} › ${sub.name}` })))
const fields = {
  subject: choice({ label: 'a subject', options: subjects.map(({ value }) => value), required: 'Choose a subject' }),
  reasons: text({ label: 'why', max: 5000, multiline: true, required: 'Say why, for those who ask later' }),
}

/** Files a published decision under another subject. */
export function fileElsewherePage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  const address = '/office/published/:reference/file-elsewhere'
  const page = (reply: FastifyReply, shown: ShownPublication, form: ShownForm) => respond(reply, {
    ...about(shown), title: 'File it under another subject', problems: form.problems,
    body: postForm(reply, { body: [
      select({ ...fromForm(form, 'subject'), label: { text: 'Subject' }, items: [{ value: '', text: 'Choose' }, ...subjects] }),
      textArea({ ...fromForm(form, 'reasons'), label: { text: 'Why' }, hint: 'For your office only', rows: 4 }),
      buttonGroup(button({ text: 'File it there', preventDoubleClick: true }), html`<a class="govuk-link" href=${publishedPath(shown.reference)}>Cancel</a>`),
    ] }),
  })

  app.get<Route>(address, async (request, reply) => {
    const shown = await showPublication(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    return shown.value.entry === null ? goTo(reply, publishedPath(shown.value.reference)) : page(reply, shown.value, blankForm())
  })

  app.post<Route>(address, async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const form = readForm(fields, request.body)
    const [category = '', subcategory = ''] = form.valid ? form.values.subject.split('/') : []
    const filed = form.valid ? await fileDecisionElsewhere(desk, request.actor, { reference, category, subcategory, reasons: form.values.reasons }) : null
    if (filed?.ok === true) {
      notify(reply, `Filed under ${filed.value.category ?? ''} › ${filed.value.subcategory ?? ''}.`)
      return goTo(reply, publishedPath(reference))
    }
    const shown = await showPublication(desk, request.actor, { reference })
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    return page(reply, shown.value, { entered: form.entered, problems: filed === null ? form.problems : problemsOf(filed.refusal) })
  })
}
