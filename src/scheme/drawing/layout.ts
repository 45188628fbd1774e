import { inFewCrossings } from './ordering.ts'
import { placeAcross } from './placing.ts'

/** A box to be placed. Sizes and places are in the same unit, places are of the middle. */
export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** An arrow between two boxes, with the size of its label. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly width: number
  readonly height: number
}

export interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: ReadonlyMap<string, Placed>
  /** For each line in turn: where it passes on its way from the one box to the other, and where its label stands. */
  readonly lines: readonly { readonly through: readonly Placed[]; readonly label: Placed }[]
}

/** A place in a layer: a box, the label of a line, or a line passing through. */
export interface Spot extends Box {
  readonly kind: 'box' | 'label' | 'pass'
}

/** What is drawn between neighbouring layers; `straight` says how much it should be so. */
export interface Join {
  readonly upper: string
  readonly lower: string
  readonly straight: number
}

const GAP_BETWEEN_LAYERS = 26

/**
 * Places boxes in layers from top to bottom so that most arrows point downwards, few cross, and every label has a place
 * of its own. The first box is the top. The same boxes and lines always give the same picture.
 */
export function layOut(boxes: readonly Box[], lines: readonly Line[]): Layout {
  const ranks = rank(boxes, lines)
  const layers: Spot[][] = Array.from({ length: Math.max(0, ...ranks.values()) * 2 + 1 }, () => [])
  const joins: Join[] = []
  for (const box of boxes) layers[(ranks.get(box.id) ?? 0) * 2]?.push({ ...box, kind: 'box' })
  const chains = lines.map((line, n) => {
    const [a, b] = [(ranks.get(line.from) ?? 0) * 2, (ranks.get(line.to) ?? 0) * 2]
    const [top, bottom] = [Math.min(a, b), Math.max(a, b)]
    const labelled = top + 1 + 2 * Math.floor((bottom - top - 2) / 4)
    const chain: Spot[] = []
    for (let layer = top + 1; layer < bottom; layer += 1) {
      const isLabel = layer === labelled
      const spot: Spot = { id: `${n}:${layer}`, kind: isLabel ? 'label' : 'pass', width: isLabel ? line.width : 12, height: isLabel ? line.height : 0 }
      chain.push(spot)
      layers[layer]?.push(spot)
    }
    const ids = [a < b ? line.from : line.to, ...chain.map((spot) => spot.id), a < b ? line.to : line.from]
    for (const [m, upper] of ids.slice(0, -1).entries()) {
      const inner = m > 0 && m < ids.length - 2
      joins.push({ upper, lower: ids[m + 1] as string, straight: inner ? 8 : ids.length === 3 ? 2 : 1 })
    }
    return { ids: chain.map((spot) => spot.id), up: a > b }
  })
  const ordered = inFewCrossings(layers, joins)
  const placed = placeDown(ordered, placeAcross(ordered, joins, chains.map((chain) => chain.ids)))
  const at = (id: string): Placed => placed.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }
  const all = [...placed.values()]
  return {
    width: Math.max(0, ...all.map((spot) => spot.x + spot.width / 2)),
    height: Math.max(0, ...all.map((spot) => spot.y + spot.height / 2)),
    boxes: new Map(boxes.map((box) => [box.id, at(box.id)])),
    lines: chains.map(({ ids, up }) => {
      const through = ids.map(at)
      const label = ids.find((id) => ordered.flat().some((spot) => spot.id === id && spot.kind === 'label'))
      return { through: up ? through.toReversed() : through, label: at(label ?? '') }
    }),
  }
}

/** How far down each box stands: below all that lead to it, lines that lead back apart. Boxes without lines come last. */
function rank(boxes: readonly Box[], lines: readonly Line[]): ReadonlyMap<string, number> {
  const back = leadingBack(boxes, lines)
  const forward = lines.filter((line) => !back.has(line)).map(({ from, to }) => ({ from, to }))
  const turned = [...back].map(({ from, to }) => ({ from: to, to: from }))
  const ranks = new Map(boxes.map((box) => [box.id, 0]))
  for (let round = 0; round < boxes.length; round += 1) {
    for (const { from, to } of [...forward, ...turned]) ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(from) ?? 0) + 1))
  }
  const last = Math.max(0, ...ranks.values())
  for (const box of boxes) if (!lines.some((line) => line.from === box.id || line.to === box.id)) ranks.set(box.id, boxes.length === 1 ? 0 : last)
  return ranks
}

/** The lines that close a circle, found by walking on from the first box. */
function leadingBack(boxes: readonly Box[], lines: readonly Line[]): ReadonlySet<Line> {
  const back = new Set<Line>()
  const state = new Map<string, 'open' | 'done'>()
  const walk = (id: string) => {
    state.set(id, 'open')
    for (const line of lines.filter((each) => each.from === id)) {
      if (state.get(line.to) === 'open') back.add(line)
      else if (!state.has(line.to)) walk(line.to)
    }
    state.set(id, 'done')
  }
  for (const box of boxes) if (!state.has(box.id)) walk(box.id)
  return back
}

function placeDown(layers: readonly (readonly Spot[])[], across: ReadonlyMap<string, number>): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>()
  let top = 0
  for (const layer of layers) {
    const height = Math.max(0, ...layer.map((spot) => spot.height))
    for (const spot of layer) placed.set(spot.id, { x: across.get(spot.id) ?? 0, y: top + height / 2, width: spot.width, height: spot.kind === 'box' ? spot.height : height })
    top += height + GAP_BETWEEN_LAYERS
  }
  return placed
}
