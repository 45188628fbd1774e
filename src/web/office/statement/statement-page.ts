import type { FastifyInstance } from 'fastify'
import type { Paragraph, Section, Statement } from '../../../statement/model.ts'
import { renderHtml } from '../../../statement/render-html.ts'
import { textOf } from '../../../usecases/cases/case-file.ts'
import type { DraftProblem } from '../../../usecases/cases/decision-of-case.ts'
import { warningId } from '../../../usecases/cases/decision-of-case.ts'
import { showCase } from '../../../usecases/cases/show-case.ts'
import { showDraft, type ShownDraft } from '../../../usecases/cases/show-draft.ts'
import type { Desk } from '../../../usecases/use-case.ts'
import { written } from '../../case/parts.ts'
import { referenceOf } from '../../case/reference.ts'
import { details, html, insetText, refuse, renderedElsewhere, respond, tag, type Content } from '../../kit/kit.ts'
import { casePath } from '../case-page.ts'
import { paragraphPath, putRight } from './put-right.ts'
import { whyItIsHere } from './why.ts'

type Route = { Params: { reference: string } }

/** The decision statement of a case: as drafted, each paragraph with its reason; or as it was issued. */
export function statementPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<Route>('/office/cases/:reference/statement', async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const [draft, shown] = [await showDraft(desk, request.actor, { reference }), await showCase(desk, request.actor, { reference })]
    if (!draft.ok || !shown.ok) return refuse(reply, draft.ok || draft.refusal.code !== 'not-allowed' ? 'not-found' : 'not-allowed')
    const { file, issued } = draft.value
    const path = casePath(file)
    const page = { caption: file.state.reference, back: { href: path, text: 'Back to the case' } }
    if (issued !== null) return respond(reply, { ...page, title: 'Decision statement, as issued', heading: false, body: html`<p class="govuk-body">This was sent to both sides and can no longer be changed. <a class="govuk-link" href=${`${path}/publication`}>Publication</a></p>${asRead(issued)}` })
    const mayWrite = shown.value.records.includes('statement')
    return respond(reply, {
      ...page, title: 'Decision statement (draft)', width: 'full',
      body: html`
        ${mayWrite ? null : insetText(`The draft can only be read while the case is “${file.scheme.stages[file.state.stage]?.name ?? file.state.stage}”, or by you.`)}
        ${toPutRight(draft.value, path, mayWrite)}
        <p class="govuk-body"><a class="govuk-link" href=${`${path}/statement/preview`}>Read it as it will be sent</a></p>
        ${mayWrite ? html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/statement/law`}>Order of the law paragraphs</a> <span aria-hidden="true">·</span> <a class="govuk-link" href=${`${path}/statement/subheading`}>Sub-heading before the findings</a></p>` : null}
        ${drafted(draft.value, path, mayWrite)}`,
    })
  })

  app.get<Route>('/office/cases/:reference/statement/preview', async (request, reply) => {
    const draft = await showDraft(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!draft.ok) return refuse(reply, draft.refusal.code === 'not-allowed' ? 'not-allowed' : 'not-found')
    const { file, issued, drafted: { draft: { statement } } } = draft.value
    return respond(reply, { title: 'Decision statement, as it will be sent', heading: false, back: { href: `${casePath(file)}/statement`, text: 'Back to the draft' }, body: asRead(issued ?? statement) })
  })
}

const asRead = (statement: Statement): Content => renderedElsewhere(renderHtml(statement), 'redress-decision')

