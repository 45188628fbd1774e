import type { FastifyInstance, FastifyReply } from 'fastify'
import { addressFrom, feedOf, hrefOf, parametersOf, searchInWords } from '../../register/search-address.ts'
import type { SearchAddress } from '../../register/search-address.ts'
import { askForAlert } from '../../usecases/alerts/ask-for-alert.ts'
import { CONFIRM_HOURS, NAMED_AT_MOST } from '../../usecases/alerts/limits.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { blankForm, button, choice, fromForm, goTo, html, insetText, limits, postForm, radios, readForm, respond, text, textInput } from '../kit/kit.ts'
import type { ShownForm } from '../kit/kit.ts'

const fields = {
  mail: text({ label: 'your email address', max: 254, required: 'Enter your email address' }),
  every: choice({ label: 'how often', options: ['day', 'week'], required: 'Choose how often we may write to you' }),
}

/** `/alerts`, with the parameters of a search: where somebody asks to be mailed about what comes new to it. */
export function askPages(app: FastifyInstance, desk: Desk): void {
  app.get('/alerts', (request, reply) => page(reply, addressFrom(request.query), blankForm()))

  app.post('/alerts', app.limited(limits.askForMail), async (request, reply) => {
    const form = readForm(fields, request.body)
    const search = addressFrom(request.body)
    if (!form.valid) return page(reply, search, form)
    const asked = await askForAlert(desk, visitor, { search, ...form.values })
    if (!asked.ok) return page(reply, search, { ...form, problems: (asked.refusal.problems ?? []).map(({ field, message }) => ({ field, text: message })) })
    return goTo(reply, '/alerts/asked')
  })

  app.get('/alerts/asked', (_request, reply) => respond(reply, {
    title: 'Check your email',
    body: html`<p class="govuk-body">We have sent an email to the address that you entered. Open the link in it within ${CONFIRM_HOURS} hours, and confirm. Until you do, we send nothing else.</p>
      <p class="govuk-body">It can take a few minutes, and may be among your unwanted mail. If nothing comes, check the address and <a class="govuk-link" href="/decisions">ask again from your search</a>, three times a day at most.</p>`,
  }))
}

function page(reply: FastifyReply, search: SearchAddress, form: ShownForm): FastifyReply {
  const words = searchInWords(search)
  return respond(reply, {
    title: 'Get an email about new decisions',
    back: { href: hrefOf(search), text: words === '' ? 'Back to the decisions' : 'Back to your search' },
    problems: form.problems,
    body: [
      html`<p class="govuk-body">We write to you when there is a new decision ${words === '' ? 'of any kind' : 'that matches your search'}.</p>`,
      words === '' ? html`<p class="govuk-body">If that would be too many, <a class="govuk-link" href="/decisions">search first</a>, for a body or a subject, and ask for emails from there.</p>` : insetText(html`<p class="govuk-body">Your search: <strong>${words}</strong></p>`),
      postForm(reply, {
        action: '/alerts',
        body: [
          Object.entries(parametersOf(search)).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`),
          textInput({ ...fromForm(form, 'mail'), label: 'Your email address', hint: 'We use it for these emails and for nothing else.', type: 'email', autocomplete: 'email', spellcheck: false }),
          radios({ ...fromForm(form, 'every'), legend: 'How often may we write to you?', hint: 'Only if there is something new.', items: [{ value: 'day', text: 'Once a day at most' }, { value: 'week', text: 'Once a week at most' }] }),
          button({ text: 'Ask for emails', preventDoubleClick: true }),
        ],
      }),
      html`<h2 class="govuk-heading-m">What happens next</h2>
        <p class="govuk-body">You get one email, with a link to confirm that the address is yours. After that you get one email a day or a week at most, whatever you follow, with up to ${NAMED_AT_MOST} decisions and links to the rest. Each has a link that stops it, and then we delete your address. <a class="govuk-link" href="/privacy">What we keep</a>.</p>
        <p class="govuk-body">You do not want to give an address? <a class="govuk-link" href=${feedOf(search)}>Follow it in a feed reader</a>.</p>`,
    ],
  })
}
