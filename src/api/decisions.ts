import { permalinkOf } from '../register/permalink.ts'
import { LIMITS, SORTS } from '../register/read-query.ts'
import { searchDecisions } from '../usecases/register/search-decisions.ts'
import { showDecision } from '../usecases/register/show-decision.ts'
import { listPublished } from '../usecases/register/list-published.ts'
import { listRemovals, REMOVALS_AT_ONCE } from '../usecases/register/list-removals.ts'
import { visitor, type Desk, type Refusal } from '../usecases/use-case.ts'
import type { Answer, ApiRoute } from './route.ts'
import { listOf, object, text, textOrNull, whole } from './schema.ts'

/** What is told of a decision wherever one is listed. */
export const header = {
  reference: text('The reference, such as 24 017 326'), body: text('The body complained about'), category: textOrNull('The category'), subcategory: textOrNull('The subcategory'),
  decision: textOrNull('The outcome, as it was published'), date: textOrNull('The day of the decision, ISO'), summary: textOrNull('The summary'), address: text('Where people read it', { format: 'uri' }),
}

const counted = listOf(object({ value: text('The name'), count: whole('How many decisions') }))

const filters = {
  words: text('Words to look for; “phrases”, -without, OR and prefix* as on the search page', { maxLength: LIMITS.words }),
  body: text('A body, by name or slug', { maxLength: LIMITS.filter }), category: text('A category, by name or slug', { maxLength: LIMITS.filter }), subcategory: text('A subcategory, by name or slug', { maxLength: LIMITS.filter }),
  decision: text('An outcome, by name or slug', { maxLength: LIMITS.filter }), kind: text('Statements or reports', { enum: ['statement', 'report'] }),
  provision: text('A provision that is cited', { maxLength: LIMITS.filter }), betterPlaced: text('A body that the decision calls better placed, by its id', { maxLength: LIMITS.filter }), remedy: text('A remedy, by its id', { maxLength: LIMITS.filter }),
  within: text('All words in one paragraph', { enum: ['paragraph'] }), from: text('Decided on or after this day', { format: 'date' }), to: text('Decided on or before this day', { format: 'date' }),
} as const

/** Searching the register, for programs. */
export const search: ApiRoute = {
  method: 'GET', path: '/search', summary: 'Search the published decisions',
  description: 'By relevance, or by date. Totals and counts are exact. To copy everything, use /decisions: its pages stay right while others publish.',
  query: { ...filters, sort: text('The order', { enum: [...SORTS], default: 'relevance' }), limit: whole('How many', { minimum: 1, maximum: 100, default: LIMITS.usual }), offset: whole('From which on', { minimum: 0, maximum: 10_000, default: 0 }) },
  answer: {
    status: 200, description: 'What was found',
    schema: object({
      total: whole('How many decisions match'), hits: listOf(object({ ...header, snippet: text('Words around the match') })),
      facets: object({ body: counted, category: counted, decision: counted, subcategory: counted, year: counted }), notes: listOf(text('What to know of this search')),
    }),
  },
  handle: async (desk, { query }) => {
    const found = await searchDecisions(desk, visitor, query)
    if (!found.ok) return refused(found.refusal)
    const { found: { total, hits, facets }, notes } = found.value
    return {
      value: {
        total, facets, notes: notes.map(({ sentence }) => sentence),
        hits: hits.map(({ reference, body, category, subcategory, decision, date, summary, snippet, categorySlug, subcategorySlug }) => ({
          reference, body, category, subcategory, decision, date, summary, address: desk.site + permalinkOf({ reference, categorySlug, subcategorySlug }), snippet: snippet.replaceAll(/[\uE000\uE001]/g, ''),
        })),
      },
    }
  },
}

const outcomes = listOf(object({
  remedy: text('The kind of remedy that was agreed, such as apology'), number: whole('Which of several of that kind'), dueOn: textOrNull('The day by which it was to be done, ISO'), satisfied: { type: 'boolean', description: 'It was done, and the office was satisfied' },
  doneOn: textOrNull('The day on which it was done, ISO'), late: { type: 'boolean', description: 'It was done after it was due' }, recordedOn: text('The day on which the office recorded this', { format: 'date' }),
}))

