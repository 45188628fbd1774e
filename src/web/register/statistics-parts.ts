import { figures, notCounted } from '../../register/statistics/figures.ts'
import type { Named } from '../../register/statistics/parts.ts'
import { rateInWords, upheldRate, type Part, type Tally } from '../../register/statistics/tally.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import type { Counted, StatisticsShown } from '../../usecases/register/show-statistics.ts'
import { details, html, table } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'
import { barChart } from './bar-chart.ts'

const SERIES = ['Upheld', 'Not upheld', 'Closed after initial enquiries', 'No known decision']
const BARS = 12

export const number = (count: number): string => count.toLocaleString('en-GB')

/** Some of the parts as bars: the first, or the last where they are years. All of them are in the table. Charts to compare have one `whole`. */
export function tallyChart(id: string, title: string, parts: readonly Part[], drawn: 'first' | 'last' = 'first', whole?: number): Html | null {
  const shown = drawn === 'first' ? parts.slice(0, BARS) : parts.slice(-BARS)
  if (shown.length === 0) return null
  const series = shown.some(({ other }) => other > 0) ? SERIES : SERIES.slice(0, -1)
  const largest = shown.reduce((most, part) => (part.decisions > most.decisions ? part : most))
  const some = shown.length < parts.length ? `The ${drawn} ${BARS} of ${parts.length} are drawn. ` : ''
  const chart = barChart({
    id, title, series, whole,
    description: `Bars of decisions by outcome. The longest is ${largest.name}, with ${number(largest.decisions)}. ${some}The table below has every figure.`,
    bars: shown.map((part) => ({ label: shortened(part.name), parts: [part.upheld, part.notUpheld, part.closed, part.other], value: number(part.decisions) })),
  })
  return some === '' ? chart : html`<div>${chart}<p class="govuk-body-s">${some}The table has all.</p></div>`
}

/** Two charts side by side where there is room. */
export const beside = (...charts: readonly Content[]): Html => html`<div class="redress-charts">${charts.map((chart) => html`<div>${chart}</div>`)}</div>`

/** A rate of each year as bars to 100%, with a mark where that of the others was. */
export function rateChart({ id, title, series, parts, others }: { readonly id: string; readonly title: string; readonly series: string; readonly parts: readonly Rated[]; readonly others: readonly Rated[] }): Html | null {
  const shown = parts.filter(({ rate }) => rate !== null).slice(-BARS)
  if (shown.length === 0) return null
  return barChart({
    id, title, series: [series], markName: others.length === 0 ? undefined : AVERAGE, whole: 1,
    description: `A bar of the ${series.toLowerCase()} for each year${others.length === 0 ? '' : ', with a mark at the average of bodies of its kind'}. The table below has every figure.`,
    bars: shown.map(({ name, key, rate, inWords }) => ({ label: name, parts: [rate ?? 0], value: inWords, mark: others.find((other) => other.key === key)?.rate })),
  })
}

/** A part with a rate from 0 to 1; `null` where there is none. */
export interface Rated extends Named {
  readonly rate: number | null
  readonly inWords: string
}

export const upheldRates = (parts: readonly Part[]): readonly Rated[] => parts.map((part) => ({ key: part.key, name: part.name, rate: upheldRate(part), inWords: rateInWords(upheldRate(part)) }))

/** What bodies of one kind are together. */
export const AVERAGE = 'Average of its kind'

/** A rate from 0 to 1 as people read it, and in words where there is `none`. */
export const percent = (rate: number | null, none: string): string => (rate === null ? none : `${Math.round(rate * 100)}%`)

/** The name of a part; a year is not broken at its hyphen. */
export const yearOrName = (what: string, name: string): Content => (what === 'Year' ? html`<span class="redress-reference">${name}</span>` : name)

