import { EVENT_SCHEMA } from '../../casework/seal.ts'
import type { CaseEvent } from '../../casework/event.ts'

/** What the sealed text of an event holds, of whichever schema. */
export type SealedText = CaseEvent & { readonly schema: number }

/** An event as its sealed text tells it. Throws where the text is of a schema that this program cannot read. */
export const readEvent = (text: string): CaseEvent => readSealed(JSON.parse(text) as SealedText)

export function readSealed(sealed: SealedText): CaseEvent {
  if (sealed.schema !== EVENT_SCHEMA) throw new Error(`an event has schema ${sealed.schema}; this program reads ${EVENT_SCHEMA}`)
  return { version: sealed.version, at: sealed.at, actor: sealed.actor, happening: sealed.happening, kept: sealed.kept }
}
