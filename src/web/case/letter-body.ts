import { summaryHeadings } from '../../handover/summary.ts'
import { isOptional, templates } from '../../letters/index.ts'
import type { Statement } from '../../statement/model.ts'
import { renderHtml } from '../../statement/render-html.ts'
import { html, renderedElsewhere, type Content } from '../kit/kit.ts'
import { written } from './parts.ts'

/** Only the words of a letter, or of what was handed over, are kept. Its sub-headings are known by being those of ours. */
const headings: ReadonlySet<string> = new Set([...summaryHeadings, ...templates.flatMap(({ blocks }) => blocks.flatMap((block) => (isOptional(block) ? block.blocks : [block]).flatMap((piece) => (typeof piece !== 'string' && 'heading' in piece ? [piece.heading] : []))))])

/** A letter as it is read: its title, paragraphs, sub-headings and lists. It is the whole page, or a part of one that has a heading of its own. */
export function letterBody({ title, text }: { readonly title: string; readonly text: string }, place: 'page' | 'part' = 'page'): Content {
  const [first = '', ...rest] = text.trim().split(/\n{2,}/)
  const [top, below] = headingsIn[place]
  return [title !== '' && first === title ? top(title) : passage(first, below), rest.map((each) => passage(each, below))]
}

/** The decision that came with a letter; nothing where none did. */
export const enclosed = (statement: string): Content => (statement === '' ? null : html`<article class="redress-enclosed">${renderedElsewhere(renderHtml(JSON.parse(statement) as Statement), 'redress-decision')}</article>`)

const headingsIn = {
  page: [(text: string) => html`<h1 class="govuk-heading-l">${text}</h1>`, (text: string) => html`<h2 class="govuk-heading-m">${text}</h2>`],
  part: [(text: string) => html`<h2 class="govuk-heading-m">${text}</h2>`, (text: string) => html`<h3 class="govuk-heading-s">${text}</h3>`],
} as const

function passage(text: string, heading: (text: string) => Content): Content {
  if (headings.has(text)) return heading(text)
  const runs = runsOf(text.split('\n'))
  return runs.map((lines) => (isItem(lines[0] ?? '') ? html`<ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line.slice(2)}</li>`)}</ul>` : written(lines.join('\n'))))
}

const isItem = (line: string) => line.startsWith('* ')

/** Lines as they belong together: items of a list, or lines of text. */
function runsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last !== undefined && isItem(last[0] ?? '') === isItem(line)) last.push(line)
    else runs.push([line])
  }
  return runs
}
