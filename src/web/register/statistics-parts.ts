import { figures, notCounted } from '../../register/statistics/figures.ts'
import { rateInWords, upheldRate, type Part, type Tally, type Theme } from '../../register/statistics/tally.ts'
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
  return some === '' ? chart : html`<div><p class="govuk-body-s">${some}The table has all.</p>${chart}</div>`
}

/** The upheld rate of each year as bars to 100%, with a mark where that of the others was. */
export function rateChart(id: string, title: string, parts: readonly Part[], others: readonly Part[]): Html | null {
  const shown = parts.filter((part) => upheldRate(part) !== null).slice(-BARS)
  if (shown.length === 0) return null
  return barChart({
    id, title, series: ['Upheld rate'], markName: others.length === 0 ? undefined : 'Average of its kind', whole: 1,
    description: `A bar of the upheld rate for each year${others.length === 0 ? '' : ', with a mark at the average of bodies of its kind'}. The table below has every figure.`,
    bars: shown.map((part) => ({ label: part.name, parts: [upheldRate(part) ?? 0], value: rateInWords(upheldRate(part)), mark: rateOf(others, part.key) })),
  })
}

export const rateOf = (parts: readonly Part[], key: string): number | null => {
  const part = parts.find((each) => each.key === key)
  return part === undefined ? null : upheldRate(part)
}

/** Parts with their total as a table, and where to download it. `extra` is a further column. */
export function tallyTable({ caption, what, parts, total, link, csv, extra }: { readonly caption: string; readonly what: string; readonly parts: readonly Part[]; readonly total: Tally; readonly link?: (part: Part) => string | null; readonly csv: string; readonly extra?: { readonly name: string; of(key: string | null): string } | undefined }): Content {
  const row = (name: Content, tally: Tally, key: string | null) => [name, ...[tally.decisions, tally.upheld, tally.notUpheld, tally.closed, tally.other].map(number), rateInWords(upheldRate(tally)), ...(extra === undefined ? [] : [extra.of(key)])]
  const named = (part: Part): Content => {
    const href = link?.(part) ?? null
    const name = what === 'Year' ? html`<span class="redress-reference">${part.name}</span>` : part.name
    return href === null ? name : html`<a class="govuk-link redress-name" href=${href}>${name}</a>`
  }
  return [
    table({
      caption, captionSize: 's', narrow: 'scrolls', small: true, rowHeaders: true,
      columns: [what, ...['Decisions', 'Upheld', 'Not upheld', 'Closed', 'Not known', 'Upheld rate', ...(extra === undefined ? [] : [extra.name])].map((text) => ({ text, numeric: true }))].map((column) => column),
      rows: [...parts.map((part) => row(named(part), part, part.key)), row('Total', total, null)],
    }),
    html`<p class="govuk-body"><a class="govuk-link" href=${csv} download>Download this table (CSV)<span class="govuk-visually-hidden">: ${caption}</span></a></p>`,
  ]
}

/**
 * What was agreed in upheld decisions, kind by kind, as bars and as a table. `others` is what it is compared with, and
 * `link` where the decisions with a kind can be read.
 */
export function agreedActions({ themes, total }: Pick<Counted, 'themes' | 'total'>, { csv, others, link }: { readonly csv: string; readonly others?: { readonly name: string; readonly of: Pick<Counted, 'themes' | 'total'> } | undefined; link?(theme: Theme): string }): Content {
  if (total.upheld === 0) return html`<p class="govuk-body">No decision was upheld, so nothing was agreed.</p>`
  const shareOf = (counted: Pick<Counted, 'themes' | 'total'>, key: string) =>
    counted.total.upheld === 0 ? null : (counted.themes.find((theme) => theme.key === key)?.upheld ?? 0) / counted.total.upheld
  const shareInWords = (share: number | null) => (share === null ? 'none upheld' : `${Math.round(share * 100)}%`)
  return [
    html`<p class="govuk-body">What bodies agreed to do when a complaint was upheld, as the words of the decisions are read. One decision often has several, so the shares add up to more than 100%. Whether they did it is not published with a decision, so there is no compliance rate.</p>`,
    barChart({
      id: 'agreed', title: 'Share of upheld decisions with each kind of agreed action', series: ['Share of upheld decisions'], whole: 1,
      description: `A bar for each kind of agreed action${others === undefined ? '' : ', with a mark at the average of bodies of its kind'}. The table below has every figure.`,
      markName: others?.name,
      bars: themes.map(({ key, name }) => ({ label: name, parts: [shareOf({ themes, total }, key) ?? 0], value: shareInWords(shareOf({ themes, total }, key)), mark: others === undefined ? null : shareOf(others.of, key) })),
    }),
    table({
      caption: 'Agreed actions in upheld decisions', captionSize: 's', narrow: 'scrolls', small: true, rowHeaders: true,
      columns: ['Agreed action', ...['Upheld decisions', 'Share of upheld', ...(others === undefined ? [] : [others.name])].map((text) => ({ text, numeric: true }))],
      rows: themes.map((theme) => [theme.key === '' || theme.upheld === 0 || link === undefined ? theme.name : html`<a class="govuk-link redress-name" href=${link(theme)}>${theme.name}</a>`, number(theme.upheld), shareInWords(shareOf({ themes, total }, theme.key)), ...(others === undefined ? [] : [shareInWords(shareOf(others.of, theme.key))])]),
    }),
    html`<p class="govuk-body"><a class="govuk-link" href=${csv} download>Download this table (CSV)<span class="govuk-visually-hidden">: Agreed actions in upheld decisions</span></a></p>`,
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
    <p class="govuk-body">Years run from 1 April to 31 March, by the day of the decision.</p>`
}

/** Total and rate in words, above everything else. */
export function inShort({ total }: Counted): Html {
  const rate = upheldRate(total)
  return html`<p class="govuk-body-l">${number(total.decisions)} ${total.decisions === 1 ? 'decision' : 'decisions'}. ${rate === null ? 'None was investigated, so there is no upheld rate.' : html`Of ${number(total.upheld + total.notUpheld)} investigated, ${number(total.upheld)} upheld: <strong>${rateInWords(rate)}</strong>.`}</p>`
}

const shortened = (name: string): string => (name.length > 38 ? `${name.slice(0, 37).trimEnd()}…` : name)
