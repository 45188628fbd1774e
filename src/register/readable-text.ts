import type { Paragraph, Statement } from '../statement/model.ts'

/**
 * Everything that a reader of the statement reads below its header, a line for each summary, heading, paragraph and
 * item. Marks and numbers are layout and left out, so the same words in another layout give the same text.
 */
export function readableText(statement: Statement): string {
  const lines = [statement.summary, ...statement.sections.flatMap(linesOfSection), statement.signOff]
  return lines.filter((line) => line !== null && line.trim() !== '').join('\n')
}

/** The headings and sub-headings of a statement, a line each: words that say what a part is about. */
export function headingsOf(statement: Statement): string {
  return statement.sections.flatMap(({ heading, subheadings }) => [heading, ...subheadings.map((sub) => sub.heading)]).join('\n')
}

function linesOfSection({ heading, paragraphs, subheadings }: Statement['sections'][number]): string[] {
  const lines = paragraphs.flatMap((paragraph) => [
    ...subheadings.filter(({ before }) => before === paragraph.number).map((sub) => sub.heading),
    ...linesOfParagraph(paragraph),
  ])
  return [heading, ...lines]
}

function linesOfParagraph({ text, items, citations }: Paragraph): string[] {
  return [text, ...items.map((item) => item.text), ...citations.filter(({ standsAlone }) => standsAlone).map((cited) => cited.text)]
}
