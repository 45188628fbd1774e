import { commitment } from '../proof/commitment.ts'
import { verifyChain, type ChainHead, type Link } from '../proof/chain.ts'

/** A case as it is kept, for whoever checks it: bytes, digests, and the words that have not been destroyed. */
export interface KeptCase {
  readonly head: ChainHead & { readonly caseId: string }
  readonly events: readonly Link[]
  readonly words: readonly { readonly id: string; readonly nonce: string; readonly text: string }[]
}

/** The first place where a case is not what was recorded. */
export interface Difference {
  readonly version: number
  readonly kind: NonNullable<ReturnType<typeof verifyChain>>['kind'] | 'another-case' | 'words-changed' | 'words-inserted'
  readonly message: string
}

/**
 * Recomputes what a case rests on: the chain of its events against the head kept apart, that each event is of this case,
 * and the commitment of every word that still exists. Words that were destroyed are no difference. The first place, or null.
 */
export function verifyCase({ head, events, words }: KeptCase): Difference | null {
  const found = [verifyChain(events, head), foreign(head.caseId, events), changedWords(events, words)].filter((each) => each !== null)
  return found.toSorted((a, b) => a.version - b.version)[0] ?? null
}

function foreign(caseId: string, events: readonly Link[]): Difference | null {
  const event = events.find(({ text }) => readEvent(text)?.case !== caseId)
  return event === undefined ? null : { version: event.version, kind: 'another-case', message: `event ${event.version} was not recorded on this case` }
}

function changedWords(events: readonly Link[], words: KeptCase['words']): Difference | null {
  const committed = new Map(events.flatMap(({ version, text }) => {
    const kept = readEvent(text)?.kept
    return kept === null || kept === undefined ? [] : [[kept.id, { version, commitment: kept.commitment }] as const]
  }))
  const unknown = words.find(({ id }) => !committed.has(id))
  if (unknown !== undefined) return { version: events.length, kind: 'words-inserted', message: `the words ${unknown.id} belong to no event` }
  const changed = words.flatMap((each) => {
    const event = committed.get(each.id)
    return event === undefined || opens(event.commitment, each) ? [] : [event.version]
  }).toSorted((a, b) => a - b)[0]
  return changed === undefined ? null : { version: changed, kind: 'words-changed', message: `the words of event ${changed} are not those that were recorded` }
}

function opens(expected: string, { nonce, text }: { readonly nonce: string; readonly text: string }): boolean {
  try {
    return commitment(nonce, text) === expected
  } catch (problem) {
    // A nonce that is none was put there by nobody's program.
    if (problem instanceof RangeError) return false
    throw problem
  }
}

function readEvent(text: string): { readonly case: unknown; readonly kept: { readonly id: string; readonly commitment: string } | null } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
