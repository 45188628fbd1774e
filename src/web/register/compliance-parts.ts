import { complianceRate, type Compliance, type CompliancePart, type ComplianceShown } from '../../register/statistics/compliance.ts'
import type { Theme } from '../../register/statistics/tally.ts'
import type { Counted } from '../../usecases/register/show-statistics.ts'
import { html, table } from '../kit/kit.ts'
import type { Content } from '../kit/kit.ts'
import { barChart } from './bar-chart.ts'
import { download, number, percent, rateChart, yearOrName } from './statistics-parts.ts'

type Agreed = Pick<Counted, 'themes' | 'total' | 'compliance'>

/**
 * What was agreed in upheld decisions and what became of it, kind by kind, as bars and as a table. `others` is what it is compared with,
 * and `link` where the decisions with a kind can be read.
 */
export function agreedActions(counted: Agreed, { csv, others, link }: { readonly csv: string; readonly others?: { readonly name: string; readonly of: Agreed } | undefined; link?(theme: Theme): string }): Content {
  const { themes, total, compliance } = counted
  if (total.upheld === 0) return html`<p class="govuk-body">No decision was upheld, so nothing was agreed.</p>`
  const isRecorded = compliance.total.outcomes > 0
  const caption = isRecorded ? 'Agreed actions, and what became of them' : 'Agreed actions in upheld decisions'
  const columns = ['Upheld decisions', 'Share of upheld', ...(others === undefined ? [] : [others.name]), ...(isRecorded ? ['Done', 'Of these late', 'Not done', 'Not recorded'] : [])]
  const named = (theme: Theme): Content => (theme.key === '' || theme.upheld === 0 || link === undefined ? theme.name : html`<a class="govuk-link redress-name" href=${link(theme)}>${theme.name}</a>`)
  return [
    html`<p class="govuk-body">What bodies agreed to do when a complaint was upheld, as the words of the decisions are read. One decision often has several, so the shares add up to more than 100%. ${isRecorded ? 'Whether they did it is told as far as it was recorded.' : 'Whether they did it is not recorded here, so there is no compliance rate.'}</p>`,
    barChart({
      id: 'agreed', title: 'Share of upheld decisions with each kind of agreed action', series: ['Share of upheld decisions'], whole: 1,
      description: `A bar for each kind of agreed action${others === undefined ? '' : ', with a mark at the average of bodies of its kind'}. The table below has every figure.`,
      markName: others?.name,
      bars: themes.map(({ key, name }) => ({ label: name, parts: [agreedShare(counted, key) ?? 0], value: agreedShareInWords(counted, key), mark: others === undefined ? null : agreedShare(others.of, key) })),
    }),
    table({
      caption, captionSize: 's', narrow: 'scrolls', small: true, rowHeaders: true,
      columns: ['Agreed action', ...columns.map((text) => ({ text, numeric: true }))],
      rows: themes.map((theme) => [
        named(theme), number(theme.upheld), agreedShareInWords(counted, theme.key), ...(others === undefined ? [] : [agreedShareInWords(others.of, theme.key)]),
        ...(isRecorded ? [theme.done, theme.late, theme.notDone, theme.notRecorded].map(number) : []),
      ]),
    }),
    download(csv, caption),
  ]
}

/** The share of upheld decisions with a kind of agreed action; `null` where none was upheld. */
const agreedShare = ({ themes, total }: Pick<Counted, 'themes' | 'total'>, key: string): number | null =>
  (total.upheld === 0 ? null : (themes.find((theme) => theme.key === key)?.upheld ?? 0) / total.upheld)

export const agreedShareInWords = (counted: Pick<Counted, 'themes' | 'total'>, key: string): string => percent(agreedShare(counted, key), 'none upheld')

/** A compliance rate as people read it, to a tenth since most are near 100%, and in words where there is none. Only what was all done is 100%, and only what was not done at all 0%. */
export function complianceInWords(compliance: Pick<Compliance, 'outcomes' | 'satisfied'>): string {
  const rate = complianceRate(compliance)
  if (rate === null) return 'none recorded'
  const tenths = Math.round(rate * 1000)
  return `${(rate === 0 || rate === 1 ? tenths : Math.min(999, Math.max(1, tenths))) / 10}%`
}

/** How far what was agreed was done: the rate in words, by the year in which it was recorded, and `more` below. `others` is what it is compared with. */
export function complianceSection({ total, years }: ComplianceShown, { title, csv, others, more = null }: { readonly title: string; readonly csv: string; readonly others?: { readonly name: string; readonly of: ComplianceShown } | undefined; readonly more?: Content }): Content {
  const ofYear = (key: string | null) => (key === null ? others?.of.total : others?.of.years.find((year) => year.key === key))
  const average = others && { name: others.name, of: (key: string | null) => complianceInWords(ofYear(key) ?? { outcomes: 0, satisfied: 0 }) }
  return [
    html`<p class="govuk-body">Of ${outcomes(total)}, ${number(total.satisfied)} satisfied: <strong>${complianceInWords(total)}</strong>. ${number(total.late)} of those ${total.late === 1 ? 'was' : 'were'} done late.${others === undefined ? '' : ` ${others.name}: ${complianceInWords(others.of.total)} of ${outcomes(others.of.total)}.`} An outcome is recorded for each remedy, and counts in the year in which it was recorded.</p>`,
    rateChart({ id: 'compliance', title, series: 'Compliance rate', parts: rates(years), others: others === undefined ? [] : rates(others.of.years) }),
    complianceTable({ caption: 'Compliance by year', what: 'Year', parts: years, total, csv, extra: average }),
    more,
  ]
}

const rates = (parts: readonly CompliancePart[]) => parts.map((part) => ({ name: part.name, key: part.key, rate: complianceRate(part), inWords: complianceInWords(part) }))
const outcomes = ({ outcomes: count }: Compliance): string => `${number(count)} ${count === 1 ? 'outcome' : 'outcomes'} recorded`

/** Outcomes by part with their total as a table, and where to download it. `extra` is a further column. */
export function complianceTable({ caption, what, parts, total, csv, extra }: { readonly caption: string; readonly what: string; readonly parts: readonly CompliancePart[]; readonly total: Compliance; readonly csv: string; readonly extra?: { readonly name: string; of(key: string | null): string } | undefined }): Content {
  const row = (name: Content, of: Compliance, key: string | null) => [name, ...[of.outcomes, of.satisfied, of.notSatisfied, of.late].map(number), complianceInWords(of), ...(extra === undefined ? [] : [extra.of(key)])]
  return [
    table({
      caption, captionSize: 's', narrow: 'scrolls', small: true, rowHeaders: true,
      columns: [what, ...['Outcomes recorded', 'Satisfied', 'Not satisfied', 'Late', 'Compliance rate', ...(extra === undefined ? [] : [extra.name])].map((text) => ({ text, numeric: true }))],
      rows: [...parts.map((part) => row(yearOrName(what, part.name), part, part.key)), row('Total', total, null)],
    }),
    download(csv, caption),
  ]
}

/** The compliance rate of a part, or of all, with the count on which it stands. */
export const complianceBrief = (parts: readonly CompliancePart[], total: Compliance) => (key: string | null): string => {
  const its = key === null ? total : parts.find((part) => part.key === key)
  return its === undefined || its.outcomes === 0 ? 'none recorded' : `${complianceInWords(its)} of ${number(its.outcomes)}`
}
