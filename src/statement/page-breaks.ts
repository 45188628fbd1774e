import { isSectionHeading } from './headings.ts'
import { wholeText } from './lines.ts'
import type { Line } from './lines.ts'

const pageNumber = /^[-–—[(\s]*(?:page ?)?\d{1,3} ?(?:of|\/) ?\d{1,3}[-–—\])\s]*$|^[-–—[(\s]*page ?\d{1,3}[-–—\])\s]*$|^[-–—] ?\d{1,3} ?[-–—]$|^\d{1,3} ?\| ?page$/i
const withPageNumber = /\bpage ?\d{1,3} (?:of|\/) ?\d{1,3}$|^page ?\d{1,3} (?:of|\/) ?\d{1,3}\b/i

/** A line that came after a page break: what stands before the break may go on in it. */
export interface PagedLine extends Line {
  readonly broken?: true
}

/**
 * Lines without the numbers of printed pages, and without the running heads beside them. The first occurrence of a head
 * stays, since it may be the only place where its words stand.
 */
export function withoutPageBreaks(lines: readonly Line[]): PagedLine[] {
  const texts = lines.map(wholeText)
  const pages = texts.flatMap((text, at) => (isPageNumber(text) ? [at] : []))
  if (pages.length === 0) return [...lines]
  const heads = runningHeads(texts, pages)
  const kept: PagedLine[] = []
  const seen = new Set<string>()
  let broken = false
  lines.forEach((line, at) => {
    const text = texts[at] ?? ''
    const again = heads.has(text) && seen.has(text)
    if (heads.has(text)) seen.add(text)
    if (again || isPageNumber(text)) broken = true
    else {
      kept.push(broken ? { ...line, apart: true, broken } : line)
      broken = false
    }
  })
  return kept
}

const isPageNumber = (text: string): boolean => pageNumber.test(text) || (text.length <= 120 && withPageNumber.test(text))

/** What stands next to the numbers of several pages, and elsewhere: `Final decision 23 008 450`. */
function runningHeads(texts: readonly string[], pages: readonly number[]): ReadonlySet<string> {
  const beside = new Map<string, number>()
  for (const at of pages)
    for (const near of new Set([at - 2, at - 1, at + 1, at + 2].map((each) => texts[each]))) if (near !== undefined) beside.set(near, (beside.get(near) ?? 0) + 1)
  const everywhere = new Map<string, number>()
  for (const text of texts) everywhere.set(text, (everywhere.get(text) ?? 0) + 1)
  const enough = Math.max(1, pages.length - 1)
  return new Set(
    [...beside].filter(([text, count]) => count >= (isSectionHeading(text) ? Math.max(2, enough) : enough) && (everywhere.get(text) ?? 0) >= 2 && text.length <= 120).map(([text]) => text),
  )
}
