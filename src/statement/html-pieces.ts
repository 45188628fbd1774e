import { isSectionHeading } from './headings.ts'
import { attribute, tokenise } from './html-tokens.ts'
import type { Token } from './html-tokens.ts'
import { collapse } from './words.ts'

/** A run of text that a browser would show as a block or line of its own, and what it stands in. */
export interface Piece {
  readonly text: string
  readonly line: number
  /** 1 to 6 for headings, 0 for others. */
  readonly level: number
  readonly cell: 'dt' | 'dd' | 'th' | 'td' | null
  /** The innermost list item around it. */
  readonly item: ItemAround | null
  /** Whether it is the first text of that item. */
  readonly opensItem: boolean
  /** What a `span` at its start holds. */
  readonly span: string | null
  /** Whether it begins inside a `cite`. */
  readonly cite: boolean
  readonly inArticle: boolean
  readonly inHeader: boolean
  readonly inFooter: boolean
}

export interface ItemAround {
  readonly ordered: boolean
  /** 1 for a list that is in no other. */
  readonly depth: number
  readonly value: number
  /** The `type` of its list: `a`, `i`, `1`. */
  readonly style: string
}

const blocks = new Set(
  ('address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html label legend li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul').split(' '),
)
const furniture = new Set(['nav', 'aside', 'dialog', 'button', 'select', 'textarea', 'form', 'head'])
/** Around a whole page some sites have an element that elsewhere holds furniture: then what it holds are headings. */
const wrappers = new Set(['form', 'header', 'aside', 'dialog'])
const landmarks = new Set(['header', 'footer'])

interface List {
  readonly ordered: boolean
  readonly style: string
  next: number
  item: (ItemAround & { fresh: boolean }) | null
}

/** HTML as the pieces of text that a reader would see, in order, without navigation and other furniture elements. */
export function piecesOf(html: string): Piece[] {
  const reader = new PieceReader(html)
  for (const token of tokenise(html)) reader.take(token)
  return reader.finish()
}

const isCell = (name: string): name is 'dt' | 'dd' | 'th' | 'td' => /^(?:d[dt]|t[dh])$/.test(name)

class PieceReader {
  #pieces: Piece[] = []
  #lists: List[] = []
  #open = new Map<string, number>()
  /** Furniture elements that are open, with the number of pieces before them. */
  #furniture: { readonly name: string; readonly nth: number; readonly from: number }[] = []
  #cell: Piece['cell'] = null
  #buffer = ''
  #hasText = false
  #span: { readonly from: number } | null = null
  #spanText: string | null = null
  #cite = false
  #startsInCite = false
  #lines: LineCounter
  #line = 1

  constructor(html: string) {
    this.#lines = new LineCounter(html)
  }

  take(token: Token): void {
    if (token.kind === 'text') {
      this.#text(token.text, token.at)
    } else if (token.kind === 'open') {
      if (blocks.has(token.name)) this.#flush()
      this.#enter(token.name, token.attributes)
    } else {
      if (blocks.has(token.name)) this.#flush()
      this.#leave(token.name)
    }
  }

  finish(): Piece[] {
    this.#flush()
    return this.#pieces
  }

  #text(text: string, at: number): void {
    if (!this.#hasText && collapse(text) !== '') {
      this.#hasText = true
      this.#line = this.#lines.lineAt(at + text.length - text.trimStart().length)
      this.#startsInCite = this.#cite
      this.#spanText = null
    }
    this.#buffer += text
  }

  #enter(name: string, attributes: string): void {
    this.#open.set(name, this.#count(name) + 1)
    if (this.#isFurniture(name)) this.#furniture.push({ name, nth: this.#count(name), from: this.#pieces.length })
    if (isCell(name)) this.#cell = name
    if (name === 'ol' || name === 'ul') {
      const start = Number(attribute(attributes, 'start') ?? 1)
      const style = attribute(attributes, 'type') ?? '1'
      this.#lists.push({ ordered: name === 'ol', style, next: Number.isInteger(start) ? start : 1, item: null })
    }
    if (name === 'li') this.#openItem()
    if (name === 'cite') this.#cite = true
    if (name === 'span' && !this.#hasText) this.#span = { from: this.#buffer.length }
  }

  #leave(name: string): void {
    const nth = this.#count(name)
    if (nth > 0) this.#open.set(name, nth - 1)
    const last = this.#furniture.at(-1)
    if (last?.name === name && last.nth === nth) {
      if (!this.#holdsStatement(name, last.from)) this.#pieces.length = Math.min(this.#pieces.length, last.from)
      this.#furniture.pop()
    }
    if (isCell(name) || name === 'dl' || name === 'table') this.#cell = null
    if (name === 'ol' || name === 'ul') this.#lists.pop()
    const list = this.#lists.at(-1)
    if (name === 'li' && list) list.item = null
    if (name === 'cite') this.#cite = false
    if (name === 'span' && this.#span) {
      const text = collapse(this.#buffer.slice(this.#span.from))
      this.#spanText ??= text === '' ? null : text
      this.#span = null
    }
  }

  #holdsStatement(name: string, from: number): boolean {
    return wrappers.has(name) && this.#pieces.slice(from).some(({ text, item }) => item === null && isSectionHeading(text))
  }

  #openItem(): void {
    const list = this.#lists.at(-1)
    if (!list) return
    const { ordered, style } = list
    list.item = { ordered, style, depth: this.#lists.length, value: list.next++, fresh: true }
  }

  #isFurniture(name: string): boolean {
    const inside = this.#count('article') > 0 || this.#count('main') > 0
    return furniture.has(name) || (landmarks.has(name) && !inside)
  }

  #count = (name: string): number => this.#open.get(name) ?? 0

  #flush(): void {
    const level = [1, 2, 3, 4, 5, 6].find((each) => this.#count(`h${each}`) > 0) ?? 0
    const text = collapse(this.#buffer)
    this.#buffer = ''
    this.#hasText = false
    const span = this.#spanText
    this.#spanText = null
    this.#span = null
    if (text === '') return
    const item = this.#lists.at(-1)?.item ?? null
    this.#pieces.push({
      text,
      line: this.#line,
      level,
      cell: this.#cell,
      item: item && { ordered: item.ordered, depth: item.depth, value: item.value, style: item.style },
      opensItem: item?.fresh ?? false,
      span,
      cite: this.#startsInCite,
      inArticle: this.#count('article') > 0,
      inHeader: this.#count('header') > 0,
      inFooter: this.#count('footer') > 0,
    })
    if (item) item.fresh = false
  }
}

/** Turns offsets, asked for in rising order, into line numbers from 1. */
class LineCounter {
  #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  lineAt(offset: number): number {
    for (; this.#at < offset && this.#at < this.#text.length; this.#at++) if (this.#text[this.#at] === '\n') this.#line++
    return this.#line
  }
}
