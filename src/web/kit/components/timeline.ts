import { html } from '../html.ts'
import type { Content, Html } from '../html.ts'

export interface TimelineEntry {
  title: Content
  /** As it is read: "20 March 2026 at 2:15pm". */
  when: string
  /** As machines read it: an ISO date or instant. */
  datetime?: string | undefined
  by?: Content
  body?: Content
}

/** What has happened, in the order given. */
export function timeline(entries: readonly TimelineEntry[], headingLevel: 2 | 3 | 4 = 3): Html {
  return html`<ol class="redress-timeline">
    ${entries.map(
      (entry) => html`<li class="redress-timeline__entry">
        <${`h${headingLevel}`} class="redress-timeline__title">${entry.title}<//>
        <p class="redress-timeline__byline">
          <time datetime=${entry.datetime}>${entry.when}</time>${entry.by ? html`, ${entry.by}` : null}
        </p>
        ${entry.body ? html`<div class="redress-timeline__body">${entry.body}</div>` : null}
      </li>`,
    )}
  </ol>`
}
