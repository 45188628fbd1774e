import { testOf } from '../../law/law.ts'
import { assemble } from '../../statement/blocks.ts'
import type { Block } from '../../statement/blocks.ts'
import type { Statement } from '../../statement/model.ts'
import { discretionParagraph, grounds, lawParagraphs, limbs } from '../../statement/standard-paragraphs.ts'
import { addDays } from '../../time/plain-date.ts'
import { chance } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { councils, providers } from './invented-bodies.ts'
import { matters } from './matters.ts'
import type { Matter } from './matters.ts'
import { falling, prose } from './prose.ts'

/** What an invented decision is about: the matter of its summary, a second head, one that it mentions by the way. */
export interface About {
  readonly reference: string
  readonly matter: Matter
  readonly second: Matter | null
  readonly aside: Matter | null
}

export interface InventedDecision extends About {
  readonly statement: Statement
}

/** What the invented decision of a number is about, without making it. */
export function aboutInvented(seed: number, index: number): About {
  return { reference: numbered(index).reference, ...drawnMatters(chanceOf(seed, index)) }
}

const chanceOf = (seed: number, index: number): Chance => chance(seed * 7_000_003 + index)

function drawnMatters(by: Chance): Pick<About, 'matter' | 'second' | 'aside'> {
  const matter = matters[frequentMatter(by)] ?? firstMatter
  const beside = matters.filter(({ category, id }) => category === matter.category && id !== matter.id)
  const second = by.next() < 0.35 ? (beside[by.below(beside.length)] ?? null) : null
  return { matter, second, aside: by.next() < 0.3 ? otherThan(by, [matter, second]) : null }
}

/**
 * The invented decision of a number, the same for the same seed. As in real ones, standard paragraphs come again and
 * again, few matters and bodies are frequent, most words are rare, and lengths differ: some 3,000 to 15,000 characters.
 * Numbers up to a million have references of their own, none that an office gives.
 */
export function inventedDecision(seed: number, index: number): InventedDecision {
  const by = chanceOf(seed, index)
  const { matter, second, aside } = drawnMatters(by)
  const outcome = outcomes.find(({ upTo }) => share(by, upTo)) ?? closure
  const who = `${by.pick(titles)} ${by.pick(letters)}`
  const body = matter.category === 'Adult care services' && by.next() < 0.2 ? (providers[frequentProvider(by)] ?? '') : (councils[frequentCouncil(by)] ?? '')
  const told = (text: string): string => text.replaceAll('{who}', who)
  const things = thingsOf(matter.category)
  const filler = (length: number): string => told(prose(by, things, length))
  const head = matter.heads[by.below(2)] ?? matter.heads[0]
  const test = by.pick(matter.tests)
  const { reference, year } = numbered(index)
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

  const complaint: Block[] = [
    { kind: 'section', heading: 'The complaint' },
    paragraph(`${who} complains ${head}.${second === null ? '' : ` ${who} also complains ${second.heads[by.below(2)] ?? ''}.`} ${filler(160)}`),
  ]
  const powers: Block[] = [{ kind: 'section', heading: 'The Ombudsman’s role and powers' }, ...standing.filter(({ often }) => by.next() < often).map(({ text }) => paragraph(text)), paragraph(lawOf(test))]
  const considered: Block[] = [{ kind: 'section', heading: 'How I considered this complaint' }, ...consideredWays.filter(() => by.next() < 0.7).map((text) => paragraph(told(text)))]
  const account: Block[] = [{ kind: 'section', heading: outcome === closure ? 'My assessment' : 'What I found' }]
  const facts = [...matter.facts, ...(second?.facts.slice(0, 2) ?? [])]
  const length = lengthOf(by)
  for (let written = 0; written < length || facts.length > 0;) {
    const fact = facts.shift()
    const said = told(fact === undefined ? '' : `${fact} `) + filler(220 + by.below(500))
    if (written > length / 2 && written - said.length <= length / 2) account.push({ kind: 'subheading', heading: 'Analysis' })
    account.push(paragraph(said))
    written += said.length
  }
  if (aside !== null) account.push(paragraph(`${who} told me of another matter, ${aside.heads[by.below(2)] ?? ''}. That is not part of this complaint. ${filler(80)}`))
  const action: Block[] = outcome === upheld ? [{ kind: 'section', heading: 'Agreed action' }, paragraph(`Within one month of this decision the Council will apologise to ${who} and pay ${who} £${50 * (1 + by.below(20))}. ${filler(60)}`), paragraph(by.pick(improvements))] : []
  const because = told((grounds[test]?.because ?? '').replaceAll('{name}', '{who}').replace('{bodies}', grounds[test]?.nobody ?? 'another body').replace('{are}', 'is'))
  const final: Block[] = [{ kind: 'section', heading: 'Final decision' }, paragraph(outcome.final(who, because))]
  const blocks: readonly Block[] = [
    { kind: 'header', header: { body, reference, category: matter.category, subcategory: matter.subcategory, decision: outcome.header, date: addDays(`${2000 + year}-04-01`, by.below(480)) }, line: 1, text: '' },
    { kind: 'summary', text: outcome.summary(who, head, because) },
    ...complaint, ...powers, ...considered, ...account, ...action, ...final,
    { kind: 'sign-off', line: 1, text: 'Investigator’s decision on behalf of the Ombudsman' },
  ]
  return { reference, statement: assemble(blocks), matter, second, aside }
}