/** One decision, whole, and what was done since. */
export const decision: ApiRoute = {
  method: 'GET', path: '/decisions/{reference}', summary: 'One published decision',
  parameters: { reference: text('Its reference, in any form: 24 017 326 or 24-017-326', { maxLength: 40 }) }, query: { version: whole('An older version', { minimum: 1, maximum: 999_999 }) },
  answer: { status: 200, description: 'The decision', schema: object({ ...header, version: whole('Which of its versions this is'), versions: whole('How many there were'), publishedOn: text('The day of publication', { format: 'date' }), statement: { type: 'object', description: 'The statement, in the shape of “statement parse”', additionalProperties: true }, outcomes }) },
  handle: async (desk, { parameters, query }) => {
    const shown = await showDecision(desk, visitor, { reference: parameters.reference ?? '', ...(query.version === undefined ? {} : { version: Number(query.version) }) })
    if (!shown.ok) return refused(shown.refusal)
    const { reference, body, category, subcategory, decision: outcome, date, summary, version, versions, publishedOn, statement, outcomes: recorded } = shown.value
    return { value: { reference, body, category, subcategory, decision: outcome, date, summary, address: desk.site + permalinkOf(shown.value), version, versions, publishedOn, statement, outcomes: recorded.map(({ reference: _, ...each }) => each) } }
  },
}

/** Every decision, for whoever copies the register. */
export const list: ApiRoute = {
  method: 'GET', path: '/decisions', summary: 'All published decisions, in the order of publication',
  description: 'The current version of each. A page may hold fewer than the limit; go on until next is null. What is published meanwhile comes later, and a new version comes again at its own place. What was taken down is in /removals.',
  query: { after: whole('The position after which to go on', { minimum: 0, default: 0 }), limit: whole('How many places at most', { minimum: 1, maximum: 100, default: 100 }) },
  answer: {
    status: 200, description: 'A page of decisions',
    schema: object({ decisions: listOf(object({ position: whole('Its place in the one order of publication'), ...header, version: whole('The current version'), publishedOn: text('The day of publication', { format: 'date' }) })), next: textOrNull('Where the next page is') }),
  },
  handle: async (desk, { query }) => {
    const atMost = Number(query.limit ?? 100)
    const listed = await listPublished(desk, visitor, { after: Number(query.after ?? 0), atMost })
    if (!listed.ok) return refused(listed.refusal)
    const next = listed.value.next === null ? null : address(desk, `/decisions?after=${listed.value.next}&limit=${atMost}`)
    const decisions = listed.value.decisions.map(({ position, reference, body, category, subcategory, decision: outcome, date, summary, categorySlug, subcategorySlug, version, publishedOn }) =>
      ({ position, reference, body, category, subcategory, decision: outcome, date, summary, address: desk.site + permalinkOf({ reference, categorySlug, subcategorySlug }), version, publishedOn }))
    return { value: { decisions, next }, next }
  },
}

/** What was taken down, so that whoever copied the register can follow it. */
export const removals: ApiRoute = {
  method: 'GET', path: '/removals', summary: 'What was taken down', description: 'Whoever keeps a copy must take it down there too. The list does not say what a decision was about.',
  query: { after: whole('The position after which to go on', { minimum: 0, default: 0 }) },
  answer: {
    status: 200, description: 'The deletion list',
    schema: object({ removals: listOf(object({ position: whole('Its place in the one order of publication'), reference: text('The reference'), versions: listOf(whole('A version')), whole: { type: 'boolean', description: 'The decision itself, not only older versions' }, why: text('Why'), removedOn: text('The day', { format: 'date' }) })), next: textOrNull('Where the next page is') }),
  },
  handle: async (desk, { query }) => {
    const listed = await listRemovals(desk, visitor, { after: Number(query.after ?? 0) })
    if (!listed.ok) return refused(listed.refusal)
    const last = listed.value.at(-1)
    const next = listed.value.length < REMOVALS_AT_ONCE || last === undefined ? null : address(desk, `/removals?after=${last.position}`)
    return { value: { removals: listed.value, next }, next }
  },
}

export const address = (desk: Desk, path: string): string => `${desk.site}/api/v1${path}`

const statuses: Partial<Record<Refusal['code'], 400 | 404 | 409 | 410 | 422>> = { 'not-found': 404, 'taken-down': 410, 'not-now': 409, 'changed-meanwhile': 409, 'not-allowed': 404 }

/** A refusal of a use case as the API tells it. */
export function refused({ code, message, problems }: Refusal): Answer {
  return { problem: { status: statuses[code] ?? 422, title: message, ...(problems === undefined ? {} : { problems: problems.map(({ field, message: why }) => ({ place: field, message: why })) }) } }
}
