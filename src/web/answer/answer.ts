import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Action } from '../../scheme/language.ts'
import { formatDate, londonDay, type PlainDate } from '../../time/plain-date.ts'
import { answerByLink, openAnswerLink, type Answering } from '../../usecases/answering/answer-link.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { actionControls, readActionForm } from '../case/action-form.ts'
import { seenIn } from '../case/action-page.ts'
import { enclosed, letterBody } from '../case/letter-body.ts'
import { lettersThatAsk, outsideHistory, ownWords, reachAPerson, turnOf } from '../case/outside.ts'
import { documentOf } from '../case/parts.ts'
import { changesBlock, problemsOf, whatWasEntered } from '../case/refused.ts'
import { officeOnPages } from '../office-on-pages.ts'
import { blankForm, button, cleanText, details, fromForm, goTo, html, insetText, notify, postForm, refuse, respond, textInput, type Content } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'

type Route = { Params: { token: string; action: string } }
type Step = Answering['actions'][number]

/**
 * For somebody who is asked once a year: what is asked, by when, a box for the answer, a way to ask for more time. The link in the
 * mail opens it; there is nothing to sign in to and nothing to learn. Nobody guesses a link, so that a shared address may open it often.
 */
export function answerPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<Route>('/answer/:token', async (request, reply) => {
    const opened = await openAnswerLink(desk, visitor, { token: request.params.token })
    return opened.ok ? page(reply, opened.value) : gone(reply)
  })

  app.get<Route>('/answer/:token/:action', async (request, reply) => {
    const { token, action } = request.params
    const opened = await openAnswerLink(desk, visitor, { token })
    if (!opened.ok) return gone(reply)
    return opened.value.actions.some(({ id }) => id === action) ? stepPage(reply, opened.value, action) : goTo(reply, `/answer/${token}`)
  })

  app.post<Route>('/answer/:token/:action', async (request, reply) => {
    const { token, action: id } = request.params
    const opened = await openAnswerLink(desk, visitor, { token })
    if (!opened.ok) return gone(reply)
    const action = Object.hasOwn(opened.value.file.scheme.actions, id) ? opened.value.file.scheme.actions[id] : undefined
    if (action === undefined) return refuse(reply, 'not-found')
    const read = readActionForm(action, request.body)
    const who = cleanText((request.body as Record<string, unknown>).who, { label: 'Your name', max: 200, multiline: false })
    const entered = { ...read.entered, who: 'problem' in who ? '' : who.value }
    if (read.problems.length > 0) return stepPage(reply, opened.value, id, { problems: read.problems, entered })
    const answered = await answerByLink(desk, visitor, { token, action: id, seen: seenIn(request.body), given: read.given, who: entered.who })
    if (answered.ok) {
      notify(reply, 'Thank you. We have what you sent.')
      return goTo(reply, `/answer/${token}`)
    }
    const now = await openAnswerLink(desk, visitor, { token })
    return now.ok ? stepPage(reply, now.value, id, { problems: problemsOf(answered.refusal), entered }, changesBlock(answered.refusal)) : gone(reply)
  })

  app.get<{ Params: { token: string; issue: string } }>('/answer/:token/letters/:issue', async (request, reply) => {
    const opened = await openAnswerLink(desk, visitor, { token: request.params.token })
    if (!opened.ok) return gone(reply)
    const letter = documentOf(opened.value.file, request.params.issue)
    if (letter === undefined) return refuse(reply, 'not-found')
    return alone(reply, opened.value, { title: letter.title, heading: false, back: back(request.params.token), body: [html`<article class="redress-letter">${letterBody(letter)}</article>`, enclosed(letter.statement)] })
  })
}

const back = (token: string) => ({ href: `/answer/${token}`, text: 'Back to what we ask' })

function gone(reply: FastifyReply): FastifyReply {
  return respond(reply, {
    title: 'This link does not open anything any more', status: 404, navigation: [],
    body: html`<p class="govuk-body">A newer link may have come to your mailbox since. Or its time is over, or a part of it was lost when it was copied: try the whole link in the mail once more.</p><p class="govuk-body">If that does not help, ring whoever wrote to you, on the number that you know.</p>`,
  })
}

/** A page that speaks for the office of the case, with nothing in it that leads anywhere else. */
function alone(reply: FastifyReply, { file }: Answering, page: Omit<Parameters<typeof respond>[1], 'navigation'>): FastifyReply {
  reply.office = officeOnPages(file.office)
  return respond(reply, { ...page, navigation: [] })
}

/** The step that answers comes first: it is on the page itself, and the others have pages of their own. */
const inOrder = (actions: readonly Step[]): readonly Step[] => actions.toSorted((a, b) => Number(a.action.to === 'same') - Number(b.action.to === 'same'))

/** Where a form is shown again, or for itself: the page on which it stands. */
function stepPage(reply: FastifyReply, answering: Answering, id: string, form: ShownForm = blankForm(), above: Content = null): FastifyReply {
  const [first, ...others] = inOrder(answering.actions)
  const step = others.find((each) => each.id === id)
  if (step === undefined) return page(reply, answering, form, above, first?.id === id)
  return alone(reply, answering, {
    title: step.action.name, caption: `Our reference ${answering.file.state.reference}`, problems: form.problems, back: back((reply.request.params as Route['Params']).token),
    body: [above, dueIn(answering.file), formOf(reply, answering, step, form)],
  })
}

