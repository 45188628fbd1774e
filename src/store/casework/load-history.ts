import type { CaseEvent, Words } from '../../casework/event.ts'
import type { History } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'
import { readEvent } from './read-event.ts'
import { streamColumns, streamHead, type StreamRow } from './stream-row.ts'

/** One statement, so that head, events and words are of one moment. */
const load = `
  select ${streamColumns}, e.version as event_version, e.text as event_text, c.id as content_id, c.text as content_text
  from casework.stream s
  left join casework.event e on e.case_id = s.case_id
  left join casework.content c on c.case_id = e.case_id and c.version = e.version
  where s.case_id = $1
  order by e.version`

interface Row extends StreamRow {
  readonly event_version: number | null
  readonly event_text: string | null
  readonly content_id: string | null
  readonly content_text: string | null
}

export async function loadHistory(session: Session, caseId: string): Promise<History | null> {
  const rows = await session.rows<Row>({ name: 'load-history', text: load, values: [caseId] })
  const first = rows[0]
  if (first === undefined) return null
  const events: CaseEvent[] = []
  const words = new Map<string, Words>()
  let last = 0
  for (const row of rows) {
    if (row.event_text !== null && row.event_version !== null && row.event_version !== last) {
      events.push(readEvent(row.event_text))
      last = row.event_version
    }
    if (row.content_id !== null && row.content_text !== null) words.set(row.content_id, JSON.parse(row.content_text) as Words)
  }
  return { head: streamHead(first), events, words }
}
