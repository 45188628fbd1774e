import { showStatistics } from '../usecases/register/show-statistics.ts'
import { complianceRate, type Compliance } from '../register/statistics/compliance.ts'
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

const compliance = {
  outcomes: whole('Outcomes of agreed remedies that were recorded'), satisfied: whole('Satisfied'), notSatisfied: whole('Not satisfied'), late: whole('Satisfied, and done late'),
  complianceRate: { type: ['number', 'null'], description: 'Satisfied, of all outcomes, from 0 to 1; null where none was recorded' },
} as const
const complianceParts = listOf(object({ key: text('The year, or the slug; empty where there is none'), name: text('As people read it'), ...compliance }))
const theme = object({
  key: text('The kind of remedy; empty for decisions that have none'), name: text('As people read it'), upheld: whole('Upheld decisions in which it was agreed: the sum of done, notDone and notRecorded'),
  done: whole('Those for which it was done'), late: whole('Those for which it was done late, which are among the ones done'), notDone: whole('Those for which it was recorded that it was not done'), notRecorded: whole('Those for which nothing was recorded'),
})

/** The figures of the register, for programs. */
export const statistics: ApiRoute = {
  method: 'GET', path: '/statistics', summary: 'How many decisions, with which outcome',
  description: 'By year (1 April to 31 March), category and body, as the register stood at the end of a day. Each list adds up to its total. What was agreed in upheld decisions and what became of it is told by kind of remedy, and how far it was done as compliance, by the year in which that was recorded. What was taken down since is not in it. What each figure means is said on the page /statistics.',
  query: { asAt: text('The day; today unless given', { format: 'date' }), category: text('A category, by slug', { maxLength: 200 }), body: text('A body, by slug', { maxLength: 200 }), kind: text('A kind of body, such as county council', { maxLength: 200 }) },
  answer: { status: 200, description: 'The figures', schema: object({ asAt: text('The day', { format: 'date' }), takenDownSince: whole('How many decisions were taken down since, and may be missing'), total: object(tally), years: parts, categories: parts, bodies: parts, themes: listOf(theme), compliance: object({ total: object(compliance), years: complianceParts, categories: complianceParts, bodies: complianceParts }) }) },
  handle: async (desk, { query }) => {
    const shown = await showStatistics(desk, visitor, query)
    if (!shown.ok) return refused(shown.refusal)
    const { asAt, takenDownSince, total, years, categories, bodies, themes, compliance: its } = shown.value
    const counted = { total: withRate(total), years: years.map(withRate), categories: categories.map(withRate), bodies: bodies.map(withRate) }
    const done = { total: withComplianceRate(its.total), years: its.years.map(withComplianceRate), categories: its.categories.map(withComplianceRate), bodies: its.bodies.map(withComplianceRate) }
    return { value: { asAt, takenDownSince, ...counted, themes, compliance: done } }
  },
}

/** A tally with its upheld rate. */
export const withRate = <T extends Tally>(counted: T) => ({ ...counted, upheldRate: upheldRate(counted) })

const withComplianceRate = <T extends Compliance>(counted: T) => ({ ...counted, complianceRate: complianceRate(counted) })
