import type { FastifyReply } from 'fastify'
import { openJourney, type OpenedJourney, type Unfinished } from '../../usecases/journey.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { button, html, postForm, respond, type Content } from '../kit/kit.ts'
import { officeOnPages } from '../office-on-pages.ts'
import { readAnswers, type About, type Question } from './question.ts'
import { questionsFor } from './questions.ts'
import { keptToken } from './unfinished.ts'

/** Where someone stands in the journey: what they answered, and what the questions depend on. */
export interface Standing extends Pick<OpenedJourney, 'unfinished' | 'ways' | 'way'> {
  readonly about: About
}

/**
 * Opens what is kept, and lets the page speak for the office that was chosen; null where no office takes complaints.
 * Whoever writes a complaint is nobody in particular yet.
 */
export async function standingOf(desk: Desk, reply: FastifyReply): Promise<Standing | null> {
  const opened = await openJourney(desk, visitor, { token: keptToken(reply.request) })
  return opened.ok ? standingIn(opened.value, desk, reply) : null
}

/** The same, of a journey that is open already. */
export function standingIn({ unfinished, ways, way, bodies }: OpenedJourney, desk: Desk, reply: FastifyReply): Standing {
  reply.office = officeOnPages(way.office)
  return { unfinished, ways, way, about: { officeName: way.office.name, scheme: way.scheme, bodies, today: desk.today(), answers: unfinished?.answers ?? {} } }
}

/** The way in that was chosen, as the form names it; empty where nobody chose. */
export const destinationOf = ({ about }: Standing): string => about.answers.to ?? ''

/** Whether the person has still to say who should deal with it: there are several, and none of those that they can choose has been chosen. */
export const mustChoose = (standing: Standing): boolean => standing.ways.length > 1 && standing.ways.every(({ to }) => to !== destinationOf(standing))

/** The questions whose kept answers cannot be sent yet, in order. */
export const unanswered = (about: About): readonly Question[] => questionsFor(about).filter((question) => readAnswers(question, about.answers, about).problems.length > 0)

/** Instead of a question, once the complaint has been sent: nothing can be sent twice by going back. What was just typed can be copied. */
export function alreadySent(reply: FastifyReply, { receipt }: Unfinished, typed: Content = null): FastifyReply {
  return respond(reply, {
    title: 'You have sent this complaint', journey: true,
    body: html`<p class="govuk-body">We have it. Its reference is <strong>${receipt?.reference}</strong>.</p>
      <p class="govuk-body"><a class="govuk-link" href="/complain/sent">See what happens next</a></p>
      <p class="govuk-body">What you sent cannot be changed here, but you can add to it: <a class="govuk-link" href="/my">go to your complaint</a>.</p>
      ${typed}
      <h2 class="govuk-heading-m">Something else?</h2>
      ${postForm(reply, { action: '/complain/new', body: button({ text: 'Start another complaint', look: 'secondary' }) })}`,
  })
}

/** What was typed, to be copied, where it could not be kept. */
export const toCopy = (entered: Readonly<Record<string, string>>): Content => {
  const texts = Object.values(entered).filter((text) => text.trim() !== '')
  return texts.length === 0 ? null : html`<h2 class="govuk-heading-m">What you have just entered</h2><p class="govuk-body">It was not added. You can copy it from here.</p>${texts.map((text) => html`<div class="govuk-inset-text redress-as-typed">${text}</div>`)}`
}
