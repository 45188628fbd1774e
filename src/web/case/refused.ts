import type { Refusal } from '../../usecases/use-case.ts'
import { html, type Content } from '../kit/kit.ts'
import type { Problem } from '../kit/components/error-summary.ts'
import type { ShownForm } from '../kit/form/controls.ts'

/** A use case's refusal as problems of the form that was sent. */
export function problemsOf(refusal: Refusal): readonly Problem[] {
  const problems = (refusal.problems ?? []).map(({ field, message }) => ({ field: field === '' ? 'main-content' : field, text: message }))
  return problems.length > 0 ? problems : [{ field: refusal.code === 'changed-meanwhile' ? 'changed-meanwhile' : 'main-content', text: refusal.message }]
}

/** What someone else did meanwhile, above the form that is shown again. */
export function changesBlock(refusal: Refusal | undefined): Content {
  if (refusal?.changes === undefined) return null
  return html`<div class="govuk-inset-text" id="changed-meanwhile">
    <h2 class="govuk-heading-s">What changed while you were writing</h2>
    <ul class="govuk-list govuk-list--bullet">${refusal.changes.map((change) => html`<li>${change}</li>`)}</ul>
    <p class="govuk-body">Nothing of yours was recorded yet. What you entered is below. Send it again if it still holds.</p>
  </div>`
}

/** What was typed, to be copied, where the form itself cannot be shown again. */
export function whatWasEntered(form: ShownForm): Content {
  const texts = Object.values(form.entered).flat().filter((text) => text.trim() !== '')
  return texts.length === 0 ? null : html`<h2 class="govuk-heading-s">What you entered</h2>${texts.map((text) => html`<div class="govuk-inset-text redress-written">${text}</div>`)}`
}
