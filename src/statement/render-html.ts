import type { Item, Paragraph, Section, Statement } from './model.ts'
import { doubtsHeading, headerRows, inOrder, titleOf } from './render-text.ts'

/**
 * A statement as one `article` to stand in a page: title, fields, sections with their headings, and paragraphs in
 * ordered lists that go on counting, each with an anchor (`p7`). Every word is visible and escaped; what it says rests
 * on the elements alone, so that `parseStatement` gives the same statement back with every attribute taken away.
 */
export function renderHtml(statement: Statement): string {
  const { header, summary, sections, signOff, doubts } = statement
  const rows = headerRows(statement).map(([label, value]) => `<dt>${label}</dt><dd>${escape(value)}</dd>`)
  return [
    '<article class="statement">',
    `<header>\n<h1>${escape(titleOf(header))}</h1>`,
    ...(rows.length === 0 ? [] : [`<dl>\n${rows.join('\n')}\n</dl>`]),
    "<p>The Ombudsman's final decision:</p>\n</header>",
    ...(summary === null ? [] : [`<p>Summary: ${escape(summary)}</p>`]),
    ...sections.map(sectionHtml),
    ...(signOff === null ? [] : [`<footer><p>${escape(signOff)}</p></footer>`]),
    ...(doubts.length === 0 ? [] : [doubtsHtml(doubts)]),
    '</article>\n',
  ].join('\n')
}

/** The article in a whole document that needs nothing else, for saving or printing. */
export function renderHtmlPage(statement: Statement): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(titleOf(statement.header))}</title>
</head>
<body>
<main>
${renderHtml(statement)}</main>
</body>
</html>
`
}

function sectionHtml(section: Section): string {
  const lines: string[] = []
  let listOpen = false
  for (const part of inOrder(section)) {
    if ('heading' in part) {
      if (listOpen) lines.push('</ol>')
      listOpen = false
      lines.push(`<h3>${escape(part.heading)}</h3>`)
    } else {
      if (!listOpen) lines.push(`<ol start="${part.number}">`)
      listOpen = true
      lines.push(paragraphHtml(part))
    }
  }
  if (listOpen) lines.push('</ol>')
  return ['<section>', `<h2>${escape(section.heading)}</h2>`, ...lines, '</section>'].join('\n')
}

function paragraphHtml({ number, text, items, citations }: Paragraph): string {
  const list = items.length === 0 ? '' : `\n<ul>\n${items.map(itemHtml).join('\n')}\n</ul>`
  const standing = citations.filter((each) => each.standsAlone).map((each) => `\n<p><cite>(${escape(each.text)})</cite></p>`)
  return `<li id="p${number}"><p>${escape(text)}</p>${list}${standing.join('')}</li>`
}

const itemHtml = ({ mark, text }: Item): string =>
  mark === '' ? `<li>${escape(text)}</li>` : `<li class="marked"><span>${escape(mark)}</span> ${escape(text)}</li>`

function doubtsHtml(doubts: Statement['doubts']): string {
  const rows = doubts.map(({ line, text, why }) => `<dt>Line ${line}: ${escape(text)}</dt><dd>${escape(why)}</dd>`)
  return `<p><strong>${doubtsHeading}</strong></p>\n<dl>\n${rows.join('\n')}\n</dl>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
