import { runsOf } from './cited-text.ts'
import type { Imprint } from './imprint.ts'
import type { Citation, Item, Paragraph, Section, Statement } from './model.ts'
import { writePublishedDate } from './published-date.ts'
import { doubtsHeading, headerRows, inOrder, titleOf } from './render-text.ts'

/** A statement as it is laid out on paper, for whoever sets it: every word in its place, and what each place is. */
export interface PrintedStatement {
  readonly title: string
  /** Label and value of each field under the title. */
  readonly fields: readonly (readonly [string, string])[]
  readonly summary: string | null
  readonly sections: readonly PrintedSection[]
  readonly signOff: string | null
  readonly doubtsHeading: string
  readonly doubts: readonly string[]
  /** At the foot of each page. */
  readonly footer: string
  /** Where it was published, for the end; `null` where it was not. */
  readonly source: string | null
  /** For the file's own description. */
  readonly author: string
  readonly description: string
}

export interface PrintedSection {
  readonly heading: string
  /** The paragraphs under each sub-heading; those before the first have none. */
  readonly runs: readonly { readonly heading: string | null; readonly paragraphs: readonly PrintedParagraph[] }[]
}

export interface PrintedParagraph {
  readonly number: number
  readonly runs: readonly PrintedRun[]
  readonly items: readonly { readonly mark: string; readonly runs: readonly PrintedRun[] }[]
  /** The marks of the items are bullets that the source drew, not letters or numbers to be kept. */
  readonly drawn: boolean
  /** Authorities on lines of their own, in their brackets. */
  readonly standing: readonly string[]
}

export interface PrintedRun {
  readonly words: string
  /** An authority in its brackets. */
  readonly cited: boolean
}

/** Lays a statement out for paper. */
export function printedStatement(statement: Statement, imprint: Imprint | null): PrintedStatement {
  const { header, summary, sections, signOff, doubts } = statement
  const title = titleOf(header)
  return {
    title,
    fields: headerRows(statement),
    summary,
    sections: sections.map(printedSection),
    signOff,
    doubtsHeading,
    doubts: doubts.map(({ line, text, why }) => `Line ${line}: ${text} (${why})`),
    footer: title,
    source: imprint === null ? null : sourceLine(imprint),
    author: imprint?.publisher ?? 'The Ombudsman',
    description: summary ?? title,
  }
}

/** Whether the marks of a list are bullets as the source drew them: dashes and dots, no letter or number. */
export const areDrawn = (items: readonly Item[]): boolean => items.every(({ mark }) => !/[\p{L}\p{N}]/u.test(mark))

/** The paragraphs under each sub-heading of a section, those before the first one included. */
export function runsOfSection(section: Section): readonly { readonly heading: string | null; readonly paragraphs: readonly Paragraph[] }[] {
  const runs: { heading: string | null; paragraphs: Paragraph[] }[] = [{ heading: null, paragraphs: [] }]
  for (const part of inOrder(section)) {
    if ('heading' in part) runs.push({ heading: part.heading, paragraphs: [] })
    else runs.at(-1)?.paragraphs.push(part)
  }
  return runs.filter(({ heading, paragraphs }) => heading !== null || paragraphs.length > 0)
}

function printedSection(section: Section): PrintedSection {
  return {
    heading: section.heading,
    runs: runsOfSection(section).map(({ heading, paragraphs }) => ({ heading, paragraphs: paragraphs.map(printedParagraph) })),
  }
}

function printedParagraph({ number, text, items, citations }: Paragraph): PrintedParagraph {
  return {
    number,
    runs: printedRuns(text, citations),
    items: items.map((item) => ({ mark: item.mark, runs: printedRuns(item.text, citations) })),
    drawn: areDrawn(items),
    standing: citations.filter(({ standsAlone }) => standsAlone).map((each) => `(${each.text})`),
  }
}

const printedRuns = (text: string, citations: readonly Citation[]): readonly PrintedRun[] =>
  runsOf(text, citations).map((run) => ('words' in run ? { words: run.words, cited: false } : { words: `(${run.cited.text})`, cited: true }))

const sourceLine = ({ address, version, publishedOn, publisher }: Imprint): string =>
  `Published by ${publisher} on ${writePublishedDate(publishedOn)}${version > 1 ? `, version ${version}` : ''}: ${address}`
