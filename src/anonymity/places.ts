import type { Citation, Paragraph, Statement } from '../statement/model.ts'

/** A text that will be public, and where it stands in words for a person. */
export interface Place {
  readonly place: string
  readonly text: string
}

/** Every text of a statement and of what is published beside it. */
export function placesOf(statement: Statement, metadata: Readonly<Record<string, string | null>>): readonly Place[] {
  const { header, summary, sections, citations, signOff, doubts } = statement
  const places: readonly { readonly place: string; readonly text: string | null }[] = [
    ...Object.entries(header).map(([field, text]) => ({ place: `header: ${field}`, text: text as string | null })),
    { place: 'summary', text: summary },
    ...sections.flatMap(({ heading, paragraphs, subheadings }) => [
      { place: `heading “${heading}”`, text: heading },
      ...subheadings.map((sub) => ({ place: `heading before paragraph ${sub.before}`, text: sub.heading })),
      ...paragraphs.flatMap(placesOfParagraph),
    ]),
    ...citations.flatMap((citation) => placesOfCitation(citation, 'the list of citations')),
    { place: 'sign-off', text: signOff },
    ...doubts.flatMap(({ line, text, why }) => [{ place: `doubt of line ${line}`, text }, { place: `doubt of line ${line}`, text: why }]),
    ...Object.entries(metadata).map(([field, text]) => ({ place: `metadata: ${field}`, text })),
  ]
  return places.filter((at): at is Place => at.text !== null && at.text !== '')
}

function placesOfParagraph({ number, text, items, citations }: Paragraph): readonly Place[] {
  // One text, so that a name which runs on into an item is still seen.
  const whole = [text, ...items.flatMap((item) => [item.mark, item.text])].join(' ')
  return [{ place: `paragraph ${number}`, text: whole }, ...citations.flatMap((citation) => placesOfCitation(citation, `paragraph ${number}`))]
}

function placesOfCitation({ text, provisions }: Citation, where: string): readonly Place[] {
  return [text, ...provisions].map((words) => ({ place: `citation in ${where}`, text: words }))
}
