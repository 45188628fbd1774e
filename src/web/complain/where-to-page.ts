import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { blankForm, button, choice, fromForm, goTo, html, postForm, radios, readForm, refuse, respond } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import { destinationOf, mustChoose, standingOf, type Standing } from './journey.ts'
import { save } from './unfinished.ts'

/** Who can be complained to here, or asked for something, and under which procedure. What was answered already is kept. */
export function whereToPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/complain/to', async (_request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    return page(reply, standing, blankForm({ to: destinationOf(standing) }))
  })

  app.post('/complain/to', async (request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    const form = readForm({ to: choice({ label: 'who should deal with it', options: standing.ways.map(({ to }) => to), required: 'Choose who should deal with it' }) }, request.body)
    if (!form.valid) return page(reply, standing, form)
    const going = standing.unfinished?.receipt == null ? standing.unfinished : null
    const saved = await save(desk, reply, going, { to: form.values.to })
    return saved.ok ? goTo(reply, '/complain') : refuse(reply, 'fault')
  })
}

function page(reply: FastifyReply, standing: Standing, form: ShownForm): FastifyReply {
  const { ways } = standing
  // Until one is chosen the page speaks for none of them.
  if (mustChoose(standing)) reply.office = undefined
  return respond(reply, {
    title: 'Who should deal with it?', journey: true, receives: !mustChoose(standing), back: '/complain', problems: form.problems, heading: false,
    body: postForm(reply, {
      action: '/complain/to',
      body: [
        radios({
          ...fromForm(form, 'to'), legend: { text: 'Who should deal with it?', heading: true, size: 'l' },
          hint: 'If you are not sure, choose what comes nearest. Each of them tells you who else can help.',
          items: ways.map(({ to, office, scheme }) => ({ value: to, text: `${office.name}: ${scheme.opening?.name ?? scheme.name}`, hint: scheme.purpose })),
        }),
        html`<div class="govuk-button-group">${button({ text: 'Continue' })}</div>`,
      ],
    }),
  })
}
