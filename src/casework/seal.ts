import { canonicalJson } from '../proof/canonical.ts'
import { commitment } from '../proof/commitment.ts'
import { sha256Hex } from '../proof/digest.ts'
import type { ActorRef, Audience, CaseEvent, Deed } from './event.ts'

/** Schema number of the events written by this program. */
export const EVENT_SCHEMA = 1

/** An event as bytes, its digest, and the words that are kept beside it. */
export interface Sealed {
  readonly event: CaseEvent
  readonly text: string
  readonly digest: string
  readonly words: { readonly id: string; readonly nonce: string; readonly text: string; readonly shownTo: Audience } | null
}

/**
 * Chains deeds to the history that they follow. The digest is SHA-256 over the stored bytes: canonical JSON (RFC 8785)
 * of case, version, type, schema, time, actor, what happened, the commitment to its words, and the digest before.
 * Fresh identifiers and nonces are handed in because this room makes no randomness.
 */
export function seal(
  deeds: readonly Deed[],
  after: { readonly caseId: string; readonly version: number; readonly digest: string },
  by: { readonly actor: ActorRef; readonly at: string; newId(): string; newNonce(): string },
): readonly Sealed[] {
  const sealed: Sealed[] = []
  let previous = after.digest
  for (const [index, deed] of deeds.entries()) {
    const version = after.version + index + 1
    const text = deed.words === undefined ? null : canonicalJson(deed.words)
    const words = text === null ? null : { id: by.newId(), nonce: by.newNonce(), text, shownTo: deed.shownTo ?? [] }
    const kept = words === null ? null : { id: words.id, commitment: commitment(words.nonce, words.text) }
    const event: CaseEvent = { version, at: by.at, actor: by.actor, happening: deed.happening, kept }
    const bytes = canonicalJson({
      actor: by.actor, at: by.at, case: after.caseId, happening: deed.happening, kept, previous, schema: EVENT_SCHEMA, type: deed.happening.type, version,
    })
    previous = sha256Hex(bytes)
    sealed.push({ event, text: bytes, digest: previous, words })
  }
  return sealed
}
