import { inventedDecision } from '../../src/demo/decisions/invented-decision.ts'
import type { Header, Paragraph, Section, Statement } from '../../src/statement/model.ts'
import { invented } from './page-statements.ts'
import { seed, seedsAbsent } from './seeds.ts'

/** A statement laid out as sites, mirrors and copies publish them, and what a reader must find on the page. */
export interface Page {
  /** What was unusual about its layout. */
  readonly traits: readonly string[]
  readonly text: string
  readonly expected: Expected
}

export interface Expected {
  readonly header: Header
  readonly headings: readonly string[]
  /** How many paragraphs each section has. */
  readonly paragraphs: readonly number[]
}

/** Chance that is the same in every run. */
export interface Chance {
  below(end: number): number
  one<T>(of: readonly T[]): T
}

export function chanceFrom(start: number): Chance {
  let state = start * 2_654_435_761 + 1
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] }
}

/** What a layout is made of. Each has its usual way first. */
const ways = {
  numbers: ['continuous', 'restarting', 'bracket', 'hyphens', 'bullets', 'stars', 'none', 'tabbed', 'close', 'square', 'dotted-by-section', 'en-dashes', 'dots', 'arrows', 'bold', 'zeros'],
  items: ['nested', 'letters', 'roman', 'like-paragraphs', 'unmarked', 'capital-letters', 'letters-with-stops', 'bracketed-letters', 'dashes', 'numbers'],
  gaps: ['all', 'none', 'sections', 'double'],
  header: [
    'labels', 'no-category', 'no-decision', 'no-date', 'title-only', 'no-title', 'pipes', 'dots', 'dashes-in-a-row', 'commas', 'one-line-labels', 'below', 'tight', 'dashed-labels', 'equals', 'other-names',
    'final-decision-first', 'wrapped-20', 'slashes', 'extra-labels', 'date-behind', 'reference-first', 'title-decision-on', 'brackets-ref', 'two-lines', 'table', 'mirror-number-first', 'mirror-labelled', 'mirror-site', 'mirror-sentence', 'mirror-slashes', 'capitals', 'bold-labels', 'reference-label-last', 'furniture-within', 'lines-without-labels', 'colon-title', 'semicolons',
  ],
  reference: ['spaces', 'close', 'hyphens', 'slashes', 'no-break', 'suffix', 'suffix-capital', 'suffix-spaced', 'dots'],
  date: ['short', 'long', 'ordinal', 'weekday', 'figures', 'iso', 'hyphens', 'comma', 'unpadded', 'dots', 'short-year'],
  headings: ['usual', 'capitals', 'title-case', 'small', 'colon', 'slip', 'other-slip', 'straight', 'question', 'bold', 'hashes', 'underlined', 'numbered', 'stop', 'spaced', 'lettered', 'roman', 'section', 'dashes-around', 'lower', 'doubled-spaces', 'second-question'],
  label: ['usual', 'none', 'curly', 'capitals', 'with-summary', 'no-colon', 'bare-summary', 'unlabelled', 'no-summary', 'decision-label'],
  before: ['nothing', 'skip-links', 'cookies', 'breadcrumb', 'site', 'search', 'print', 'other-cookies', 'banner'],
  between: ['nothing', 'back-to-top', 'print', 'cookies', 'share', 'top', 'panel'],
  after: ['nothing', 'panel', 'print', 'footer', 'related', 'feedback', 'source', 'sharing', 'copyright'],
  contents: ['none', 'plain', 'bullets', 'numbered', 'row', 'linked', 'first', 'behind-summary', 'last'],
  signOff: ['usual', 'twice', 'capitals', 'curly', 'none', 'glued', 'stop', 'ombudsman', 'no-apostrophe'],
  quotes: ['curly', 'straight', 'backticks', 'mojibake'],
  ends: ['\n', '\r\n', '\r'],
  spaces: ['usual', 'no-break', 'trailing', 'indented', 'doubled', 'all-no-break'],
  width: ['none', '72', '60', '90', '45', '110'],
  form: ['text', 'html', 'divisions', 'table'],
} as const

type Ways = { readonly [name in keyof typeof ways]: (typeof ways)[name][number] }
type Trait = keyof Ways

const usual = Object.fromEntries(Object.entries(ways).map(([name, [first]]) => [name, first])) as unknown as Ways

