import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { blankForm, button, goTo, html, postForm, refuse, respond } from '../kit/kit.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import { alreadySent, mustChoose, standingOf, toCopy, type Standing } from './journey.ts'
import { readAnswers, type About, type Question } from './question.ts'
import { questionOf, questionsFor } from './questions.ts'
import { save } from './unfinished.ts'

type Route = { Params: { question: string }; Querystring: { from?: string } }

/** Every question: shows it, keeps whatever was typed, right or wrong, and goes on once it is right. */
export function questionPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<Route>('/complain/:question', async (request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    if (standing.unfinished?.receipt != null) return alreadySent(reply, standing.unfinished)
    // Each office asks something else: what is asked follows from who should deal with it.
    if (mustChoose(standing)) return goTo(reply, '/complain/to')
    const question = questionOf(request.params.question, standing.about)
    if (question === undefined) return refuse(reply, 'not-found')
    return page(reply, question, standing, blankForm(standing.about.answers))
  })

  app.post<Route>('/complain/:question', async (request, reply) => {
    const standing = await standingOf(desk, reply)
    if (standing === null) return refuse(reply, 'unavailable')
    const question = questionOf(request.params.question, standing.about)
    if (question === undefined) return refuse(reply, 'not-found')
    const read = readAnswers(question, request.body, standing.about)
    if (standing.unfinished?.receipt != null) return alreadySent(reply, standing.unfinished, toCopy(read.entered))
    const saved = await save(desk, reply, standing.unfinished, read.entered)
    if (!saved.ok) {
      const now = await standingOf(desk, reply)
      return now?.unfinished == null ? refuse(reply, 'fault') : alreadySent(reply, now.unfinished, toCopy(read.entered))
    }
    if (wantsToStop(request.body)) return goTo(reply, '/complain/save')
    if (read.problems.length > 0) return page(reply, question, standing, read)
    return goTo(reply, request.query.from === 'check' ? '/complain/check' : after(question, standing.about))
  })
}

const position = (question: Question, about: About): number => questionsFor(about).findIndex(({ id }) => id === question.id)

const after = (question: Question, about: About): string => `/complain/${questionsFor(about)[position(question, about) + 1]?.id ?? 'check'}`

function before(question: Question, about: About, fromCheck: boolean): string {
  if (fromCheck) return '/complain/check'
  const previous = questionsFor(about)[position(question, about) - 1]
  return previous === undefined ? '/complain' : `/complain/${previous.id}`
}

const wantsToStop = (body: unknown): boolean => typeof body === 'object' && body !== null && 'then' in body && body.then === 'stop'

function page(reply: FastifyReply, question: Question, { about }: Standing, form: ShownForm): FastifyReply {
  const fromCheck = (reply.request.query as Route['Querystring']).from === 'check'
  return respond(reply, {
    title: question.title, journey: true, problems: form.problems,
    heading: question.asks === 'one-thing' ? false : question.title,
    caption: question.asks === 'one-thing' ? undefined : progress(question, about),
    back: before(question, about, fromCheck),
    body: [
      question.asks === 'one-thing' ? html`<span class="govuk-caption-l">${progress(question, about)}</span>` : null,
      question.explanation?.(about),
      postForm(reply, {
        action: `/complain/${question.id}${fromCheck ? '?from=check' : ''}`,
        body: [
          question.controls(form, about),
          html`<div class="govuk-button-group">
            ${button({ text: 'Continue', preventDoubleClick: true })}
            ${button({ text: 'Save and come back later', look: 'secondary', name: 'then', value: 'stop' })}
          </div>`,
        ],
      }),
    ],
  })
}

const progress = (question: Question, about: About): string => `Question ${position(question, about) + 1} of ${questionsFor(about).length}`
