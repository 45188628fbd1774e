import { permalinkOf, referenceInAddress } from '../../register/permalink.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import type { ListedHit } from '../../usecases/ports/decision-search.ts'
import { html, tag } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'

/** The address of the page with the decisions that are like one. */
export const similarTo = (reference: string): string => `/decisions/similar/${referenceInAddress(reference)}`

/** A decision in a list: where it leads, how it is filed, what it is about. */
export function listedDecision(found: ListedHit, more: Content): Html {
  const filed = [found.category, found.subcategory].filter((name) => name !== null).join(' › ')
  return html`<li class="govuk-!-margin-bottom-7">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href=${permalinkOf(found)}>${found.body} <span class="redress-reference">(${found.reference})</span></a></h3>
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      ${found.decision === null ? null : html`${tag(found.decision, colourOf(found.decision))}${' '}`}
      ${found.date === null ? null : html`<time datetime=${found.date}>${writePublishedDate(found.date)}</time>`}
    </p>
    ${filed === '' ? null : html`<p class="govuk-body-s govuk-!-margin-bottom-1">${filed}</p>`}
    ${found.summary === null ? null : html`<p class="govuk-body govuk-!-margin-bottom-1">${found.summary}</p>`}
    ${more}
  </li>`
}

function colourOf(decision: string): 'green' | 'grey' | 'blue' {
  if (decision === 'Upheld') return 'green'
  return decision === 'Not upheld' ? 'blue' : 'grey'
}
