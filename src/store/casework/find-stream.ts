import type { StreamHead } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'
import { streamColumns, streamHead, type StreamRow } from './stream-row.ts'

const find = `select ${streamColumns} from casework.stream s where s.reference = $1 and ($2::text is null or s.office = $2) limit 2`

export async function findStream(session: Session, reference: string, office: string | null): Promise<StreamHead | null> {
  const found = onlyOne(await session.rows<StreamRow>({ name: 'find-stream', text: find, values: [reference, office] }))
  return found === undefined ? null : streamHead(found)
}

/** Offices count for themselves, so one reference may stand for two cases; whoever asks must then say which office. */
export function onlyOne<Row>([found, another]: readonly Row[]): Row | undefined {
  if (another !== undefined) throw new Error('the reference is that of cases in two offices: say which office')
  return found
}
