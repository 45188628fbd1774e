import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'

export interface PageItem {
  number: number
  href: string
  current?: boolean | undefined
}

export interface Pagination {
  previous?: { href: string; text?: Content; label?: string | undefined } | undefined
  next?: { href: string; text?: Content; label?: string | undefined } | undefined
  items?: readonly (PageItem | 'gap')[] | undefined
  label?: string | undefined
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

/** Steps between the pages of a long list, or between the parts of something read in order (then without items). */
export function pagination(props: Pagination): Html {
  const block = !props.items && Boolean(props.next ?? props.previous)
  return html`<nav class=${classes('govuk-pagination', block && 'govuk-pagination--block')} aria-label=${props.label ?? 'Pagination'}>
    ${props.previous ? arrow('prev', props.previous, block, 'Previous') : null}
    ${props.items ? html`<ul class="govuk-pagination__list">${props.items.map(item)}</ul>` : null}
    ${props.next ? arrow('next', props.next, block, 'Next') : null}
  </nav>`
}

function arrow(type: 'prev' | 'next', link: NonNullable<Pagination['next']>, block: boolean, word: string): Html {
  const icon = html`<svg class=${`govuk-pagination__icon govuk-pagination__icon--${type}`} xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d=${arrows[type]} /></svg>`
  const first = block || type === 'prev'
  return html`<div class=${`govuk-pagination__${type}`}>
    <a class="govuk-link govuk-pagination__link" href=${link.href} rel=${type}>
      ${first ? icon : null}
      <span class=${classes('govuk-pagination__link-title', block && !link.label && 'govuk-pagination__link-title--decorated')}>${link.text ?? html`${word}<span class="govuk-visually-hidden"> page</span>`}</span>
      ${link.label && block ? html`<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">${link.label}</span>` : null}
      ${first ? null : icon}
    </a>
  </div>`
}

function item(given: PageItem | 'gap'): Html {
  if (given === 'gap') return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`
  return html`<li class=${classes('govuk-pagination__item', given.current && 'govuk-pagination__item--current')}>
    <a class="govuk-link govuk-pagination__link" href=${given.href} aria-label=${`Page ${given.number}`} aria-current=${given.current ? 'page' : null}>${given.number}</a>
  </li>`
}

/** The steps for page `current` (from 1) of `total` items: first, last, and those beside the current one. */
export function pagesOf(props: { current: number; perPage: number; total: number; href: (page: number) => string }): Pagination | undefined {
  const last = Math.ceil(props.total / props.perPage)
  if (last <= 1) return undefined
  const shown = [...new Set([1, props.current - 1, props.current, props.current + 1, last])].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b)
  const items = shown.flatMap((number, index): (PageItem | 'gap')[] => {
    const gap = index > 0 && number - (shown[index - 1] ?? number) > 1
    const step: PageItem = { number, href: props.href(number), current: number === props.current }
    return gap ? ['gap', step] : [step]
  })
  return {
    previous: props.current > 1 ? { href: props.href(props.current - 1) } : undefined,
    next: props.current < last ? { href: props.href(props.current + 1) } : undefined,
    items,
  }
}
