import { dateIn } from './layouts.ts'
import type { Layout, Told } from './layouts.ts'

/** A line of a page that is being written. `gap`: a blank line stands before it. `hang`: how far its further lines are indented, -1 for one that is never broken. */
interface Row {
  readonly text: string
  readonly gap: boolean
  readonly hang: number
}

/** The page of a statement in a layout, and the headings as a reader of this layout gives them back. */
export function writeLayout(told: Told, given: Layout): { readonly page: string; readonly headings: readonly string[] } {
  const layout = possible(given)
  const headings = told.sections.map(({ heading }, at) => headingIn(layout, heading, at))
  const page =
    layout.page === 'lists' ? listsPage(told, layout, headings) : layout.page === 'divisions' ? divisionsPage(told, layout, headings) : layout.page === 'markdown' ? markdownPage(told, layout, headings) : textPage(told, layout, headings)
  const text = page.replaceAll('\n', layout.ends)
  return { page: layout.width % 5 === 1 ? `\ufeff${text}` : text, headings: headings.map((each) => each.replace(/^\d+\. |:$/g, '')) }
}

/** Without what no reader could tell apart: the same mark for paragraphs and items that are not marked, or wrapped lines of paragraphs that nothing parts. */
export function possible(layout: Layout): Layout {
  const numbers = ['continuous', 'restarting', 'bracket', 'around', 'bare', 'lone'].includes(layout.marks)
  const items = layout.items === 'same' && numbers ? 'bullets' : layout.marks === 'around' && layout.items === 'letters' ? 'bullets' : layout.items
  const gaps = layout.marks === 'none' && layout.width > 0 ? 'all' : layout.gaps
  const headings = layout.headings === 'numbered' && (numbers || layout.page !== 'text') ? 'as-they-are' : layout.headings
  const page = layout.page === 'markdown' && !['continuous', 'restarting', 'hyphens', 'none'].includes(layout.marks) ? 'text' : layout.page
  return { ...layout, items, gaps, headings, page }
}

function headingIn({ headings }: Layout, heading: string, at: number): string {
  if (headings === 'capitals') return heading.toUpperCase()
  if (headings === 'colon') return `${heading}:`
  if (headings === 'straight') return heading.replaceAll('’', "'")
  if (headings === 'numbered') return `${at + 1}. ${heading}`
  if (headings === 'slip') return heading.replace('’', '').replace(/ss(?=m)/, 's').replace('considered', 'considerd').replace('complaint', 'compliant').replace('found', 'fond')
  return heading
}

function headerLines({ header }: Told, layout: Layout): readonly string[] {
  const { category, subcategory, decision } = header
  const [reference, date] = [layout.reference(header.reference ?? ''), dateIn(layout, header.date ?? '')]
  const filed = `${category} > ${subcategory}`
  const title = layout.title === 'square' ? `${header.body} [${reference}]` : `${header.body} (${reference})`
  const titles = layout.title === 'apart' ? [header.body ?? '', reference] : [title]
  const facts = [['Category', filed], ['Decision', decision], ['Decision date', date]] as const
  switch (layout.header) {
    case 'labels': return [...titles, ...facts.map(([label, value]) => `${label} : ${value}`)]
    case 'labels-in-capitals': return [...titles, ...facts.map(([label, value]) => `${label.toUpperCase()}: ${value}`)]
    case 'labels-below': return [...titles, ...facts.flatMap(([label, value]) => [label, value ?? ''])]
    case 'other-order': return [`Date of decision: ${date}`, `Reference: ${reference}`, `Outcome: ${decision}`, `Organisation: ${header.body}`, `Subject: ${category}`, `Sub-category: ${subcategory}`]
    case 'bare': return [...titles, filed, decision ?? '', date]
    case 'pipes': return [[title, filed, decision, date].join(' | ')]
    case 'dots': return [header.body ?? '', [reference, filed, decision, `Decision date: ${date}`].join(' · ')]
    case 'dashes': return [[header.body, reference, filed, decision, date].join(' – ')]
  }
}

