/** Numbers that look random and are the same for the same seed (mulberry32). For invented data only. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  below(n: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  hex(bytes: number): string
  id(): string
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  const hex = (bytes: number) => Array.from({ length: bytes }, () => below(256).toString(16).padStart(2, '0')).join('')
  return {
    next, below, hex,
    pick: (from) => from[below(from.length)] ?? from[0],
    id: () => [hex(4), hex(2), `4${hex(2).slice(1)}`, `a${hex(2).slice(1)}`, hex(6)].join('-'),
  }
}
