import { normaliseReference } from '../statement/reference.ts'
import type { Sought, Wanted } from './sought.ts'

/**
 * What the words of a search ask for. Any text has a meaning, so nothing is refused; what was passed over has a remark.
 *
 * - `home visit`: both words, in any form. `"home visit"`: next to each other. `24A(6)`, `top-up`: likewise, since a sign joins them.
 * - `-parking`, `-"blue badge"`, `NOT parking`: not there.
 * - `hedge OR fence`: either. OR binds its two neighbours only, so `council hedge OR fence` wants the council and one of the two.
 * - `hedg*`: any word that begins so.
 * - `24-017-326`, `24 017 326`, `24017326`: a reference.
 */
export function readWords(words: string): Sought {
  const pieces = piecesOf(words)
  const remarks = new Set<string>()
  if (pieces.some((piece) => piece.unclosed)) remarks.add(REMARKS.unclosed)
  const all: Wanted[][] = []
  const none: Wanted[] = []
  // In a text all of capitals, OR and NOT are words like others: someone left the key on.
  const shouting = !/\p{Ll}/u.test(words)
  let joining = false
  let leavingOut = false
  for (const [index, piece] of pieces.entries()) {
    const operator = piece.quoted || piece.minus || shouting ? null : operatorOf(piece.text)
    if (operator === 'AND') continue
    if (operator === 'NOT' && index < pieces.length - 1) {
      leavingOut = true
      continue
    }
    if (operator === 'OR') {
      const joins: boolean = all.length > 0 && index < pieces.length - 1 && !pieces[index - 1]?.minus && !joining
      if (!joins) remarks.add(REMARKS.lonelyOr)
      joining = joins
      continue
    }
    const wanted = wantedOf(piece, remarks)
    if (wanted === null) continue
    if (piece.minus || leavingOut) {
      if (joining) remarks.add(REMARKS.lonelyOr)
      none.push(wanted)
    } else if (joining) all.at(-1)?.push(wanted)
    else all.push([wanted])
    joining = false
    leavingOut = false
  }
  return { all, none, remarks: [...remarks] }
}

const REMARKS = {
  unclosed: 'A quotation mark has no partner, so everything after it was looked for together.',
  lonelyOr: 'OR stands between two words of which either will do, as in hedge OR fence. Elsewhere it has no meaning.',
  star: 'A star stands at the end of a word of at least two letters, as in hedg*. Elsewhere it has no meaning.',
} as const

interface Piece {
  readonly text: string
  readonly quoted: boolean
  /** Behind a minus. */
  readonly minus: boolean
  readonly unclosed: boolean
}

const QUOTE = /["“”„‟″«»]/
const PIECE = /(?<minus>[-−–]+)?["“”„‟″«»](?<quoted>[^"“”„‟″«»]*)(?<end>["“”„‟″«»]|$)|(?<bare>[^\s"“”„‟″«»]+)/gu
const REFERENCE = /(?<![\w-])\d{2}([- ]?)\d{3}\1\d{3}[a-z]?(?![\w-])/gi

function piecesOf(words: string): readonly Piece[] {
  return [...referencesTogether(words).matchAll(PIECE)].map(({ groups = {} }): Piece => {
    const { minus, quoted, end, bare } = groups
    if (quoted !== undefined) return { text: quoted, quoted: true, minus: minus !== undefined, unclosed: end === '' }
    const dashes = /^[-−–]+(?=.)/u.exec(bare ?? '')?.[0] ?? ''
    return { text: (bare ?? '').slice(dashes.length), quoted: false, minus: dashes !== '', unclosed: false }
  })
}

/** A reference outside quotation marks becomes a phrase, however it was written. */
function referencesTogether(words: string): string {
  return words
    .split(new RegExp(`(${QUOTE.source}[^"“”„‟″«»]*(?:${QUOTE.source}|$))`))
    .map((part, index) => (index % 2 === 1 ? part : part.replace(REFERENCE, (written) => `"${normaliseReference(written) ?? written}"`)))
    .join('')
}

function operatorOf(text: string): 'OR' | 'NOT' | 'AND' | null {
  return text === 'OR' || text === 'NOT' || text === 'AND' ? text : null
}

function wantedOf({ text, quoted }: Piece, remarks: Set<string>): Wanted | null {
  const starred = /^(?<beginning>[\p{L}\p{N}]{2,})\*$/u.exec(text)?.groups?.['beginning']
  if (starred !== undefined && !quoted) return { words: starred, begins: true }
  if (text.includes('*')) remarks.add(REMARKS.star)
  return text.trim() === '' ? null : { words: text, begins: false }
}
