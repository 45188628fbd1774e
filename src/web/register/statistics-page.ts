import type { FastifyInstance, FastifyReply } from 'fastify'
import { complianceAsCsv, partsAsCsv, themesAsCsv } from '../../register/statistics/csv.ts'
import { rateInWords, upheldRate } from '../../register/statistics/tally.ts'
import { listStatisticsChoices, showStatistics } from '../../usecases/register/show-statistics.ts'
import type { StatisticsChoices, StatisticsShown } from '../../usecases/register/show-statistics.ts'
import { visitor, type Desk, type Refusal } from '../../usecases/use-case.ts'
import { filterPanel, html, respond, select, table, textInput } from '../kit/kit.ts'
import type { Content } from '../kit/kit.ts'
import { agreedActions, agreedShareInWords, complianceInWords, complianceSection, complianceTable } from './compliance-parts.ts'
import { statisticsAddress, statisticsHref, type StatisticsAddress } from './statistics-address.ts'
import { beside, howCounted, inShort, meaningOfFigures, number, tallyChart, tallyTable } from './statistics-parts.ts'

/** `/statistics`: decisions over time, by category and by body; `.csv`; and `/statistics/compare`, two bodies side by side. */
export function statisticsPages(app: FastifyInstance, desk: Desk): void {
  app.get('/statistics', async (request, reply) => {
    const address = statisticsAddress(request.query)
    const [shown, chosen] = await Promise.all([showStatistics(desk, visitor, address), listStatisticsChoices(desk, visitor, address)])
    if (!shown.ok) return dayRefused(reply, '/statistics', 'Statistics', address, shown.refusal)
    if (!chosen.ok) return dayRefused(reply, '/statistics', 'Statistics', address, chosen.refusal)
    const { total, years, categories, bodies, asAt, compliance } = shown.value
    const choices = chosen.value
    const { category, kind } = address
    const here = { category, kind, body: address.body, asAt }
    const csv = (by: string) => statisticsHref('/statistics.csv', { ...here, by })
    return respond(reply, {
      title: 'Statistics', heading: 'Statistics of published decisions', width: 'full', adapts: true,
      breadcrumbs: [{ text: 'Decisions', href: '/decisions' }],
      open: { description: 'How many decisions were published, and how many were upheld: by year, category and body.' },
      body: [
        inShort(shown.value),
        filterPanel({
          action: '/statistics', title: 'Choose what is counted', clearHref: statisticsHref('', address) === '' ? undefined : '/statistics',
          body: [
            select({ name: 'category', label: 'Category', value: category, items: withUnknown('All categories', choices.categories.map(({ key, name }) => ({ value: key, text: name })), category) }),
            select({ name: 'kind', label: 'Kind of body', value: kind, items: withUnknown('All kinds', choices.kinds.map((each) => ({ value: each, text: each })), kind) }),
            select({ name: 'body', label: 'Body', value: address.body, items: withUnknown('All bodies', bodiesToChoose(choices), address.body) }),
            dayInput(address.asAt),
          ],
        }),
        html`<h2 class="govuk-heading-m">Over time</h2>`,
        tallyChart('years', 'Decisions by year and outcome', years, 'last'),
        tallyTable({ caption: 'Decisions by year', what: 'Year', parts: years, total, csv: csv('year') }),
        html`<h2 class="govuk-heading-m">By category</h2>`,
        tallyChart('categories', 'Decisions by category and outcome', categories),
        tallyTable({ caption: 'Decisions by category', what: 'Category', parts: categories, total, csv: csv('category'), link: ({ key }) => (key === '' ? null : statisticsHref('/statistics', { ...here, category: key })) }),
        html`<h2 class="govuk-heading-m">What was agreed, and what was done</h2>`,
        agreedActions(shown.value, { csv: csv('remedy'), link: ({ key }) => `/decisions?${new URLSearchParams({ decision: 'Upheld', remedy: key, ...(category === '' ? {} : { category }), ...(address.body === '' ? {} : { body: address.body }) })}` }),
        compliance.total.outcomes === 0 ? null : [
          html`<h2 class="govuk-heading-m">Compliance</h2>`,
          complianceSection(compliance, {
            title: 'Compliance rate by year', csv: csv('compliance-year'),
            more: complianceTable({ caption: 'Compliance by category', what: 'Category', parts: compliance.categories, total: compliance.total, csv: csv('compliance-category') }),
          }),
        ],
        html`<h2 class="govuk-heading-m">By body</h2>`,
        html`<p class="govuk-body"><a class="govuk-link" href=${statisticsHref('/bodies', { asAt: address.asAt })}>The record of each body</a>, <a class="govuk-link" href=${statisticsHref('/statistics/compare', { asAt: address.asAt })}>compare two bodies</a>, <a class="govuk-link" href=${csv('body')} download>download decisions by body (CSV)</a>${compliance.total.outcomes === 0 ? null : html` or <a class="govuk-link" href=${csv('compliance-body')} download>compliance by body (CSV)</a>`}. ${number(bodies.length)} ${bodies.length === 1 ? 'body' : 'bodies'} in what is counted here.</p>`,
        html`<p class="govuk-body">To count them yourself, <a class="govuk-link" href="/open-data">download all decisions as open data</a>.</p>`,
        howCounted(shown.value, statisticsHref('/statistics', here)),
        meaningOfFigures(),
      ],
    })
  })

  app.get('/statistics.csv', async (request, reply) => {
    const address = statisticsAddress(request.query)
    const shown = await showStatistics(desk, visitor, address)
    if (!shown.ok) return dayRefused(reply, '/statistics', 'Statistics', address, shown.refusal)
    const { total, years, categories, bodies, themes, asAt, compliance } = shown.value
    const files: Readonly<Record<string, () => string>> = {
      'year': () => partsAsCsv('Year', years, total), 'category': () => partsAsCsv('Category', categories, total), 'body': () => partsAsCsv('Body', bodies, total), 'remedy': () => themesAsCsv(themes, total),
      'compliance-year': () => complianceAsCsv('Year', compliance.years, compliance.total), 'compliance-category': () => complianceAsCsv('Category', compliance.categories, compliance.total), 'compliance-body': () => complianceAsCsv('Body', compliance.bodies, compliance.total),
    }
    const by = Object.hasOwn(files, address.by) ? address.by : 'year'
    return reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store').header('content-disposition', `attachment; filename="decisions-by-${by}-as-at-${asAt}.csv"`).send(files[by]?.())
  })

  app.get('/statistics/compare', async (request, reply) => {
    const address = statisticsAddress(request.query)
    const shown = (body: string) => showStatistics(desk, visitor, { asAt: address.asAt, category: address.category, body })
    const [one, two, chosen] = await Promise.all([shown(address.body), shown(address.other), listStatisticsChoices(desk, visitor, address)])
    if (!chosen.ok) return dayRefused(reply, '/statistics/compare', 'Compare two bodies', address, chosen.refusal)
    if (!one.ok) return dayRefused(reply, '/statistics/compare', 'Compare two bodies', address, one.refusal)
    if (!two.ok) return dayRefused(reply, '/statistics/compare', 'Compare two bodies', address, two.refusal)
    const items = (value: string) => withUnknown('Choose a body', bodiesToChoose(chosen.value), value)
    return respond(reply, {
      title: 'Compare two bodies', width: 'full', adapts: true,
      breadcrumbs: [{ text: 'Decisions', href: '/decisions' }, { text: 'Statistics', href: '/statistics' }],
      open: { description: 'The published decisions about two bodies side by side.' },
      body: [
        filterPanel({ action: '/statistics/compare', title: 'Which bodies?', button: 'Compare', body: [
          select({ name: 'body', label: 'One body', value: address.body, items: items(address.body) }),
          select({ name: 'with', label: 'The other body', value: address.other, items: items(address.other) }),
          dayInput(address.asAt),
        ] }),
        address.body === '' || address.other === '' ? html`<p class="govuk-body">Choose two bodies to see their decisions side by side.</p>` : compared(one.value, two.value, address),
      ],
    })
  })
}

