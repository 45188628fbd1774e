import type { Histories } from '../../usecases/ports/histories.ts'
import type { Standing } from '../../usecases/ports/store.ts'
import type { Session } from '../session.ts'
import { appendToHistory, settleInHistory } from './append.ts'
import { findStream } from './find-stream.ts'
import { loadHistory } from './load-history.ts'
import { nextReference } from './next-reference.ts'
import { openCase, openCaseForHolder } from './open-case.ts'
import { listOpeningEnds, listOpenings } from './openings.ts'
import { rawStreams } from './raw-streams.ts'

export function createHistories(session: Session, standing: Standing): Histories {
  return {
    nextReference: (year) => nextReference(session, year),
    find: (reference) => findStream(session, reference, standing.office),
    open: (reference) => openCase(session, reference, standing.office),
    openForHolder: (tokenDigest, now, reference) => openCaseForHolder(session, { tokenDigest, now }, reference),
    load: (caseId) => loadHistory(session, caseId),
    append: (addition) => appendToHistory(session, addition),
    settle: (addition) => settleInHistory(session, addition),
    raw: (reference) => rawStreams(session, reference),
    openings: () => listOpenings(session),
    openingEnds: () => listOpeningEnds(session),
  }
}