/** Pages with one unusual trait, each of them once, on several statements. */
export function* pagesByTrait(): Generator<Page> {
  let at = 0
  for (const [name, values] of Object.entries(ways)) for (const value of values) yield pageOf(statementAt(at++), { ...usual, [name]: value })
}

/** So many pages with two to four unusual traits. */
export function* pagesByChance(count: number, start: number): Generator<Page> {
  for (let at = 0; at < count; at++) {
    const chance = chanceFrom(start + at)
    const chosen: Partial<Record<Trait, string>> = {}
    for (let left = 2 + chance.below(3); left > 0; left--) {
      const name = chance.one(Object.keys(ways) as Trait[])
      chosen[name] = chance.one(ways[name].slice(1) as readonly string[])
    }
    yield pageOf(statementAt(chance.below(1000)), { ...usual, ...chosen } as Ways)
  }
}

const seeds = seedsAbsent === false ? [seed('24 017 326'), seed('23 009 298')] : []

function statementAt(at: number): Statement {
  const known = [...seeds, ...invented]
  return at % 3 === 2 ? inventedDecision(7, at).statement : (known[at % known.length] as Statement)
}

const bulleted: ReadonlySet<string> = new Set(['hyphens', 'bullets', 'stars', 'en-dashes', 'dots', 'arrows'])

/** Without what no reader could tell apart. */
function possible(given: Ways): Ways {
  const way = { ...given }
  const unmarked = way.numbers === 'none'
  if (way.items === 'like-paragraphs' && !bulleted.has(way.numbers)) way.items = 'nested'
  if (way.items === 'unmarked' && (unmarked || way.form !== 'text')) way.items = 'nested'
  if (way.items === 'nested' && way.numbers === 'bullets' && way.spaces === 'indented') way.items = 'letters'
  if (unmarked && way.width !== 'none') way.gaps = 'all'
  if (way.headings === 'numbered' && way.numbers !== 'none' && !bulleted.has(way.numbers)) way.headings = 'usual'
  if (way.headings === 'numbered' && way.contents !== 'none') way.contents = 'none'
  if (way.form !== 'text') {
    way.width = 'none'
    way.spaces = 'usual'
    if (['bold', 'hashes', 'underlined'].includes(way.headings)) way.headings = 'usual'
    if (way.contents === 'linked') way.contents = 'bullets'
    if (!['continuous', 'restarting', 'bullets', 'none'].includes(way.numbers)) way.numbers = 'restarting'
    if (['first', 'last', 'behind-summary'].includes(way.contents)) way.contents = 'plain'
    if (['wrapped-20', 'table', 'bold-labels'].includes(way.header)) way.header = 'labels'
  }
  if (way.header === 'commas' && way.date === 'comma') way.date = 'long'
  if (way.contents === 'linked' && way.headings !== 'hashes') way.contents = 'bullets'
  if (way.header === 'wrapped-20' || way.header === 'slashes') way.reference = way.header === 'slashes' ? 'slashes' : way.reference
  if (way.headings === 'underlined' && way.gaps === 'double') way.gaps = 'all'
  if (way.spaces === 'all-no-break') way.width = 'none'
  if (way.headings === 'section' && way.contents !== 'none') way.contents = 'none'
  if (way.items === 'numbers' && unmarked) way.items = 'nested'
  if (way.items === 'dashes' && way.numbers === 'en-dashes') way.items = 'nested'
  if (way.headings === 'stop' && unmarked) way.headings = 'usual'
  return way
}

export function pageOf(statement: Statement, given: Ways): Page {
  const way = possible(given)
  const traits = (Object.keys(ways) as Trait[]).filter((name) => way[name] !== usual[name]).map((name) => `${name}: ${JSON.stringify(way[name]).slice(1, -1)}`)
  const { reference, lines: header, behind, found } = headerIn(statement.header, way)
  const headings = statement.sections.map((section, at) => headingIn(section, at, way))
  const text = way.form === 'text' ? textOf(statement, headings, header, behind, way) : htmlOf(statement, headings, header, behind, way)
  const outline = statement.sections.flatMap((section, at) => [headings[at]?.read ?? '', ...section.subheadings.map(({ heading }) => quoted(heading, way))])
  return { traits, text, expected: { header: { ...found, reference }, headings: outline, paragraphs: statement.sections.map(({ paragraphs }) => paragraphs.length) } }
}

