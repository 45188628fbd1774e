import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'
import { wholeReferences } from '../page/whole-references.ts'

export interface Action {
  href: string
  text: Content
  /** What the link acts on, for those who hear links out of their row: "Change" + "your name". */
  about?: string | undefined
}

export interface SummaryRow {
  key: Content
  value: Content
  actions?: readonly Action[] | undefined
}

export interface SummaryList {
  rows: readonly SummaryRow[]
  /** Frames the list as a card with this title. */
  card?: { title: string; actions?: readonly Action[] | undefined; headingLevel?: 2 | 3 | 4 | undefined } | undefined
  noBorder?: boolean | undefined
  classes?: string | undefined
}

export function summaryList(props: SummaryList): Html {
  const anyActions = props.rows.some((row) => row.actions?.length)
  const list = html`<dl class=${classes('govuk-summary-list', props.noBorder && 'govuk-summary-list--no-border', props.classes)}>
    ${props.rows.map(
      (row) => html`<div class=${classes('govuk-summary-list__row', anyActions && !row.actions && 'govuk-summary-list__row--no-actions')}>
        <dt class="govuk-summary-list__key">${row.key}</dt>
        <dd class="govuk-summary-list__value">${row.value}</dd>
        ${row.actions?.length ? html`<dd class="govuk-summary-list__actions">${actions(row.actions, 'govuk-summary-list__actions-list', props.card?.title)}</dd>` : null}
      </div>`,
    )}
  </dl>`
  return props.card ? card(props.card, list) : list
}

function card(props: NonNullable<SummaryList['card']>, list: Html): Html {
  const cardActions = props.actions ?? []
  return html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper">
      <${`h${props.headingLevel ?? 2}`} class="govuk-summary-card__title">${wholeReferences(props.title)}<//>
      ${
        cardActions.length === 0
          ? null
          : cardActions.length === 1
            ? html`<div class="govuk-summary-card__actions">${cardActions.map((action) => link(action, props.title))}</div>`
            : html`<ul class="govuk-summary-card__actions">${cardActions.map((action) => html`<li class="govuk-summary-card__action">${link(action, props.title)}</li>`)}</ul>`
      }
    </div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`
}

function actions(given: readonly Action[], listClass: string, cardTitle?: string): Content {
  if (given.length === 1) return given.map((action) => link(action, cardTitle))
  return html`<ul class=${listClass}>${given.map((action) => html`<li class=${`${listClass}-item`}>${link(action, cardTitle)}</li>`)}</ul>`
}

function link(action: Action, cardTitle?: string): Html {
  const about = (action.about ? ` ${action.about}` : '') + (cardTitle ? ` (${cardTitle})` : '')
  return html`<a class="govuk-link" href=${action.href}>${action.text}${about && html`<span class="govuk-visually-hidden">${about}</span>`}</a>`
}
