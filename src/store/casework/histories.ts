import type { Histories } from '../../usecases/ports/histories.ts'
import type { Standing } from '../../usecases/ports/store.ts'
import type { Session } from '../session.ts'
import { appendToHistory } from './append.ts'
import { findStream } from './find-stream.ts'
import { loadHistory } from './load-history.ts'
import { nextReference } from './next-reference.ts'
import { openCase } from './open-case.ts'
import { heldChain, openingAfter, type ChainEnd } from './office-chain.ts'
import { listOpeningEnds, listOpenings } from './openings.ts'
import { rawStreams } from './raw-streams.ts'

export function createHistories(session: Session, standing: Standing): Histories {
  /** Ends of chains that this transaction holds and nobody else can move. */
  const ends = new Map<string, ChainEnd>()
  return {
    nextReference: async (office, year) => {
      const { reference, end } = await nextReference(session, office, year)
      ends.set(office, end)
      return reference
    },
    find: (reference) => findStream(session, reference, standing.office),
    open: (reference) => openCase(session, reference, standing.office),
    load: (caseId) => loadHistory(session, caseId),
    append: async (addition) => {
      const { head, expected, events } = addition
      if (expected > 0) return appendToHistory(session, addition, null)
      const end = ends.get(head.office) ?? (await heldChain(session, head.office))
      const opening = openingAfter(end, head, events[0]?.digest ?? '')
      const appended = await appendToHistory(session, addition, opening)
      ends.set(head.office, appended.done ? opening : end)
      return appended
    },
    raw: (reference) => rawStreams(session, reference),
    openings: () => listOpenings(session),
    openingEnds: () => listOpeningEnds(session),
  }
}
