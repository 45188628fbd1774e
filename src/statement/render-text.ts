import type { Item, Paragraph, Section, Statement } from './model.ts'
import { readMark } from './marks.ts'
import { writePublishedDate } from './published-date.ts'

/** Words that stand in the title for what a statement does not say of itself. */
export const bodyNotStated = 'Body not stated'
export const referenceNotStated = 'reference not stated'
/** The heading over words that have no sure place in the statement. */
export const doubtsHeading = 'Words without a sure place'

/**
 * A statement as plain text, one line to a paragraph. The title is underlined with `=`, section headings with `-`,
 * sub-headings with `~`; paragraphs are indented by two spaces, items and authorities on their own by six. An unmarked
 * item that would read as a marked one or as an authority has a backslash in front. Nothing is in the text that a
 * reader cannot see, and `parseStatement` gives the same statement back, if `checkStatement` has no problem with it.
 */
export function renderText(statement: Statement): string {
  const { header, summary, sections, signOff, doubts } = statement
  const title = titleOf(header)
  return [
    underlined(title, '='),
    ...headerRows(statement).map(([label, value]) => `${label} : ${value}`),
    "The Ombudsman's final decision:",
    ...(summary === null ? [] : [`Summary: ${summary}`]),
    ...sections.flatMap(sectionBlocks),
    ...(signOff === null ? [] : [signOff]),
    ...(doubts.length === 0 ? [] : [underlined(doubtsHeading, '=')]),
    ...doubts.map(({ line, text, why }) => `  Line ${line}: ${text}\n      ${why}`),
  ].join('\n\n') + '\n'
}

/** `Kent County Council (24 017 326)`, with words in place of what is not known. */
export const titleOf = (header: Statement['header']): string =>
  `${header.body ?? bodyNotStated} (${header.reference ?? referenceNotStated})`

/** The labelled lines under the title, as label and value; what is `null` has none. */
export function headerRows({ kind, header }: Statement): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = []
  if (kind === 'Report') rows.push(['Type', 'Report'])
  const { category, subcategory, decision, date } = header
  if (category !== null || subcategory !== null)
    rows.push(['Category', `${category ?? ''}${subcategory === null ? '' : ` > ${subcategory}`}`.trim()])
  if (decision !== null) rows.push(['Decision', decision])
  if (date !== null) rows.push(['Decision date', writePublishedDate(date)])
  return rows
}

/** A section's sub-headings and paragraphs in the order in which they are read. */
export function inOrder(section: Section): (Paragraph | { readonly heading: string })[] {
  const parts: (Paragraph | { readonly heading: string })[] = []
  let waiting = [...section.subheadings]
  for (const paragraph of section.paragraphs) {
    parts.push(...waiting.filter((each) => each.before <= paragraph.number))
    waiting = waiting.filter((each) => each.before > paragraph.number)
    parts.push(paragraph)
  }
  return [...parts, ...waiting]
}

function sectionBlocks(section: Section): string[] {
  const parts = inOrder(section).map((part) => ('heading' in part ? underlined(part.heading, '~') : paragraphLines(part)))
  return [underlined(section.heading, '-'), ...parts]
}

function paragraphLines({ number, text, items, citations }: Paragraph): string {
  return [
    `  ${number}. ${text}`,
    ...items.map((item) => `      ${itemLine(item)}`),
    ...citations.filter((each) => each.standsAlone).map((each) => `      (${each.text})`),
  ].join('\n')
}

function itemLine({ mark, text }: Item): string {
  if (mark !== '') return `${mark} ${text}`
  return readMark(text) !== null || /^[\\(]/.test(text) ? `\\${text}` : text
}

const underlined = (heading: string, character: string): string => `${heading}\n${character.repeat(heading.length)}`
