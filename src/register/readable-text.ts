import type { Paragraph, Section, SectionRole, Statement } from '../statement/model.ts'

/** A line of a statement as a reader reads it. `number` is that of its paragraph, where it belongs to one. */
export interface ReadableLine {
  readonly text: string
  readonly part: 'summary' | 'heading' | 'paragraph' | 'sign-off'
  readonly role: SectionRole | null
  readonly number: number | null
}

/**
 * Everything that a reader of the statement reads below its header, a line for each summary, heading, paragraph and
 * item. Marks and numbers are layout and left out, so the same words in another layout give the same text.
 */
export function readableText(statement: Statement): string {
  return readableLines(statement).map(({ text }) => text).join('\n')
}

/** The lines of the readable text, each with what it is part of. */
export function readableLines(statement: Statement): readonly ReadableLine[] {
  const lines: readonly ReadableLine[] = [
    { text: statement.summary ?? '', part: 'summary', role: null, number: null },
    ...statement.sections.flatMap(linesOfSection),
    { text: statement.signOff ?? '', part: 'sign-off', role: null, number: null },
  ]
  return lines.filter(({ text }) => text.trim() !== '')
}

/** The headings and sub-headings of a statement, a line each: words that say what a part is about. */
export function headingsOf(statement: Statement): string {
  return statement.sections.flatMap(({ heading, subheadings }) => [heading, ...subheadings.map((sub) => sub.heading)]).join('\n')
}

function linesOfSection({ heading, role, paragraphs, subheadings }: Section): ReadableLine[] {
  const headingOf = (text: string): ReadableLine => ({ text, part: 'heading', role, number: null })
  const lines = paragraphs.flatMap((paragraph) => [
    ...subheadings.filter(({ before }) => before === paragraph.number).map((sub) => headingOf(sub.heading)),
    ...textsOfParagraph(paragraph).map((text): ReadableLine => ({ text, part: 'paragraph', role, number: paragraph.number })),
  ])
  return [headingOf(heading), ...lines]
}

function textsOfParagraph({ text, items, citations }: Paragraph): string[] {
  return [text, ...items.map((item) => item.text), ...citations.filter(({ standsAlone }) => standsAlone).map((cited) => cited.text)]
}
