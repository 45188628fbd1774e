import { citationsIn, provisionsOf } from './citation.ts'
import { roleOf } from './headings.ts'
import type { Citation, Doubt, Header, Item, Paragraph, Section, Statement } from './model.ts'

/**
 * What a reader of any layout has recognised, in the order of the text. The layouts differ in how these are found; what
 * follows from them (numbers, roles, citations) is decided here once.
 */
export type Block =
  | { readonly kind: 'header'; readonly header: Partial<Header>; readonly line: number; readonly text: string }
  | { readonly kind: 'report' }
  /** `unlabelled`: only its place says that it is one. */
  | { readonly kind: 'summary'; readonly text: string; readonly unlabelled?: true }
  | { readonly kind: 'section'; readonly heading: string }
  | { readonly kind: 'subheading'; readonly heading: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string }
  | { readonly kind: 'citation'; readonly text: string }
  | { readonly kind: 'sign-off'; readonly line: number; readonly text: string }
  | ({ readonly kind: 'doubt' } & Doubt)

interface OpenParagraph {
  number: number
  text: string
  items: Item[]
  standing: string[]
}

interface OpenSection {
  heading: string
  paragraphs: OpenParagraph[]
  subheadings: { heading: string; before: number }[]
}

/**
 * The statement that blocks amount to. Readers promise that paragraphs and sub-headings come after a section, items and
 * citations after a paragraph. A header field or sign-off that comes again and differs is a doubt.
 */
export function assemble(blocks: readonly Block[]): Statement {
  const sections: OpenSection[] = []
  const doubts: Doubt[] = []
  let header: Header = { body: null, reference: null, category: null, subcategory: null, decision: null, date: null }
  let kind: Statement['kind'] = 'Statement'
  let summary: string | null = null
  let signOff: string | null = null
  let next = 1
  const paragraph = (): OpenParagraph | undefined => sections.at(-1)?.paragraphs.at(-1)
  for (const block of blocks) {
    const said = block.kind === 'header' && saidOtherwise(header, block.header)
    if (said || (block.kind === 'sign-off' && signOff !== null))
      doubts.push({ line: block.line, text: block.text, why: 'The statement has already said otherwise.' })
    else if (block.kind === 'header') header = { ...header, ...block.header }
    else if (block.kind === 'report') kind = 'Report'
    else if (block.kind === 'summary') summary = summary === null ? block.text : `${summary} ${block.text}`
    else if (block.kind === 'sign-off') signOff = block.text
    else if (block.kind === 'section') sections.push({ heading: block.heading, paragraphs: [], subheadings: [] })
    else if (block.kind === 'subheading') sections.at(-1)?.subheadings.push({ heading: block.heading, before: next })
    else if (block.kind === 'paragraph') sections.at(-1)?.paragraphs.push({ number: next++, text: block.text, items: [], standing: [] })
    else if (block.kind === 'item') paragraph()?.items.push({ mark: block.mark, text: block.text })
    else if (block.kind === 'citation') paragraph()?.standing.push(block.text)
    else doubts.push({ line: block.line, text: block.text, why: block.why })
  }
  const closed = sections.map(closeSection)
  const citations = closed.flatMap((section) => section.paragraphs.flatMap((each) => each.citations))
  return { type: 'statement', kind, header, summary, sections: closed, citations, signOff, doubts }
}

const saidOtherwise = (header: Header, more: Partial<Header>): boolean =>
  Object.entries(more).some(([field, value]) => (header[field as keyof Header] ?? value) !== value)

function closeSection(section: OpenSection): Section {
  return {
    heading: section.heading,
    role: roleOf(section.heading),
    paragraphs: section.paragraphs.map(closeParagraph),
    subheadings: section.subheadings,
  }
}

function closeParagraph({ number, text, items, standing }: OpenParagraph): Paragraph {
  return { number, text, items, citations: citationsOf({ number, text, items }, standing) }
}

/**
 * The authorities of a paragraph: those in brackets in its text, then those in its items, then those that stand on a
 * line of their own after it.
 */
export function citationsOf(
  paragraph: Pick<Paragraph, 'number' | 'text' | 'items'>,
  standing: readonly string[],
): readonly Citation[] {
  const { number, text, items } = paragraph
  return [
    ...citationsIn(text, number),
    ...items.flatMap((item) => citationsIn(item.text, number)),
    ...standing.map((each) => ({ text: each, provisions: provisionsOf(each), standsAlone: true, number })),
  ]
}
