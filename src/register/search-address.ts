import { bodyOf } from '../law/law.ts'
import type { Asked } from './read-query.ts'
import { remedyOf } from './remedies.ts'

/** What a search page, a feed or an alert was asked, as text; each is a parameter of its address, `parameterOf` says which. */
export interface SearchAddress {
  readonly q: string
  readonly body: string
  readonly category: string
  readonly subcategory: string
  readonly decision: string
  readonly kind: string
  readonly provision: string
  readonly betterPlaced: string
  readonly remedy: string
  /** `paragraph`, or empty. */
  readonly within: string
  readonly from: string
  readonly to: string
  readonly sort: string
  /** From 1. */
  readonly page: number
}

export const RESULTS_A_PAGE = 10

const TEXTS = ['q', 'body', 'category', 'subcategory', 'decision', 'kind', 'provision', 'betterPlaced', 'remedy', 'within', 'from', 'to', 'sort'] as const

/** The search that an address asks for. What is not understood as a page is the first; a parameter given twice counts once. */
export function addressFrom(parameters: unknown): SearchAddress {
  const given = (typeof parameters === 'object' && parameters !== null ? parameters : {}) as Record<string, unknown>
  const text = (name: string): string => {
    const value = Array.isArray(given[name]) ? given[name][0] : given[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const texts = Object.fromEntries(TEXTS.map((name) => [name, text(parameterOf(name))])) as Readonly<Record<(typeof TEXTS)[number], string>>
  const page = /^[1-9]\d{0,5}$/.test(text('page')) ? Number(text('page')) : 1
  return { ...texts, page }
}

/** The address of a search with some of it changed. A change of anything but the page begins at the first page again. */
export function hrefOf(address: SearchAddress, changed: Partial<SearchAddress> = {}): string {
  return addressAt('/decisions', { ...address, page: 1, ...changed })
}

/** The address of what comes new to a search, as a feed. Its order is that of publication. */
export const feedOf = (address: SearchAddress): string => addressAt('/decisions.atom', { ...address, page: 1, sort: '' })

/** The address where somebody asks to be mailed about what comes new to a search. */
export const alertOf = (address: SearchAddress): string => addressAt('/alerts', { ...address, page: 1, sort: '' })

/** What is searched for, as text that is the same for the same search, in whatever order or page it is looked at. */
export const searchOf = (address: SearchAddress): string => new URLSearchParams(parametersOf({ ...address, sort: '' })).toString()

/** The search of such a text. */
export const addressOfSearch = (search: string): SearchAddress => addressFrom(Object.fromEntries(new URLSearchParams(search)))

/** The parameters of a search that are set, but for its page. */
export const parametersOf = (address: SearchAddress): Readonly<Record<string, string>> =>
  Object.fromEntries(TEXTS.flatMap((name) => (address[name] === '' ? [] : [[parameterOf(name), address[name]]])))

function addressAt(path: string, wanted: SearchAddress): string {
  const parameters = new URLSearchParams(parametersOf(wanted))
  if (wanted.page > 1) parameters.set('page', String(wanted.page))
  const query = parameters.toString()
  return query === '' ? path : `${path}?${query}`
}

/** The search as the use case takes it. */
export function askedOf({ q, page, ...filters }: SearchAddress): Asked {
  return { ...filters, words: q, limit: String(RESULTS_A_PAGE), offset: String((page - 1) * RESULTS_A_PAGE) }
}

/** The parameter in which a field of the query stands. */
export function parameterOf(field: string): string {
  if (field === 'words') return 'q'
  return field === 'betterPlaced' ? 'better-placed' : field
}

/** The search without any filter: its words and its order. */
export const UNFILTERED = { body: '', category: '', subcategory: '', decision: '', kind: '', provision: '', betterPlaced: '', remedy: '', within: '', from: '', to: '' } as const

/** The filters that are set, each with the words for it and the address without it. */
export function filtersSet(address: SearchAddress): readonly { readonly text: string; readonly without: string }[] {
  const { body, category, subcategory, decision, kind, provision, betterPlaced, remedy, within, from, to } = address
  const named = [
    { text: body, without: { body: '' } },
    { text: category, without: { category: '', subcategory: '' } },
    { text: subcategory, without: { subcategory: '' } },
    { text: decision, without: { decision: '' } },
    { text: kind && `${kind}s`, without: { kind: '' } },
    { text: provision && `citing ${provision}`, without: { provision: '' } },
    { text: betterPlaced && `better placed: ${bodyOf(betterPlaced)?.name ?? betterPlaced}`, without: { betterPlaced: '' } },
    { text: remedy && `remedy: ${remedyOf(remedy)?.name ?? remedy}`, without: { remedy: '' } },
    { text: within && 'all words in one paragraph', without: { within: '' } },
    { text: from && `from ${from}`, without: { from: '' } },
    { text: to && `to ${to}`, without: { to: '' } },
  ]
  return named.filter(({ text }) => text !== '').map(({ text, without }) => ({ text, without: hrefOf(address, without) }))
}

/** What is searched for, in words: `“hedge”, Planning, from 2025-01-01`; empty where it is everything. */
export function searchInWords(address: SearchAddress): string {
  return [...(address.q === '' ? [] : [`“${address.q}”`]), ...filtersSet(address).map(({ text }) => text)].join(', ')
}
