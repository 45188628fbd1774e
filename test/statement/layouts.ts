import { fc } from '../chance.ts'
import type { Header } from '../../src/statement/model.ts'

/** What a page says, whatever it looks like. */
export interface Told {
  readonly header: Header
  readonly summary: string
  readonly sections: readonly ToldSection[]
}

interface ToldSection {
  readonly heading: string
  /** A text is a sub-heading. */
  readonly parts: readonly (string | ToldParagraph)[]
}

interface ToldParagraph {
  readonly text: string
  readonly items: readonly string[]
  /** An authority on a line of its own, without brackets. */
  readonly authority: string | null
}

const bodies = ['Saltmarsh Borough Council', 'London Borough of Eastmarsh', 'Harrow & Vale Council', 'Orchard Lodge Care Limited', 'Optalis (South) Limited', 'Northmoor Community NHS Trust', 'Royal Borough of Temesbank'] as const
const filings = [['Housing', 'Allocations'], ['Adult care services', 'Residential care'], ["Children's care services", 'Child protection'], ['Planning', 'Planning applications'], ['Environment and regulation', 'Refuse and recycling']] as const
const outcomes = ['Closed after initial enquiries', 'Upheld', 'Not upheld'] as const
const subjects = ['The Council', 'Mr X', 'Mrs B', 'The officer', 'The letter', 'She', 'It', 'Nobody', 'In May 2023 the Council', 'I'] as const
const verbs = ['wrote to the tenant', 'said that the form was lost', 'did not reply for eleven weeks', 'paid £250 in the end', 'looked at the file again', 'found nothing in its records', 'asked for a review (it had that right)', 'kept the child’s papers', 'closed the case'] as const
const ends = ['.', ', and that was fault.', ', which is what the policy says.', ' before 4.30pm on the day.', '. That was late.'] as const
const fragments = ['apologise to Mr X', 'pay £250 for the delay', 'train its officers', 'look again at its policy, which is old', 'the cost of a tyre', 'any injustice is slight', 'write to everyone on the list within the month'] as const
const openings = ['The Council will within a month', 'We do not go on if we decide', 'Mrs B complains that the Council did not', 'It has agreed to'] as const
const authorities = ['Local Government Act 1974, section 24A(6), as amended', 'Housing Act 1996, section 184', 'Local Government Act 1974, sections 26(1) and 26A(1), as amended'] as const
const subheadings = ['What happened', 'Analysis', 'Background', 'The Council’s response', 'Was there fault?', 'Law and guidance', 'Mrs B’s move', 'Injustice'] as const

