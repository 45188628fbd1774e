import { showStatistics } from '../usecases/register/show-statistics.ts'
import { upheldRate, type Tally } from '../register/statistics/tally.ts'
import { visitor } from '../usecases/use-case.ts'
import { refused } from './decisions.ts'
import type { ApiRoute } from './route.ts'
import { listOf, object, text, whole } from './schema.ts'

export const tally = {
  decisions: whole('Published decisions'), upheld: whole('Upheld'), notUpheld: whole('Not upheld'), closed: whole('Closed after initial enquiries'), other: whole('Without one of the three outcomes'),
  upheldRate: { type: ['number', 'null'], description: 'Upheld, of all investigated, from 0 to 1; null where nothing was investigated' },
} as const
const parts = listOf(object({ key: text('The year, or the slug; empty where there is none'), name: text('As people read it'), ...tally }))

/** The figures of the register, for programs. */
export const statistics: ApiRoute = {
  method: 'GET', path: '/statistics', summary: 'How many decisions, with which outcome',
  description: 'By year (1 April to 31 March), category and body, as the register stood at the end of a day. Each list adds up to the total. What was taken down since is not in it. What each figure means is said on the page /statistics.',
  query: { asAt: text('The day; today unless given', { format: 'date' }), category: text('A category, by slug', { maxLength: 200 }), body: text('A body, by slug', { maxLength: 200 }), kind: text('A kind of body, such as county council', { maxLength: 200 }) },
  answer: { status: 200, description: 'The figures', schema: object({ asAt: text('The day', { format: 'date' }), takenDownSince: whole('How many decisions were taken down since, and may be missing'), total: object(tally), years: parts, categories: parts, bodies: parts }) },
  handle: async (desk, { query }) => {
    const shown = await showStatistics(desk, visitor, query)
    if (!shown.ok) return refused(shown.refusal)
    const { asAt, takenDownSince, total, years, categories, bodies } = shown.value
    return { value: { asAt, takenDownSince, total: withRate(total), years: years.map(withRate), categories: categories.map(withRate), bodies: bodies.map(withRate) } }
  },
}

/** A tally with its upheld rate. */
export const withRate = <T extends Tally>(counted: T) => ({ ...counted, upheldRate: upheldRate(counted) })
