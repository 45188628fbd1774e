import { html } from '../html.ts'
import type { Html } from '../html.ts'

/** One thing that is wrong with a form, and the control it is about. */
export interface Problem {
  /** Name of the field, as the form knows it. */
  field: string
  /** What is wrong and what would be right, in a sentence. */
  text: string
  /** Where the summary's link leads: the control's id; the field's name unless given. */
  controlId?: string | undefined
  /** The part of a date that is wrong. */
  part?: 'day' | 'month' | 'year' | undefined
}

/** Every problem at once, each linked to its control, above everything else on the page. */
export function errorSummary(problems: readonly Problem[]): Html {
  // The alert role stands in a child so that moving the focus to the summary does not cut its announcement short.
  return html`<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
    <h2 class="govuk-error-summary__title">There is a problem</h2>
    <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list">
        ${problems.map((problem) => html`<li><a href=${`#${problem.controlId ?? problem.field}`}>${problem.text}</a></li>`)}
      </ul>
    </div>
  </div></div>`
}
