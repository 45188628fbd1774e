import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Statement } from '../../../statement/model.ts'
import { renderHtml } from '../../../statement/render-html.ts'
import { renderText } from '../../../statement/render-text.ts'
import { issuedStatement } from '../../../usecases/cases/decision-of-case.ts'
import { proposeReplacement } from '../../../usecases/register/propose-replacement.ts'
import { settleReplacement } from '../../../usecases/register/settle-replacement.ts'
import { showPublication, type ShownPublication } from '../../../usecases/register/show-publication.ts'
import type { Desk } from '../../../usecases/use-case.ts'
import { referenceOf } from '../../case/reference.ts'
import { problemsOf } from '../../case/refused.ts'
import { blankForm, button, buttonGroup, choice, fromForm, goTo, html, notify, postForm, radios, readForm, renderedElsewhere, respond, text, textArea, warningText, type Content, type Problem, type ShownForm } from '../../kit/kit.ts'
import { changedLines } from './changed-lines.ts'
import { about, publishedPath, turnedAway, type Route } from './place.ts'

const fields = {
  text: text({ label: 'the text', max: 400_000, multiline: true, required: 'Enter the whole text' }),
  older: choice({ label: 'what becomes of the text before', options: ['kept', 'destroyed'], required: 'Choose what becomes of the text before' }),
  reasons: text({ label: 'why', max: 5000, multiline: true, required: 'Say why, for those who ask later' }),
}

/** Another text for a published decision: proposed by one person, published by a second. */
export function replacePages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  const shownFor = (request: { readonly actor: Parameters<typeof showPublication>[1]; readonly params: Route['Params'] }) => showPublication(desk, request.actor, { reference: referenceOf(request.params.reference) })

  app.get<Route>('/office/published/:reference/replace', async (request, reply) => {
    const shown = await shownFor(request)
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    return proposalForm(reply, shown.value, { ...blankForm(), entered: { text: textBefore(shown.value) } })
  })

  app.post<Route>('/office/published/:reference/replace', async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const form = readForm(fields, request.body)
    const proposed = form.valid ? await proposeReplacement(desk, request.actor, { reference, text: form.values.text, protects: form.values.older === 'destroyed', reasons: form.values.reasons }) : null
    if (proposed?.ok === true) {
      notify(reply, 'Proposed. A second person can publish it.')
      return goTo(reply, publishedPath(reference))
    }
    const shown = await shownFor(request)
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    return proposalForm(reply, shown.value, { entered: form.entered, problems: proposed === null ? form.problems : problemsOf(proposed.refusal) })
  })

  app.get<Route>('/office/published/:reference/replacement', async (request, reply) => {
    const shown = await shownFor(request)
    return shown.ok ? proposalPage(reply, shown.value, []) : turnedAway(reply, shown.refusal)
  })

  app.post<Route>('/office/published/:reference/replacement', async (request, reply) => {
    const reference = referenceOf(request.params.reference)
    const form = readForm({ proposal: text({ label: 'the proposal', max: 100 }), how: choice({ label: 'what to do', options: ['publish', 'drop'] }) }, request.body)
    const settled = form.valid && form.values.how !== undefined ? await settleReplacement(desk, request.actor, { reference, proposal: form.values.proposal ?? '', how: form.values.how }) : null
    if (settled?.ok === true) {
      notify(reply, form.valid && form.values.how === 'drop' ? 'Dropped.' : 'Published.')
      return goTo(reply, publishedPath(reference))
    }
    const shown = await shownFor(request)
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    return proposalPage(reply, shown.value, settled === null ? [{ field: 'main-content', text: 'Choose whether to publish it' }] : problemsOf(settled.refusal))
  })
}

/** What the register has now; else what was sent to both sides, where it was a case of ours. */
function textBefore({ entry, file }: ShownPublication): string {
  const statement = entry?.statement ?? (file === null ? null : issuedStatement(file))
  return statement === null ? '' : renderText(statement)
}

function proposalForm(reply: FastifyReply, shown: ShownPublication, form: ShownForm): FastifyReply {
  return respond(reply, {
    ...about(shown), title: shown.entry === null ? 'Propose a text to publish in its place' : 'Propose another text', problems: form.problems,
    body: html`<p class="govuk-body">Change the words that must change, and leave the layout: headings are underlined, paragraphs have two spaces and a number in front. A second person publishes it.</p>
      ${postForm(reply, { body: [
        textArea({ ...fromForm(form, 'text'), label: { text: 'The whole text' }, rows: 24 }),
        radios({ ...fromForm(form, 'older'), legend: 'What becomes of the text before', items: [
          { value: 'kept', text: 'It stays readable as an older version', hint: 'For a correction' },
          { value: 'destroyed', text: 'It is destroyed in the register', hint: 'Because it tells who somebody is' },
        ] }),
        textArea({ ...fromForm(form, 'reasons'), label: { text: 'Why' }, hint: 'For your office only', rows: 4 }),
        buttonGroup(button({ text: 'Propose it', preventDoubleClick: true }), html`<a class="govuk-link" href=${publishedPath(shown.reference)}>Cancel</a>`),
      ] })}`,
  })
}

function proposalPage(reply: FastifyReply, shown: ShownPublication, problems: readonly Problem[]): FastifyReply {
  const { proposal } = shown
  if (proposal === null) return goTo(reply, publishedPath(shown.reference))
  const statement = JSON.parse(proposal.statement) as Statement
  const mine = proposal.person === reply.request.actor.person
  const send = (how: 'publish' | 'drop', words: string) => postForm(reply, { body: [
    html`<input type="hidden" name="proposal" value=${proposal.id} /><input type="hidden" name="how" value=${how} />`,
    button({ text: words, preventDoubleClick: true, ...(how === 'drop' ? { look: 'secondary' as const } : {}) }),
  ] })
  return respond(reply, {
    ...about(shown), title: 'The text that was proposed', problems,
    body: html`<p class="govuk-body">${proposal.reasons}</p>
      ${differences(textBefore(shown), renderText(statement))}
      ${proposal.protects ? warningText('What it replaces is destroyed in the register when it is published.') : html`<p class="govuk-body">What it replaces stays readable as an older version.</p>`}
      ${mine ? html`<p class="govuk-body">A second person must publish it.</p>` : send('publish', 'Publish it')}
      ${send('drop', 'Drop it')}
      <h2 class="govuk-heading-m">The whole text</h2>
      ${renderedElsewhere(renderHtml(statement), 'redress-decision')}`,
  })
}

function differences(before: string, after: string): Content {
  const { gone, added } = changedLines(before, after)
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? null : html`<h2 class="govuk-heading-m">${title}</h2><ul class="govuk-list govuk-list--bullet govuk-list--spaced">${lines.map((line) => html`<li>${line}</li>`)}</ul>`)
  return html`${list('No longer there', gone)}${list('New', added)}`
}
