import { isSectionHeading, knownHeading } from './headings.ts'
import type { Line } from './lines.ts'
import { readPublishedMark } from './marks.ts'
import { mayBeOver } from './words.ts'

interface RunIn {
  readonly heading: string
  readonly rest: string
}

/** So many sections must begin so: a label in a header, `Decision: Upheld`, looks alike. */
const fewest = 3

/** Lines in which a section's heading that runs into its first paragraph stands above it: `The complaint: Ms T says …`, `Final decision 12. We …`. */
export function withRunInHeadings(lines: readonly Line[]): readonly Line[] {
  const found = lines.map(runIn)
  const roles = new Set(found.flatMap((each) => (each ? [knownHeading(each.heading)?.role] : [])))
  if (roles.size < fewest) return lines
  return lines.flatMap((line, at): Line[] => {
    const parts = found[at]
    if (!parts) return [line]
    const mark = readPublishedMark(parts.rest)
    return [{ ...line, text: parts.heading, mark: null, width: parts.heading.length, apart: true }, { ...line, text: mark?.text ?? parts.rest, mark, apart: true }]
  })
}

function runIn({ mark, level, text }: Line): RunIn | null {
  if (mark !== null || level > 0 || text.length < 30) return null
  for (const separator of [/ (?=\d{1,3}[.)] )/, /[:.] (?=[\p{Lu}\d‘“])/u, / [–—-] (?=[\p{Lu}‘“])/u]) {
    const at = separator.exec(text.slice(0, 100))
    const heading = at ? text.slice(0, at.index) : ''
    const rest = at ? text.slice(at.index + at[0].length) : ''
    if (heading !== '' && (rest.endsWith(':') || (rest.length > 20 && (mayBeOver(rest) || rest.length > 60))) && /^\p{Lu}/u.test(heading) && isSectionHeading(heading)) return { heading, rest }
  }
  return null
}
