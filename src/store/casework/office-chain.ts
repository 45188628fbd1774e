import { GENESIS } from '../../proof/chain.ts'
import { openingDigest } from '../../proof/opening.ts'
import type { StreamHead } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'

const begin = 'insert into casework.office_chain (office, position, digest) values ($1, 0, $2) on conflict (office) do nothing'
const hold = 'select position, digest from casework.office_chain where office = $1 for update'

/** A link of an office's chain of openings. */
export interface Opening {
  readonly position: number
  readonly previous: string
  readonly digest: string
}

/** The link that opens this case; the office's chain is held until the transaction ends, so that it cannot fork. */
export async function nextOpening(session: Session, { office, caseId }: StreamHead, first: string): Promise<Opening> {
  const end = await held(session, office)
  const position = end.position + 1
  return { position, previous: end.digest, digest: openingDigest({ office, position, case: caseId, previous: end.digest, first }) }
}

async function held(session: Session, office: string): Promise<{ position: number; digest: string }> {
  const statement = { name: 'hold-office-chain', text: hold, values: [office] }
  const end = await session.row<{ position: number; digest: string }>(statement)
  if (end !== undefined) return end
  await session.run({ text: begin, values: [office, GENESIS] })
  const begun = await session.row<{ position: number; digest: string }>(statement)
  if (begun === undefined) throw new Error('the chain of an office could not be begun')
  return begun
}
