/** A text of which every line is quoted, as mail programs do, without those marks. Line ends stay where they are. */
export function withoutQuoteMarks(text: string): string {
  const quoted = (text.match(/^[ \t]*>/gm) ?? []).length
  const others = (text.match(/^[ \t]*[^>\s]/gm) ?? []).length
  return quoted >= 5 && others <= quoted / 10 ? text.replace(/^[ \t]*(?:> ?)+/gm, '') : text
}
