import type { FastifyInstance, FastifyReply } from 'fastify'
import { formatDate, londonDay } from '../../time/plain-date.ts'
import { answerByLink, openAnswerLink, type Answering } from '../../usecases/answering/answer-link.ts'
import { textOf } from '../../usecases/cases/case-file.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { actionControls, readActionForm } from '../case/action-form.ts'
import { seenIn } from '../case/action-page.ts'
import { reachAPerson, toldClocks, turnOf } from '../case/outside.ts'
import { written } from '../case/parts.ts'
import { changesBlock, problemsOf, whatWasEntered } from '../case/refused.ts'
import { officeOnPages } from '../office-on-pages.ts'
import { blankForm, button, cleanText, details, fromForm, goTo, html, insetText, limits, notify, postForm, refuse, respond, textInput, type Content } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'

type Route = { Params: { token: string; action: string } }

/**
 * One page for somebody who is asked once a year: what is asked, by when, a box for the answer, a way to ask for more time. The link in
 * the mail opens it; there is nothing to sign in to and nothing to learn.
 */
export function answerPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<Route>('/answer/:token', { config: { rateLimit: limits.signIn } }, async (request, reply) => {
    const opened = await openAnswerLink(desk, visitor, { token: request.params.token })
    return opened.ok ? page(reply, opened.value, request.params.token) : gone(reply)
  })

  app.post<Route>('/answer/:token/:action', { config: { rateLimit: limits.signIn } }, async (request, reply) => {
    const { token, action: id } = request.params
    const opened = await openAnswerLink(desk, visitor, { token })
    if (!opened.ok) return gone(reply)
    const action = Object.hasOwn(opened.value.file.scheme.actions, id) ? opened.value.file.scheme.actions[id] : undefined
    if (action === undefined) return refuse(reply, 'not-found')
    const read = readActionForm(action, request.body)
    const who = cleanText((request.body as Record<string, unknown>).who, { label: 'Your name', max: 200, multiline: false })
    const entered = { ...read.entered, who: 'problem' in who ? '' : who.value }
    const shown: ShownForm = { problems: read.problems, entered }
    if (read.problems.length > 0) return page(reply, opened.value, token, id, shown)
    const answered = await answerByLink(desk, visitor, { token, action: id, seen: seenIn(request.body), given: read.given, who: entered.who })
    if (answered.ok) {
      notify(reply, `${action.name}: we have it. Thank you.`)
      return goTo(reply, `/answer/${token}`)
    }
    const now = await openAnswerLink(desk, visitor, { token })
    return now.ok ? page(reply, now.value, token, id, { problems: problemsOf(answered.refusal), entered }, changesBlock(answered.refusal)) : gone(reply)
  })
}

function gone(reply: FastifyReply): FastifyReply {
  return respond(reply, {
    title: 'This link does not open anything any more', status: 404,
    body: html`<p class="govuk-body">It was replaced, its time is over, or a part of it was lost when it was copied. Try the whole link in the mail once more.</p><p class="govuk-body">If that does not help, ring whoever wrote to you. How to reach us is below.</p>`,
  })
}

function page(reply: FastifyReply, { file, actions, until }: Answering, token: string, failed: string | null = null, form: ShownForm = blankForm(), above: Content = null): FastifyReply {
  reply.office = officeOnPages(file.office)
  const turn = turnOf(file)
  const due = toldClocks(file).filter(({ clock }) => file.scheme.roles[clock.holder]?.side === 'body').toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]
  const letters = file.state.documents.filter(({ kept }) => file.words(kept) !== undefined)
  const letter = letters.at(-1)
  const [first, ...others] = actions.toSorted((a, b) => Number(a.action.to === 'same') - Number(b.action.to === 'same'))
  const formOf = ({ id, action }: Answering['actions'][number]) => {
    const shown = failed === id ? form : blankForm()
    return html`<section aria-labelledby=${`do-${id}`}><h2 class="govuk-heading-m" id=${`do-${id}`}>${action.name}</h2>${action.note === undefined ? null : html`<p class="govuk-body">${action.note}</p>`}
      ${postForm(reply, {
        action: `/answer/${token}/${id}`,
        body: [
          html`<input type="hidden" name="seen" value=${String(file.state.version)} />`,
          actionControls(action, shown, { scheme: file.scheme, staff: [] }),
          textInput({ ...fromForm(shown, 'who'), label: 'Who is answering?', hint: 'Your name and what you do there. Others may read this mailbox too.', autocomplete: 'name', spellcheck: false }),
          button({ text: action.name, preventDoubleClick: true, ...(id === first?.id ? {} : { look: 'secondary' as const }) }),
        ],
      })}</section>`
  }
  return respond(reply, {
    title: turn?.side === 'body' ? `What ${file.office.name} asks you` : `A complaint about ${file.body.name}`, caption: `Our reference ${file.state.reference}`, problems: form.problems,
    body: [
      above,
      due === undefined ? null : insetText(html`<p class="govuk-body-l"><strong>${due.over ? 'The last day was' : 'Please answer by'} ${formatDate(due.due)}.</strong></p>${details({ summary: 'How this day was worked out', body: html`<ol class="govuk-list govuk-list--number">${due.steps.map((step) => html`<li>${step.text}</li>`)}</ol>` })}`),
      letter === undefined ? null : html`<section class="redress-letter">${written(textOf(file.words(letter.kept), 'text'))}</section>`,
      first === undefined ? html`<p class="govuk-body">There is nothing for you to do now. We write to this mailbox again when there is.</p>${whatWasEntered(form)}` : formOf(first),
      others.map((each) => (failed === each.id ? formOf(each) : details({ summary: each.action.name, body: formOf(each) }))),
      letters.length < 2 ? null : details({ summary: 'Everything we have sent you on this', body: letters.map((each) => html`<section class="redress-letter"><p class="govuk-hint">${formatDate(each.on)}</p>${written(textOf(file.words(each.kept), 'text'))}</section>`) }),
      html`<h2 class="govuk-heading-m" id="person">Talk to us</h2>`, reachAPerson(file),
      html`<p class="govuk-body">This link opens this one case for whoever has it, until ${formatDate(londonDay(until))}. Do not pass it on outside your organisation.</p>`,
    ],
  })
}
