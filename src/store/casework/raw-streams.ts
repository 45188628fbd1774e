import type { RawStream } from '../../usecases/ports/histories.ts'
import type { Session } from '../session.ts'
import { streamColumns, streamHead, type StreamRow } from './stream-row.ts'

const batch = 100

/** A case whose opening was removed comes too, at the end: what is missing is for the verifier to say. */
const heads = `
  select ${streamColumns}, coalesce(o.office, s.office) as chain, coalesce(o.position, 2147483647) as position
  from casework.stream s left join casework.opening o on o.case_id = s.case_id
  where ($1::text is null or s.reference = $1)
    and (coalesce(o.office, s.office), coalesce(o.position, 2147483647), s.case_id) > ($2, $3, $4)
  order by coalesce(o.office, s.office), coalesce(o.position, 2147483647), s.case_id
  limit ${batch}`

const eventsOf = 'select case_id, version, text, digest from casework.event where case_id = any ($1) order by case_id, version'
const wordsOf = 'select case_id, id, nonce, text from casework.content where case_id = any ($1) order by case_id, version'

interface HeadRow extends StreamRow {
  readonly chain: string
  readonly position: number
}

/** Streams as they are kept, a batch at a time, for whoever verifies them. */
export async function* rawStreams(session: Session, reference: string | null): AsyncIterable<RawStream> {
  let after: readonly [string, number, string] = ['', 0, '']
  for (;;) {
    const rows = await session.rows<HeadRow>({ text: heads, values: [reference, ...after] })
    const ids = rows.map((row) => row.case_id)
    const events = Map.groupBy(await session.rows<{ case_id: string; version: number; text: string; digest: string }>({ text: eventsOf, values: [ids] }), (event) => event.case_id)
    const words = Map.groupBy(await session.rows<{ case_id: string; id: string; nonce: string; text: string }>({ text: wordsOf, values: [ids] }), (content) => content.case_id)
    for (const row of rows) {
      yield {
        head: streamHead(row),
        events: (events.get(row.case_id) ?? []).map(({ version, text, digest }) => ({ version, text, digest })),
        words: (words.get(row.case_id) ?? []).map(({ id, nonce, text }) => ({ id, nonce, text })),
      }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    after = [last.chain, last.position, last.case_id]
  }
}
