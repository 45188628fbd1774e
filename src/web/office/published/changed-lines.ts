/** The lines of a text that another no longer has, and those that only the other has, each in its order. */
export function changedLines(before: string, after: string): { readonly gone: readonly string[]; readonly added: readonly string[] } {
  const [old, other] = [linesOf(before), linesOf(after)]
  return { gone: without(old, other), added: without(other, old) }
}

/** Lines with something to read in them: no underlines of headings. */
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line))

/** What remains of the lines when each of the others has taken one like itself away. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