/** What is wrong and what should be looked at, each with the way to where it is put right. */
function toPutRight(shown: ShownDraft, path: string, mayWrite: boolean): Content {
  const { file, drafted: { errors, warnings } } = shown
  const item = (problem: DraftProblem): Content => {
    const acknowledged = file.state.acknowledged.includes(warningId(problem))
    return html`<li>${problem.message} <a class="govuk-link" href=${`${path}${putRight(shown, problem)}`}>Put it right<span class="govuk-visually-hidden">: ${problem.message}</span></a>${acknowledged ? html` ${tag('considered', 'grey')}` : null}</li>`
  }
  const kept = file.words(file.history.events.findLast((event) => event.happening.type === 'WarningsAcknowledged')?.kept)
  return html`
    ${errors.length === 0
      ? html`<p class="govuk-body">${tag('complete', 'green')} Nothing is missing from this draft.</p>`
      : html`<section aria-labelledby="errors"><h2 class="govuk-heading-m" id="errors">Before it can be decided (${errors.length})</h2><ul class="govuk-list govuk-list--bullet">${errors.map(item)}</ul></section>`}
    ${warnings.length === 0 ? null : html`<section aria-labelledby="warnings"><h2 class="govuk-heading-m" id="warnings">To look at (${warnings.length})</h2><ul class="govuk-list govuk-list--bullet">${warnings.map(item)}</ul>
      ${textOf(kept, 'reasons') === '' ? null : details({ summary: 'Why those considered can stand', body: written(textOf(kept, 'reasons')) })}
      ${mayWrite ? html`<p class="govuk-body"><a class="govuk-link" href=${`${path}/statement/warnings`}>Say that you have considered them</a></p>` : null}</section>`}`
}

function drafted(shown: ShownDraft, path: string, mayWrite: boolean): Content {
  const { statement } = shown.drafted.draft
  const { header } = statement
  return html`<div class="redress-draft">
    <p class="govuk-body"><strong>${header.body}</strong> (${header.reference})<br />${header.category ?? 'No category yet'}${header.subcategory === null ? '' : ` > ${header.subcategory}`}<br />Decision: ${header.decision}</p>
    ${statement.summary === null ? null : line(shown, path, mayWrite, null, html`<p class="govuk-body"><strong>Summary:</strong> ${statement.summary}</p>`)}
    ${statement.sections.map((section) => html`<h2 class="govuk-heading-m">${section.heading}</h2>
      ${section.paragraphs.length === 0 ? html`<p class="govuk-hint">Nothing yet.</p>` : section.paragraphs.map((paragraph) => [subheadingBefore(section, paragraph), line(shown, path, mayWrite, paragraph.number, text(paragraph))])}`)}
    <p class="govuk-body">${statement.signOff}</p>
  </div>`
}

function subheadingBefore(section: Section, paragraph: Paragraph): Content {
  const found = section.subheadings.find((each) => each.before === paragraph.number)
  return found === undefined ? null : html`<h3 class="govuk-heading-s">${found.heading}</h3>`
}

const text = (paragraph: Paragraph): Content => html`<p class="govuk-body"><span class="redress-draft__number">${paragraph.number}.</span> ${paragraph.text}</p>
  ${paragraph.items.length === 0 ? null : html`<ul class="govuk-list govuk-list--bullet">${paragraph.items.map((item) => html`<li>${item.text}</li>`)}</ul>`}
  ${paragraph.citations.filter((each) => each.standsAlone).map((each) => html`<p class="govuk-body"><cite>(${each.text})</cite></p>`)}`

/** A paragraph, and beside it why it is here and the way to change it. */
function line({ file, drafted: { draft } }: ShownDraft, path: string, mayWrite: boolean, number: number | null, content: Content): Content {
  const origin = draft.provenance.find((each) => each.number === number)
  const called = number === null ? 'the summary' : `paragraph ${number}`
  return html`<div class="redress-draft__line" id=${number === null ? 'summary' : `p${number}`}>
    <div>${content}</div>
    ${origin === undefined ? null : html`<div class="redress-draft__beside">
      ${origin.rewritten ? html`<p class="govuk-body-s">${tag('your words', 'yellow')}</p>` : null}
      ${details({ summary: html`Why it is here<span class="govuk-visually-hidden">: ${called}</span>`, body: whyItIsHere(file, path, origin) })}
      ${mayWrite ? html`<p class="govuk-body-s"><a class="govuk-link" href=${`${path}${paragraphPath(origin.key)}`}>Write it differently<span class="govuk-visually-hidden">: ${called}</span></a></p>` : null}
    </div>`}
  </div>`
}
