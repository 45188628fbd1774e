import { EVENT_SCHEMA } from '../../casework/seal.ts'
import type { CaseEvent } from '../../casework/event.ts'

/** An event as its sealed text tells it. Throws where the text is of a schema that this program cannot read. */
export function readEvent(text: string): CaseEvent {
  const sealed = JSON.parse(text) as CaseEvent & { readonly schema: number }
  if (sealed.schema !== EVENT_SCHEMA) throw new Error(`an event has schema ${sealed.schema}; this program reads ${EVENT_SCHEMA}`)
  return { version: sealed.version, at: sealed.at, actor: sealed.actor, happening: sealed.happening, kept: sealed.kept }
}
