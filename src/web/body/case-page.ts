import type { FastifyInstance } from 'fastify'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { showCase, type ShownCase } from '../../usecases/cases/show-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { letterBody } from '../case/letter-body.ts'
import { actionButtons, decisionBlock, lettersThatAsk, outsideHistory, ownWords, reachAPerson, received, toldClocks, turnOf, turnSentence, whoIs } from '../case/outside.ts'
import { clockList, documentOf } from '../case/parts.ts'
import { promiseList } from '../case/promises.ts'
import { referenceOf } from '../case/reference.ts'
import { html, insetText, refuse, respond, summaryList, type Content } from '../kit/kit.ts'

/** One complaint, for the body it is about: what it is asked, by when, what it answered, what was decided. */
export function casePage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { reference: string } }>('/body/:reference', async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return refuse(reply, 'not-found')
    const { file } = shown.value
    return respond(reply, {
      title: `A complaint about ${file.body.name}`, caption: file.state.reference,
      back: { href: '/body', text: 'Back to the list' },
      body: body(shown.value, desk),
    })
  })
}

function body(shown: ShownCase, desk: Desk): Content {
  const { file } = shown
  return html`
    ${summaryList({ rows: [
      { key: 'Where it stands', value: html`<strong>${file.scheme.stages[file.state.stage]?.name ?? file.state.stage}</strong>` },
      { key: 'Whose turn it is', value: turnSentence(file, 'body', file.office.name) },
      { key: 'Received', value: formatDate(file.state.receivedOn) },
    ] })}
    ${asked(shown)}
    ${decisionBlock(desk, file, '/body')}
    ${promises(file, desk.today())}
    ${dates(file)}
    <h2 class="govuk-heading-m" id="documents">What we sent you</h2>
    ${received(file, '/body')}
    <h2 class="govuk-heading-m" id="answers">What you sent us</h2>
    ${said(file)}
    <h2 class="govuk-heading-m" id="history">What has happened</h2>
    ${outsideHistory(file, 'body')}
    <h2 class="govuk-heading-m" id="person">Talk to us</h2>
    ${reachAPerson(file)}`
}

/** What they have promised, or others have, where they may read it. */
function promises(file: CaseFile, today: PlainDate): Content {
  const list = promiseList(file, { today, whoIs: whoIs(file, 'body') })
  return list === null ? null : html`<h2 class="govuk-heading-m" id="promises">What was promised</h2>${list}`
}

/** While it is their turn: the letter that asks, and the button that answers. */
function asked(shown: ShownCase): Content {
  const { file } = shown
  if (turnOf(file)?.side !== 'body') return null
  const letters = lettersThatAsk(file, 'body').flatMap((issue) => documentOf(file, issue) ?? [])
  const asksForTime = shown.actions.some(({ action, allowed }) => allowed && action.to === 'same')
  return html`<h2 class="govuk-heading-m" id="asked">What we ask you</h2>
    ${letters.map((letter) => insetText(letterBody(letter, 'part')))}
    ${actionButtons(shown, '/body')}
    ${asksForTime ? null : html`<p class="govuk-body">If you need more time, tell us before the day, with the reason and the day by which you can answer. How to reach us is at the end of this page.</p>`}`
}

function dates(file: CaseFile): Content {
  const theirs = toldClocks(file).filter(({ clock }) => file.scheme.roles[clock.holder]?.side === 'body' || (file.state.decidedOn !== null && clock.for === 'wait'))
  if (theirs.length === 0) return null
  return html`<h2 class="govuk-heading-m" id="dates">Dates</h2>${clockList(theirs, whoIs(file, 'body'))}`
}

function said(file: CaseFile): Content {
  const words = ownWords(file, 'body')
  return Array.isArray(words) && words.length === 0 ? html`<p class="govuk-body">Nothing yet.</p>` : words
}