const quoted = (text: string, { quotes }: Ways): string =>
  quotes === 'curly' ? text : quotes === 'mojibake' ? text.replace(/’/g, 'â€™').replace(/‘/g, 'â€˜') : text.replace(/[‘’]/g, quotes === 'straight' ? "'" : '`').replace(/[“”]/g, '"')

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

function headerIn(header: Header, way: Ways): { readonly reference: string | null; readonly lines: readonly string[]; readonly behind: readonly string[]; readonly found: Header } {
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
    case 'table': return all([title, ...facts.map(([label, value]) => `| ${label} | ${value} |`)])
  }
}

const questions: Readonly<Record<string, string>> = {
  complaint: 'What was the complaint?', scope: 'What did we investigate?', powers: 'What can the Ombudsman look at?', considered: 'How did we consider the complaint?', assessment: 'What is our assessment?',
  findings: 'What did we find?', action: 'What should the Council do?', decision: 'What is our decision?', 'not-investigated': 'What did we not investigate?',
}

const otherQuestions: Readonly<Record<string, string>> = {
  complaint: 'What is this complaint about?', scope: 'What have I investigated?', powers: 'What are the Ombudsman’s powers?', considered: 'How did I look into it?', assessment: 'Why will we not investigate?',
  findings: 'Was there fault?', action: 'What has the Council agreed to do?', decision: 'What did I decide?', 'not-investigated': 'What did I not look at?',
}

interface Heading {
  readonly written: string
  readonly read: string
}

