import type { SessionHeld } from '../../usecases/ports/credentials.ts'
import type { OpenedCase } from '../../usecases/ports/histories.ts'
import type { Words } from '../../casework/event.ts'
import type { Session } from '../session.ts'
import { takeUpSession } from '../identity/sessions.ts'
import { onlyOne } from './find-stream.ts'
import { readSealed, type SealedText } from './read-event.ts'
import { streamHead, type StreamRow } from './stream-row.ts'

/** Everything that a case is opened with, in one statement, so that all of it is of one moment and costs one visit. */
const open = 'select * from casework.open($1, $2) limit 2'

interface Row extends StreamRow {
  readonly its_office: OpenedCase['office'] | null
  readonly its_body: OpenedCase['body'] | null
  /** JSON: a list of sealed events, and the words by their ids. */
  readonly events: string | null
  readonly words: string | null
}

export const openCase = (session: Session, reference: string, office: string | null): Promise<OpenedCase | null> => opened(session, 'open-case', reference, office)

/** Who holds a session, and what they see of a case, in one visit. */
export async function openCaseForHolder(session: Session, by: { readonly tokenDigest: string; readonly now: string }, reference: string): Promise<{ readonly held: SessionHeld | null; readonly opened: OpenedCase | null }> {
  const [held, found] = await Promise.all([takeUpSession(session, by.tokenDigest, by.now), opened(session, 'open-case for holder', reference, null)])
  return { held, opened: found }
}

async function opened(session: Session, name: string, reference: string, office: string | null): Promise<OpenedCase | null> {
  const row = onlyOne(await session.rows<Row>({ name, text: open, values: [reference, office] }))
  if (row === undefined || row.its_office === null || row.its_body === null) return null
  return {
    history: { head: streamHead(row), events: (JSON.parse(row.events ?? '[]') as readonly SealedText[]).map(readSealed), words: new Map(Object.entries(JSON.parse(row.words ?? '{}') as Readonly<Record<string, Words>>)) },
    office: row.its_office,
    body: row.its_body,
  }
}
