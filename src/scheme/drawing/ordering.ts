import type { Join, Spot } from './layout.ts'

const ROUNDS = 24

/** The layers, each in an order in which few joins cross. Sweeps down and up by the mean place of neighbours and keeps the best. */
export function inFewCrossings(layers: readonly (readonly Spot[])[], joins: readonly Join[]): readonly (readonly Spot[])[] {
  const above = Map.groupBy(joins, (join) => join.lower)
  const below = Map.groupBy(joins, (join) => join.upper)
  let order = layers.map((layer) => [...layer])
  let best = { order, crossings: crossings(order, joins) }
  for (let round = 0; round < ROUNDS && best.crossings > 0; round += 1) {
    const down = round % 2 === 0
    const next = order.map((layer) => [...layer])
    const sequence = down ? next.keys() : [...next.keys()].toReversed()
    for (const n of sequence) {
      const fixed = next[down ? n - 1 : n + 1]
      const layer = next[n]
      if (fixed === undefined || layer === undefined) continue
      const places = new Map(fixed.map((spot, place) => [spot.id, place]))
      const mean = (spot: Spot, place: number) => {
        const neighbours = (down ? above.get(spot.id)?.map((join) => join.upper) : below.get(spot.id)?.map((join) => join.lower)) ?? []
        return neighbours.length === 0 ? place : neighbours.reduce((sum, id) => sum + (places.get(id) ?? 0), 0) / neighbours.length
      }
      const keyed = layer.map((spot, place) => ({ spot, key: mean(spot, place) })).toSorted((a, b) => a.key - b.key)
      next[n] = keyed.map(({ spot }) => spot)
    }
    order = swapNeighbours(next, joins)
    const count = crossings(order, joins)
    if (count < best.crossings) best = { order, crossings: count }
  }
  return best.order
}

/** Exchanges neighbours in a layer wherever that saves a crossing. */
function swapNeighbours(order: Spot[][], joins: readonly Join[]): Spot[][] {
  for (const [n, layer] of order.entries()) {
    const near = [order[n - 1] ?? [], layer, order[n + 1] ?? []]
    for (let place = 0; place + 1 < layer.length; place += 1) {
      const before = crossings(near, joins)
      exchange(layer, place)
      if (before > 0 && crossings(near, joins) < before) continue
      exchange(layer, place)
    }
  }
  return order
}

function exchange(layer: Spot[], place: number): void {
  const [a, b] = [layer[place], layer[place + 1]]
  if (a !== undefined && b !== undefined) [layer[place], layer[place + 1]] = [b, a]
}

/** How many joins cross between these layers. */
function crossings(order: readonly (readonly Spot[])[], joins: readonly Join[]): number {
  const place = new Map(order.flatMap((layer, n) => layer.map((spot, m) => [spot.id, { layer: n, place: m }] as const)))
  const drawn = joins.flatMap((join) => {
    const [upper, lower] = [place.get(join.upper), place.get(join.lower)]
    return upper === undefined || lower === undefined ? [] : [{ layer: upper.layer, a: upper.place, b: lower.place }]
  })
  return [...Map.groupBy(drawn, (join) => join.layer).values()].reduce((sum, between) =>
    sum + between.reduce((count, one, n) => count + between.slice(n + 1).filter((other) => (one.a - other.a) * (one.b - other.b) < 0).length, 0), 0)
}