function formOf(reply: FastifyReply, { file }: Answering, { id, action }: Step, shown: ShownForm): Content {
  return [
    action.note === undefined ? null : html`<p class="govuk-body">${action.note}</p>`,
    postForm(reply, {
      action: `/answer/${(reply.request.params as Route['Params']).token}/${id}`,
      body: [
        html`<input type="hidden" name="seen" value=${String(file.state.version)} />`,
        actionControls(action, shown, { scheme: file.scheme, staff: [] }),
        textInput({ ...fromForm(shown, 'who'), label: 'Who is answering?', hint: 'Your name and what you do there. Others may read this mailbox too.', autocomplete: 'name', spellcheck: false }),
        button({ text: action.name, preventDoubleClick: true }),
      ],
    }),
  ]
}

/** The day, while the body is asked for something, and how it was counted. */
function dueIn(file: CaseFile): Content {
  const turn = turnOf(file)
  const due = turn?.side === 'body' ? turn.until : undefined
  if (due === undefined) return null
  return [
    insetText(html`<p class="govuk-body-l govuk-!-margin-bottom-0"><strong>${due.over ? 'Your answer was due by' : 'Please answer by'} ${formatDate(due.due)}.</strong></p>${due.over ? html`<p class="govuk-body">You can still answer, as long as this page has a box for it. We may go on without you.</p>` : null}`),
    details({ summary: 'How this day was counted', body: html`<ol class="govuk-list govuk-list--number">${due.steps.map((step) => html`<li>${step.text}</li>`)}</ol>` }),
  ]
}

interface Done { readonly action: Action; readonly on: PlainDate }

/** What the body did last, if it has not been written to since: so that a second reader of the mailbox does not do it again. */
function lastDone({ history, scheme, words }: CaseFile): Done | null {
  for (const { happening, actor, kept } of history.events.toReversed()) {
    if (happening.type === 'DocumentIssued' && words(kept) !== undefined) return null
    const action = happening.type === 'ActionTaken' && scheme.roles[actor.role]?.side === 'body' ? scheme.actions[happening.action] : undefined
    if (happening.type === 'ActionTaken' && action !== undefined) return { action, on: happening.on }
  }
  return null
}

/** `sent`: the form on this page was sent and is shown again. */
function page(reply: FastifyReply, answering: Answering, form: ShownForm = blankForm(), above: Content = null, sent = false): FastifyReply {
  const { file, actions, until } = answering
  const { token } = reply.request.params as Route['Params']
  const [first, ...others] = inOrder(actions)
  const letters = file.state.documents.flatMap(({ issue, on }) => { const letter = documentOf(file, issue); return letter === undefined ? [] : [{ ...letter, issue, on }] })
  const done = lastDone(file)
  const asks = turnOf(file)?.side === 'body'
  const toRead = asks ? lettersThatAsk(file, 'body') : done === null ? letters.slice(-1).map(({ issue }) => issue) : []
  return alone(reply, answering, {
    title: asks ? `What ${file.office.name} asks you` : `A complaint about ${file.body.name}`, caption: `Our reference ${file.state.reference}`, problems: form.problems,
    body: [
      above,
      done === null ? null : html`<p class="govuk-body">On ${formatDate(done.on)} somebody in your organisation sent us: “${done.action.name}”. ${asks ? (done.action.note ?? '') : null}</p>`,
      asks ? dueIn(file) : html`<p class="govuk-body">There is nothing for you to do now. We write to this mailbox again if we need something from you, and when there is something for you to read.</p>`,
      asks ? html`<p class="govuk-body">Anyone in your organisation may answer on this page, without an account. ${others.length === 0 ? 'If you need longer, tell us before that day. How to reach us is at the end of this page.' : html`If you need longer: ${others.map(({ id, action }) => html`<a class="govuk-link" href=${`/answer/${token}/${id}`}>${action.name}</a>. `)}`}</p>` : null,
letters.filter(({ issue }) => toRead.includes(issue)).map((letter) => letterPart(letter, token)),
      first === undefined ? whatWasEntered(form) : html`<h2 class="govuk-heading-m" id="answer">Your answer</h2>${formOf(reply, answering, first, sent ? form : blankForm())}`,
      first === undefined ? null : html`<h2 class="govuk-heading-m">What happens next</h2><p class="govuk-body">We read your answer and go on with the complaint. We write to this mailbox again if we need more from you, and when there is something for you to read. Your answer stays on this page, so that everyone who opens it sees that it was given.</p>`,
      html`<h2 class="govuk-heading-m">Passing it on</h2><p class="govuk-body">You may pass the mail with the link on inside your organisation, but not outside it. The link opens this one complaint, and nothing else, for whoever has it, until ${formatDate(londonDay(until))}.</p>`,
      sentBy(file),
      letters.length === 0 ? null : html`<h2 class="govuk-heading-m">What we sent you</h2><ul class="govuk-list">${letters.toReversed().map(({ issue, on, title }) => html`<li><a class="govuk-link" href=${`/answer/${token}/letters/${issue}`}>${title}</a>, ${formatDate(on)}</li>`)}</ul>`,
      html`<h2 class="govuk-heading-m">What has happened</h2>${outsideHistory(file, 'body')}`,
      html`<h2 class="govuk-heading-m" id="person">Talk to us</h2>`, reachAPerson(file),
    ],
  })
}

function letterPart(letter: { readonly title: string; readonly text: string; readonly statement: string; readonly issue: string }, token: string): Content {
  return [
    html`<section class="redress-letter" aria-label=${letter.title}>${letterBody(letter, 'part')}</section>`,
    letter.statement === '' ? null : html`<p class="govuk-body"><a class="govuk-link" href=${`/answer/${token}/letters/${letter.issue}`}>Read the decision that came with this letter</a></p>`,
  ]
}

function sentBy(file: CaseFile): Content {
  const words = ownWords(file, 'body')
  return Array.isArray(words) && words.length === 0 ? null : html`<h2 class="govuk-heading-m">What you sent us</h2>${words}`
}
