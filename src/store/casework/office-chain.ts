import { GENESIS } from '../../proof/chain.ts'
import { openingDigest } from '../../proof/opening.ts'
import type { StreamHead } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'

/** A link of an office's chain of openings. */
export interface Opening {
  readonly position: number
  readonly previous: string
  readonly digest: string
}

/** The end of an office's chain, held by this transaction. */
export interface ChainEnd {
  readonly position: number
  readonly digest: string
}

/** The end of an office's chain, whose row is held until the transaction ends, so that the chain cannot fork; begun if it is not there. */
export const holdChain = `
  insert into casework.office_chain as h (office, position, digest) values ($1, 0, '${GENESIS}')
  on conflict (office) do update set position = h.position
  returning position, digest`

export async function heldChain(session: Session, office: string): Promise<ChainEnd> {
  const end = await session.row<ChainEnd>({ name: 'hold-office-chain', text: holdChain, values: [office] })
  if (end === undefined) throw new Error('the chain of an office could not be held')
  return end
}

/** The link that opens this case after that end; `first` is the digest of the case's first event. */
export function openingAfter(end: ChainEnd, { office, caseId }: StreamHead, first: string): Opening {
  const position = end.position + 1
  return { position, previous: end.digest, digest: openingDigest({ office, position, case: caseId, previous: end.digest, first }) }
}
