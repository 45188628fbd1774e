import { assemble } from './blocks.ts'
import type { Block } from './blocks.ts'
import { isSectionHeading } from './headings.ts'
import { piecesOf } from './html-pieces.ts'
import { linesOfPieces, linesOfText } from './lines.ts'
import type { Line } from './lines.ts'
import type { Parsed } from './model.ts'
import { readListing } from './read-listing.ts'
import { isOwnHtml, readOwnHtml } from './read-own-html.ts'
import { isOwnText, readOwnText } from './read-own-text.ts'
import { readPublished } from './read-published.ts'
import { collapse, splitLines } from './words.ts'

/**
 * A decision statement out of plain text or HTML: our own renderings, the layouts in which statements have been
 * published, and captures of them. Never throws; the time it takes grows with the length. Every word is in the
 * statement, in a known label or in page furniture, or is listed as a doubt.
 */
export function parseStatement(input: string): Parsed {
  if (collapse(input) === '') return { type: 'other', why: 'There is no text in it.' }
  const lines = splitLines(input)
  if (isOwnText(lines)) return assemble(readOwnText(lines))
  if (isHtml(input)) {
    const pieces = piecesOf(input)
    return isOwnHtml(pieces) ? assemble(readOwnHtml(pieces)) : published(linesOfPieces(pieces))
  }
  return published(linesOfText(input))
}

/** A tag that only a page has, or a text that begins with one. */
const isHtml = (input: string): boolean =>
  /^[\s\ufeff]*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>])/i.test(input) || /<\/(?:p|div|li|h[1-6]|body|html|ol|ul|article)>/i.test(input)

function published(lines: readonly Line[]): Parsed {
  const blocks = readPublished(lines)
  if (isStatement(blocks)) return assemble(blocks)
  const entries = readListing(lines)
  if (entries.length > 0) return { type: 'listing', entries }
  return { type: 'other', why: 'It has none of the headings that a decision statement has.' }
}

/** Two known headings make a statement; one will do beside a sign-off, a summary or a line of the header. */
function isStatement(blocks: readonly Block[]): boolean {
  const headings = blocks.filter((block) => block.kind === 'section' && isSectionHeading(block.heading)).length
  const support = blocks.some(({ kind }) => kind === 'header' || kind === 'summary' || kind === 'sign-off')
  return headings >= 2 || (headings === 1 && support)
}
