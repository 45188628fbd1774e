import { permalinkOf } from '../../register/permalink.ts'
import type { Hit } from '../../usecases/ports/decision-search.ts'
import type { Searched } from '../../usecases/register/search-decisions.ts'
import { html, insetText, pagesOf, pagination } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'
import { followLinks } from './follow-links.ts'
import { listedDecision, similarTo } from './listed-decision.ts'
import { filtersSet, hrefOf, RESULTS_A_PAGE } from '../../register/search-address.ts'
import type { SearchAddress } from '../../register/search-address.ts'

/** How many there are, which filters are set, the ten of this page and the way to the others. */
export function results({ found, notes }: Searched, address: SearchAddress): Html {
  const pages = pagesOf({ current: address.page, perPage: RESULTS_A_PAGE, total: found.total, href: (page) => hrefOf(address, { page }) })
  const first = (address.page - 1) * RESULTS_A_PAGE + 1
  return html`
    <h2 class="govuk-heading-m" id="results">${countOf(found.total, address)}</h2>
    ${found.didYouMean === null ? null : html`<p class="govuk-body">Did you mean <a class="govuk-link" href=${hrefOf(address, { q: found.didYouMean })}>${found.didYouMean}</a>?</p>`}
    ${setFilters(address)}
    ${notes.length === 0 ? null : insetText(notes.map(({ sentence }) => html`<p class="govuk-body">${sentence}</p>`))}
    ${found.total > RESULTS_A_PAGE ? html`<p class="govuk-body-s">Showing ${number(first)} to ${number(first + found.hits.length - 1)}</p>` : null}
    ${found.total === 0 ? help(address) : html`<ol class="govuk-list" start=${first} aria-labelledby="results">${found.hits.map(hit)}</ol>`}
    ${pages === undefined ? null : pagination({ ...pages, label: 'Pages of results' })}
    ${followLinks(address, isAsked(address) ? 'that match your search' : '')}`
}

const isAsked = (address: SearchAddress): boolean => address.q !== '' || filtersSet(address).length > 0

function countOf(total: number, address: SearchAddress): string {
  if (!isAsked(address)) return `${number(total)} published ${total === 1 ? 'decision' : 'decisions'}`
  return `Your search has ${number(total)} ${total === 1 ? 'result' : 'results'}`
}

function setFilters(address: SearchAddress): Html | null {
  const set = filtersSet(address)
  if (set.length === 0) return null
  return html`<ul class="govuk-list" aria-label="Filters that are set">
    ${set.map(({ text, without }) => html`<li>${text} <a class="govuk-link" href=${without}>Remove<span class="govuk-visually-hidden"> the filter ${text}</span></a></li>`)}
  </ul>`
}

function hit(found: Hit): Html {
  return listedDecision(found, [
    shownPassages(found),
    html`<p class="govuk-body-s govuk-!-margin-bottom-0"><a class="govuk-link govuk-link--no-visited-state" href=${similarTo(found.reference)}>Similar decisions<span class="govuk-visually-hidden"> to ${found.reference}</span></a></p>`,
  ])
}

/** Where the words are, each passage with the way to its paragraph. What only repeats the summary is left out. */
function shownPassages({ summary, snippet, passages, ...found }: Hit): Content {
  const unmarked = (text: string): string => text.replace(/[\uE000\uE001]/g, '')
  if (passages.length === 0) return snippet === '' || unmarked(snippet) === summary ? null : html`<p class="govuk-body-s">${highlighted(snippet)}</p>`
  return passages
    .filter((passage) => passage.paragraph !== null || !(summary ?? '').includes(unmarked(passage.snippet).replace(/^… | …$/g, '')))
    .map((passage) => html`<p class="govuk-body-s govuk-!-margin-bottom-2">
      ${passage.paragraph === null ? null : html`<a class="govuk-link" href=${`${permalinkOf(found)}#p${passage.paragraph}`}>Paragraph ${passage.paragraph}<span class="govuk-visually-hidden"> of ${found.reference}</span></a>: `}
      ${highlighted(passage.snippet)}
    </p>`)
}

/** The snippet with its matches marked. The two private characters never come out. */
function highlighted(snippet: string): Content {
  return snippet.split('\uE000').flatMap((part, index) => {
    if (index === 0) return [part]
    const [match = '', after = ''] = part.split('\uE001')
    return [html`<mark>${match}</mark>`, after]
  })
}

function help({ q }: SearchAddress): Html {
  return html`<p class="govuk-body">No published decision matches. You can:</p>
    <ul class="govuk-list govuk-list--bullet">
      ${q === '' ? null : html`<li>check the spelling, or use fewer or more general words</li>`}
      ${q.includes('"') || q.includes('“') ? html`<li>leave out the quotation marks, which ask for these words next to each other</li>` : null}
      ${q.includes(' ') ? html`<li>put OR between words if either will do: <kbd>hedge OR fence</kbd></li>` : null}
      <li>remove a filter, or <a class="govuk-link" href="/decisions">see all decisions</a></li>
    </ul>
    <p class="govuk-body">Decisions are published some time after they are made, and some never are. That none is here does not mean that there was none.</p>`
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
