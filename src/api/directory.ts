import { listCategories } from '../usecases/register/list-categories.ts'
import { showStatistics } from '../usecases/register/show-statistics.ts'
import { visitor } from '../usecases/use-case.ts'
import { address, refused } from './decisions.ts'
import type { ApiRoute } from './route.ts'
import { listOf, object, text, textOrNull, whole } from './schema.ts'
import { tally, withRate } from './statistics.ts'

/** Everyone that published decisions are about. */
export const bodies: ApiRoute = {
  method: 'GET', path: '/bodies', summary: 'Bodies with published decisions',
  description: 'In the order of their slugs. A page that goes on after a slug stays right when other bodies come or go meanwhile.',
  query: { after: text('The slug after which to go on', { maxLength: 300 }), limit: whole('How many', { minimum: 1, maximum: 500, default: 100 }) },
  answer: {
    status: 200, description: 'A page of bodies',
    schema: object({
      bodies: listOf(object({ slug: text('For the filter “body”, and in addresses'), name: text('As it was published'), ...tally, address: text('Where people read its record', { format: 'uri' }) })),
      next: textOrNull('Where the next page is'),
    }),
  },
  handle: async (desk, { query }) => {
    const shown = await showStatistics(desk, visitor, {})
    if (!shown.ok) return refused(shown.refusal)
    const atMost = Number(query.limit ?? 100)
    const rest = shown.value.bodies.filter(({ key }) => key > (query.after ?? '')).toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const page = rest.slice(0, atMost)
    const last = page.at(-1)?.key
    const next = rest.length <= atMost || last === undefined ? null : address(desk, `/bodies?${new URLSearchParams({ after: last, limit: String(atMost) })}`)
    return { value: { bodies: page.map(({ key, ...rest }) => ({ slug: key, ...withRate(rest), address: `${desk.site}/bodies/${encodeURIComponent(key)}` })), next }, next }
  },
}

const named = { slug: text('For the filters, and in addresses'), name: text('As it was published'), decisions: whole('How many decisions') } as const

/** What published decisions are filed under. */
export const categories: ApiRoute = {
  method: 'GET', path: '/categories', summary: 'Categories and sub-categories of published decisions',
  description: 'In the order of their slugs, all on one page. A decision without a sub-category counts for its category alone.',
  answer: { status: 200, description: 'The categories', schema: object({ categories: listOf(object({ ...named, subcategories: listOf(object(named)) })) }) },
  handle: async (desk) => {
    const listed = await listCategories(desk, visitor, {})
    return listed.ok ? { value: { categories: listed.value } } : refused(listed.refusal)
  },
}
