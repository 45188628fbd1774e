/** Names that someone who typed this may have meant, the nearest first: those that begin or end like it, and those a few letters away. */
export function nearest(typed: string, names: readonly string[], most = 3): readonly string[] {
  const given = typed.toLowerCase()
  const last = (name: string) => name.slice(name.lastIndexOf('.') + 1)
  const far = (name: string) => Math.min(distance(given, name), distance(last(given), last(name)) + (given.includes('.') ? 1 : 0))
  return names
    .map((name) => ({ name, far: given.length > 2 && name.includes(given) ? 0 : far(name) }))
    .filter(({ name, far: letters }) => letters <= Math.max(2, Math.floor(Math.min(name.length, given.length) / 3)))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name)
}

/** How many letters must be put in, left out or exchanged to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (const [n, letter] of [...a].entries()) {
    const next = [n + 1]
    for (const [m, other] of [...b].entries()) next.push(Math.min((row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1, (row[m] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