const signOffOf = (layout: Layout): string => (layout.signOff === 'capitals' ? "INVESTIGATOR'S DECISION ON BEHALF OF THE OMBUDSMAN" : "Investigator's decision on behalf of the Ombudsman")

function paragraphMark(layout: Layout, number: number, inSection: number): string {
  switch (layout.marks) {
    case 'continuous': return `${number}. `
    case 'restarting': return `  ${inSection}. `
    case 'bracket': return `${number}) `
    case 'around': return `(${number}) `
    case 'bare': return `${number} `
    case 'lone': return `${number}.\n`
    case 'hyphens': return '- '
    case 'bullets': return '• '
    case 'none': return ''
  }
}

function itemMark(layout: Layout, at: number): string {
  if (layout.marks === 'none' && layout.items === 'same') return ''
  if (layout.items === 'letters') return `${String.fromCharCode(97 + at)}) `
  if (layout.items === 'nested') return '      • '
  if (layout.items === 'bullets') return layout.marks === 'bullets' ? '- ' : '• '
  return layout.marks === 'hyphens' ? '- ' : '• '
}

function textPage(told: Told, layout: Layout, headings: readonly string[]): string {
  const rows: Row[] = []
  const every = layout.gaps === 'all'
  const put = (text: string, gap: boolean, hang = 0): void => void rows.push({ text, gap, hang })
  for (const line of layout.before) put(line, every)
  for (const line of headerLines(told, layout)) put(line, every, -1)
  if (layout.contents !== 'none') {
    if (layout.contents === 'labelled') put('On this page', every)
    for (const heading of headings) put(layout.contents === 'bullets' ? `- ${heading}` : heading, every)
  }
  if (layout.label !== '') put(layout.label, every)
  for (const line of `${layout.summary}${told.summary}`.split('\n')) put(line, every)
  let number = 1
  told.sections.forEach(({ parts }, section) => {
    put(headings[section] ?? '', layout.gaps !== 'none')
    let inSection = 1
    for (const part of parts) {
      if (typeof part === 'string') {
        put(part, layout.gaps !== 'none')
        inSection = 1
        continue
      }
      const mark = paragraphMark(layout, number++, inSection++)
      put(mark + part.text, every, mark.trimEnd().length + 1)
      part.items.forEach((item, at) => put(itemMark(layout, at) + item, false, itemMark(layout, at).length))
      if (part.authority !== null) put(`(${part.authority})`, every)
    }
    if (layout.back) put('Back to top', layout.gaps !== 'none')
  })
  const sign = signOffOf(layout)
  const glued = layout.signOff === 'glued' && !layout.back
  const last = rows.at(-1)
  if (glued && last) rows[rows.length - 1] = { ...last, text: last.text + sign }
  else put(sign, layout.gaps !== 'none')
  if (layout.signOff === 'twice') put(sign, layout.gaps !== 'none')
  for (const line of layout.after) put(line, every)
  return rows.map((row, at) => `${row.gap && at > 0 ? '\n' : ''}${wrapped(row, layout.width)}`).join('\n')
}

