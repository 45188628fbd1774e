/** How many letters a name may have wrong and still be that name: none in a short one, three in a long one. */
const allowed = (length: number): number => (length < 8 ? 0 : length < 14 ? 1 : length < 27 ? 2 : 3)

/**
 * Finds among names the one that somebody meant who made a slip of the pen, though never in the first letter; `null`
 * where none is that close. Case counts.
 */
export function nearestAmong(names: Iterable<string>): (words: string) => string | null {
  const alike = new Map<string, string[]>()
  for (const name of names)
    for (let length = name.length - allowed(name.length); length <= name.length + allowed(name.length); length++) {
      const key = `${name[0]}${length}`
      alike.set(key, [...(alike.get(key) ?? []), name])
    }
  return (words) => {
    let best: string | null = null
    let least = Infinity
    for (const name of alike.get(`${words[0]}${words.length}`) ?? []) {
      const distance = slips(words, name, Math.min(allowed(name.length), least - 1))
      // `Decisions` is no slip for `Decision`.
      if (distance === null || (name.length < 11 && (words === `${name}s` || name === `${words}s`))) continue
      best = name
      least = distance
    }
    return best
  }
}

/** Letters to add, drop, change or swap with their neighbour until one text is the other; `null` where they are more than `most`. */
function slips(from: string, to: string, most: number): number | null {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      current.push(swapped ? Math.min(cost, (before[column - 2] ?? 0) + 1) : cost)
    }
    if (Math.min(...current) > most) return null
    before = last
    last = current
  }
  const distance = last[to.length] ?? 0
  return distance <= most ? distance : null
}
