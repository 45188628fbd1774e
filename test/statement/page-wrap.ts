/** Broken at spaces, with what follows the mark hanging below its text. */
export function wrap(text: string, width: number): string[] {
  if (text.length <= width) return [text]
  const indent = ' '.repeat(/^ *(?:\S{1,4}[.)]|[-•*])? */u.exec(text)?.[0].length ?? 0)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
