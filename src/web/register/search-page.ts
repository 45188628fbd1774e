import type { FastifyInstance, FastifyReply } from 'fastify'
import { completeWords } from '../../usecases/register/complete-words.ts'
import { searchDecisions } from '../../usecases/register/search-decisions.ts'
import type { Searched } from '../../usecases/register/search-decisions.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { html, respond, searchBox } from '../kit/kit.ts'
import type { Html, Problem } from '../kit/kit.ts'
import { feedLink } from './follow-links.ts'
import { addressFrom, askedOf, hrefOf, parameterOf, parametersOf, RESULTS_A_PAGE } from '../../register/search-address.ts'
import type { SearchAddress } from '../../register/search-address.ts'
import { facetLinks, filterForm } from './search-filters.ts'
import { results } from './search-results.ts'

/** `/decisions`: words, filters, counts, and ten results a page, all in one address. */
export function searchPage(app: FastifyInstance, desk: Desk): void {
  app.get('/decisions', async (request, reply) => {
    const address = addressFrom(request.query)
    const searched = await searchDecisions(desk, visitor, askedOf(address))
    if (!searched.ok) {
      const problems = (searched.refusal.problems ?? []).map(({ field, message }) => ({ field: parameterOf(field), text: message }))
      return show(reply, address, problems, html`<p class="govuk-body">Nothing has been searched yet.</p>`)
    }
    const { found } = searched.value
    const last = Math.max(1, Math.ceil(found.total / RESULTS_A_PAGE))
    if (address.page > last) return reply.redirect(hrefOf(address, { page: last }), 302)
    return show(reply, address, [], results(searched.value, address), searched.value)
  })

  app.get('/decisions/completions', async (request, reply) => {
    const completed = await completeWords(desk, visitor, { words: addressFrom(request.query).q, atMost: COMPLETIONS })
    return reply.type('application/json').send(JSON.stringify(completed.ok ? completed.value : []))
  })
}

/** As many as a list shows without scrolling on a phone. */
const COMPLETIONS = 6

function show(reply: FastifyReply, address: SearchAddress, problems: readonly Problem[], list: Html, searched?: Searched): FastifyReply {
  const words = address.q === '' ? '' : `“${shortened(address.q)}” – `
  const page = address.page > 1 ? ` (page ${address.page})` : ''
  const { q } = address
  return respond(reply, {
    title: `${words}Decisions${page}`,
    heading: 'Decisions',
    width: 'full',
    problems,
    // A new decision is to be found at once, so nobody keeps a list of results.
    open: { description: 'Search the published decisions of the ombudsman.' },
    head: problems.length > 0 ? null : feedLink(address),
    body: html`
      ${searchBox({ action: '/decisions', label: 'Search published decisions', value: q, keep: parametersOf({ ...address, q: '' }), hint: searchHint(), completions: '/decisions/completions' })}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          ${searched === undefined ? null : html`<p class="govuk-body redress-narrow"><a class="govuk-link" href="#narrow">Filter these decisions</a></p>`}
          ${list}
        </div>
        <div class="govuk-grid-column-one-third" id="narrow">
          ${searched === undefined ? null : facetLinks(searched.found.facets, address)}
          ${filterForm(address, problems)}
        </div>
      </div>`,
  })
}

function searchHint(): Html {
  return html`<span>Words, a reference such as 24 017 326, or an “exact phrase”. Leave a word out with a minus in front: -parking. <a class="govuk-link" href="/decisions/searching">More ways to search</a>. <a class="govuk-link" href="/statistics">Statistics</a></span>`
}

function shortened(words: string): string {
  const characters = [...words]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : words
}
