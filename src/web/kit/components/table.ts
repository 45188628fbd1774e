import { classes, h, html } from '../html.ts'
import type { Content, Html } from '../html.ts'

export interface Column {
  text: Content
  numeric?: boolean | undefined
}

export interface Table {
  caption: Content
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  /** The caption is read aloud but not shown, where a heading just above says the same. */
  captionHidden?: boolean | undefined
  columns: readonly (Column | string)[]
  rows: readonly (readonly Content[])[]
  /** The first cell of each row names it. */
  rowHeaders?: boolean | undefined
  small?: boolean | undefined
  /** A wide one on a narrow screen: figures to compare scroll sideways within themselves; of a list, each row is stacked, and each cell says what it is. */
  narrow?: 'scrolls' | 'stacks' | undefined
}

/** A table of cells. Cells are made without a component each: lists of a hundred rows are drawn on every visit to a work list. */
export function table(props: Table): Html {
  const columns = props.columns.map((column) => (typeof column === 'string' ? { text: column } : column))
  const stacks = props.narrow === 'stacks'
  // Rows that are stacked are laid out as blocks, and would be no table any more to some screen readers.
  const role = (name: string) => (stacks ? { role: name } : {})
  const cellProps = columns.map((column) => ({
    ...role('cell'),
    class: classes('govuk-table__cell', column.numeric && 'govuk-table__cell--numeric'),
    ...(stacks && typeof column.text === 'string' ? { 'data-label': column.text } : {}),
  }))
  const caption = classes(
    'govuk-table__caption',
    props.captionSize && `govuk-table__caption--${props.captionSize}`,
    props.captionHidden && 'govuk-visually-hidden',
  )
  const head = columns.map((column) =>
    h('th', { scope: 'col', ...role('columnheader'), class: classes('govuk-table__header', column.numeric && 'govuk-table__header--numeric') }, column.text),
  )
  const rows = props.rows.map((row) =>
    h(
      'tr',
      { ...role('row'), class: 'govuk-table__row' },
      row.map((cell, index) =>
        index === 0 && props.rowHeaders
          ? h('th', { scope: 'row', ...role('rowheader'), class: 'govuk-table__header' }, cell)
          : h('td', cellProps[index] ?? { class: 'govuk-table__cell' }, cell),
      ),
    ),
  )
  const drawn = h(
    'table',
    { ...role('table'), class: classes('govuk-table', props.small && 'govuk-table--small-text-until-tablet', stacks && 'redress-stacks') },
    h('caption', { class: caption }, props.caption),
    h('thead', { ...role('rowgroup'), class: 'govuk-table__head' }, h('tr', { ...role('row'), class: 'govuk-table__row' }, head)),
    h('tbody', { ...role('rowgroup'), class: 'govuk-table__body' }, rows),
  )
  if (props.narrow === undefined) return drawn
  // A region that scrolls must be reachable by keyboard and have a name.
  const region = h('div', { class: classes('redress-scroll', !stacks && 'redress-scroll--figures'), tabindex: 0, role: 'region', 'aria-label': typeof props.caption === 'string' ? props.caption : 'Table' }, drawn)
  return stacks || columns.length < COLUMNS_OF_A_PHONE ? region : html`<div><p class="redress-scroll__hint">Scroll the table sideways to see all its columns.</p>${region}</div>`
}

/** From so many columns on, figures are wider than a phone is. */
const COLUMNS_OF_A_PHONE = 5
