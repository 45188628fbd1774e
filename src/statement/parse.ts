import { assemble } from './blocks.ts'
import type { Block } from './blocks.ts'
import { withLeaders } from './contents.ts'
import { withPlainFrontMatter } from './front-matter.ts'
import { knownHeading } from './headings.ts'
import { withDefinedLabels, withTabbedLabels, withTableOfLabels } from './header-labels.ts'
import { piecesOf } from './html-pieces.ts'
import { decodeEntities } from './html-tokens.ts'
import { linesOfPieces, linesOfText } from './lines.ts'
import type { Line } from './lines.ts'
import { isMarkdown, linesOfMarkdown } from './markdown.ts'
import type { Parsed, SectionRole, Statement } from './model.ts'
import { withNumbering } from './numbering.ts'
import { otherMarkupInMarkdown, withoutLinkNumbers } from './other-markup.ts'
import { withoutPageBreaks } from './page-breaks.ts'
import { withoutMailHeaders, withoutQuoteMarks } from './quoted-mail.ts'
import { readListing } from './read-listing.ts'
import { isOwnHtml, readOwnHtml } from './read-own-html.ts'
import { isOwnText, misplacedInOwn, readOwnText } from './read-own-text.ts'
import { readPublished } from './read-published.ts'
import { withRunInHeadings } from './run-in.ts'
import { withLineEnds } from './run-together.ts'
import { unwrapped } from './unwrap.ts'
import { collapse, splitLines, withoutCommonIndent, withoutInvisible } from './words.ts'

/**
 * A decision statement out of plain text, Markdown or HTML: our own renderings, the layouts in which statements have been
 * published, and captures of them. Never throws; the time it takes grows with the length. Every word is in the
 * statement, in a known label or in page furniture, or is listed as a doubt.
 */
export function parseStatement(input: string): Parsed {
  if (collapse(input) === '') return { type: 'other', why: 'There is no text in it.' }
  const lines = splitLines(input)
  const ownBlocks = isOwnText(lines) ? readOwnText(lines) : null
  const own = ownBlocks && assemble(ownBlocks)
  if (own && own.doubts.length === ownBlocks.filter((block) => block.kind === 'doubt' && block.why !== misplacedInOwn).length) return own
  const clean = withoutBreaks(withoutInvisible(isEscapedHtml(input) ? decodeEntities(input) : input))
  const plain = isHtml(clean) ? preformatted(clean) : clean
  if (plain !== null) return fewerDoubts(own, published(linesOfPlain(withLeaders(withoutCommonIndent(withLineEnds(withPlainFrontMatter(withDefinedLabels(withTabbedLabels(withTableOfLabels(otherMarkupInMarkdown(withoutLinkNumbers(withoutQuoteMarks(plain)))))))))))))
  const pieces = piecesOf(clean)
  return isOwnHtml(pieces) ? assemble(readOwnHtml(piecesOf(input))) : published(withNumbering(withRunInHeadings(withoutMailHeaders(linesOfPieces(pieces)))))
}

/** Underlined headings are our own way of writing, and that of others. */
const fewerDoubts = (own: Statement | null, other: Parsed): Parsed =>
  own === null || (other.type === 'statement' && other.doubts.length < own.doubts.length) ? other : own

/** A tag that only a page has, or a text that begins with one. */
const isHtml = (input: string): boolean =>
  /^[\s\ufeff]*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>])/i.test(input) || /<\/(?:p|div|li|h[1-6]|body|html|ol|ul|article|td)>|<br ?\/?>/i.test(input)

/** Markdown that is no page although a tag breaks a line in it, or a comment stands there, without these. Line ends stay where they are. */
const withoutBreaks = (input: string): string => {
  const bare = /<br ?\/?>|^\s*<!--/i.test(input) ? input.replace(/<br ?\/?>/gi, ' ').replace(/^\s*<!--[^<>]{0,2000}-->/, (comment) => comment.replace(/[^\n]/g, '')) : input
  return bare !== input && isMarkdown(bare) && !isHtml(bare) ? bare : input
}

