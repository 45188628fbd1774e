import { classes, h } from '../html.ts'
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
  /** Scrolls sideways within itself on a narrow screen, so that the page does not. */
  wide?: boolean | undefined
}

/** A table of cells. Cells are made without a component each: lists of a hundred rows are drawn on every visit to a work list. */
export function table(props: Table): Html {
  const columns = props.columns.map((column) => (typeof column === 'string' ? { text: column } : column))
  const cellClasses = columns.map((column) => classes('govuk-table__cell', column.numeric && 'govuk-table__cell--numeric'))
  const caption = classes(
    'govuk-table__caption',
    props.captionSize && `govuk-table__caption--${props.captionSize}`,
    props.captionHidden && 'govuk-visually-hidden',
  )
  const head = columns.map((column) =>
    h('th', { scope: 'col', class: classes('govuk-table__header', column.numeric && 'govuk-table__header--numeric') }, column.text),
  )
  const rows = props.rows.map((row) =>
    h(
      'tr',
      { class: 'govuk-table__row' },
      row.map((cell, index) =>
        index === 0 && props.rowHeaders
          ? h('th', { scope: 'row', class: 'govuk-table__header' }, cell)
          : h('td', { class: cellClasses[index] ?? 'govuk-table__cell' }, cell),
      ),
    ),
  )
  const drawn = h(
    'table',
    { class: classes('govuk-table', props.small && 'govuk-table--small-text-until-tablet') },
    h('caption', { class: caption }, props.caption),
    h('thead', { class: 'govuk-table__head' }, h('tr', { class: 'govuk-table__row' }, head)),
    h('tbody', { class: 'govuk-table__body' }, rows),
  )
  // A region that scrolls must be reachable by keyboard and have a name.
  return props.wide
    ? h('div', { class: 'redress-scroll', tabindex: 0, role: 'region', 'aria-label': typeof props.caption === 'string' ? props.caption : 'Table' }, drawn)
    : drawn
}
