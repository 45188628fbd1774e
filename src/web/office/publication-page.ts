import type { FastifyInstance } from 'fastify'
import type { Identification } from '../../anonymity/identifications.ts'
import type { Action } from '../../scheme/language.ts'
import { referenceInAddress } from '../../register/permalink.ts'
import { formatDate } from '../../time/plain-date.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { showCase, type ShownCase } from '../../usecases/cases/show-case.ts'
import { showDraft, type ShownDraft } from '../../usecases/cases/show-draft.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { clockList } from '../case/parts.ts'
import { referenceOf } from '../case/reference.ts'
import { button, html, insetText, refuse, respond, summaryList, tag, type Content } from '../kit/kit.ts'
import { casePath } from './case-page.ts'
import { publishedPath } from './published/place.ts'
import { paragraphPath } from './statement/put-right.ts'

/** What stands between a decision and its publication: who might be identified, the wait, the two people; and afterwards where it can be read. */
export function publicationPage(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get<{ Params: { reference: string } }>('/office/cases/:reference/publication', async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const [draft, shown] = [await showDraft(desk, request.actor, { reference }), await showCase(desk, request.actor, { reference })]
    if (!draft.ok || !shown.ok) return refuse(reply, draft.ok || draft.refusal.code !== 'not-allowed' ? 'not-found' : 'not-allowed')
    const { file } = draft.value
    return respond(reply, {
      title: 'Publication', caption: file.state.reference, back: { href: casePath(file), text: 'Back to the case' },
      body: html`${whereItIs(draft.value)}${who(draft.value)}${wait(file)}${people(shown.value)}${actions(shown.value)}`,
    })
  })
}

function whereItIs({ file, issued }: ShownDraft): Content {
  if (file.state.published === null) {
    return issued === null
      ? insetText('No decision has been sent yet. What is said here of the statement is of the draft.')
      : html`<p class="govuk-body"><a class="govuk-link" href=${`${casePath(file)}/statement`}>The statement, as it was sent</a></p>`
  }
  return html`<p class="govuk-body">${tag('published', 'green')} <a class="govuk-link" href=${`/decisions/${referenceInAddress(file.state.reference)}`}>Read it in the register</a></p>
    <p class="govuk-body"><a class="govuk-link" href=${publishedPath(file.state.reference)}>File it elsewhere, replace it or take it down</a></p>`
}

const kinds: Readonly<Record<Identification['kind'], string>> = { name: 'a name', alias: 'another name', address: 'an address', 'birth-date': 'a date of birth', phone: 'a telephone number', mail: 'an email address', reference: 'a reference of another body' }

function who({ file, issued, drafted, identifications }: ShownDraft): Content {
  const place = (found: Identification): Content => {
    const number = /^paragraph (\d+)$/.exec(found.place)?.[1]
    const key = drafted.draft.provenance.find((each) => (number === undefined ? found.place === 'summary' && each.number === null : each.number === Number(number)))?.key
    return issued === null && key !== undefined ? html`<a class="govuk-link" href=${`${casePath(file)}${paragraphPath(key)}`}>${found.place}</a>` : found.place
  }
  return html`<h2 class="govuk-heading-m">Does it identify anyone?</h2>
    ${identifications.length === 0
      ? html`<p class="govuk-body">${tag('nothing found', 'green')} Nothing that this case knows of its people stands in the statement. That is not everything that could tell who somebody is: read it with the eyes of a neighbour.</p>`
      : html`<p class="govuk-body">It cannot be published while something in it may identify a person.${issued === null ? '' : ' This statement has been sent and cannot be changed any more; a manager can decide not to publish it.'}</p>
        <ul class="govuk-list govuk-list--bullet govuk-list--spaced">${identifications.map((found) => html`<li>${place(found)}: “${found.text}”, ${kinds[found.kind]} of the ${(file.scheme.roles[found.of]?.name ?? found.of).toLowerCase()}${found.certainty === 'possible' ? ' (perhaps)' : ''}. ${found.why}</li>`)}</ul>`}`
}

function wait(file: CaseFile): Content {
  const waits = file.clocks.filter(({ clock }) => clock.for === 'wait')
  return html`<h2 class="govuk-heading-m">Waiting first</h2>
    ${waits.length === 0 ? html`<p class="govuk-body">The wait begins when the decision is sent.</p>` : clockList(waits, (role) => file.scheme.roles[role]?.name ?? role)}
    ${waits.some(({ changed }) => changed) && file.office.settings.demonstration === true ? insetText('This is a demonstration, so its office has shortened the wait. A real office would wait for the whole period, so that a review can be asked for first.') : null}`
}

const publishing = (file: CaseFile): readonly [string, Action][] => Object.entries(file.scheme.actions).filter(([, action]) => action.effect === 'publishes')

/** The first step of two, by what the publishing action says must have been done by somebody else. */
const firstSteps = (file: CaseFile): readonly string[] => publishing(file).flatMap(([, action]) => action.when.flatMap(({ must }) => (must.kind === 'someone-else-did' ? [must.action] : [])))

function people({ file, staff }: ShownCase): Content {
  const nameOf = (person: string) => staff.find(({ id }) => id === person)?.name ?? 'someone who has left'
  const steps = [...firstSteps(file), ...publishing(file).map(([id]) => id)]
  if (steps.length < 2) return null
  return html`<h2 class="govuk-heading-m">Two people</h2><p class="govuk-body">One person confirms that it can be published, and another publishes it. Nobody can do both on the same case.</p>
    ${summaryList({ rows: steps.map((id) => {
      const taken = file.state.actions.findLast((each) => each.action === id)
      return { key: file.scheme.actions[id]?.name ?? id, value: taken === undefined ? 'Not yet' : `${nameOf(taken.by.person)}, ${formatDate(taken.on)}` }
    }) })}`
}

/** What this person may do about publication, and what stands in the way. */
function actions({ file, actions: permitted }: ShownCase): Content {
  const about = permitted.filter(({ id, action }) => action.effect === 'publishes' || firstSteps(file).includes(id) || publishing(file).some(([, publish]) => publish.from.some((stage) => action.from.includes(stage))))
  if (about.length === 0) return null
  return html`<h2 class="govuk-heading-m">What you can do</h2><ul class="govuk-list redress-actions">${about.map(({ id, action, allowed, because }) => html`<li>
    ${allowed ? button({ text: action.name, href: `${casePath(file)}/do/${id}`, look: 'secondary' }) : html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${action.name}</strong>: not yet</p><ul class="govuk-list govuk-list--bullet">${because.map((reason) => html`<li>${reason}</li>`)}</ul>`}
    ${allowed && action.note !== undefined ? html`<p class="govuk-hint">${action.note}</p>` : null}
  </li>`)}</ul>`
}
