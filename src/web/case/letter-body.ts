import { isOptional, templates } from '../../letters/index.ts'
import { html, type Content } from '../kit/kit.ts'
import { written } from './parts.ts'

/** Only the words of a letter are kept. Its sub-headings are known by being those of our letters. */
const headings: ReadonlySet<string> = new Set(templates.flatMap(({ blocks }) => blocks.flatMap((block) => (isOptional(block) ? block.blocks : [block]).flatMap((piece) => (typeof piece !== 'string' && 'heading' in piece ? [piece.heading] : [])))))

/** A letter as it is read: its title, paragraphs, sub-headings and lists. */
export function letterBody({ title, text }: { readonly title: string; readonly text: string }): Content {
  const [first = '', ...rest] = text.trim().split(/\n{2,}/)
  return [title !== '' && first === title ? html`<h1 class="govuk-heading-l">${title}</h1>` : passage(first), rest.map(passage)]
}

function passage(text: string): Content {
  if (headings.has(text)) return html`<h2 class="govuk-heading-m">${text}</h2>`
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
