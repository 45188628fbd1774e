import { remedyOf } from '../../register/remedies.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import type { RemedyOutcome } from '../../usecases/ports/compliance.ts'
import { html } from '../kit/kit.ts'
import type { Html } from '../kit/kit.ts'

/** What became of what was agreed, remedy by remedy; `null` where nothing was recorded. */
export function whatWasDone(outcomes: readonly RemedyOutcome[]): Html | null {
  if (outcomes.length === 0) return null
  return html`<p class="govuk-body">What the office recorded of the agreed actions after this decision. It stands beside the decision and is no part of it.</p>
    <ul class="govuk-list govuk-list--bullet">${outcomes.map((outcome) => html`<li>${named(outcome, outcomes)}: ${became(outcome)}</li>`)}</ul>`
}

const named = ({ remedy, number }: RemedyOutcome, all: readonly RemedyOutcome[]): Html =>
  html`<strong>${remedyOf(remedy)?.name ?? remedy}${all.filter((other) => other.remedy === remedy).length > 1 ? ` (${number})` : ''}</strong>`

function became({ satisfied, doneOn, dueOn, late, recordedOn }: RemedyOutcome): string {
  const recorded = `recorded on ${writePublishedDate(recordedOn)}`
  const due = dueOn === null ? '' : `due on ${writePublishedDate(dueOn)}; `
  if (!satisfied) return `not done to the office’s satisfaction (${due}${recorded}).`
  return `done${doneOn === null ? '' : ` on ${writePublishedDate(doneOn)}`}${late ? ', late' : ''} (${due}${recorded}).`
}