/** Where the figures of a table can be downloaded. */
export const download = (csv: string, caption: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href=${csv} download>Download this table (CSV)<span class="govuk-visually-hidden">: ${caption}</span></a></p>`

export const rateOf = (parts: readonly Part[], key: string): number | null => {
  const part = parts.find((each) => each.key === key)
  return part === undefined ? null : upheldRate(part)
}

/** Parts with their total as a table, and where to download it. `extra` is a further column. */
export function tallyTable({ caption, what, parts, total, link, csv, extra }: { readonly caption: string; readonly what: string; readonly parts: readonly Part[]; readonly total: Tally; readonly link?: (part: Part) => string | null; readonly csv: string; readonly extra?: { readonly name: string; of(key: string | null): string } | undefined }): Content {
  const row = (name: Content, tally: Tally, key: string | null) => [name, ...[tally.decisions, tally.upheld, tally.notUpheld, tally.closed, tally.other].map(number), rateInWords(upheldRate(tally)), ...(extra === undefined ? [] : [extra.of(key)])]
  const named = (part: Part): Content => {
    const href = link?.(part) ?? null
    const name = yearOrName(what, part.name)
    return href === null ? name : html`<a class="govuk-link redress-name" href=${href}>${name}</a>`
  }
  return [
    table({
      caption, captionSize: 's', narrow: 'scrolls', small: true, rowHeaders: true,
      columns: [what, ...['Decisions', 'Upheld', 'Not upheld', 'Closed', 'Not known', 'Upheld rate', ...(extra === undefined ? [] : [extra.name])].map((text) => ({ text, numeric: true }))],
      rows: [...parts.map((part) => row(named(part), part, part.key)), row('Total', total, null)],
    }),
    download(csv, caption),
  ]
}

/** When and from what it was counted, and how to have the same figures again. */
export function howCounted({ asAt, countedAt, takenDownSince, total }: StatisticsShown, here: string): Html {
  return html`<div class="govuk-inset-text">
    <p class="govuk-body">Counted from ${number(total.decisions)} published ${total.decisions === 1 ? 'decision' : 'decisions'}, as the register stood at the end of ${writePublishedDate(asAt)}. Counted on ${writePublishedDate(countedAt.slice(0, 10))} at ${countedAt.slice(11, 16)} UTC. <a class="govuk-link" href=${here}>This address</a> counts the same day again.</p>
    <p class="govuk-body">${countedAt.slice(0, 10) === asAt ? 'That day is not over: what is published on it later is added. ' : ''}${takenDownSince === 0 ? 'Nothing has been taken down since that day.' : `${number(takenDownSince)} ${takenDownSince === 1 ? 'decision was' : 'decisions were'} taken down since that day. Nothing is kept of them, so those published by then are missing here.`}</p>
  </div>`
}

/** What each figure means, and what there is no figure for. */
export function meaningOfFigures(): Html {
  return html`<h2 class="govuk-heading-m">What the figures mean</h2>
    ${details({ summary: 'How each figure is counted', body: html`<dl class="redress-details">${figures.map(({ name, counts, leavesOut }) => [html`<dt>${name}</dt>`, html`<dd>${counts} Left out: ${leavesOut}</dd>`])}</dl>` })}
    ${details({ summary: 'What there is no figure for', body: html`<dl class="redress-details">${notCounted.map(({ name, why }) => [html`<dt>${name}</dt>`, html`<dd>${why}</dd>`])}</dl>` })}
    <p class="govuk-body">Years run from 1 April to 31 March: of decisions by the day of the decision, of outcomes by the day on which they were recorded.</p>`
}

/** Total and rate in words, above everything else. */
export function inShort({ total }: Counted): Html {
  const rate = upheldRate(total)
  return html`<p class="govuk-body-l">${number(total.decisions)} ${total.decisions === 1 ? 'decision' : 'decisions'}. ${rate === null ? 'None was investigated, so there is no upheld rate.' : html`Of ${number(total.upheld + total.notUpheld)} investigated, ${number(total.upheld)} upheld: <strong>${rateInWords(rate)}</strong>.`}</p>`
}

const shortened = (name: string): string => (name.length > 38 ? `${name.slice(0, 37).trimEnd()}…` : name)
