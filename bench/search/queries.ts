import { slugify } from '../../src/law/law.ts'
import { chance } from '../../src/demo/chance.ts'
import type { Chance } from '../../src/demo/chance.ts'
import type { Query } from '../../src/register/query.ts'
import { termOf } from '../../src/search/engine/english.ts'
import type { PlainDate } from '../../src/time/plain-date.ts'
import type { Listed } from '../../src/usecases/ports/register-feed.ts'
import { listedOf } from './collection.ts'
import type { Filed } from './collection.ts'

export type Kind = 'common' | 'usual' | 'rare' | 'phrase' | 'beginning'

/** One search, so that each engine can be given it in its own language. */
export interface BenchQuery {
  readonly kind: Kind
  readonly words: readonly string[]
  readonly equal: Partial<Readonly<Record<Filed, string>>>
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** What is asked of the collection: searches, searches whose last word is only begun, and words with a slip in them. */
export interface Questions {
  readonly searches: readonly BenchQuery[]
  readonly beginnings: readonly BenchQuery[]
  readonly slips: readonly { readonly wrong: string; readonly right: string }[]
  /** Decisions to which others are compared. */
  readonly keys: readonly string[]
}

/** So many decisions, spread over the collection, say how frequent a word is. */
const SAMPLED = 1500
const SLIPS = 50

/** In how many decisions of a hundred a word of a kind is. */
const bands = { common: [30, 101], usual: [1, 30], rare: [0, 0.25] } as const
/** Ten searches have four of common words, four of usual ones, one of rare ones and one phrase, in any order begun. */
const CYCLE: readonly Kind[] = ['common', 'usual', 'common', 'usual', 'rare', 'common', 'usual', 'common', 'usual', 'phrase']

/** The questions to a collection of so many decisions: the same each time. Half of the searches have filters. */
export function questionsFor(decisions: number, count: number): Questions {
  const by = chance(77)
  const step = Math.max(1, Math.floor(decisions / SAMPLED))
  const sample = Array.from({ length: Math.min(SAMPLED, decisions) }, (_, index) => listedOf(index * step))
  const found = new Map<string, number>()
  for (const { text } of sample) for (const word of new Set(wordsIn(text))) found.set(word, (found.get(word) ?? 0) + 1)
  const share = (word: string): number => (100 * (found.get(word) ?? 0)) / sample.length
  const one = (): Listed => sample[by.below(sample.length)] as Listed
  const within = (kind: keyof typeof bands, { text }: Listed): readonly string[] => [...new Set(wordsIn(text))].filter((word) => termOf(word) !== '' && share(word) >= bands[kind][0] && share(word) < bands[kind][1])

  const wordsOf = (kind: keyof typeof bands): { readonly words: readonly string[]; readonly of: Listed } => {
    for (;;) {
      const of = one()
      const words = within(kind, of)
      const wanted = 1 + by.below(kind === 'common' ? 4 : kind === 'usual' ? 3 : 2)
      const chosen = new Set(Array.from({ length: wanted }, () => words[by.below(Math.max(1, words.length))] ?? ''))
      if (chosen.size === wanted && !chosen.has('')) return { words: [...chosen], of }
    }
  }
  const searches = Array.from({ length: count }, (_, index): BenchQuery => {
    const kind = CYCLE[index % CYCLE.length] as Exclude<Kind, 'beginning'>
    const { words, of } = kind === 'phrase' ? phraseOf(by, one) : wordsOf(kind)
    return { kind, words, ...((index + Math.floor(index / 10)) % 2 === 0 ? UNFILTERED : filtersOf(by, of)) }
  })
  const beginnings = Array.from({ length: 50 }, (_, index): BenchQuery => {
    const { words } = wordsOf(index % 2 === 0 ? 'common' : 'usual')
    const last = words.at(-1) ?? ''
    return { kind: 'beginning', words: [...words.slice(0, -1), last.slice(0, Math.max(2, Math.min(5, last.length - 1 - by.below(3))))], ...UNFILTERED }
  })
  const slips: { wrong: string; right: string }[] = []
  while (slips.length < SLIPS) {
    const right = wordsOf(slips.length % 2 === 0 ? 'common' : 'usual').words[0] ?? ''
    const wrong = right.length < 6 ? right : slipIn(by, right)
    if (wrong !== right && !found.has(wrong)) slips.push({ wrong, right })
  }
  return { searches, beginnings, slips, keys: Array.from({ length: 50 }, () => one().reference) }
}

/** The search as the register takes it. */
export function asQuery({ kind, words, equal, from, to }: BenchQuery): Query {
  const text = words.join(' ')
  return {
    words: kind === 'phrase' ? `"${text}"` : kind === 'beginning' ? `${text}*` : text,
    ...Object.fromEntries(Object.entries(equal).map(([name, value]) => [name, slugify(value)])),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    sort: 'relevance', limit: 10, offset: 0,
  }
}

const UNFILTERED = { equal: {}, from: null, to: null } as const
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]{3,}/g) ?? []

/** Two or three words of a sentence, next to each other. */
function phraseOf(by: Chance, one: () => Listed): { readonly words: readonly string[]; readonly of: Listed } {
  for (;;) {
    const of = one()
    const sentences = of.text.split(/[^A-Za-z ]+/).map((part) => part.toLowerCase().trim().split(/\s+/)).filter((words) => words.length > 3)
    const words = sentences[by.below(Math.max(1, sentences.length))] ?? []
    const from = by.below(Math.max(1, words.length - 3))
    const chosen = words.slice(from, from + 2 + by.below(2))
    // Begins and ends with a word that is looked for.
    if (chosen.length > 1 && [chosen[0], chosen.at(-1)].every((word) => word !== undefined && word.length > 2 && termOf(word) !== '')) return { words: chosen, of }
  }
}

function filtersOf(by: Chance, { body, category, subcategory, decision, date }: Listed): Pick<BenchQuery, 'equal' | 'from' | 'to'> {
  const year = Number(date?.slice(0, 4) ?? 2020)
  const days = { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` } as const
  const equal = [{ body }, { category }, { decision }, { category, decision }, {}, { category, subcategory }][by.below(6)] ?? {}
  const given = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== null)) as BenchQuery['equal']
  return Object.keys(given).length === 0 || 'subcategory' in given ? { equal: given, ...days } : { equal: given, from: null, to: null }
}

/** A letter left out, put in, changed, or swapped with the next; never the first. */
function slipIn(by: Chance, word: string): string {
  const at = 1 + by.below(word.length - 2)
  const letter = String.fromCharCode(97 + by.below(26))
  const [before, here, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  return by.pick([before + next + after, before + letter + here + next + after, before + letter + next + after, before + next + here + after])
}
