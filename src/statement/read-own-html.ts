import type { Block } from './blocks.ts'
import { wholeBracket } from './citation.ts'
import { isDecisionLabel, isFurniture } from './furniture.ts'
import type { Piece } from './html-pieces.ts'
import { headerBlock, titleBlock } from './read-header.ts'
import { doubtsHeading } from './render-text.ts'

/** Whether pieces are HTML as `renderHtml` writes it: an article that opens with a header from title to label. */
export function isOwnHtml(pieces: readonly Piece[]): boolean {
  const article = pieces.filter((piece) => piece.inArticle)
  const header = article.filter((piece) => piece.inHeader)
  const title = article[0]
  return title?.level === 1 && title.inHeader && title.text.endsWith(')') && isDecisionLabel(header.at(-1)?.text ?? '')
}

/** The blocks of HTML as `renderHtml` writes it, wherever it stands in a page. What surrounds it is furniture or a doubt. */
export function readOwnHtml(pieces: readonly Piece[]): readonly Block[] {
  const blocks: Block[] = []
  const state = { titled: false, sections: false, paragraph: false }
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    const { text, line } = piece
    const next = pieces[at + 1]
    if (!piece.inArticle) {
      if (!isFurniture(text)) blocks.push(misplaced(piece))
    } else if (piece.inHeader && piece.level === 1 && !state.titled) {
      blocks.push(...titleBlock(text))
      state.titled = true
    } else if (piece.cell === 'dt' && next?.cell === 'dd') {
      blocks.push(...(piece.inHeader ? headerField(piece, next) : [doubtOf(piece, next)]))
      at++
    } else if (piece.inHeader) {
      if (!isDecisionLabel(text)) blocks.push(misplaced(piece))
    } else if (piece.inFooter) {
      blocks.push({ kind: 'sign-off', line, text })
    } else if (piece.level > 1 && (piece.level === 2 || state.sections)) {
      blocks.push({ kind: piece.level === 2 ? 'section' : 'subheading', heading: text })
      state.sections = true
      state.paragraph = false
    } else if (!state.sections && text.startsWith('Summary: ')) {
      blocks.push({ kind: 'summary', text: text.slice('Summary: '.length) })
    } else if (state.sections && piece.item !== null) {
      const block = inItem(piece, state.paragraph)
      if (block.kind === 'paragraph') state.paragraph = true
      blocks.push(block)
    } else if (text !== doubtsHeading && !isFurniture(text)) {
      blocks.push(misplaced(piece))
    }
  }
  return blocks
}

function inItem(piece: Piece, paragraph: boolean): Block {
  const { text, item, span } = piece
  if (item?.ordered && item.depth === 1 && piece.opensItem) return { kind: 'paragraph', text }
  const authority = piece.cite && paragraph ? wholeBracket(text) : null
  if (authority !== null) return { kind: 'citation', text: authority }
  if (!paragraph || !piece.opensItem) return misplaced(piece)
  return span !== null && text.startsWith(`${span} `)
    ? { kind: 'item', mark: span, text: text.slice(span.length + 1) }
    : { kind: 'item', mark: '', text }
}

function headerField(label: Piece, value: Piece): Block[] {
  return headerBlock(`${label.text}: ${value.text}`, label.line) ?? [misplaced(label), misplaced(value)]
}

function doubtOf(label: Piece, value: Piece): Block {
  const found = /^Line (\d+): (.*)$/.exec(label.text)
  return found
    ? { kind: 'doubt', line: Number(found[1]), text: found[2] ?? '', why: value.text }
    : { kind: 'doubt', line: label.line, text: `${label.text} ${value.text}`, why: 'These words stand where nothing of their kind is expected.' }
}

const misplaced = ({ line, text }: Piece): Block =>
  ({ kind: 'doubt', line, text, why: 'These words stand where nothing of their kind is expected.' })
