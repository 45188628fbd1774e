import type { Statement } from '../../src/statement/model.ts'
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
        put(way.headings === 'bold' ? `**${quoted(sub.heading, way)}**` : way.headings === 'hashes' || way.headings === 'markdown-three' ? `#### ${quoted(sub.heading, way)}` : quoted(sub.heading, way), true)
        inSection = 0
      }
      put(markOf(++number, ++inSection, at, way) + quoted(paragraph.text, way), false, true)
      paragraph.items.forEach((item, place) => put(itemMarkOf(place, way) + quoted(item.text, way), false, true))
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
  return (way.form === 'pages' ? paged(gapped, header[0] ?? '') : gapped).join('\n').replaceAll('\n', way.ends)
}

/** With the foot and the head of a page after each forty lines. */
const paged = (lines: readonly string[], title: string): readonly string[] => {
  const pages = Math.ceil(lines.length / 40)
  return lines.flatMap((line, at) => (at > 0 && at % 40 === 0 ? ['', `Page ${at / 40} of ${pages}`, '', title, '', line] : [line]))
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
