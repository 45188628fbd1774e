import type { Citation } from './model.ts'
import { collapse } from './words.ts'

/**
 * Authorities as statements cite them: `Local Government Act 1974, section 24A(6), as amended, section 34(B)`. An
 * authority is split into provisions, each with its instrument in front: `Local Government Act 1974, section 24A(6)` and
 * `Local Government Act 1974, section 34(B)`. What is not wholly an authority ("they acted under the Care Act 2014") is none.
 */

interface Read {
  readonly provisions: readonly string[]
  /** Words that belong to no authority. */
  readonly leftOver: number
}

const kindOfInstrument = /^(?:acts?|regulations?|orders?|rules|code|guidance|convention|directive|gdpr)$/i
const needsYear = /^(?:acts?|regulations?|orders?|rules)$/i
const year = /^(?:19|20|1[5-8])\d{2}$/
const unit = /^(?:sections?|ss?\.?|schedules?|sch\.?|paragraphs?|paras?\.?|parts?|regulations?|regs?\.?|articles?|arts?\.?|rules?|chapters?|reg\.?)$/i
const place = /^(?:\d+[a-z]{0,3}(?:\.\d+)*|[ivx]+|[a-z])(?:\([a-z0-9]{1,5}\)[a-z0-9]{0,2}|[,–-]\([a-z0-9]{1,5}\)|\/\d+[a-z]{0,2})*$/i
/** What stands for a whole place where only its last step differs: `(c)` in `section 26(6)(a) and (c)`. */
const step = /^\([a-z0-9]{1,5}\)$/i
const joined = /^(s{1,2}|reg|art|para|sch)\.?(\d+[a-z]{0,3}(?:\([a-z0-9]{1,5}\)|,\([a-z0-9]{1,5}\))*)$/i
const beside = /[,;]$|^(?:and|or|to)$/i
const between = /^(?:and|or|to|of|the|see|also|under|in|as|amended|at|with|&|-|–)$/i
const small = /^(?:and|of|the|for|in|to|on|or|by|with|etc|\([^()]*\))$/i
const longForms: Readonly<Record<string, string>> = {
  s: 'section', ss: 'section', sections: 'section', sch: 'Schedule', schedules: 'Schedule', schedule: 'Schedule', para: 'paragraph', paras: 'paragraph',
  paragraphs: 'paragraph', regs: 'regulation', reg: 'regulation', regulations: 'regulation', arts: 'article', art: 'article',
  articles: 'article', part: 'Part', parts: 'Part', rules: 'rule', chapters: 'chapter',
}
/** Acts that pages have cited in small letters; without capitals, only a known name tells an Act from prose. */
const knownInstruments = [
  'local government act 1974', 'local government and housing act 1989', 'care act 2014', 'children act 1989',
  'children and families act 2014', 'housing act 1996', 'education act 1996', 'equality act 2010',
  'human rights act 1998', 'data protection act 2018', 'highways act 1980', 'town and country planning act 1990',
]
const titleCase = (name: string): string =>
  name.replace(/\b[a-z]+/g, (word) => (small.test(word) ? word : word[0]?.toUpperCase() + word.slice(1)))

/** The provisions that an authority cites, each with its instrument; an empty list where it is no authority. */
export function provisionsOf(authority: string): readonly string[] {
  const read = readAuthority(authority)
  return read.leftOver === 0 ? read.provisions : []
}

/** Whether the words inside a pair of brackets are an authority and nothing else. */
export const isCitation = (text: string): boolean => provisionsOf(text).length > 0

/** The authorities in round brackets within a paragraph's text or an item's, in order. */
export function citationsIn(text: string, number: number): readonly Citation[] {
  return bracketed(text)
    .map((inner) => ({ text: inner, provisions: provisionsOf(inner), standsAlone: false, number }))
    .filter((citation) => citation.provisions.length > 0)
}

/** The words within a line that is wholly one pair of round brackets, a full stop allowed behind; `null` otherwise. */
export function wholeBracket(line: string): string | null {
  const groups = bracketed(line)
  const inner = groups.length === 1 ? groups[0] : undefined
  return inner !== undefined && (line === `(${inner})` || line === `(${inner}).`) ? inner : null
}

function bracketed(text: string): string[] {
  const groups: string[] = []
  const open: number[] = []
  const spans: [number, number][] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at)
    const start = text[at] === ')' ? open.pop() : undefined
    if (start === undefined) continue
    while (spans.length > 0 && (spans.at(-1)?.[0] ?? 0) > start) spans.pop()
    spans.push([start, at])
  }
  for (const [start, end] of spans) groups.push(text.slice(start + 1, end))
  return groups
}

