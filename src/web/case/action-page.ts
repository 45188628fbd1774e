import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Scheme } from '../../scheme/language.ts'
import { actOnCase } from '../../usecases/cases/act-on-case.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import { showCase, type ShownCase } from '../../usecases/cases/show-case.ts'
import type { Desk, Refusal } from '../../usecases/use-case.ts'
import { actionControls, readActionForm } from './action-form.ts'
import { speakFor } from '../office-on-pages.ts'
import { written } from './parts.ts'
import { referenceOf } from './reference.ts'
import { changesBlock, problemsOf, whatWasEntered } from './refused.ts'
import type { ShownForm } from '../kit/form/controls.ts'
import { blankForm, button, buttonGroup, details, goTo, html, notify, postForm, refuse, respond, type Content } from '../kit/kit.ts'

/** The form of any action of any scheme, below the address of whoever takes it. */
export function actionPage(app: FastifyInstance, { desk, base }: { readonly desk: Desk; readonly base: '/office/cases' | '/my' | '/body' }): void {
  const address = `${base}/:reference/do/:action`
  type Route = { Params: { reference: string; action: string } }

  const show = (reply: FastifyReply, shown: ShownCase, id: string, form: ShownForm, refusal?: Refusal) => {
    const permitted = shown.actions.find((each) => each.id === id)
    const { file } = shown
    const back = `${base}/${(reply.request.params as Route['Params']).reference}`
    const action = permitted?.action ?? actionOf(file.scheme, id)
    speakFor(reply, base, file)
    if (action === undefined) return refuse(reply, 'not-found')
    if (permitted === undefined || !permitted.allowed) {
      return respond(reply, {
        title: action.name, caption: file.state.reference, back, status: refusal === undefined ? 200 : 409,
        body: html`${changesBlock(refusal)}<p class="govuk-body">This is not possible now${permitted === undefined ? ': the case has moved on, or it is somebody else’s to do.' : '.'}</p>
          ${permitted === undefined ? null : html`<ul class="govuk-list govuk-list--bullet">${permitted.because.map((reason) => html`<li>${reason}</li>`)}</ul>`}
          ${whatWasEntered(form)}`,
      })
    }
    return respond(reply, {
      title: action.name, caption: file.state.reference, back, problems: form.problems,
      journey: base === '/my',
      body: html`${changesBlock(refusal)}${action.note === undefined ? null : html`<p class="govuk-body">${action.note}</p>`}
        ${base === '/office/cases' ? theirWords(file) : null}
        ${postForm(reply, { body: [
          html`<input type="hidden" name="seen" value=${String(file.state.version)} />`,
          actionControls(action, form, { scheme: file.scheme, staff: shown.staff }),
          buttonGroup(button({ text: action.name, preventDoubleClick: true, ...(file.scheme.stages[action.to]?.kind === 'end' ? { look: 'warning' as const } : {}) }), html`<a class="govuk-link" href=${back}>Cancel</a>`),
        ] })}`,
    })
  }

  app.get<Route>(address, async (request, reply) => {
    const shown = await showCase(desk, request.actor, { reference: referenceOf(request.params.reference), opened: request.opened })
    return shown.ok ? show(reply, shown.value, request.params.action, blankForm()) : refuse(reply, 'not-found')
  })

  app.post<Route>(address, async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const before = await showCase(desk, request.actor, { reference, opened: request.opened })
    if (!before.ok) return refuse(reply, 'not-found')
    const action = actionOf(before.value.file.scheme, request.params.action)
    if (action === undefined) return refuse(reply, 'not-found')
    const read = readActionForm(action, request.body)
    if (read.problems.length > 0) return show(reply, before.value, request.params.action, { problems: read.problems, entered: read.entered })
    const seen = seenIn(request.body)
    const acted = await actOnCase(desk, request.actor, { reference, opened: before.value.file, action: request.params.action, seen, given: read.given })
    if (acted.ok) {
      notify(reply, `${action.name}: done.`)
      return goTo(reply, `${base}/${request.params.reference}`)
    }
    const now = await showCase(desk, request.actor, { reference })
    return show(reply, now.ok ? now.value : before.value, request.params.action, { problems: problemsOf(acted.refusal), entered: read.entered }, acted.refusal)
  })
}

/** What the office answers, at hand while it does: what the person said, and what they want. */
function theirWords(file: CaseFile): Content {
  const words = file.words(file.state.complaint)
  const [narrative, wanted] = [textOf(words, 'narrative'), textOf(words, 'wanted')]
  if (narrative === '') return null
  return details({ summary: 'The complaint, in their own words', body: [written(narrative), wanted === '' ? null : html`<h2 class="govuk-heading-s">What they would like</h2>${written(wanted)}`] })
}

/** An address may name what every object has, which is no action. */
const actionOf = (scheme: Scheme, id: string) => (Object.hasOwn(scheme.actions, id) ? scheme.actions[id] : undefined)

/** The version of the case that a form was made from. */
export function seenIn(body: unknown): number {
  const seen = typeof body === 'object' && body !== null && 'seen' in body ? Number(body.seen) : Number.NaN
  return Number.isInteger(seen) ? seen : -1
}