function headingIn({ heading: given, role }: Section, at: number, way: Ways): Heading {
  const heading = quoted(given, way)
  const as = (written: string, read = written): Heading => ({ written, read })
  switch (way.headings) {
    case 'usual': return as(heading)
    case 'capitals': return as(heading.toUpperCase())
    case 'title-case': return as(heading.replace(/(?<![\p{L}’'`])\p{L}/gu, (letter) => letter.toUpperCase()))
    case 'small': return as(heading.replace(/^(\p{L})(.*)$/u, (_, first: string, rest: string) => first + rest.toLowerCase()))
    case 'colon': return as(`${heading}:`)
    case 'slip': return as(heading.replace(/(\p{Ll})(\p{Ll})(?=\p{Ll}*$)/u, '$2$1'))
    case 'other-slip': return as(at % 2 === 0 ? heading.replace(/(\p{Ll}{3})\p{Ll}(?=\p{Ll})/u, '$1') : heading.replace(/(\p{Ll}{2})(\p{Ll})(?=\p{Ll}{2})/u, '$1$2$2'))
    case 'straight': return as(heading.replace(/[‘’]/g, "'"))
    case 'question': return as(questions[role] ?? heading)
    case 'bold': return as(`**${heading}**`, heading)
    case 'hashes': return as(`## ${heading}`, heading)
    case 'underlined': return as(`${heading}\n${'-'.repeat(heading.length)}`, heading)
    case 'numbered': return as(`${at + 1}. ${heading}`, heading)
    case 'stop': return as(`${heading}.`)
    case 'lettered': return as(`${'ABCDEFGH'[at]}. ${heading}`, heading)
    case 'roman': return as(`${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][at]}. ${heading}`, heading)
    case 'section': return as(`Section ${at + 1}: ${heading}`)
    case 'dashes-around': return as(`— ${heading} —`, heading)
    case 'lower': return as(heading.toLowerCase())
    case 'doubled-spaces': return as(heading.replaceAll(' ', '  '), heading)
    case 'second-question': return as(otherQuestions[role] ?? heading)
    case 'spaced': return as(`  ${heading} `, heading)
  }
}

const furniture = {
  before: {
    nothing: [], 'skip-links': ['Skip to main content', 'Skip to navigation', 'Menu', 'Search'], cookies: ['Cookies on this site', 'We use cookies to make this site work. We would also like to use analytics cookies.', 'Accept all cookies', 'Reject all cookies', 'Cookie settings'],
    breadcrumb: ['Home > Decisions > Adult care services', 'You are here: Home > Decisions'], site: ['Local Government and Social Care Ombudsman', 'Decisions', 'Make a complaint', 'About us', 'Contact us'], search: ['Back to search results', 'Print this page', 'Share this page'], print: ['Print this page', 'LGO logogram'],
    'other-cookies': ['Cookies', 'This site uses cookies to make it work. Find out more about cookies.', 'Accept', 'Decline'], banner: ['Skip to content', 'Local Government & Social Care Ombudsman', 'Home | Make a complaint | Decisions | About us', 'Search decisions'],
  },
  between: { nothing: [], 'back-to-top': ['Back to top'], print: ['Print this page'], cookies: ['Review your privacy settings'], share: ['Share this page', 'Back to top'], top: ['Return to top'], panel: ['Back to top', 'Print this page', 'LGO logogram'] },
  after: {
    nothing: [], panel: ['Print this page', 'LGO logogram', 'Review your privacy settings', 'Required cookies', 'These cookies enable the website to function properly. You can only disable these by changing your browser preferences.', 'View required cookies', 'Analytical cookies', 'Google Analytics cookies help us improve the performance of the website by understanding how visitors use the site.', 'View analytical cookies', 'Privacy settings'],
    print: ['Print this page'], footer: ['© 2026 Local Government and Social Care Ombudsman', 'Accessibility', 'Privacy', 'Terms and conditions', 'Contact us'], related: ['Related content', 'Back to search results', 'Next decision'], feedback: ['Was this page helpful?', 'Yes', 'No', 'Give feedback'],
    sharing: ['Share this decision', 'Facebook', 'Twitter', 'LinkedIn', 'Email'], copyright: ['© Commission for Local Administration in England', 'All content is available under the Open Government Licence v3.0, except where otherwise stated'],
    source: ['Source: https://www.lgo.org.uk/decisions/housing/allocations/24-001-002', 'Retrieved from the web on 3 June 2026'],
  },
} as const

function labelAndSummary(summary: string, { label }: Ways): readonly string[] {
  switch (label) {
    case 'usual': return ["The Ombudsman's final decision:", `Summary: ${summary}`]
    case 'none': return [`Summary: ${summary}`]
    case 'curly': return ['The Ombudsman’s final decision:', `Summary: ${summary}`]
    case 'capitals': return ["THE OMBUDSMAN'S FINAL DECISION:", `SUMMARY: ${summary}`]
    case 'with-summary': return [`The Ombudsman's final decision: Summary: ${summary}`]
    case 'no-colon': return ["The Ombudsman's final decision", `Summary - ${summary}`]
    case 'unlabelled': return ["The Ombudsman's final decision:", summary]
    case 'no-summary': return ["The Ombudsman's final decision:"]
    case 'decision-label': return ['Decision summary', summary]
    case 'bare-summary': return ["The Ombudsman's final decision:", 'Summary', summary]
  }
}

const usualSignOff = "Investigator's decision on behalf of the Ombudsman"

function signOffIn({ signOff }: Ways): readonly string[] {
  switch (signOff) {
    case 'usual': case 'glued': return [usualSignOff]
    case 'twice': return [usualSignOff, usualSignOff]
    case 'capitals': return [usualSignOff.toUpperCase()]
    case 'curly': return [usualSignOff.replace("'", '’')]
    case 'none': return []
    case 'stop': return [`${usualSignOff}.`]
    case 'ombudsman': return ["Investigator's final decision on behalf of the Ombudsman"]
    case 'no-apostrophe': return [usualSignOff.replace("'", '')]
  }
}

function markOf(number: number, inSection: number, section: number, { numbers }: Ways): string {
  switch (numbers) {
    case 'continuous': return `${number}. `
    case 'restarting': return `  ${inSection}. `
    case 'bracket': return `${number}) `
    case 'hyphens': return '- '
    case 'bullets': return '• '
    case 'stars': return '* '
    case 'none': return ''
    case 'tabbed': return `${number}.\t`
    case 'close': return `${number}.`
    case 'square': return `[${number}] `
    case 'dotted-by-section': return `${section + 1}.${inSection} `
    case 'en-dashes': return '– '
    case 'dots': return '· '
    case 'arrows': return '➢ '
    case 'bold': return `**${number}.** `
    case 'zeros': return `${String(number).padStart(2, '0')}. `
  }
}

function itemMarkOf(at: number, way: Ways): string {
  const like = markOf(1, 1, 0, way)
  switch (way.items) {
    case 'nested': return like === '• ' ? '    - ' : '    • '
    case 'letters': return `${String.fromCharCode(97 + at)}) `
    case 'roman': return `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][at]}) `
    case 'like-paragraphs': return like
    case 'unmarked': return ''
    case 'capital-letters': return `${String.fromCharCode(65 + at)}) `
    case 'letters-with-stops': return `${String.fromCharCode(97 + at)}. `
    case 'bracketed-letters': return `(${String.fromCharCode(97 + at)}) `
    case 'dashes': return like === '- ' ? '    • ' : '- '
    case 'numbers': return `    ${at + 1}. `
  }
}

interface Row {
  readonly text: string
  /** Whether a heading, or something else that stands apart. */
  readonly opens: boolean
  readonly wraps: boolean
  /** The line before goes on here. */
  readonly goesOn?: boolean
}

const standing = ({ citations }: Paragraph): readonly string[] => citations.filter(({ standsAlone }) => standsAlone).map(({ text }) => `(${text})`)

function textOf(statement: Statement, headings: readonly Heading[], header: readonly string[], behind: readonly string[], way: Ways): string {
  const rows: Row[] = []
  const put = (text: string, opens = false, wraps = false): void => void rows.push({ text, opens, wraps })
  if (way.contents === 'first') for (const line of contentsIn(headings, way)) put(line)
  for (const line of furniture.before[way.before]) put(line)
  header.forEach((line, at) => rows.push({ text: line, opens: false, wraps: false, ...(way.header === 'wrapped-20' && at > 0 && !line.includes(' : ') && { goesOn: true }) }))
  const usualPlace = !['first', 'behind-summary', 'last'].includes(way.contents)
  if (usualPlace) contentsIn(headings, way).forEach((line, at) => put(line, at === 0))
  for (const line of labelAndSummary(quoted(statement.summary ?? '', way), way)) put(line, true, true)
  if (way.contents === 'behind-summary') contentsIn(headings, way).forEach((line, at) => put(line, at === 0))
  let number = 0
  statement.sections.forEach((section, at) => {
    put(headings[at]?.written ?? '', true)
    let inSection = 0
    for (const paragraph of section.paragraphs) {
      for (const sub of section.subheadings.filter(({ before }) => before === paragraph.number)) {
        put(way.headings === 'bold' ? `**${quoted(sub.heading, way)}**` : way.headings === 'hashes' ? `### ${quoted(sub.heading, way)}` : quoted(sub.heading, way), true)
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
  return gapped.join('\n').replaceAll('\n', way.ends)
}

function spaced(text: string, { spaces }: Ways): string {
  if (spaces === 'no-break') return text.replace(/ (?=[:>(]|\d)|(?<=[.:>]) /g, '\u00a0')
  if (spaces === 'all-no-break') return text.replaceAll(' ', '\u00a0')
  if (spaces === 'trailing') return `${text}   `
  if (spaces === 'indented') return `    ${text}`
  return spaces === 'doubled' ? text.replace(/(?<=[.:]) (?=\p{Lu})/gu, '  ') : text
}

/** Broken at spaces, with what follows the mark hanging below its text. */
function wrap(text: string, width: number): string[] {
  if (text.length <= width) return [text]
  const indent = ' '.repeat(/^ *(?:\S{1,4}[.)]|[-•*])? */u.exec(text)?.[0].length ?? 0)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function contentsIn(headings: readonly Heading[], { contents }: Ways): readonly string[] {
  const names = headings.map(({ read }) => read)
  switch (contents) {
    case 'none': return []
    case 'plain': return ['Contents', ...names]
    case 'bullets': return ['On this page', ...names.map((each) => `- ${each}`)]
    case 'numbered': return ['Contents', ...names.map((each, at) => `${at + 1}. ${each}`)]
    case 'row': return [`Jump to: ${names.join(' | ')}`]
    case 'first': case 'last': return ['In this decision', ...names]
    case 'behind-summary': return names
    case 'linked': return ['Contents', ...names.map((each) => `- [${each}](#${each.toLowerCase().replace(/\W+/g, '-')})`)]
  }
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/’/g, '&rsquo;').replace(/\u00a0/g, '&nbsp;')

function htmlOf(statement: Statement, headings: readonly Heading[], header: readonly string[], behind: readonly string[], way: Ways): string {
  const flat = way.form === 'divisions'
  const block = (text: string): string => (flat ? `<div>${escape(text)}</div>` : `<p>${escape(text)}</p>`)
  const head = (text: string, level: number): string => (flat ? `<div><strong>${escape(text)}</strong></div>` : `<h${level}>${escape(text)}</h${level}>`)
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
        out += head(quoted(sub.heading, way), 3)
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
