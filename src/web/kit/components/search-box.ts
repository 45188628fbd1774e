import { html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { button } from './button.ts'

export interface SearchBox {
  action: string
  name?: string | undefined
  label: string
  value?: string | undefined
  hint?: Content
  /** An address that answers `?q=` with a list of what the words may become; asked while someone types, if scripts run. */
  completions?: string | undefined
  /** Further filters, sent along with the words; they stand below the box. */
  filters?: Content
  /** Other choices to keep, sent unseen. */
  keep?: Readonly<Record<string, string>> | undefined
}

/** One box, one button, sent as an address that can be kept and shared. */
export function searchBox(props: SearchBox): Html {
  const name = props.name ?? 'q'
  const hintId = props.hint ? `${name}-hint` : undefined
  return html`<form class="redress-search" method="get" action=${props.action} role="search" novalidate>
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--m" for=${name}>${props.label}</label>
      ${hintId ? html`<div class="govuk-hint" id=${hintId}>${props.hint}</div>` : null}
      <div class="redress-search__row">
        <input class="govuk-input" id=${name} name=${name} type="search" value=${props.value} aria-describedby=${hintId} autocomplete="off" spellcheck="false" data-completions=${props.completions} />
        ${button({ text: 'Search' })}
      </div>
    </div>
    ${Object.entries(props.keep ?? {}).map(([key, value]) => html`<input type="hidden" name=${key} value=${value} />`)}
    ${props.filters}
  </form>`
}

/** The frame of a list's filters: a form sent as an address, with one button, which says what it does, and a link that clears it. */
export function filterPanel(props: { action: string; title?: string | undefined; body: Content; button?: string | undefined; clearHref?: string | undefined }): Html {
  return html`<form class="redress-filter" method="get" action=${props.action} novalidate>
    <h2 class="govuk-heading-m">${props.title ?? 'Filter'}</h2>
    ${props.body}
    <div class="govuk-button-group">
      ${button({ text: props.button ?? 'Apply filters', look: 'secondary' })}
      ${props.clearHref ? html`<a class="govuk-link" href=${props.clearHref}>Clear filters</a>` : null}
    </div>
  </form>`
}
