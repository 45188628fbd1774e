import type { FastifyInstance } from 'fastify'
import { showCase } from '../../usecases/cases/show-case.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { referenceOf } from '../case/reference.ts'
import { html, insetText, refuse, respond } from '../kit/kit.ts'
import { casePath } from './case-page.ts'
import { findingOn, findingsOf } from './recording/findings.ts'
import { headText } from './recording/heads.ts'

/** All that the procedure can find about one head, to choose from. */
export function chooseFindingPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { reference: string; head: string } }>('/office/cases/:reference/heads/:head/find', async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference), opened: request.opened, staff: false })
    if (!shown.ok) return refuse(reply, 'not-found')
    const { file, records } = shown.value
    const { head } = request.params
    const kinds = findingsOf(file)
    if (headText(file, head) === '' || kinds.length === 0) return refuse(reply, 'not-found')
    const here = `${casePath(file)}/heads/${head}`
    const found = findingOn(file, head)
    return respond(reply, {
      title: `What is found on this ${file.scheme.words?.head ?? 'head of complaint'}?`, caption: file.state.reference, back: { href: `${casePath(file)}#heads`, text: 'Back to the case' },
      body: !records.includes('findings')
        ? html`<p class="govuk-body">Nothing can be found while the case is “${file.scheme.stages[file.state.stage]?.name ?? file.state.stage}”, or not by you.</p>`
        : html`${insetText(headText(file, head))}
          ${found === undefined ? null : html`<p class="govuk-body">Found so far: <strong>${file.scheme.findings?.[found.finding]?.name ?? found.finding}</strong>. <a class="govuk-link" href=${`${here}/find/${found.finding}/withdraw`}>Withdraw it</a>, or choose another.</p>`}
          <ul class="govuk-list redress-tests">${kinds.map(([id, kind]) => html`<li><a class="govuk-link govuk-!-font-weight-bold" href=${`${here}/find/${id}`}>${kind.name}</a><p class="govuk-body govuk-!-margin-bottom-1">${kind.meaning}</p></li>`)}</ul>`,
    })
  })
}