function readAuthority(authority: string): Read {
  const text = collapse(authority)
  const report = /\s[vV]\.?\s/.test(text) && /\[\d{4}\]/.test(text)
  if (report) return { provisions: [text], leftOver: 0 }
  const words = text.split(/(?<=[,;])(?![\s(])|\s/).filter((word) => word !== '').map(withoutLooseBracket)
  return new AuthorityReader(words).read()
}

/** `(5A` and `4)` of a bracket that spans several words lose it; `24A(6)` keeps its own. */
function withoutLooseBracket(word: string): string {
  const opened = word.startsWith('(') && !word.includes(')') ? word.slice(1) : word
  const bare = opened.endsWith(')') && !opened.includes('(') ? opened.slice(0, -1) : opened
  return place.test(bare) || unit.test(bare) ? bare : word
}

/** Goes through the words of an authority once, keeping the instrument and the kind of place last named. */
class AuthorityReader {
  #words: readonly string[]
  #provisions: string[] = []
  #instrument: string | null = null
  /** Provisions that came before their instrument: "section 26 of the Local Government Act 1974". */
  #waiting: string[] = []
  #free: string[] = []
  #leftOver = 0
  #unit: string | null = null
  #cited = false

  constructor(words: readonly string[]) {
    this.#words = words
  }

  read(): Read {
    for (let at = 0; at < this.#words.length; at++) at = this.#step(at)
    this.#dropFree()
    this.#closeInstrument()
    // "Paragraph 5" without an instrument points into the statement itself.
    this.#leftOver += this.#waiting.filter((provision) => /^(?:paragraph|Part|chapter|rule) /.test(provision)).length
    this.#provisions.push(...this.#waiting)
    return { provisions: this.#provisions, leftOver: this.#leftOver }
  }

  #step(at: number): number {
    const raw = this.#words[at] ?? ''
    const word = raw.replace(/[,;.]+$/, '')
    const next = (this.#words[at + 1] ?? '').replace(/[,;.]+$/, '')
    if (kindOfInstrument.test(word) && this.#free.length > 0 && (year.test(next) || (!needsYear.test(word) && /^[A-Z]/.test(word)))) {
      const dated = year.test(next)
      const of = /^code$/i.test(word) && /^of$/i.test(next) ? /^(?:practice|guidance)\b/i.exec(this.#words[at + 2] ?? '')?.[0] : undefined
      if (of !== undefined && this.#nameInstrument(`${word} of ${titleCase(of)}`)) return at + 2
      if (this.#nameInstrument(dated ? `${word} ${next}` : word)) return dated ? at + 1 : at
    }
    const short = joined.exec(word)
    if (short) {
      this.#dropFree()
      this.#take(longForms[(short[1] ?? '').toLowerCase()] ?? 'section', short[2] ?? '')
      return at
    }
    if (unit.test(word) && place.test(next)) {
      this.#dropFree()
      const key = word.toLowerCase().replace('.', '')
      this.#take(longForms[key] ?? key, next)
      return at + 1
    }
    if (this.#unit !== null && this.#free.length === 0 && /^\d/.test(word) && place.test(word)) {
      const ofAnother = /^paragraph/i.test(next) && this.#unit === 'paragraph'
      this.#take(ofAnother ? 'Schedule' : this.#unit, word)
      return at
    }
    if (step.test(word) && this.#free.length === 0 && this.#takeStep(word, beside.test(this.#words[at - 1] ?? ''))) return at
    if (between.test(word) && this.#free.length === 0) return at
    this.#free.push(word)
    if (/[,;]$/.test(raw)) this.#dropFree()
    return at
  }

  #take(unitName: string, where: string): void {
    this.#unit = unitName
    const last = this.#within(unitName)
    const list = this.#instrument === null ? this.#waiting : this.#provisions
    const provision = `${unitName} ${where}`
    const loose = unitName === 'Schedule' ? /^(.*)(paragraph \S+)$/.exec(list.at(-1) ?? '') : null
    if (loose && !loose[1]?.includes('Schedule')) {
      // "paragraph 5A schedule 5" is written the other way round.
      list[list.length - 1] = `${loose[1]}${provision}, ${loose[2]}`
      return
    }
    if (last !== undefined) list[list.length - 1] = `${last}, ${provision}`
    else list.push(this.#instrument === null ? provision : `${this.#instrument}, ${provision}`)
    this.#cited = true
  }

  /** `section 34 (3)` goes on from its section; the `(c)` of `section 26(6)(a) and (c)` is another provision beside the last. */
  #takeStep(word: string, another: boolean): boolean {
    const list = this.#instrument === null ? this.#waiting : this.#provisions
    const last = list.at(-1)
    if (this.#unit === null || last === undefined || (another && !last.endsWith(')'))) return false
    if (another) list.push(last.replace(/\([^()]*\)$/, word))
    else list[list.length - 1] = `${last}${word}`
    return true
  }

  /** "Schedule 5, paragraph 4" is one place, not two. */
  #within(unitName: string): string | undefined {
    const list = this.#instrument === null ? this.#waiting : this.#provisions
    const last = list.at(-1)
    if (unitName === 'section' || unitName === 'Schedule' || unitName === 'Part' || last === undefined) return undefined
    return /(?:Schedule|Part|regulation|chapter) \S+$/.test(last) && !last.endsWith(unitName) && this.#cited ? last : undefined
  }

  #nameInstrument(ending: string): boolean {
    const name = this.#takeName(ending)
    if (name === null) return false
    this.#closeInstrument()
    this.#provisions.push(...this.#waiting.map((provision) => `${name}, ${provision}`))
    this.#cited = this.#waiting.length > 0
    this.#waiting = []
    this.#instrument = name
    this.#unit = null
    return true
  }

  #takeName(ending: string): string | null {
    const words = [...this.#free]
    while (words[0] !== undefined && /^(?:and|or|of|the|see|also|under|in)$/i.test(words[0])) words.shift()
    const name = [...words, ending].join(' ')
    const known = knownInstruments.find((each) => name.toLowerCase() === each)
    const capitals = words.length <= 20 && /^[A-Z]/.test(words[0] ?? '') && words.every((word) => /^[A-Z(&'"‘“]/.test(word) || small.test(word))
    if (!capitals && known === undefined) return null
    this.#free = []
    return known !== undefined && !capitals ? titleCase(known) : name
  }

  /** An instrument named without any place in it is cited as a whole. */
  #closeInstrument(): void {
    if (this.#instrument !== null && !this.#cited) this.#provisions.push(this.#instrument)
    this.#cited = true
  }

  #dropFree(): void {
    this.#leftOver += this.#free.length
    this.#free = []
  }
}