/** The text of a page that does nothing but show a text as it is written; `null` for any other page. */
function preformatted(page: string): string | null {
  const open = /<pre(?:\s[^<>]{0,500})?>/i.exec(page)
  const end = open === null ? -1 : page.toLowerCase().indexOf('</pre>', open.index)
  if (open === null || end < 0) return null
  const pieces = piecesOf(page.slice(0, open.index) + page.slice(end))
  const start = open.index + open[0].length
  const inner = page.slice(start, end)
  // Doubts count the lines of the page.
  const linesAbove = page.slice(0, start).replace(/[^\n]/g, '')
  return pieces.length === 0 && !isHtml(inner) ? linesAbove + decodeEntities(inner.replace(/<\/?(?:a|b|i|em|strong|span|code)(?:\s[^<>]{0,500})?>/gi, '')) : null
}

/** A page whose tags were themselves escaped on the way: `&lt;p&gt;`. */
const isEscapedHtml = (input: string): boolean => !isHtml(input) && /&lt;\/(?:p|div|li|h[1-6]|body|html|ol|ul|article|td)&gt;/i.test(input)

function linesOfPlain(text: string): readonly Line[] {
  const plain = isMarkdown(text) ? linesOfMarkdown(text) : splitLines(text).map((line) => ({ text: line, level: 0 }))
  const lines = linesOfText(plain.map((line) => decodeEntities(line.text))).map((line): Line => {
    const level = plain[line.line - 1]?.level ?? 0
    return level > 0 ? { ...line, level } : line
  })
  return unwrapped(withNumbering(withRunInHeadings(withoutPageBreaks(withoutMailHeaders(lines)))))
}

function published(lines: readonly Line[]): Parsed {
  const blocks = readPublished(lines)
  const why = whyNoStatement(lines, blocks)
  if (why === null) return assemble(blocks)
  const entries = readListing(lines)
  return entries.length > 0 ? { type: 'listing', entries } : { type: 'other', why }
}

/** Sections that nothing but a decision statement has. */
const telling: ReadonlySet<SectionRole> = new Set(['complaint', 'scope', 'powers', 'considered', 'not-investigated'])

/**
 * Two known headings over paragraphs make a statement, if one of them is such as no letter or minute has, and two where
 * nothing else speaks for it; one heading will do beside a reference, a sign-off or a summary. Where none is known, all of
 * these must be there; and where nothing is there but headings and a title, as on a page about decisions, four of them,
 * that of the complaint among them.
 */
function whyNoStatement(lines: readonly Line[], blocks: readonly Block[]): string | null {
  const roles = blocks.flatMap((block, at) => (block.kind === 'section' && blocks[at + 1] !== undefined && blocks[at + 1]?.kind !== 'section' ? [knownHeading(block.heading)] : []))
  const known = roles.flatMap((each) => (each ? [each.role] : []))
  const signed = blocks.some(({ kind }) => kind === 'sign-off')
  if (!signed && lines.some(({ text }) => /^Dear [\p{Lu}]/u.test(text) && text.length <= 60)) return 'It is a letter.'
  if (!signed && lines.some(({ text }) => /^Minutes of (?:an?|the) /i.test(text) && text.length <= 120)) return 'They are the minutes of a meeting.'
  const has = (field: 'reference' | 'body'): boolean => blocks.some((block) => block.kind === 'header' && typeof block.header[field] === 'string')
  const summed = blocks.some((block) => block.kind === 'summary' && block.unlabelled === undefined)
  const support = [signed, has('reference'), summed].filter(Boolean).length
  const bare = !signed && !summed && !blocks.some((block) => block.kind === 'header' && Object.keys(block.header).some((field) => field !== 'body'))
  const told = new Set(known.filter((role) => telling.has(role))).size
  const enough = known.length >= (bare ? 4 : 2) && (!bare || known.includes('complaint')) && told >= (support === 0 ? 2 : 1)
  if (enough || (known.length >= 1 && support >= 1)) return null
  if (roles.length >= 1 && support >= 2) return null
  return 'It has none of the headings that a decision statement has.'
}