interface Outcome {
  readonly header: string
  /** The share of decisions that have it or one before it. */
  readonly upTo: number
  summary(who: string, head: string, because: string): string
  final(who: string, because: string): string
}

const upheld: Outcome = {
  header: 'Upheld', upTo: 0.36,
  summary: (who, head) => `${who} complained ${head}. The Council was at fault, which caused injustice. It agreed to apologise and to make a payment.`,
  final: () => 'I have completed my investigation. There was fault, and what the Council will do puts right the injustice.',
}
const notUpheld: Outcome = {
  header: 'Not upheld', upTo: 0.26,
  summary: (who, head) => `${who} complained ${head}. We found no fault in what the Council did.`,
  final: () => 'I have completed my investigation and found no fault.',
}
const closure: Outcome = {
  header: 'Closed after initial enquiries', upTo: 1,
  summary: (who, head, because) => `We will not investigate ${who}’s complaint ${head}, because ${because}.`,
  final: (who, because) => `We will not investigate ${who}’s complaint because ${because}.`,
}
const outcomes: readonly Outcome[] = [upheld, notUpheld, closure]
const share = (by: Chance, upTo: number): boolean => by.next() < upTo

const titles = ['Mr', 'Mrs', 'Ms', 'Miss'] as const
const letters = ['X', 'Y', 'B', 'C', 'D', 'F'] as const
const [firstMatter] = matters as readonly [Matter, ...Matter[]]
const frequentMatter = falling(matters.length, 0.5, 4)
const frequentCouncil = falling(councils.length, 0.7, 8)
const frequentProvider = falling(providers.length, 0.5, 3)

function otherThan(by: Chance, not: readonly (Matter | null)[]): Matter {
  const others = matters.filter((matter) => !not.includes(matter))
  return others[by.below(others.length)] ?? firstMatter
}

/** Characters of the account: most near 4,000, some far more. */
function lengthOf(by: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - by.next())) * Math.cos(2 * Math.PI * by.next())
  return Math.min(13_000, Math.max(1200, Math.exp(8.2 + 0.45 * normal)))
}

/** More decisions in later years. */
const years = [12, 13, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 21, 21, 22, 22, 23, 23, 24, 25] as const

/** From 900 000 on, where no office's own numbers are. */
function numbered(index: number): { readonly reference: string; readonly year: number } {
  const at = index % years.length
  const year = years[at] ?? years[0]
  const same = years.slice(0, at).filter((other) => other === year).length
  const number = String(900_000 + Math.floor(index / years.length) * 2 + same)
  return { reference: `${year} ${number.slice(0, 3)} ${number.slice(3)}`, year }
}

const FIRST_THINGS = 24
const things = new Map<string, readonly string[]>()

/** Words that decisions of a category use whatever they are about. */
function thingsOf(category: string): readonly string[] {
  const found = things.get(category) ?? wordsOf(matters.filter((matter) => matter.category === category))
  things.set(category, found)
  return found
}

function wordsOf(some: readonly Matter[]): readonly string[] {
  const words = some.flatMap(({ heads, facts }) => [...heads, ...facts]).flatMap((text) => text.toLowerCase().match(/\b[a-z]{6,}\b/g) ?? [])
  return [...new Set(words)].filter((_, place) => place % 3 === 0).slice(0, FIRST_THINGS)
}

const lawOf = (test: string): string => {
  const citation = testOf(test)?.citation ?? null
  const text = lawParagraphs[test] ?? `${discretionParagraph.opening} ${discretionParagraph.only} ${limbs[test]?.test ?? 'another way is open'}.`
  return citation === null ? text : `${text} (${citation})`
}

/** Paragraphs that stand in many decisions, and in what share of them. */
const standing: readonly { readonly often: number; readonly text: string }[] = [
  { often: 0.9, text: `${discretionParagraph.opening} (Local Government Act 1974, sections 26(1) and 26A(1), as amended)` },
  { often: 0.6, text: lawOf('code-not-met') },
  { often: 0.55, text: lawOf('merits-only') },
  { often: 0.45, text: lawOf('late') },
  { often: 0.4, text: lawOf('tribunal-unused') },
  { often: 0.3, text: lawOf('court-unused') },
  { often: 0.3, text: lawOf('premature') },
  { often: 0.2, text: lawOf('acting-on-behalf') },
]

const consideredWays = [
  'I read what {who} told me, and we spoke by telephone.',
  'I asked the Council questions and read its answers and documents.',
  'I applied the Ombudsman’s Assessment Code and our guidance on remedies.',
  '{who} and the Council could comment on a draft of this decision. I considered what they said.',
] as const

const improvements = [
  'Within three months it will remind its staff of the policy.',
  'Within three months it will review its procedure and send us the result.',
  'Within two months it will train staff who deal with such requests.',
  'Within one month it will amend its records and tell us how.',
] as const