/** Broken at a margin, as a word processor or a mail program does it. */
function wrapped({ text, hang }: Row, width: number): string {
  if (width === 0 || hang < 0 || text.length <= width || text.includes('\n')) return text
  const lines: string[] = []
  let line = text.slice(0, text.length - text.trimStart().length)
  for (const word of text.trimStart().split(' ')) {
    if (line.trim() !== '' && line.length + word.length + (line.endsWith(' ') ? 0 : 1) > width) {
      lines.push(line)
      line = ' '.repeat(hang) + word
    } else line += line === '' || line.endsWith(' ') ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('’', '&rsquo;').replaceAll('\u00a0', '&nbsp;')

/** As content systems write pages: headings, ordered lists that go on counting, lists in lists. */
function listsPage(told: Told, layout: Layout, headings: readonly string[]): string {
  let number = 1
  const sections = told.sections.map(({ parts }, section) => {
    const blocks: string[] = []
    let open = false
    for (const part of parts) {
      if (typeof part === 'string') {
        blocks.push(`${open ? '</ol>' : ''}<h3>${escape(part)}</h3>`)
        open = false
        continue
      }
      if (!open) blocks.push(layout.marks === 'restarting' ? '<ol>' : `<ol start="${number}">`)
      open = true
      number++
      const kind = layout.items === 'letters' ? 'ol type="a"' : 'ul'
      const items = part.items.length === 0 ? '' : `<${kind}>${part.items.map((item) => `<li>${escape(item)}</li>`).join('')}</${kind.slice(0, 2)}>`
      blocks.push(`<li><p>${escape(part.text)}</p>${items}${part.authority === null ? '' : `<p>(${escape(part.authority)})</p>`}</li>`)
    }
    return `<h2>${escape(headings[section] ?? '')}</h2>\n${blocks.join('\n')}${open ? '</ol>' : ''}${layout.back ? '<p><a href="#">Back to top</a></p>' : ''}`
  })
  const contents = layout.contents === 'none' ? '' : `<ul>${headings.map((each) => `<li><a href="#x">${escape(each)}</a></li>`).join('')}</ul>`
  const [first = '', ...rest] = headerLines(told, layout)
  return `<!DOCTYPE html><html><head><title>Decision</title></head><body>\n${layout.before.map((each) => `<div>${escape(each)}</div>`).join('\n')}
<div class="content"><h1>${escape(first)}</h1>\n${rest.map((each) => `<p>${escape(each)}</p>`).join('\n')}\n${contents}
${layout.label === '' ? '' : `<h2>${escape(layout.label)}</h2>`}<p>${escape(`Summary: ${told.summary}`)}</p>
${sections.join('\n')}
<p>${signOffOf(layout)}</p>${layout.signOff === 'twice' ? `<p>${signOffOf(layout)}</p>` : ''}
${layout.after.map((each) => `<p>${escape(each)}</p>`).join('\n')}</div></body></html>`
}

/** As old sites and word processors wrote pages: divisions, line breaks, bold words. */
function divisionsPage(told: Told, layout: Layout, headings: readonly string[]): string {
  const text = textPage(told, { ...layout, width: 0, gaps: 'none', summary: 'Summary: ' }, headings)
  const bold = new Set([...headings, ...told.sections.flatMap(({ parts }) => parts.filter((part) => typeof part === 'string'))])
  return `<HTML><BODY bgcolor="#ffffff">\n${text.split('\n').map((line) => (bold.has(line) ? `<DIV><B>${escape(line)}</B></DIV>` : `<DIV style='margin:0'>${escape(line).replace(/^ +/, '&nbsp; ')}<BR></DIV>`)).join('\n')}\n</BODY></HTML>`
}

function markdownPage(told: Told, layout: Layout, headings: readonly string[]): string {
  let number = 1
  const sections = told.sections.map(({ parts }, section) => {
    let inSection = 1
    const blocks = parts.map((part) => {
      if (typeof part === 'string') return `### ${part}`
      const mark = layout.marks === 'none' ? '' : layout.marks === 'hyphens' ? '- ' : `${layout.marks === 'restarting' ? inSection : number}. `
      inSection++
      number++
      return [`${mark}${part.text}`, ...part.items.map((item) => `    - ${item}`), ...(part.authority === null ? [] : ['', `(${part.authority})`])].join('\n')
    })
    return [`## ${headings[section]}`, ...blocks].join('\n\n')
  })
  const lines = headerLines(told, layout)
  return [`# ${lines[0]}`, ...lines.slice(1).map((line) => line.replace(/^([\w ]+) ?: /, '**$1:** ')), ...(layout.label === '' ? [] : [`## ${layout.label}`]), `**Summary:** ${told.summary}`, ...sections, `*${signOffOf(layout)}*`].join('\n\n')
}
