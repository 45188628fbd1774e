import { isDecisionLabel, isSiteName } from './furniture.ts'
import { isDocumentName, titleOf } from './header-line.ts'
import { isSectionHeading, knownHeading } from './headings.ts'
import { wholeText } from './lines.ts'
import type { Line } from './lines.ts'

const pageNumber = /^[-–—[(\s]*(?:page ?)?\d{1,3} ?(?:of|\/) ?\d{1,3}[-–—\])\s]*$|^[-–—[(\s]*page ?\d{1,3}[-–—\])\s]*$|^[-–—] ?\d{1,3} ?[-–—]$|^https?:\/\/\S+ \d{1,3}\/\d{1,3}$|^(?:page ?\| ?\d{1,3}|\d{1,3} ?\| ?p ?a ?g ?e)$/i
const withPageNumber = /\bpage ?\d{1,3} (?:of|\/) ?\d{1,3}$|^page ?\d{1,3} (?:of|\/) ?\d{1,3}\b/i

/** A line that came after a page break: what stands before the break may go on in it. */
export interface PagedLine extends Line {
  readonly broken?: true
}

/**
 * Lines without the numbers of printed pages, and without the running heads beside them. The first occurrence of a head
 * stays, since it may be the only place where its words stand. But a page's title within the body is of the document and
 * not of the section that the page breaks: it goes to the top where it gives the reference, and otherwise says nothing.
 */
export function withoutPageBreaks(lines: readonly Line[]): PagedLine[] {
  const texts = lines.map(wholeText)
  const counted = countedPages(texts, lines)
  const pages = texts.flatMap((text, at) => (isPageNumber(text) || counted.has(at) ? [at] : []))
  if (pages.length === 0) return [...lines]
  const heads = runningHeads(texts, pages, texts.findIndex(isSectionHeading))
  const body = texts.findIndex(isSectionHeading)
  const above = texts.slice(0, Math.max(body, 0))
  const top: PagedLine[] = []
  const kept: PagedLine[] = []
  const seen = new Set<string>()
  let broken = false
  lines.forEach((line, at) => {
    const head = counted.get(at) || (heads.has(texts[at] ?? '') ? texts[at] : undefined)
    const first = head !== undefined && !seen.has(head)
    const told = first && at < body && givesReference(head) && above.some((text) => !heads.has(text) && givesReference(text))
    if (head !== undefined) seen.add(head)
    const named = first && at > body && isPageTitle(head)
    if (named && givesReference(head) && !above.some(givesReference)) top.push({ ...line, text: head, mark: null, apart: true })
    if (counted.has(at) || named || told || (head !== undefined && !first) || isPageNumber(texts[at] ?? '')) broken = true
    else {
      kept.push(broken ? { ...line, apart: true, broken } : line)
      broken = false
    }
  })
  return [...top, ...kept]
}

const isPageNumber = (text: string): boolean => pageNumber.test(text) || (text.length <= 120 && withPageNumber.test(text))

/**
 * Where pages are counted without the word, and what is printed there beside the number: `Final decision 22 004 118 1`,
 * then the same with 2. A bare number may be that of a paragraph, so each needs the middle of its line, or the same line
 * beside it, a last page excepted.
 */
function countedPages(texts: readonly string[], lines: readonly Line[]): ReadonlyMap<number, string> {
  const counts = new Map<string, { at: number; page: number }[]>()
  texts.forEach((text, at) => {
    const found = text.length <= 120 ? /^(?:(.*\S)[ |–—-]+)?(\d{1,3})$/.exec(text) : null
    if (!found) return
    const pages = counts.get(found[1] ?? '') ?? []
    pages.push({ at, page: Number(found[2]) })
    counts.set(found[1] ?? '', pages)
  })
  const inOrder = [...counts].filter(([title, pages]) => (pages.length >= 2 || (title === '' && pages[0]?.page === 1 && isInTheMiddle(lines, pages[0].at))) && pages.every(({ page }, index) => page === (pages[0]?.page ?? 0) + index))
  return new Map(
    inOrder.flatMap(([title, pages]) => {
      const places = pages.map(({ at }) => at)
      return (title === '' ? (places.every((at) => isInTheMiddle(lines, at)) ? places : besideOneLine(texts, places)) : isPageTitle(title) ? places : []).map((at): [number, string] => [at, title])
    }),
  )
}

/** Printed far from the margin, with nothing right above it. */
const isInTheMiddle = (lines: readonly Line[], at: number): boolean => (lines[at]?.indent ?? 0) >= 20 && lines[at]?.apart === true

const givesReference = (text: string): boolean => titleOf(text) !== null || /(?:^|[ (])\d{2}[ -]?\d{3}[ -]?\d{3} ?[a-z]?\)?$|^\d{2}[ -]?\d{3}[ -]?\d{3}[a-z]? \p{Lu}/iu.test(text)

/** What is printed on every page: the name of the site or of the document, or what gives the decision's reference. */
const isPageTitle = (text: string): boolean => givesReference(text) || isSiteName(text) || isDecisionLabel(text) || (isDocumentName(text) && text.includes(' '))

/** These places, if a page's title stands beside every one of them; none otherwise. */
function besideOneLine(texts: readonly string[], places: readonly number[]): readonly number[] {
  const beside = (at: number): (string | undefined)[] => [texts[at - 1], texts[at + 1]]
  const title = beside(places[0] ?? 0).find((text) => text !== undefined && (isPageTitle(text) || (text.length <= 120 && !isSectionHeading(text) && texts.indexOf(text) !== texts.lastIndexOf(text))))
  return title !== undefined && places.slice(0, -1).every((at) => beside(at).includes(title)) ? places : []
}

/** What stands next to the numbers of several pages, and elsewhere: `Final decision 23 008 450`. */
function runningHeads(texts: readonly string[], pages: readonly number[], body: number): ReadonlySet<string> {
  const beside = new Map<string, number>()
  for (const at of pages)
    for (const near of new Set([at - 2, at - 1, at + 1, at + 2].map((each) => texts[each]))) if (near !== undefined) beside.set(near, (beside.get(near) ?? 0) + 1)
  const everywhere = new Map<string, number>()
  for (const text of texts) everywhere.set(text, (everywhere.get(text) ?? 0) + 1)
  const enough = Math.max(1, pages.length - 1)
  // What names the document is one although it stands on one page only.
  const titles = pages.flatMap((at) => (at > body && body >= 0 ? [texts[at - 1], texts[at + 1]] : []))
  return new Set([
    ...titles.filter((text): text is string => text !== undefined && text.length <= 120 && (givesReference(text) || isSiteName(text) || (isDocumentName(text) && text.includes(' ') && !isSectionHeading(text)))),
    ...[...beside].filter(([text, count]) => count >= (knownHeading(text) === null ? enough : Math.max(2, enough)) && (everywhere.get(text) ?? 0) >= 2 && text.length <= 120).map(([text]) => text),
  ])
}