function compared(one: StatisticsShown, two: StatisticsShown, address: StatisticsAddress): Content {
  const names = [one.body ?? address.body, two.body ?? address.other] as const
  const rows = ([['Decisions', 'decisions'], ['Upheld', 'upheld'], ['Not upheld', 'notUpheld'], ['Closed after initial enquiries', 'closed'], ['No known decision', 'other']] as const).map(([name, key]) => [name, number(one.total[key]), number(two.total[key])])
  const years = [...new Set([...one.years, ...two.years].map(({ key }) => key))].toSorted()
  const mostInAYear = Math.max(1, ...[...one.years, ...two.years].map(({ decisions }) => decisions))
  const rate = ({ years: all }: StatisticsShown, key: string) => {
    const part = all.find((each) => each.key === key)
    return part === undefined ? 'no decision' : rateInWords(upheldRate(part))
  }
  const columns = (what: string) => [what, ...names.map((text) => ({ text, numeric: true }))]
  return [
    table({ caption: 'All decisions', captionSize: 'm', narrow: 'scrolls', rowHeaders: true, columns: columns('Figure'), rows: [...rows, ['Upheld rate', ...[one, two].map(({ total }) => rateInWords(upheldRate(total)))]] }),
    table({ caption: 'Agreed actions, as a share of upheld decisions', captionSize: 'm', narrow: 'scrolls', rowHeaders: true, columns: columns('Agreed action'), rows: one.themes.map(({ key, name }) => [name, agreedShareInWords(one, key), agreedShareInWords(two, key)]) }),
    one.compliance.total.outcomes + two.compliance.total.outcomes === 0 ? null : table({ caption: 'Compliance', captionSize: 'm', narrow: 'scrolls', rowHeaders: true, columns: columns('Figure'), rows: [
      ...([['Outcomes recorded', 'outcomes'], ['Satisfied', 'satisfied'], ['Not satisfied', 'notSatisfied'], ['Late', 'late']] as const).map(([name, key]) => [name, number(one.compliance.total[key]), number(two.compliance.total[key])]),
      ['Compliance rate', ...[one, two].map(({ compliance }) => complianceInWords(compliance.total))],
    ] }),
    table({ caption: 'Upheld rate by year', captionSize: 'm', narrow: 'scrolls', rowHeaders: true, columns: columns('Year'), rows: years.map((key) => [html`<span class="redress-reference">${key}</span>`, rate(one, key), rate(two, key)]) }),
    beside(...([[one, names[0], address.body, 'one'], [two, names[1], address.other, 'two']] as const).map(([shown, name, slug, id]) => [
      html`<h2 class="govuk-heading-m">${name}</h2>`,
      tallyChart(id, `Decisions about ${name} by year and outcome`, shown.years, 'last', mostInAYear),
      html`<p class="govuk-body"><a class="govuk-link" href=${statisticsHref(`/bodies/${encodeURIComponent(slug)}`, { asAt: address.asAt })}>The record of ${name}</a> · <a class="govuk-link" href=${statisticsHref('/statistics.csv', { body: slug, asAt: shown.asAt, by: 'year' })} download>its decisions by year (CSV)</a></p>`,
    ])),
    howCounted({ ...one, total: { ...one.total, decisions: one.total.decisions + (address.body === address.other ? 0 : two.total.decisions) } }, statisticsHref('/statistics/compare', { ...address, asAt: one.asAt })),
    meaningOfFigures(),
  ]
}

/** The page for a day that cannot be counted, with the day to correct. */
export function dayRefused(reply: FastifyReply, action: string, title: string, address: StatisticsAddress, refusal: Refusal): FastifyReply {
  return respond(reply, {
    title, adapts: true, problems: [{ field: 'as-at', text: refusal.message }], open: {},
    body: html`<form method="get" action=${action} novalidate>${dayInput(address.asAt, refusal.message)}<button class="govuk-button" data-module="govuk-button">Count</button></form>`,
  })
}

export const dayInput = (value: string, error?: string) => textInput({ name: 'as-at', label: 'As at the end of this day', hint: 'For example, 13/3/2025. Today unless you give one.', value, error, width: 10 })

const bodiesToChoose = ({ bodies }: StatisticsChoices) => bodies.map(({ key, name }) => ({ value: key, text: name })).toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB'))

function withUnknown(any: string, known: readonly { readonly value: string; readonly text: string }[], given: string) {
  const unknown = given === '' || known.some(({ value }) => value === given) ? [] : [{ value: given, text: given }]
  return [{ value: '', text: any }, ...known, ...unknown]
}
