import { actOfInitials, knownActs, knownTitles } from './instruments.ts'
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

const kindOfInstrument = /^(?:acts?|regulations?|orders?|rules|code|guidance|convention|directive|framework|gdpr)$/i
const needsYear = /^(?:acts?|regulations?|orders?|rules)$/i
/** What is made under an Act may have that Act in its name. */
const madeUnderAct = /^(?:regulations|order|rules)$/i
/** How a statement names an instrument again that it has named in full: `section 26(1) of the Act`. */
const shortName = /^(?:Act|Acts|Regulations|Order|Rules|Code|Guidance|Framework)$/
const initials = /^[A-Z][A-Za-z]{0,4}[A-Z]$/
const year = /^(?:19|20|1[5-8])\d{2}$/
const unit = /^(?:sections?|ss?\.?|schedules?|sch\.?|paragraphs?|paras?\.?|parts?|regulations?|regs?\.?|articles?|arts?\.?|rules?|chapters?|class(?:es)?|annex(?:es)?|appendix|pages?)$/i
const place = /^(?:\d+[a-z]{0,3}(?:\.\d+)*|[ivx]+|[a-z])(?:\([a-z0-9]{1,5}\)[a-z0-9]{0,2}|[,–-]\([a-z0-9]{1,5}\)|\/\d+[a-z]{0,2})*$/i
/** What stands for a whole place where only its last step differs: `(c)` in `section 26(6)(a) and (c)`. */
const step = /^\([a-z0-9]{1,5}\)$/i
const joined = /^(s{1,2}|regs?|arts?|paras?|sch)\.?(\d+[a-z]{0,3}(?:\([a-z0-9]{1,5}\)|,\([a-z0-9]{1,5}\))*)$/i
/** A number that needs no word for what it counts: `Code of Guidance 17.4`. */
const pointed = /^\d{1,2}\.\d{1,3}$/
const beside = /[,;]$|^(?:and|or|to)$/i
const between = /^(?:and|or|to|of|the|see|also|under|in|as|amended|at|with|&|-|–)$/i
const small = /^(?:and|of|the|for|in|to|on|or|by|with|etc|\([^()]*\))$/i
const longForms: Readonly<Record<string, string>> = {
  s: 'section', ss: 'section', sections: 'section', sch: 'Schedule', schedules: 'Schedule', schedule: 'Schedule', para: 'paragraph', paras: 'paragraph',
  paragraphs: 'paragraph', regs: 'regulation', reg: 'regulation', regulations: 'regulation', arts: 'article', art: 'article',
  articles: 'article', part: 'Part', parts: 'Part', rules: 'rule', chapters: 'chapter', class: 'Class', classes: 'Class',
  annex: 'Annex', annexes: 'Annex', appendix: 'Appendix', pages: 'page',
}
/** Which units may stand within which: `Schedule 2, Part 1, paragraph 5`. */
const within: Readonly<Record<string, RegExp>> = {
  paragraph: /(?:Schedule|Part|regulation|chapter|Annex) \S+$/, Part: /Schedule \S+$/, Class: /Part \S+$/, article: /Schedule \S+$/,
}
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
  const report = /\s[vV]\.?\s/.test(text) && /[[(]\d{4}[\])]/.test(text)
  if (report) return { provisions: [text], leftOver: 0 }
  const words = text
    .replace(ownShortName, '$1')
    .replace(/((?:\d[a-z]{0,3}|\)))[–-](?=\d)/gi, '$1 to ')
    .split(/(?<=[,;])(?![\s(])|\s/)
    .filter((word) => word !== '')
    .map(withoutLooseBracket)
  return new AuthorityReader(words).read()
}

