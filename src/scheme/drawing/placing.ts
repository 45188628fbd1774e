import type { Join, Spot } from './layout.ts'

const SWEEPS = 80
const GAP = 22

/**
 * The middle of every spot from left to right: near its neighbours above and below, in the order of its layer, apart from
 * each other. `chains` are the spots that each line passes on its way, which should stand below one another.
 */
export function placeAcross(layers: readonly (readonly Spot[])[], joins: readonly Join[], chains: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const x = new Map<string, number>()
  for (const layer of layers) spread(layer, layer.map(() => ({ at: 0, weight: 1 }))).forEach((at, n) => x.set((layer[n] as Spot).id, at))
  const neighbours = Map.groupBy(joins.flatMap((join) => [
    { id: join.upper, other: join.lower, down: true, weight: join.straight },
    { id: join.lower, other: join.upper, down: false, weight: join.straight },
  ]), (each) => each.id)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0
    // The later ones look both ways: each then moves a little nearer to the straightest picture.
    const both = sweep >= 12
    for (const layer of down ? layers : layers.toReversed()) {
      const wishes = layer.map((spot) => {
        const near = (neighbours.get(spot.id) ?? []).filter((each) => both || each.down !== down)
        const weight = near.reduce((sum, each) => sum + each.weight, 0)
        return weight === 0 ? { at: x.get(spot.id) ?? 0, weight: 0.01 } : { at: near.reduce((sum, each) => sum + each.weight * (x.get(each.other) ?? 0), 0) / weight, weight }
      })
      spread(layer, wishes).forEach((at, n) => x.set((layer[n] as Spot).id, at))
    }
  }
  for (let round = 0; round < 3; round += 1) for (const chain of chains) straighten(chain, layers, x)
  const left = Math.min(...layers.flat().map((spot) => (x.get(spot.id) ?? 0) - spot.width / 2))
  return new Map([...x].map(([id, at]) => [id, at - left]))
}

/** Moves the spots of one line to their common middle, as far as those beside them leave room. */
function straighten(chain: readonly string[], layers: readonly (readonly Spot[])[], x: Map<string, number>): void {
  const places = chain.map((id) => x.get(id) ?? 0).toSorted((a, b) => a - b)
  const middle = places[Math.floor(places.length / 2)]
  if (middle === undefined || chain.length < 2) return
  for (const id of chain) {
    const layer = layers.find((each) => each.some((spot) => spot.id === id)) ?? []
    const n = layer.findIndex((spot) => spot.id === id)
    const [spot, before, after] = [layer[n], layer[n - 1], layer[n + 1]]
    if (spot === undefined) continue
    const least = before === undefined ? -Infinity : (x.get(before.id) ?? 0) + before.width / 2 + GAP + spot.width / 2
    const most = after === undefined ? Infinity : (x.get(after.id) ?? 0) - after.width / 2 - GAP - spot.width / 2
    x.set(id, Math.min(Math.max(middle, least), Math.max(most, least)))
  }
}

/**
 * The places nearest to those wished for, in the sense of least squares, that keep order and distance. Taking away the
 * distances that must lie before each leaves wishes that may only rise: neighbours that would fall are pooled at their mean.
 */
function spread(layer: readonly Spot[], wishes: readonly { readonly at: number; readonly weight: number }[]): readonly number[] {
  const before: number[] = []
  for (const [n, spot] of layer.entries()) {
    const last = layer[n - 1]
    before.push(last === undefined ? 0 : (before[n - 1] ?? 0) + last.width / 2 + GAP + spot.width / 2)
  }
  const pools: { at: number; weight: number; size: number }[] = []
  for (const [n, wish] of wishes.entries()) {
    let pool = { at: wish.at - (before[n] ?? 0), weight: wish.weight, size: 1 }
    for (let last = pools.at(-1); last !== undefined && last.at > pool.at; last = pools.at(-1)) {
      pools.pop()
      const weight = last.weight + pool.weight
      pool = { at: (last.at * last.weight + pool.at * pool.weight) / weight, weight, size: last.size + pool.size }
    }
    pools.push(pool)
  }
  return pools.flatMap((pool) => Array.from({ length: pool.size }, () => pool.at)).map((at, n) => at + (before[n] ?? 0))
}
