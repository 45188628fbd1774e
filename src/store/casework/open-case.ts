import type { OpenedCase } from '../../usecases/ports/histories.ts'
import type { Words } from '../../casework/event.ts'
import { bodyColumns, officeColumns } from '../identity/people.ts'
import type { Session } from '../session.ts'
import { takeUpHolder } from '../standing.ts'
import { onlyOne } from './find-stream.ts'
import { readSealed, type SealedText } from './read-event.ts'
import { streamColumns, streamHead, type StreamRow } from './stream-row.ts'

/** Everything that a case is opened with, in one statement, so that all of it is of one moment and costs one visit. */
const open = `
  select ${streamColumns},
    (select to_json(found) from (select ${officeColumns} from identity.office o where o.id = s.office) found) as its_office,
    (select to_json(found) from (select ${bodyColumns} from identity.body b where b.slug = s.body) found) as its_body,
    (select json_agg(e.text::json order by e.version) from casework.event e where e.case_id = s.case_id) as events,
    (select json_object_agg(c.id, c.text::json) from casework.content c where c.case_id = s.case_id) as words
  from casework.stream s where s.reference = $1 and ($2::text is null or s.office = $2) limit 2`

interface Row extends StreamRow {
  readonly its_office: OpenedCase['office'] | null
  readonly its_body: OpenedCase['body'] | null
  readonly events: readonly SealedText[] | null
  readonly words: Readonly<Record<string, Words>> | null
}

export const openCase = (session: Session, reference: string, office: string | null): Promise<OpenedCase | null> => opened(session, 'open-case', reference, office)

/** What the holder of a session sees of a case, in the visit that asks who that is. */
export function openCaseForHolder(session: Session, held: { readonly tokenDigest: string; readonly now: string }, reference: string): Promise<OpenedCase | null> {
  session.later(takeUpHolder(held.tokenDigest, held.now))
  return opened(session, 'open-case for holder', reference, null)
}

async function opened(session: Session, name: string, reference: string, office: string | null): Promise<OpenedCase | null> {
  const row = onlyOne(await session.rows<Row>({ name, text: open, values: [reference, office] }))
  if (row === undefined || row.its_office === null || row.its_body === null) return null
  return {
    history: { head: streamHead(row), events: (row.events ?? []).map(readSealed), words: new Map(Object.entries(row.words ?? {})) },
    office: row.its_office,
    body: row.its_body,
  }
}
