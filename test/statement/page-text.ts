import type { Statement } from '../../src/statement/model.ts'
import { subheadingIn } from './page-headings.ts'
import type { Heading } from './page-headings.ts'
import { contentsIn, furniture, itemMarkOf, labelAndSummary, markOf, signOffIn, standing, usualSignOff } from './page-parts.ts'
import { quoted } from './page-ways.ts'
import type { Ways } from './page-ways.ts'
import { wrap } from './page-wrap.ts'

interface Row {
  readonly text: string
  /** Whether a heading, or something else that stands apart. */
  readonly opens: boolean
  readonly wraps: boolean
  /** The line before goes on here. */
  readonly goesOn?: boolean
}


export function textOf(statement: Statement, headings: readonly Heading[], header: readonly string[], behind: readonly string[], way: Ways): string {
  const rows: Row[] = []
  const put = (text: string, opens = false, wraps = false): void => void rows.push({ text, opens, wraps })
  if (way.contents === 'first') for (const line of contentsIn(headings, way)) put(line)
  for (const line of furniture.before[way.before]) put(line)
  if (way.form === 'pages' && way.pageEnd === 'head-and-number') put('Downloaded from the library on 4 November 2025', true)
  if (way.contents === 'before-title') for (const line of contentsIn(headings, way)) put(line)
  header.forEach((line, at) => rows.push({ text: line, opens: false, wraps: false, ...(way.header === 'wrapped-20' && at > 0 && !line.includes(' : ') && { goesOn: true }) }))
  const usualPlace = !['first', 'before-title', 'behind-summary', 'last'].includes(way.contents)
  if (usualPlace) contentsIn(headings, way).forEach((line, at) => put(line, at === 0))
  for (const line of labelAndSummary(quoted(statement.summary ?? '', way), way)) put(line, true, true)
  if (way.contents === 'behind-summary') contentsIn(headings, way).forEach((line, at) => put(line, at === 0))
  let number = 0
  statement.sections.forEach((section, at) => {
    put(headings[at]?.written ?? '', true)
    let inSection = 0
    for (const paragraph of section.paragraphs) {
      for (const sub of section.subheadings.filter(({ before }) => before === paragraph.number)) {
        put(way.headings === 'bold' ? `**${subheadingIn(sub.heading, way).written}**` : way.headings === 'hashes' || way.headings === 'markdown-three' ? `#### ${subheadingIn(sub.heading, way).written}` : subheadingIn(sub.heading, way).written, true)
        if (way.numbers !== 'with-heading') inSection = 0
      }
      put(markOf(++number, ++inSection, at, way) + quoted(paragraph.text, way), false, true)
      paragraph.items.forEach((item, place) => put(itemIn(item.text, place, way), false, true))
      for (const each of standing(paragraph)) put(quoted(each, way), false, true)
    }
    for (const line of furniture.between[way.between]) put(line)
  })
  const last = rows.pop()
  if (last !== undefined) rows.push(way.signOff === 'glued' ? { ...last, text: `${last.text} ${usualSignOff}` } : last)
  if (way.signOff !== 'glued') for (const line of signOffIn(way)) put(line, true)
  for (const line of behind) put(line, true)
  for (const line of furniture.after[way.after]) put(line)
  if (way.contents === 'last') contentsIn(headings, way).forEach((line, at) => put(line, at === 0))
  const width = way.width === 'none' ? Infinity : Number(way.width)
  const gapped = rows.flatMap(({ text, opens, wraps, goesOn }, at) => {
    const gap = at > 0 && goesOn !== true && (way.gaps === 'all' || way.gaps === 'double' || (way.gaps === 'sections' && (opens || rows[at - 1]?.opens === true)))
    const written = spaced(text, way)
    return [...(gap ? (way.gaps === 'double' ? ['', ''] : ['']) : []), ...(wraps ? wrap(written, width) : [written])]
  })
  return (way.form === 'pages' ? paged(gapped, header[0] ?? '', way) : gapped).join('\n').replaceAll('\n', way.ends)
}

/** With the foot and the head of a page after each forty lines. */
const paged = (lines: readonly string[], title: string, way: Ways): readonly string[] => {
  const pages = Math.ceil(lines.length / 40)
  const foot = pageEnd(pages, pages, title, way)[0] ?? ''
  return [...lines.flatMap((line, at) => (at > 0 && at % 40 === 0 ? ['', ...pageEnd(at / 40, pages, title, way), '', line] : [line])), '', foot]
}

function pageEnd(page: number, pages: number, title: string, { pageEnd: kind }: Ways): readonly string[] {
  switch (kind) {
    case 'page-of': return [`Page ${page} of ${pages}`, '', title]
    case 'number-in-the-middle': return [`${' '.repeat(40)}${page}`]
    case 'head-and-number': return [`${page}`, 'Downloaded from the library on 4 November 2025']
    case 'number-and-site': return [`Final decision${' '.repeat(50)}${page}`, '', 'Local Government & Social Care Ombudsman']
    case 'report-head': return [`Page ${page} of ${pages}`, '', `Report by the Local Government and Social Care Ombudsman      ${/\d[\d /.-]{7,10}[a-z]?(?=\)|$)/i.exec(title)?.[0] ?? ''}`]
  }
}

function spaced(text: string, { spaces }: Ways): string {
  if (spaces === 'no-break') return text.replace(/ (?=[:>(]|\d)|(?<=[.:>]) /g, '\u00a0')
  if (spaces === 'quoted') return `> ${text}`
  if (spaces === 'tab-indented') return `\t${text}`
  if (spaces === 'all-no-break') return text.replaceAll(' ', '\u00a0')
  if (spaces === 'trailing') return `${text}   `
  if (spaces === 'indented') return `    ${text}`
  return spaces === 'doubled' ? text.replace(/(?<=[.:]) (?=\p{Lu})/gu, '  ') : text
}

const itemIn = (text: string, place: number, way: Ways): string => (way.items === 'quoted' ? `“${quoted(text, way)}”` : itemMarkOf(place, way) + quoted(text, way))
