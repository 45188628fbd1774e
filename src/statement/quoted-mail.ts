import { splitLines } from './words.ts'

/** A text of which every line is quoted, as mail programs do, without those marks. Line ends stay where they are. */
export function withoutQuoteMarks(text: string): string {
  const quoted = (text.match(/^[ \t]*>/gm) ?? []).length
  const others = (text.match(/^[ \t]*[^>\s]/gm) ?? []).length
  return quoted >= 5 && others <= quoted / 10 ? text.replace(/^[ \t]*(?:> ?)+/gm, '') : text
}

const mailHeader = /^(?:from|to|cc|bcc|sent|date|subject|reply-to): /i

/** A mail around a statement begins with lines that look like labels of a statement's header, and are none: they are left empty. */
export function withoutMailHeaders(text: string): string {
  const lines = splitLines(text)
  const kept = [...lines]
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (mailHeader.test(lines[to] ?? '')) to++
    const block = lines.slice(from, to)
    if (block.length >= (block.some((line) => /^from: .*@/i.test(line)) ? 2 : 3) && ['from: ', 'subject: '].every((name) => block.some((line) => line.toLowerCase().startsWith(name)))) kept.fill('', from, to)
    from = Math.max(from, to)
  }
  return kept.join('\n')
}
