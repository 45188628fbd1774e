import type { Line } from './lines.ts'

/** A text of which every line is quoted, as mail programs do, without those marks. Line ends stay where they are. */
export function withoutQuoteMarks(text: string): string {
  const quoted = (text.match(/^[ \t]*>/gm) ?? []).length
  const others = (text.match(/^[ \t]*[^>\s]/gm) ?? []).length
  return quoted >= 5 && others <= quoted / 10 ? text.replace(/^[ \t]*(?:> ?)+/gm, '') : text
}

const mailHeader = /^(?:from|to|cc|bcc|sent|date|subject|reply-to): /i

/** A mail around a statement begins with lines that look like labels of a statement's header, and are none. */
export function withoutMailHeaders<L extends Line>(lines: readonly L[]): readonly L[] {
  const gone = new Set<Line>()
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (mailHeader.test(lines[to]?.text ?? '')) to++
    const block = lines.slice(from, to)
    const least = block.some(({ text }) => /^from: .*@/i.test(text)) ? 2 : 3
    if (block.length >= least && ['from: ', 'subject: '].every((name) => block.some(({ text }) => text.toLowerCase().startsWith(name)))) for (const line of block) gone.add(line)
    from = Math.max(from, to)
  }
  return gone.size === 0 ? lines : lines.filter((line) => !gone.has(line))
}
