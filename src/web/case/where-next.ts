import type { Schemes } from '../../usecases/use-case.ts'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import type { CaseFile } from '../../usecases/cases/case-file.ts'
import { destinationName, destinationSite } from '../../usecases/cases/destination-name.ts'
import { escalationsOf } from '../../usecases/cases/merge-of-case.ts'
import { html, tag, type Content } from '../kit/kit.ts'

/** Where the person can go from the stage that the case has reached, when, and by which day; null where nowhere. */
export function whereNext(file: CaseFile, schemes: Schemes, today: PlainDate): Content {
  const open = escalationsOf(file)
  if (open.length === 0) return null
  return html`<ul class="govuk-list redress-clocks">${open.map((each) => {
    const clock = file.clocks.find(({ id, stoppedOn }) => id === each.clock && stoppedOn === null)
    const site = destinationSite(schemes, each.to, today)
    return html`<li class="govuk-!-margin-bottom-4"><strong>${destinationName(schemes, each.to, today)}</strong> ${clock === undefined ? null : clock.over ? tag('its usual time has passed', 'red') : tag(`usually by ${formatDate(clock.due)}`, 'blue')}
      <p class="govuk-body govuk-!-margin-bottom-1">${each.when}${site === null ? null : html` <a class="govuk-link" href=${`https://${site}`}>${site}</a>`}</p>
      ${each.basis === 'unverified' ? html`<p class="govuk-hint">We have not confirmed this: ask them.</p>` : null}</li>`
  })}</ul>`
}
