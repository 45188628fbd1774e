import { categoryOf, law } from '../../law/law.ts'
import { bodiesBetterPlaced } from '../../register/better-placed.ts'
import { remedies } from '../../register/remedies.ts'
import type { FacetValue, Found } from '../../usecases/ports/decision-search.ts'
import { details, filterPanel, html, select, textInput } from '../kit/kit.ts'
import type { Content, Html, Problem } from '../kit/kit.ts'
import { filtersSet, hrefOf, UNFILTERED } from '../../register/search-address.ts'
import type { SearchAddress } from '../../register/search-address.ts'

const VALUES_SHOWN = 8

/** Everything that a search can be narrowed by, as a form; the words are sent along. */
export function filterForm(address: SearchAddress, problems: readonly Problem[]): Html {
  const error = (name: string) => problems.find(({ field }) => field === name)?.text
  const category = address.category === '' ? undefined : categoryOf(address.category)
  const hint = 'For example, 13/3/2025'
  return filterPanel({
    action: '/decisions',
    title: 'Filter decisions',
    clearHref: filtersSet(address).length > 0 ? hrefOf(address, UNFILTERED) : undefined,
    body: [
      address.q === '' ? null : html`<input type="hidden" name="q" value=${address.q} />`,
      textInput({ name: 'body', label: 'Council or other body', value: address.body, error: error('body'), spellcheck: false }),
      select({ name: 'category', label: 'Category', error: error('category'), value: category?.name ?? address.category, items: options('Any category', law.categories.map(({ name }) => name), address.category, category !== undefined) }),
      category === undefined
        ? null
        : select({ name: 'subcategory', label: `Part of ${category.name}`, error: error('subcategory'), value: address.subcategory, items: options('Any part', category.subcategories.map(({ name }) => name), address.subcategory, category.subcategories.some(({ name }) => name === address.subcategory)) }),
      select({ name: 'decision', label: 'Decision', error: error('decision'), value: address.decision, items: options('Any decision', law.outcomes.map(({ header }) => header), address.decision, law.outcomes.some(({ header }) => header === address.decision)) }),
      textInput({ name: 'from', label: 'Decided on or after', hint, value: address.from, error: error('from'), width: 10 }),
      textInput({ name: 'to', label: 'Decided on or before', hint, value: address.to, error: error('to'), width: 10 }),
      details({ summary: 'More filters', open: [address.kind, address.provision, address.betterPlaced, address.remedy, address.within].some((value) => value !== ''), body: moreFilters(address, error) }),
      select({ name: 'sort', label: 'Order', error: error('sort'), value: address.sort || 'relevance', items: [{ value: 'relevance', text: 'Best match first' }, { value: 'newest', text: 'Newest first' }, { value: 'oldest', text: 'Oldest first' }] }),
    ],
  })
}

function moreFilters(address: SearchAddress, error: (name: string) => string | undefined): Content {
  return [
    select({ name: 'within', label: 'Where the words are', error: error('within'), value: address.within, items: [{ value: '', text: 'Anywhere in a decision' }, { value: 'paragraph', text: 'All in one paragraph' }] }),
    select({ name: 'better-placed', label: 'Body called better placed', error: error('better-placed'), value: address.betterPlaced, items: choices('Any or none', bodiesBetterPlaced, address.betterPlaced) }),
    select({ name: 'remedy', label: 'Remedy', error: error('remedy'), value: address.remedy, items: choices('Any or none', remedies, address.remedy) }),
    textInput({ name: 'provision', label: 'Provision cited', hint: 'For example, section 26(6)', value: address.provision, error: error('provision'), spellcheck: false }),
    select({ name: 'kind', label: 'Kind of document', error: error('kind'), value: address.kind, items: [{ value: '', text: 'Statements and reports' }, { value: 'statement', text: 'Statements' }, { value: 'report', text: 'Reports' }] }),
  ]
}

/** How the results divide, each part a link that narrows the search to it. */
export function facetLinks(facets: Found['facets'], address: SearchAddress): Content {
  const lists = [
    facetList('Decision', facets.decision, (value) => hrefOf(address, { decision: value }), address.decision !== ''),
    facetList('Category', facets.category, (value) => hrefOf(address, { category: value, subcategory: '' }), address.category !== ''),
    address.category === '' ? null : facetList('Part of this category', facets.subcategory, (value) => hrefOf(address, { subcategory: value }), address.subcategory !== ''),
    facetList('Body', facets.body, (value) => hrefOf(address, { body: value }), address.body !== ''),
    facetList('Year', facets.year, (value) => hrefOf(address, { from: `${value}-01-01`, to: `${value}-12-31` }), address.from !== '' || address.to !== ''),
  ].filter((list) => list !== null)
  return lists.length === 0 ? null : html`<nav aria-label="Narrow these results" class="govuk-!-margin-bottom-6"><h2 class="govuk-heading-m">Narrow these results</h2>${lists}</nav>`
}

/** Nothing where there is no choice: the filter is set already, or every result is the same in this. */
function facetList(title: string, values: readonly FacetValue[], href: (value: string) => string, isSet: boolean): Html | null {
  if (isSet || values.length < 2) return null
  const more = values.length - VALUES_SHOWN
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${title}</h3>
    <ul class="govuk-list">
      ${values.slice(0, VALUES_SHOWN).map(({ value, count }) => html`<li><a class="govuk-link" href=${href(value)}>${value}</a> (${count.toLocaleString('en-GB')})</li>`)}
      ${more > 0 ? html`<li>and ${more} more</li>` : null}
    </ul>`
}

/** The options of a list. A value that is none of them, from an address, stays to be seen and can be changed. */
function options(any: string, names: readonly string[], given: string, isKnown: boolean) {
  const unknown = given === '' || isKnown ? [] : [{ value: given, text: given }]
  return [{ value: '', text: any }, ...names.map((name) => ({ value: name, text: name })), ...unknown]
}

function choices(any: string, from: readonly { readonly id: string; readonly name: string }[], given: string) {
  const unknown = given === '' || from.some(({ id }) => id === given) ? [] : [{ value: given, text: given }]
  return [{ value: '', text: any }, ...from.map(({ id, name }) => ({ value: id, text: name })), ...unknown]
}
