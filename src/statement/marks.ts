/** What stands before a paragraph or item of a list, and what follows it. */
export interface Marked {
  /** As written: `1.`, `a)`, `-`, `•`. */
  readonly mark: string
  readonly kind: 'number' | 'letter' | 'bullet'
  /** The number of a numbered mark; `null` for others. */
  readonly value: number | null
  readonly text: string
}

/** A year is none: it stands at the start of a line where that was broken before it. */
const number = /^(?!(?:19|20)\d\d)(\d{1,4})[.)]$/
const letter = /^(?:\(?[a-z]{1,2}\)|[a-z]\.|[A-Z]\)|\([A-Z]\)|\(?[ivx]{1,5}\)|[ivx]{1,5}\.|\(\d{1,2}\))$/
const bullet = /^[-–—−•*·▪◦‣●○■□❖➢➤✓o\uf0b7\uf0a7]$/
/** A bullet or number that a capture has left no space behind. */
const glued = /^([•▪◦‣●○■❖➢➤\uf0b7\uf0a7]|\d{1,3}[.)](?=\p{Lu}[\p{Ll} ]|[‘“]))(?=\S)/u

/** Which mark this is, standing alone: `1.`, `a)`, `(iv)`, `•`; `null` where it is none. */
export function markKind(mark: string): { readonly kind: Marked['kind']; readonly value: number | null } | null {
  const numbered = number.exec(mark)
  if (numbered) return { kind: 'number', value: Number(numbered[1]) }
  if (letter.test(mark)) return { kind: 'letter', value: null }
  return bullet.test(mark) ? { kind: 'bullet', value: null } : null
}

/** The mark at the start of a collapsed line, a space, and the text behind it; `null` where the line has no mark. */
export function readMark(line: string): Marked | null {
  const space = line.indexOf(' ')
  if (space < 1 || space > 8) return null
  const mark = line.slice(0, space)
  const found = markKind(mark)
  return found && { mark, ...found, text: line.slice(space + 1) }
}

/** The same in a published line, where the space may be missing, or the line be a mark and nothing else. */
export function readPublishedMark(line: string): Marked | null {
  const marked = readMark(line)
  if (marked) return marked
  const mark = glued.exec(line)?.[1] ?? (line.length <= 6 ? line : '')
  const found = /^[-–—−*o]?$/.test(mark) ? null : markKind(mark)
  return found && { mark, ...found, text: line.slice(mark.length) }
}
