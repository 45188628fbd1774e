import { canonicalJson } from './canonical.ts'
import { sha256Hex } from './digest.ts'

/** What an office's chain ties together when a case is opened; `first` is the digest of the case's first event. */
export interface Opened {
  readonly office: string
  readonly position: number
  readonly case: string
  readonly previous: string
  readonly first: string
}

/** The digest of an opening: SHA-256 over its canonical JSON. Whoever verifies recomputes it from the case's first event. */
export function openingDigest({ office, position, case: caseId, previous, first }: Opened): string {
  return sha256Hex(canonicalJson({ office, position, case: caseId, previous, first }))
}
