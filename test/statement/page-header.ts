import type { Header } from '../../src/statement/model.ts'
import { wrap } from './page-wrap.ts'
import type { Ways } from './page-ways.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function dateIn(iso: string, { date }: Ways): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const name = months[Number(month) - 1] ?? ''
  const number = Number(day)
  const th = number % 10 === 1 && number !== 11 ? 'st' : number % 10 === 2 && number !== 12 ? 'nd' : number % 10 === 3 && number !== 13 ? 'rd' : 'th'
  switch (date) {
    case 'short': return `${day} ${name.slice(0, 3)} ${year}`
    case 'long': return `${number} ${name} ${year}`
    case 'ordinal': return `${number}${th} ${name} ${year}`
    case 'weekday': return `${weekdays[new Date(iso).getUTCDay()]} ${number} ${name} ${year}`
    case 'figures': return `${day}/${month}/${year}`
    case 'iso': return iso
    case 'hyphens': return `${day}-${name.slice(0, 3)}-${year}`
    case 'comma': return `${name} ${number}, ${year}`
    case 'unpadded': return `${number} ${name.slice(0, 3)} ${year}`
    case 'dots': return `${day}.${month}.${year}`
    case 'of': return `${number}${th} of ${name} ${year}`
    case 'short-weekday': return `${(weekdays[new Date(iso).getUTCDay()] ?? '').slice(0, 3)} ${number} ${name.slice(0, 3)} ${year}`
    case 'year-first': return `${year}/${month}/${day}`
    case 'with-time': return `${iso}T00:00:00`
    case 'short-year': return `${day}/${month}/${year.slice(2)}`
  }
}

function referenceIn(given: string, { reference }: Ways): readonly [written: string, read: string] {
  const bare = given.slice(0, 10)
  switch (reference) {
    case 'spaces': return [given, given]
    case 'close': return [given.replaceAll(' ', ''), given]
    case 'hyphens': return [given.replaceAll(' ', '-'), given]
    case 'slashes': return [given.replaceAll(' ', '/'), given]
    case 'dots': return [given.replaceAll(' ', '.'), given]
    case 'no-break': return [given.replaceAll(' ', '\u00a0'), given]
    case 'suffix': return [`${bare}b`, `${bare}b`]
    case 'suffix-capital': return [`${bare}B`, `${bare}b`]
    case 'suffix-spaced': return [`${bare} b`, `${bare}b`]
  }
}

