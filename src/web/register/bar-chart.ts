import { h, html } from '../kit/kit.ts'
import type { Html } from '../kit/kit.ts'

/** One bar, drawn from parts in the order of the chart's series. */
export interface Bar {
  readonly label: string
  readonly parts: readonly number[]
  /** Stands at the right of the label, for what the length alone does not tell. */
  readonly value: string
  /** A mark across the bar, in the unit of its parts. */
  readonly mark?: number | null | undefined
}

export interface BarChart {
  readonly id: string
  readonly title: string
  /** What it shows, in a sentence, for those who do not see it. */
  readonly description: string
  /** The name of each part, and of the mark where there is one. */
  readonly series: readonly string[]
  readonly markName?: string | undefined
  readonly bars: readonly Bar[]
  /** What a whole width stands for; the longest bar unless given. */
  readonly whole?: number | undefined
}

const WIDTH = 360
const ROW = 44

/** Lying bars, one below the other, so that a phone shows them as large as a desktop. The table beside it has the figures. */
export function barChart({ id, title, description, series, markName, bars, whole }: BarChart): Html {
  const longest = whole ?? Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)))
  const x = (amount: number) => Math.round((amount / longest) * WIDTH * 100) / 100
  const drawn = bars.map(({ label, parts, value, mark }, index) => {
    const top = index * ROW
    const starts = parts.map((_, n) => parts.slice(0, n).reduce((sum, part) => sum + part, 0))
    return h('g', null,
      h('text', { x: 0, y: top + 15, class: 'redress-chart__label' }, label),
      h('text', { x: WIDTH, y: top + 15, 'text-anchor': 'end', class: 'redress-chart__label' }, value),
      h('rect', { x: 0, y: top + 21, width: WIDTH, height: 14, class: 'redress-chart__ground' }),
      parts.map((part, n) => (part === 0 ? null : h('rect', { x: x(starts[n] ?? 0), y: top + 21, width: x(part), height: 14, class: `redress-chart__part redress-chart__part--${n + 1}` }))),
      mark == null ? null : h('rect', { x: Math.min(WIDTH - 3, Math.max(0, x(mark) - 1.5)), y: top + 18, width: 3, height: 20, class: 'redress-chart__mark' }),
    )
  })
  const height = Math.max(1, bars.length * ROW)
  return html`<figure class="redress-chart">
    <ul class="redress-chart__key" aria-hidden="true">
      ${series.map((name, n) => html`<li><span class=${`redress-chart__swatch redress-chart__swatch--${n + 1}`}></span>${name}</li>`)}
      ${markName === undefined ? null : html`<li><span class="redress-chart__swatch redress-chart__swatch--mark"></span>${markName}</li>`}
    </ul>
    ${h('svg', { role: 'img', viewBox: `0 0 ${WIDTH} ${height}`, 'aria-labelledby': `${id}-title ${id}-desc`, focusable: 'false' }, h('title', { id: `${id}-title` }, title), h('desc', { id: `${id}-desc` }, description), h('g', { 'aria-hidden': 'true' }, drawn))}
  </figure>`
}
