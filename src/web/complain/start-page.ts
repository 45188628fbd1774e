import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { button, goTo, html, insetText, postForm, refuse, respond } from '../kit/kit.ts'
import { standingOf, unanswered } from './journey.ts'
import { questionsFor } from './questions.ts'
import { dropToken, keptFor, save } from './unfinished.ts'

/** Before the first question: who receives it, what one needs, how long it takes, and that one may stop in between. */
export function startPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/complain', async (_request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    const { unfinished, ways, way: { office, scheme }, about } = standing
    const questions = questionsFor(about)
    const begun = unfinished !== null && unfinished.receipt === null && Object.entries(unfinished.answers).some(([name, answer]) => name !== 'to' && answer !== '')
    return respond(reply, {
      title: scheme.opening?.name ?? 'Complain', journey: true, back: { href: '/', text: 'Home' },
      body: html`
        ${begun
          ? insetText(html`<p class="govuk-body">You have begun a complaint. Your answers are still here.</p>
              <p class="govuk-body"><a class="govuk-link" href=${`/complain/${unanswered(about)[0]?.id ?? 'check'}`}>Go on where you stopped</a></p>
              ${postForm(reply, { action: '/complain/new', body: button({ text: 'Put it aside and start another', look: 'secondary' }) })}`)
          : null}
        <p class="govuk-body-l">What you write here goes to ${office.name}, and to nobody else until we tell you.</p>
        ${ways.length < 2 ? null : html`<p class="govuk-body">${scheme.purpose} <a class="govuk-link" href="/complain/to">Choose somebody else, or ask for something else</a>.</p>`}
        <h2 class="govuk-heading-m">What you need</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${scheme.about === 'office' ? null : html`<li>the name of the organisation that you complain about</li>`}
          <li>roughly when things happened</li>
          <li>a safe way for us to reach you, if there is one</li>
        </ul>
        <p class="govuk-body">If you have letters, keep them at hand. You do not need them to begin.</p>
        <h2 class="govuk-heading-m">How long it takes</h2>
        <p class="govuk-body">There are ${questions.length} short pages, and some people need 15 minutes. You can stop at any page and come back within ${keptFor}, on this device or another, with a code that we show you.</p>
        <h2 class="govuk-heading-m">If you would rather talk to someone</h2>
        <p class="govuk-body">Ring us, or ask someone you trust to fill this in with you or for you. How to reach us is at the foot of every page.</p>
        ${begun ? null : postForm(reply, { action: '/complain/begin', body: button({ text: 'Start now', start: true }) })}
        <p class="govuk-body"><a class="govuk-link" href="/complain/continue">I have a code and want to go on with a complaint</a><br />
          <a class="govuk-link" href="/return">I have sent a complaint and want to see where it stands</a></p>`,
    })
  })

  // Who should deal with it is settled here: it stands at the top of the page.
  app.post('/complain/begin', async (_request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    const { unfinished, way, about } = standing
    const saved = await save(desk, reply, unfinished?.receipt == null ? unfinished : null, { to: way.to })
    return saved.ok ? goTo(reply, `/complain/${questionsFor(about)[0]?.id ?? 'check'}`) : refuse(reply, 'fault')
  })

  app.post('/complain/new', (_request, reply) => {
    dropToken(reply)
    return goTo(reply, '/complain')
  })
}