/** The header as lines, what of it stands behind the statement, and what a reader can find in them. */
export function headerIn(header: Header, way: Ways): { readonly reference: string | null; readonly lines: readonly string[]; readonly behind: readonly string[]; readonly found: Header } {
  const { body, category, subcategory, decision } = header
  const [ref, reference] = referenceIn(header.reference ?? '', way)
  const date = dateIn(header.date ?? '2024-01-31', way)
  const filed = `${category} > ${subcategory}`
  const title = `${body} (${ref})`
  const facts = [['Category', filed], ['Decision', decision ?? ''], ['Decision date', date]] as const
  const labels = (separator: string, without = ''): string[] => facts.filter(([label]) => label !== without).map(([label, value]) => `${label}${separator}${value}`)
  const found = { ...header, reference, date: header.date ?? '2024-01-31' }
  const all = (lines: readonly string[], behind: readonly string[] = []) => ({ reference, lines, behind, found })
  switch (way.header) {
    case 'labels': return all([title, ...labels(' : ')])
    case 'no-category': return { ...all([title, ...labels(' : ', 'Category')]), found: { ...found, category: null, subcategory: null } }
    case 'no-decision': return { ...all([title, ...labels(' : ', 'Decision')]), found: { ...found, decision: null } }
    case 'no-date': return { ...all([title, ...labels(' : ', 'Decision date')]), found: { ...found, date: null } }
    case 'title-only': return { ...all([title]), found: { ...found, category: null, subcategory: null, decision: null, date: null } }
    case 'no-title': return { ...all(labels(' : ')), reference: null, found: { ...found, body: null, reference: null } }
    case 'pipes': return all([[title, filed, decision, date].join(' | ')])
    case 'dots': return all([[body, ref, filed, decision, date].join(' · ')])
    case 'dashes-in-a-row': return all([[body, ref, category, subcategory, decision, date].join(' – ')])
    case 'commas': return all([`${body} (${ref}), ${decision}, ${date}`, `Category: ${filed}`])
    case 'one-line-labels': return all([title, labels(': ').join('  ')])
    case 'below': return all([title, ...facts.flat()])
    case 'tight': return all([title, ...labels(':')])
    case 'dashed-labels': return all([title, ...labels(' – ')])
    case 'equals': return all([title, ...labels(' = ')])
    case 'other-names': return all([`Organisation: ${body}`, `Reference number: ${ref}`, `Subject: ${category}`, `Sub-category: ${subcategory}`, `Outcome: ${decision}`, `Date decided: ${date}`])
    case 'final-decision-first': return all(['FINAL DECISION', `Authority - ${body}`, `Reference - ${ref}`, `Category - ${filed}`, `Decision - ${decision}`, `Date - ${date}`])
    case 'wrapped-20': return all([...wrap(title, 20), ...labels(' : ')])
    case 'slashes': return all([title, ...labels(' : ')])
    case 'extra-labels': return all([title, ...labels(': '), 'Published: 3 June 2026', 'Licence: Open Government Licence v3.0'])
    case 'date-behind': return all([title, ...labels(' : ', 'Decision date')], [way.reference === 'spaces' ? `Decision date: ${date}` : date])
    case 'reference-first': return all([`${ref} ${body}`, ...labels(' : ')])
    case 'title-decision-on': return all([`Decision on complaint against ${body}`, `Complaint reference: ${ref}`, ...labels(': ')])
    case 'brackets-ref': return all([`${body} [${ref}]`, ...labels(': ')])
    case 'two-lines': return all([body ?? '', `(${ref})`, ...labels(' : ')])
    case 'mirror-number-first': return all([[ref, body, category, subcategory, decision, date].join(' - ')])
    case 'mirror-labelled': return all([[title, ...labels(': ')].join(' | ')])
    case 'mirror-site': return all([`LGSCO decision ${ref}: ${body}`, [filed, decision, date].join(' | ')])
    case 'mirror-sentence': return all([`${title} – ${decision} – ${date}`, filed])
    case 'mirror-slashes': return all([[body, ref, filed, decision, date].join(' // ')])
    case 'semicolons': return all([[body, ref, filed, decision, date].join('; ')])
    case 'capitals': return all([title, ...facts.map(([label, value]) => `${label.toUpperCase()} : ${value}`)])
    case 'bold-labels': return all([title, ...facts.map(([label, value]) => `**${label}:** ${value}`)])
    case 'reference-label-last': return all([body ?? '', ...labels(': '), `Reference: ${ref}`])
    case 'furniture-within': return all([title, 'Print this page', ...labels(' : '), 'Share this page'])
    case 'lines-without-labels': return all([title, filed, decision ?? '', date])
    case 'colon-title': return all([`${body}: ${ref}`, ...labels(' : ')])
    case 'repeated-title': return all([title, title, ...labels(' : ')])
    case 'below-with-colon': return all([title, ...facts.flatMap(([label, value]) => [`${label} :`, value])])
    case 'title-with-site': return all([`${title} - Local Government and Social Care Ombudsman`, ...labels(' : ')])
    case 'reference-named': return all([`${body} (Ref: ${ref})`, ...labels(' : ')])
    case 'category-and-sub': return all([title, `Category: ${category}`, `Subcategory: ${subcategory}`, `Decision: ${decision}`, `Decision date: ${date}`])
    case 'two-to-a-line': return all([title, `Category: ${filed}`, `Decision: ${decision} | Decision date: ${date}`])
    case 'no-header': return { ...all([]), reference: null, found: { body: null, reference: null, category: null, subcategory: null, decision: null, date: null } }
    case 'label-before-title': return all(['Decision statement', title, ...labels(' : ')])
    case 'outcome-first': return all([`${decision}: ${title}`, `Category: ${filed}`, `Date: ${date}`])
    case 'table-in-a-row': return all([title, `| ${facts.map(([label]) => label).join(' | ')} |`, '|---|---|---|', `| ${facts.map(([, value]) => value).join(' | ')} |`])
    case 'broken-in-subcategory': return all([`${title} · ${filed.replace(/ (\S+)$/, '')}`, `${/\S+$/.exec(filed)?.[0]} · ${decision} · ${date}`])
    case 'broken-labels': return all([title, `Category : ${category} >`, subcategory ?? '', ...labels(' : ', 'Category')])
    case 'title-broken': return all([`${body} (${ref.slice(0, 2)}`, `${ref.slice(2).trim()})`, ...labels(' : ')])
    case 'row-of-cells': return all([[body, ref, category, subcategory, decision, date].map((cell) => `"${cell}"`).join(',')])
    case 'leaders': return all([`Body ${'.'.repeat(20)} ${body}`, `Reference ${'.'.repeat(15)} ${ref}`, ...facts.map(([label, value]) => `${label} ${'.'.repeat(24 - label.length)} ${value}`)])
    case 'sentence': return all([`Complaint ${ref} against ${body} was ${(decision ?? '').toLowerCase()} on ${date}`, `Category: ${filed}`])
    case 'way-with-title': return all([`Library of decisions › ${category} › ${subcategory} › ${title}`, ...labels(': ')])
    case 'spaced-slashes': return all([[body, ref, category, subcategory, decision, date].join(' / ')])
    case 'outcome-with-date': return all([title, `Category: ${filed}`, `Outcome: ${decision}, ${date}`])
    case 'bold-outside': return all([title, ...facts.map(([label, value]) => `**${label}**: ${value}`)])
    case 'bold-without-colon': return all([title, ...facts.map(([label, value]) => `**${label}** ${value}`)])
    case 'snake-labels': return all([`body: ${body}`, `case_reference: ${ref}`, `category: ${filed}`, `decision_outcome: ${decision}`, `decision_date: ${date}`])
    case 'front-matter': return all(['---', `title: '${title.replaceAll("'", "''")}'`, 'category:', `  - ${category}`, `  - "${subcategory}"`, `decision: "${decision}"`, `decisionDate: ${date}`, 'layout: decision', '---'])
    case 'title-row': return all([`${title}: ${filed} - ${decision} - ${date}`])
    case 'cover': return all(['Investigation into a complaint about', body ?? '', `(reference number: ${ref})`, ...labels(': ')])
    case 'outcome-in-brackets': return all([title, `Category: ${filed}`, `Decision: ${decision} (${date})`])
    case 'table': return all([title, ...facts.map(([label, value]) => `| ${label} | ${value} |`)])
  }
}
