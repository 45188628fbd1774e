import type { Statement } from '../../src/statement/model.ts'
import { subheadingIn } from './page-headings.ts'
import type { Heading } from './page-headings.ts'
import { contentsIn, furniture, itemMarkOf, labelAndSummary, signOffIn, standing } from './page-parts.ts'
import { quoted } from './page-ways.ts'
import type { Ways } from './page-ways.ts'

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/’/g, '&rsquo;').replace(/\u00a0/g, '&nbsp;')

export function htmlOf(statement: Statement, headings: readonly Heading[], header: readonly string[], behind: readonly string[], way: Ways): string {
  const flat = way.form === 'divisions' || way.form === 'breaks'
  const block = (text: string): string => (way.form === 'breaks' ? `${escape(text)}<br>\n` : flat ? `<div>${escape(text)}</div>` : `<p>${escape(text)}</p>`)
  const head = (text: string, level: number): string => (way.form === 'breaks' ? `<br><b>${escape(text)}</b><br>\n` : flat ? `<div><strong>${escape(text)}</strong></div>` : `<h${level}>${escape(text)}</h${level}>`)
  let number = 0
  const sections = statement.sections.map((section, at) => {
    let open = false
    let out = ''
    const close = (): void => {
      if (open) out += way.numbers === 'bullets' ? '</ul>' : '</ol>'
      open = false
    }
    for (const paragraph of section.paragraphs) {
      for (const sub of section.subheadings.filter(({ before }) => before === paragraph.number)) {
        close()
        out += head(subheadingIn(sub.heading, way).written, 3)
      }
      number++
      const items = paragraph.items.map((item, place) => (flat ? block(itemMarkOf(place, way) + quoted(item.text, way)) : `<li>${escape(quoted(item.text, way))}</li>`)).join('')
      const inner = `${items === '' || flat ? items : `<ul>${items}</ul>`}${standing(paragraph).map((each) => block(quoted(each, way))).join('')}`
      if (flat || way.numbers === 'none') out += block(`${flat && way.numbers !== 'none' ? (way.numbers === 'bullets' ? '• ' : `${number}. `) : ''}${quoted(paragraph.text, way)}`) + inner
      else {
        if (!open) out += way.numbers === 'bullets' ? '<ul>' : way.numbers === 'restarting' ? '<ol>' : `<ol start="${number}">`
        open = true
        out += `<li>${escape(quoted(paragraph.text, way))}${inner}</li>`
      }
    }
    close()
    return head(headings[at]?.written ?? '', 2) + out + furniture.between[way.between].map(block).join('')
  })
  const [title = '', ...rest] = header
  const facts = way.form === 'table' ? `<table>${rest.map((line) => (/^[^:]+: /.test(line) ? `<tr><th>${escape(line.slice(0, line.indexOf(':')).trim())}</th><td>${escape(line.slice(line.indexOf(':') + 1).trim())}</td></tr>` : `<tr><td>${escape(line)}</td></tr>`)).join('')}</table>` : rest.map(block).join('\n')
  const list = contentsIn(headings, way)
  const contents = way.contents === 'none' ? '' : way.contents === 'row' ? block(list[0] ?? '') : `<nav><h2>Contents</h2><ul>${headings.map(({ read }) => `<li><a href="#s">${escape(read)}</a></li>`).join('')}</ul></nav>`
  return `<!DOCTYPE html>
<html lang="en"><head><title>${escape(title)}</title><style>p { margin: 0 }</style></head><body>
${furniture.before[way.before].map(block).join('\n')}
<main><h1>${escape(title)}</h1>
${facts}
${contents}
${labelAndSummary(quoted(statement.summary ?? '', way), way).map(block).join('\n')}
${sections.join('\n')}
${signOffIn(way).map(block).join('\n')}
${behind.map(block).join('\n')}
</main>
${furniture.after[way.after].map(block).join('\n')}
</body></html>`.replaceAll('\n', way.ends)
}
