import { commonHeadings } from './headings.ts'
import { splitLines } from './words.ts'

const labels = / (?=(?:Category|Decision|Decision date|Outcome|Reference|Type) ?: \S|The Ombudsm[ae]n['’]s final decision:|Summary: |[A-Z][a-z]+(?:['’]s)? (?:final )?decision on behalf of the Ombudsm)/g
const headings = new RegExp(`[ \\n](${commonHeadings.join('|')}) (?=\\d{1,3}[.)] |[-•] |[\\p{Lu}‘“])`, 'gu')
const numbers = /(?<=[.!?:;)”’"]|\n) *(?=(\d{1,3})\. [\p{Lu}‘“"'(£])/gu

/**
 * The text with line ends put back, where a capture has lost them all: before labels, headings and the numbers that
 * count its paragraphs. Any other text is left as it is.
 */
export function withLineEnds(text: string): string {
  const lines = splitLines(text).filter((line) => line.trim() !== '')
  const longest = Math.max(...lines.slice(0, 20).map((line) => line.length))
  if (lines.length > 6 || longest < 400) return text
  const spaced = text.replace(/[^\S\n\r]+/g, ' ')
  if ((spaced.match(headings) ?? []).length < 3) return text
  const parted = spaced.replace(labels, '\n').replace(headings, '\n$1\n')
  let next = 1
  return parted.replace(numbers, (space, digits: string) => {
    if (Number(digits) !== next && digits !== '1') return space
    next = Number(digits) + 1
    return '\n'
  })
}
