import { keepWhere } from './candidates.ts'
import type { Candidates } from './candidates.ts'
import { PhraseReader } from './places.ts'
import { termsBeginning } from './plan.ts'
import type { PlannedLeaf } from './plan.ts'
import { PositionReader, Positions } from './positions.ts'
import type { Segment } from './segment.ts'
import { NOT_SHOWN } from './segment-data.ts'

/** Gives the positions of a leaf in a document, and how far what is there reaches from each. */
export interface LeafReader {
  readonly span: number
  read(document: number, into: Positions): number
}

/** One reader for each phrase, one for each term of a beginning. */
export function readersOf(segment: Segment, leaf: PlannedLeaf): readonly LeafReader[] {
  if (leaf.kind === 'phrase') return [new PhraseReader(segment, leaf.phrase)]
  return termsBeginning(segment, leaf.beginning).map((term) => {
    const reader = new PositionReader(segment, segment.postings(term))
    return { span: 0, read: (document, into) => reader.read(document, into) }
  })
}

const positions = new Positions()

/** Keeps the candidates that have something of every group in passages of one number. */
export function inOnePlace(segment: Segment, groups: readonly (readonly PlannedLeaf[])[], candidates: Candidates): void {
  const readers = groups.map((group) => group.flatMap((leaf) => readersOf(segment, leaf)))
  keepWhere(candidates, (document) => {
    let places: ReadonlySet<number> | null = null
    for (const group of readers) {
      const found = placesOf(segment, group, document, places)
      if (found.size === 0) return false
      places = found
    }
    return true
  })
}

/** The numbers of the passages that hold something of a group; only those among `within`, if given. */
function placesOf(segment: Segment, readers: readonly LeafReader[], document: number, within: ReadonlySet<number> | null): ReadonlySet<number> {
  const { passageNumbers } = segment.data
  const found = new Set<number>()
  for (const reader of readers) {
    const { span } = reader
    const count = reader.read(document, positions)
    for (let index = 0; index < count; index++) {
      const begins = positions.list[index] as number
      const number = passageNumbers[segment.passageOf(document, begins)] as number
      if (number === 0 || number === NOT_SHOWN || within?.has(number) === false) continue
      if (span > 0 && passageNumbers[segment.passageOf(document, begins + span)] !== number) continue
      found.add(number)
    }
  }
  return found
}