const sentence = fc.tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...ends)).map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`)
const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
const cited = fc.tuple(prose, fc.constantFrom(...authorities)).map(([text, authority]) => `${text} (${authority})`)
const plain = fc.oneof({ arbitrary: prose, weight: 4 }, { arbitrary: cited, weight: 1 }).map((text): ToldParagraph => ({ text, items: [], authority: null }))
const listing = fc
  .tuple(fc.constantFrom(...openings), fc.uniqueArray(fc.constantFrom(...fragments), { minLength: 2, maxLength: 4 }), fc.constantFrom('; and', ', or', ';'), fc.option(fc.constantFrom(...authorities)))
  .map(([opening, words, joint, authority]): ToldParagraph => ({
    text: `${opening}:`,
    items: words.map((each, at) => `${each}${at === words.length - 1 ? '.' : at === words.length - 2 ? joint : joint.slice(0, 1)}`),
    authority,
  }))
const paragraph = fc.oneof({ arbitrary: plain, weight: 4 }, { arbitrary: listing, weight: 1 })
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 4 })
/** Sub-headings with paragraphs under each, after some without. */
const divided = fc
  .tuple(paragraphs, fc.uniqueArray(fc.constantFrom(...subheadings), { maxLength: 2 }), fc.array(paragraphs, { minLength: 2, maxLength: 2 }))
  .map(([first, headings, others]) => [...first, ...headings.flatMap((heading, at) => [heading, ...(others[at] ?? [])])])

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((each) => String(each).padStart(length, '0'))
const reference = fc.tuple(fc.integer({ min: 13, max: 26 }), digits(3), digits(3), fc.constantFrom('', '', '', 'a')).map(([a, b, c, d]) => `${a} ${b} ${c}${d}`)
const date = fc.date({ min: new Date('2013-04-01'), max: new Date('2026-10-01'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10))

/** A statement of the usual kind: no trap in it, since what is tried here is the layout around it. */
export const told: fc.Arbitrary<Told> = fc
  .record({
    header: fc.record({ body: fc.constantFrom(...bodies), reference, filed: fc.constantFrom(...filings), decision: fc.constantFrom(...outcomes), date }),
    summary: prose,
    complaint: paragraphs, powers: paragraphs, considered: paragraphs, found: divided, action: fc.option(paragraphs), decision: plain,
    closed: fc.boolean(), we: fc.boolean(), scope: fc.option(paragraphs), left: fc.option(plain),
  })
  .map(({ header: { filed, ...header }, summary, complaint, powers, considered, found, action, decision, closed, we, scope, left }) => ({
    header: { ...header, category: filed[0], subcategory: filed[1] },
    summary,
    sections: [
      { heading: 'The complaint', parts: complaint },
      ...(scope ? [{ heading: we ? 'What we have investigated' : 'What I have and have not investigated', parts: scope }] : []),
      { heading: 'The Ombudsman’s role and powers', parts: powers },
      { heading: we ? 'How we considered this complaint' : 'How I considered this complaint', parts: considered },
      { heading: closed ? 'My assessment' : 'What I found', parts: found },
      ...(action ? [{ heading: we ? 'Recommendations' : 'Agreed action', parts: action }] : []),
      { heading: 'Final decision', parts: [decision] },
      ...(left ? [{ heading: 'Parts of the complaint that I did not investigate', parts: [left] }] : []),
    ],
  }))

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const dates: readonly ((day: number, month: number, year: string) => string)[] = [
  (day, month, year) => `${String(day).padStart(2, '0')} ${months[month]?.slice(0, 3)} ${year}`,
  (day, month, year) => `${day} ${months[month]} ${year}`,
  (day, month, year) => `${day}${day === 1 ? 'st' : day === 2 ? 'nd' : 'th'} ${months[month]} ${year}`,
  (day, month, year) => `${String(day).padStart(2, '0')}-${months[month]?.slice(0, 3)}-${year}`,
  (day, month, year) => `${String(day).padStart(2, '0')}/${String(month + 1).padStart(2, '0')}/${year}`,
  (day, month, year) => `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
]

/** A layout: how each part of a statement is put on a page. */
export const layout = fc.record({
  date: fc.constantFrom(...dates),
  reference: fc.constantFrom<(given: string) => string>((given) => given, (given) => given.replaceAll(' ', ''), (given) => given.replaceAll(' ', '-'), (given) => given.toUpperCase(), (given) => given.replaceAll(' ', '\u00a0')),
  title: fc.constantFrom('round', 'square', 'apart'),
  header: fc.constantFrom('labels', 'labels-below', 'labels-in-capitals', 'pipes', 'dots', 'dashes', 'bare', 'other-order'),
  label: fc.constantFrom("The Ombudsman's final decision:", 'The Ombudsman’s final decision', "THE OMBUDSMAN'S FINAL DECISION:", ''),
  summary: fc.constantFrom('Summary: ', 'Summary : ', 'SUMMARY: ', 'Summary\n'),
  marks: fc.constantFrom('continuous', 'restarting', 'bracket', 'around', 'bare', 'lone', 'hyphens', 'bullets', 'none'),
  items: fc.constantFrom('nested', 'letters', 'bullets', 'same'),
  gaps: fc.constantFrom('all', 'sections', 'none'),
  headings: fc.constantFrom('as-they-are', 'capitals', 'colon', 'slip', 'straight', 'numbered'),
  before: fc.subarray(['Skip to main content', 'We use cookies to make this site work.', 'Accept all cookies', 'Menu', 'Home > Decisions > Housing', 'Print this page', 'Local Government and Social Care Ombudsman', 'LGO logogram']),
  contents: fc.constantFrom('none', 'bullets', 'plain', 'labelled'),
  back: fc.boolean(),
  after: fc.subarray(['Print this page', 'LGO logogram', 'Review your privacy settings', 'Required cookies', 'Privacy settings', 'Was this page helpful?', '© 2025', 'Accessibility']),
  signOff: fc.constantFrom('once', 'twice', 'glued', 'capitals'),
  width: fc.constantFrom(0, 0, 0, 72, 80, 96),
  ends: fc.constantFrom('\n', '\r\n', '\r'),
  page: fc.constantFrom('text', 'text', 'lists', 'divisions', 'markdown'),
})

export type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never

/** Writes a date of the header as the layout has it. */
export function dateIn({ date }: Layout, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return date(Number(day), Number(month) - 1, year)
}
