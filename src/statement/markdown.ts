import { fieldOfLabel } from './header-labels.ts'
import { collapse, splitLines } from './words.ts'

const heading = /^ {0,3}(#{1,6})\s(.*)$/

/** Whether a text is a copy in Markdown: headings with hashes, with a table or links beside them, or words in double stars. */
export function isMarkdown(text: string): boolean {
  const lines = splitLines(text)
  const headings = lines.filter((line) => heading.test(line)).length
  return headings >= 2 || (headings >= 1 && /\*\*[^*\n]+\*\*|^ {0,3}\|(?: ?:?-{2,}:? ?\|)+\s*$|\]\([^\s()]+\)/m.test(text)) || (text.match(/^ {0,3}(?:\d+\. )?\*\*[^*\n]+\*\*:?/gm) ?? []).length >= 2
}

/** A line of Markdown as plain words, with the level of a heading, 0 for others. */
export interface PlainLine {
  readonly text: string
  readonly level: number
}

/** The lines of Markdown without its signs. Indents stay, since they tell the levels of lists. */
export function linesOfMarkdown(text: string): readonly PlainLine[] {
  const lines = splitLines(text)
  return lines.map((line, index) => {
    const found = heading.exec(line)
    const under = underlined(lines, index)
    if (under > 0) return { text: plain(collapse(line)), level: under }
    if (underlined(lines, index - 1) > 0) return { text: '', level: 0 }
    if (found) return { text: plain(collapse(found[2] ?? '').replace(/ #+$/, '')), level: (found[1] ?? '').length }
    if (/^\s*\|.*\|\s*$/.test(line)) return { text: /^[\s|:-]+$/.test(line) ? '' : plain(line.replace(/^\s*\||\|\s*$/g, '')), level: 0 }
    return { text: plain(withColon(line.replace(/^\s*>\s?/, ''))), level: 0 }
  })
}

/** The level of a heading that is underlined, by equals signs or by hyphens; 0 of other lines. */
function underlined(lines: readonly string[], index: number): number {
  const [before = '', line = '', after = ''] = [lines[index - 1], lines[index], lines[index + 1]]
  if (before.trim() !== '' || !/^ {0,3}[^\s#>|*+\d-].{0,98}$/.test(line)) return 0
  return /^ {0,3}={3,}\s*$/.test(after) ? 1 : /^ {0,3}-{3,}\s*$/.test(after) ? 2 : 0
}

/** `**Authority** Wold District Council`: only the emphasis says which words are the label. */
const withColon = (line: string): string =>
  line.replace(/^(\s*(?:[-*+] )?)(\*\*|__|\*|_)([^*_:]{1,40})\2 +(?=[\p{L}\p{N}*_`[])/u, (start, before: string, _: string, label: string) => (fieldOfLabel(label) === null ? start : `${before}${label}: `))

/** Emphasis, links, escapes and code marks taken away; whatever is no pair of them stays. */
function plain(line: string): string {
  return line
    .replace(/!?\[([^\]\n]{0,500})\]\((?:[^()\s\\]|\\.|\([^()\s\\]{0,200}\)){0,500}(?:\s"[^"\n]{0,200}")?\)/g, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/__([^_\n]+)__/g, '$1')
    .replace(/(^|[\s(‘“"'])\*([^*\s][^*\n]*)\*(?=[\s).,;:’”"'?!]|$)/g, '$1$2')
    .replace(/(^|[\s(‘“"'])_([^_\s][^_\n]*)_(?=[\s).,;:’”"'?!]|$)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!>|-])/g, '$1')
    .replace(/^`[^`]+`(?: `[^`]+`)+$/, (row) => row.slice(1, -1).split('` `').join(' | '))
    .replace(/^(\s*)`([^`]+)`$|\\$/, '$1$2')
}
