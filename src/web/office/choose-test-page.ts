import type { FastifyInstance } from 'fastify'
import { testOf } from '../../law/law.ts'
import type { Test } from '../../law/model.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { showCase } from '../../usecases/cases/show-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { referenceOf } from '../case/reference.ts'
import { details, html, insetText, refuse, respond, summaryList, type Content } from '../kit/kit.ts'
import { casePath } from './case-page.ts'
import { aboutTest } from './recording/assessment.ts'
import { headSentence, headText } from './recording/heads.ts'

const groups: readonly { readonly stage: Test['stage']; readonly heading: string; readonly meaning: string }[] = [
  { stage: 'jurisdiction', heading: 'May we look at it?', meaning: 'Bars in the law. Take these first.' },
  { stage: 'discretion', heading: 'Should we look at it?', meaning: 'Reasons for which we may decide not to.' },
  { stage: 'enabling', heading: 'What lets us look at it', meaning: 'Powers that widen or confirm what we may look at.' },
]

/** All the tests of the procedure for one head, to choose the next one from. */
export function chooseTestPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { reference: string; head: string } }>('/office/cases/:reference/heads/:head/assess', async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference), opened: request.opened, staff: false })
    if (!shown.ok) return refuse(reply, 'not-found')
    const { file, records } = shown.value
    const { head } = request.params
    if (headText(file, head) === '') return refuse(reply, 'not-found')
    const back = { href: `${casePath(file)}#heads`, text: 'Back to the case' }
    const here = `${casePath(file)}/heads/${head}/assess`
    if (!records.includes('assessment')) {
      return respond(reply, { title: 'Assess this head', caption: file.state.reference, back, body: html`<p class="govuk-body">Heads cannot be assessed while the case is “${file.scheme.stages[file.state.stage]?.name ?? file.state.stage}”, or not by you.</p>` })
    }
    return respond(reply, {
      title: 'Assess this head', caption: file.state.reference, back,
      body: html`${insetText(headSentence(file, head))}
        ${considered(file, head, here)}
        <p class="govuk-body">Choose the test that you have considered. Nothing is suggested here: what is not in this list does not belong to this procedure.</p>
        <nav aria-label="Kinds of test"><ul class="govuk-list govuk-list--bullet">${groups.filter(({ stage }) => left(file, head, stage).length > 0).map(({ stage, heading }) => html`<li><a class="govuk-link" href=${`#${stage}`}>${heading}</a></li>`)}</ul></nav>
        ${groups.map((group) => testsOf(file, head, here, group))}`,
    })
  })
}

function considered(file: CaseFile, head: string, here: string): Content {
  const done = file.state.assessments.filter((each) => each.head === head)
  if (done.length === 0) return null
  return html`<h2 class="govuk-heading-m">Considered so far</h2>${summaryList({ rows: done.map(({ test, met, discretion }) => {
    const name = testOf(test)?.name ?? test
    return {
      key: name, value: `${met ? 'Met' : 'Not met'}${discretion === 'exercised' ? ', but we use the discretion' : ''}`,
      actions: [{ href: `${here}/${test}`, text: 'Change', about: name }, { href: `${here}/${test}/withdraw`, text: 'Withdraw', about: name }],
    }
  }) })}`
}

function testsOf(file: CaseFile, head: string, here: string, { stage, heading, meaning }: (typeof groups)[number]): Content {
  const tests = left(file, head, stage)
  if (tests.length === 0) return null
  return html`<h2 class="govuk-heading-m" id=${stage}>${heading}</h2><p class="govuk-body">${meaning}</p>
    <ul class="govuk-list redress-tests">${tests.map((test) => html`<li>
      <a class="govuk-link govuk-!-font-weight-bold" href=${`${here}/${test.id}`}>${test.name}</a>
      <p class="govuk-body govuk-!-margin-bottom-1">${test.asks}</p>
      ${details({ summary: html`Law and typical facts<span class="govuk-visually-hidden"> of ${test.name}</span>`, body: aboutTest(test) })}
    </li>`)}</ul>`
}

/** The tests of a kind, as they stood on the day of the complaint, that were not considered for this head yet. */
const left = (file: CaseFile, head: string, stage: Test['stage']): readonly Test[] => file.scheme.tests
  .flatMap((id) => testOf(id, file.state.receivedOn) ?? [])
  .filter((test) => test.stage === stage && !file.state.assessments.some((each) => each.head === head && each.test === test.id))
