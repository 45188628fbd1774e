import type { FastifyInstance } from 'fastify'
import { rateInWords, upheldRate } from '../../register/statistics/tally.ts'
import { showStatistics } from '../../usecases/register/show-statistics.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { filterPanel, html, refuse, respond } from '../kit/kit.ts'
import { feedLink, followLinks } from './follow-links.ts'
import { addressFrom } from '../../register/search-address.ts'
import { agreedActions, complianceBrief, complianceSection } from './compliance-parts.ts'
import { statisticsAddress, statisticsHref } from './statistics-address.ts'
import { dayInput, dayRefused } from './statistics-page.ts'
import { AVERAGE, beside, howCounted, inShort, meaningOfFigures, number, rateChart, rateOf, tallyChart, tallyTable, upheldRates } from './statistics-parts.ts'

/** `/bodies`: everyone that decisions are about; `/bodies/{slug}`: the record of one, against the average of its kind. */
export function bodiesPages(app: FastifyInstance, desk: Desk): void {
  app.get('/bodies', async (request, reply) => {
    const address = statisticsAddress(request.query)
    const shown = await showStatistics(desk, visitor, { asAt: address.asAt })
    if (!shown.ok) return dayRefused(reply, '/bodies', 'Bodies', address, shown.refusal)
    const { bodies, total, asAt, compliance } = shown.value
    return respond(reply, {
      title: 'Bodies', heading: 'Bodies that decisions are about', width: 'full', adapts: true,
      breadcrumbs: [{ text: 'Decisions', href: '/decisions' }, { text: 'Statistics', href: '/statistics' }],
      open: { description: 'Every body with published decisions, how many there are and how many were upheld.' },
      body: [
        inShort(shown.value),
        tallyChart('bodies', 'Decisions by body and outcome', bodies),
        tallyTable({ caption: 'Decisions by body', what: 'Body', parts: bodies, total, csv: statisticsHref('/statistics.csv', { asAt, by: 'body' }), link: ({ key }) => statisticsHref(`/bodies/${encodeURIComponent(key)}`, { asAt: address.asAt }), extra: compliance.total.outcomes === 0 ? undefined : { name: 'Compliance', of: complianceBrief(compliance.bodies, compliance.total) } }),
        filterPanel({ action: '/bodies', title: 'As at another day', body: dayInput(address.asAt), button: 'Count' }),
        howCounted(shown.value, statisticsHref('/bodies', { asAt })),
        meaningOfFigures(),
      ],
    })
  })

  app.get<{ Params: { slug: string } }>('/bodies/:slug', async (request, reply) => {
    const { slug } = request.params
    const address = statisticsAddress(request.query)
    const here = `/bodies/${encodeURIComponent(slug)}`
    const shown = await showStatistics(desk, visitor, { asAt: address.asAt, body: slug })
    if (!shown.ok) return dayRefused(reply, here, 'Record of a body', address, shown.refusal)
    const { body, total, years, categories, asAt, ofItsKind, compliance } = shown.value
    if (body === null) return refuse(reply, 'not-found')
    const average = ofItsKind?.counted
    const compared = (parts: 'years' | 'categories') =>
      average && { name: AVERAGE, of: (key: string | null) => rateInWords(key === null ? upheldRate(average.total) : rateOf(average[parts], key)) }
    const csv = (by: string) => statisticsHref('/statistics.csv', { body: slug, asAt, by })
    return respond(reply, {
      title: body, caption: 'Record of published decisions', width: 'full', adapts: true,
      breadcrumbs: [{ text: 'Statistics', href: '/statistics' }, { text: 'Bodies', href: '/bodies' }],
      open: { description: `The published decisions about ${body}: how many, and how many were upheld, year by year.` },
      head: feedLink(addressFrom({ body })),
      body: [
        inShort(shown.value),
        ofItsKind === null
          ? html`<p class="govuk-body">This office does not know what kind of body it is, so there is no average to compare it with.</p>`
          : html`<p class="govuk-body">Average of its kind (${ofItsKind.kind}; ${number(ofItsKind.bodies)} ${ofItsKind.bodies === 1 ? 'body' : 'bodies'} with decisions): ${rateInWords(upheldRate(ofItsKind.counted.total))}.</p>`,
        html`<ul class="govuk-list redress-links"><li><a class="govuk-link" href=${`/decisions?${new URLSearchParams({ body })}`}>Read its decisions</a></li><li><a class="govuk-link" href=${statisticsHref('/statistics/compare', { body: slug, asAt: address.asAt })}>Compare it with another body</a></li></ul>`,
        followLinks(addressFrom({ body }), `about ${body}`),
        html`<h2 class="govuk-heading-m">Year by year</h2>`,
        beside(tallyChart('years', `Decisions about ${body} by year and outcome`, years, 'last'), rateChart({ id: 'rates', title: `Upheld rate of ${body} by year`, series: 'Upheld rate', parts: upheldRates(years), others: upheldRates(average?.years ?? []) })),
        tallyTable({ caption: 'Decisions by year', what: 'Year', parts: years, total, csv: csv('year'), extra: compared('years') }),
        html`<h2 class="govuk-heading-m">By category</h2>`,
        tallyChart('categories', `Decisions about ${body} by category and outcome`, categories),
        tallyTable({ caption: 'Decisions by category', what: 'Category', parts: categories, total, csv: csv('category'), extra: compared('categories') }),
        html`<h2 class="govuk-heading-m">What was agreed, and what was done</h2>`,
        agreedActions(shown.value, { csv: csv('remedy'), others: average && { name: AVERAGE, of: average }, link: ({ key }) => `/decisions?${new URLSearchParams({ body, decision: 'Upheld', remedy: key })}` }),
        compliance.total.outcomes === 0 ? null : [
          html`<h2 class="govuk-heading-m">Compliance</h2>`,
          complianceSection(compliance, { title: `Compliance rate of ${body} by year`, csv: csv('compliance-year'), others: average && { name: AVERAGE, of: average.compliance } }),
        ],
        filterPanel({ action: here, title: 'As at another day', body: dayInput(address.asAt), button: 'Count' }),
        howCounted(shown.value, statisticsHref(here, { asAt })),
        meaningOfFigures(),
      ],
    })
  })
}