/** `(the Act)` and `(“CSSG”)` behind a name: how the text will call it from here on. */
const ownShortName = /(\b(?:19|20)\d\d|\b(?:Code|Guidance|Framework|Regulation|Practice)) \((?:the [^()]{2,40}|[‘“'"][^()]{2,40}[’”'"]|[A-Z]{2,6})\)/g

/** `(5A` and `4)` of a bracket that spans several words lose it, as does `26(1))`; `24A(6)` keeps its own. */
function withoutLooseBracket(word: string): string {
  const stop = /[,;.:]*$/.exec(word)?.[0] ?? ''
  const whole = word.slice(0, word.length - stop.length)
  const opened = whole.startsWith('(') && !whole.includes(')') ? whole.slice(1) : whole
  const bare = opened.split(')').length > opened.split('(').length ? opened.slice(0, -1) : opened
  return place.test(bare) || unit.test(bare) || joined.test(bare) ? bare + stop : word
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
  /** An instrument has been named by its short name alone. */
  #pointsOutside = false

  constructor(words: readonly string[]) {
    this.#words = words
  }

  read(): Read {
    for (let at = 0; at < this.#words.length; at++) at = this.#step(at)
    this.#dropFree()
    this.#closeInstrument()
    // "Paragraph 5" without an instrument points into the statement itself.
    if (!this.#pointsOutside) this.#leftOver += this.#waiting.filter((provision) => /^(?:paragraph|Part|chapter|rule|page|Class|Annex|Appendix) |^\S+ [A-Za-z]$/.test(provision)).length
    this.#provisions.push(...this.#waiting)
    return { provisions: this.#provisions, leftOver: this.#leftOver }
  }

  #step(at: number): number {
    const raw = this.#words[at] ?? ''
    const word = bareWord(raw)
    const next = bareWord(this.#words[at + 1])
    const named = this.#instrumentAt(at)
    if (named !== null) return named
    const short = joined.exec(word)
    if (short) {
      this.#dropFree()
      this.#take(longForms[(short[1] ?? '').toLowerCase()] ?? 'section', short[2] ?? '', at)
      return at
    }
    if (unit.test(word) && place.test(next)) {
      this.#dropFree()
      const key = word.toLowerCase().replace('.', '')
      this.#take(longForms[key] ?? key, next, at)
      return at + 1
    }
    if (this.#unit !== null && this.#free.length === 0 && /^\d/.test(word) && place.test(word)) {
      const ofAnother = /^paragraph/i.test(next) && this.#unit === 'paragraph'
      this.#take(ofAnother ? 'Schedule' : this.#unit, word, at)
      return at
    }
    if (this.#instrument !== null && this.#unit === null && this.#free.length === 0 && pointed.test(word)) {
      this.#take('paragraph', word, at)
      return at
    }
    if (step.test(word) && this.#free.length === 0 && this.#takeStep(word, beside.test(this.#words[at - 1] ?? ''))) return at
    if (between.test(word) && this.#free.length === 0) return at
    this.#free.push(raw)
    return at
  }

  /** Names the instrument whose name ends, or stands, here; the answer is the place of its last word, `null` where there is none. */
  #instrumentAt(at: number): number | null {
    const word = bareWord(this.#words[at])
    const next = bareWord(this.#words[at + 1])
    if (this.#free.length === 0) return this.#shortInstrumentAt(at, word, next)
    if (!kindOfInstrument.test(word) || !(year.test(next) || (!needsYear.test(word) && /^[A-Z]/.test(word) && !kindOfInstrument.test(next)))) return null
    const dated = year.test(next)
    if (dated && /^acts?$/i.test(word) && this.#goesOnInName(at + 2)) return null
    const of = /^code$/i.test(word) && /^of$/i.test(next) ? /^(?:practice|guidance)\b/i.exec(this.#words[at + 2] ?? '')?.[0] : undefined
    if (of !== undefined && this.#nameInstrument(`${word} of ${titleCase(of)}`)) return this.#endOfCode(at + 2)
    return this.#nameInstrument(dated ? `${word} ${next}` : word) ? at + (dated ? 1 : 0) : null
  }

  /** An instrument that needs no words before it: a known title, `LGA 1974`, `SI 2006/1738`, `the 1974 Act`, `the Act`. */
  #shortInstrumentAt(at: number, word: string, next: string): number | null {
    const title = knownTitles.find((name) => name.every((each, index) => bareWord(this.#words[at + index]).toLowerCase() === each.toLowerCase()))
    if (title !== undefined) {
      const last = at + title.length - 1
      const dated = year.test(bareWord(this.#words[last + 1]))
      this.#setInstrument(dated ? `${title.join(' ')} ${bareWord(this.#words[last + 1])}` : title.join(' '))
      return dated ? last + 1 : last
    }
    if (/^si$/i.test(word) && /^\d{4}\/\d{1,4}$/.test(next)) return this.#setInstrument(`SI ${next}`, at + 1)
    if (initials.test(word) && year.test(next)) return this.#setInstrument(`${actOfInitials[word] ?? word} ${next}`, at + 1)
    if (word === '1974' && next === 'Act') return this.#setInstrument('Local Government Act 1974', at + 1)
    if (initials.test(word) && (joined.test(next) || (unit.test(next) && isPlaceAfter(this.#words[at + 2])))) return this.#setInstrument(word, at)
    if (!shortName.test(word) || year.test(next)) return null
    this.#pointsOutside = true
    return at
  }

  /** Whether the name of an instrument goes on after the Act in it: `Health and Social Care Act 2008 (Regulated Activities) Regulations 2014`. */
  #goesOnInName(from: number): boolean {
    if (/[,;:]$/.test(this.#words[from - 1] ?? '') || between.test(this.#words[from] ?? '')) return false
    for (let at = from; at < from + 12; at++) {
      const raw = this.#words[at] ?? ''
      if (madeUnderAct.test(raw) && year.test(bareWord(this.#words[at + 1]))) return true
      if (raw === '' || /[,;:]$/.test(raw) || joined.test(raw) || (unit.test(raw) && isPlaceAfter(this.#words[at + 1]))) return false
    }
    return false
  }

  /** A code may say behind its name for whom it is: `Code of Practice: 0 to 25 years`. */
  #endOfCode(at: number): number {
    const years = this.#words.slice(at + 1, at + 5).map(bareWord).join(' ')
    if (/^0 to 25 years$/i.test(years)) return at + 4
    return !/[,;]$/.test(this.#words[at] ?? '') && year.test(bareWord(this.#words[at + 1])) ? at + 1 : at
  }

  #take(unitName: string, where: string, at: number): void {
    const list = this.#list()
    const last = list.at(-1)
    const provision = `${unitName} ${where}`
    const beforeIt = this.#unit
    this.#unit = unitName
    const loose = unitName === 'Schedule' ? /^(.*)(paragraph \S+)$/.exec(last ?? '') : null
    // "paragraph 5A schedule 5" is written the other way round.
    if (loose && !loose[1]?.includes('Schedule')) list[list.length - 1] = `${loose[1]}${provision}, ${loose[2]}`
    else if (last !== undefined && this.#cited && within[unitName]?.test(last)) list[list.length - 1] = `${last}, ${provision}`
    // A section needs no Part beside it, since an Act counts its sections through.
    else if (last !== undefined && unitName === 'section' && beforeIt === 'Part' && !/^and$/i.test(this.#words[at - 1] ?? '')) list[list.length - 1] = last.replace(/Part \S+$/, provision)
    else if (last !== undefined && beforeIt === unitName && this.#cited) list.push(last.replace(new RegExp(`${unitName} \\S+$`), provision))
    else list.push(this.#instrument === null ? provision : `${this.#instrument}, ${provision}`)
    this.#cited = true
  }

  #list(): string[] {
    return this.#instrument === null ? this.#waiting : this.#provisions
  }

  /** `section 34 (3)` goes on from its section; the `(c)` of `section 26(6)(a) and (c)` is another provision beside the last. */
  #takeStep(word: string, another: boolean): boolean {
    const list = this.#list()
    const last = list.at(-1)
    if (this.#unit === null || last === undefined || (another && !last.endsWith(')'))) return false
    if (another) list.push(last.replace(/\([^()]*\)$/, word))
    else list[list.length - 1] = `${last}${word}`
    return true
  }

  #nameInstrument(ending: string): boolean {
    const name = this.#takeName(ending)
    if (name === null) return false
    this.#setInstrument(name)
    return true
  }

  #setInstrument(name: string, at = 0): number {
    this.#closeInstrument()
    this.#provisions.push(...this.#waiting.map((provision) => `${name}, ${provision}`))
    this.#cited = this.#waiting.length > 0
    this.#waiting = []
    this.#instrument = name
    this.#unit = null
    return at
  }

  #takeName(ending: string): string | null {
    const words = withoutOthers(this.#free)
    const name = [...words, ending].join(' ')
    const known = knownActs.find((each) => name.toLowerCase() === each)
    const capitals = words.length <= 20 && /^[A-Z]/.test(words[0] ?? '') && words.every((word) => /^[A-Z(&'"‘“]|^\d{4}$/.test(word) || small.test(word))
    if (!capitals && known === undefined) return null
    this.#leftOver += this.#free.length - words.length - leadIn(this.#free)
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

const bareWord = (word: string | undefined): string => (word ?? '').replace(/[,;.:]+$/, '')

/** Whether a word says where, and is not the year of what the word before it names. */
const isPlaceAfter = (word: string | undefined): boolean => place.test(bareWord(word)) && !year.test(bareWord(word))

const before = /^(?:and|or|of|the|see|also|under|in)$/i

/** How many words stand before a name and belong to none. */
const leadIn = (words: readonly string[]): number => {
  const first = words.findIndex((word) => !before.test(word))
  return first < 0 ? words.length : first
}

/** The words of a name alone. A comma within it parts what an `and` joins: `Anti-social Behaviour, Crime and Policing`. */
function withoutOthers(free: readonly string[]): readonly string[] {
  const words = free.slice(leadIn(free))
  const comma = words.findLastIndex((word) => /[,;:]$/.test(word))
  return comma < 0 || (words[comma]?.endsWith(',') && words.includes('and', comma)) ? words : words.slice(comma + 1)
}
