import type { FastifyInstance, FastifyReply } from 'fastify'
import { sendComplaint } from '../../usecases/journey.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { written } from '../case/parts.ts'
import { button, goTo, html, insetText, postForm, refuse, respond, summaryList, type Problem } from '../kit/kit.ts'
import { complaintFrom } from './complaint-from-answers.ts'
import { alreadySent, mustChoose, standingIn, standingOf, unanswered, type Standing } from './journey.ts'
import { publishesDecisions, readAnswers } from './question.ts'
import { questionsFor } from './questions.ts'
import { keptToken } from './unfinished.ts'

/** All answers on one page, each with a way back to it; and the sending. */
export function checkPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/complain/check', async (_request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    if (standing.unfinished === null) return goTo(reply, '/complain')
    if (standing.unfinished.receipt !== null) return alreadySent(reply, standing.unfinished)
    return mustChoose(standing) ? goTo(reply, '/complain/to') : page(reply, standing)
  })

  app.post('/complain/check', async (request, reply) => {
    const token = keptToken(request)
    if (token === null) return goTo(reply, '/complain')
    const sending = await sendComplaint(desk, visitor, {
      token,
      complaintOf: (journey) => {
        const standing = standingIn(journey, desk, reply)
        return mustChoose(standing) || unanswered(standing.about).length > 0 ? null : complaintFrom(standing.about, standing.way)
      },
    })
    if (!sending.ok) return refuse(reply, 'unavailable')
    const { journey, sent } = sending.value
    if (journey.unfinished === null) return goTo(reply, '/complain')
    if (sent?.ok === true) return goTo(reply, '/complain/sent')
    const standing = standingIn(journey, desk, reply)
    if (mustChoose(standing)) return goTo(reply, '/complain/to')
    const problems = sent === null ? [] : (sent.refusal.problems?.map(({ message }) => message) ?? [sent.refusal.message])
    return page(reply, standing, problems.map((text) => ({ field: 'main-content', text })))
  })
}

function page(reply: FastifyReply, { about }: Standing, problems: readonly Problem[] = []): FastifyReply {
  const [missing, questions] = [unanswered(about), questionsFor(about)]
  return respond(reply, {
    title: 'Check your answers before you send them', journey: true, problems, back: `/complain/${questions.at(-1)?.id ?? ''}`,
    body: html`
      ${missing.length === 0 ? null : insetText(html`<h2 class="govuk-heading-s">Before you can send this</h2>
        <ul class="govuk-list govuk-list--bullet">${missing.map((question) => html`<li><a class="govuk-link" href=${address(question.id)}>${question.title}</a>: ${readAnswers(question, about.answers, about).problems[0]?.text}</li>`)}</ul>
        ${button({ text: 'Answer the next question', href: address(missing[0]?.id ?? '') })}`)}
      ${summaryList({
        rows: questions.flatMap((question) => question.rows(readAnswers(question, about.answers, about).values, about).map(({ key, value }) => ({
          key,
          value: value === '' ? html`<span class="govuk-hint govuk-!-margin-bottom-0">Not given</span>` : written(value),
          actions: [{ href: address(question.id), text: 'Change', about: key.toLowerCase() }],
        }))),
      })}
      ${missing.length > 0 ? null : html`<h2 class="govuk-heading-m">Send your complaint</h2>
        <p class="govuk-body">It goes to ${about.officeName}. ${about.scheme.about === 'office' ? '' : 'To look into it we may have to tell the organisation what you say. '}${publishesDecisions(about.scheme) ? ' We will not publish your name.' : ''}</p>
        <p class="govuk-body">By sending it you say that, as far as you know, what you wrote is right.</p>
        ${postForm(reply, { action: '/complain/check', body: button({ text: 'Send', preventDoubleClick: true }) })}`}
      <p class="govuk-body"><a class="govuk-link" href="/complain/save">Save and come back later</a></p>`,
  })
}

const address = (question: string): string => `/complain/${question}?from=check`
