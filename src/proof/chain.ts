import { sha256Hex } from './digest.ts'

/** The digest before the first link. */
export const GENESIS = '0'.repeat(64)

/** A link as it is kept: the bytes that its digest is taken over, which name the digest before it. */
export interface Link {
  readonly version: number
  readonly text: string
  readonly digest: string
}

/** The end of a chain as noted apart from its links. */
export interface ChainHead {
  readonly version: number
  readonly digest: string
}

/** The first place where a chain differs from what it should be. */
export interface Break {
  readonly version: number
  readonly kind: 'changed' | 'missing' | 'inserted' | 'reordered' | 'cut-tail' | 'unreadable'
  readonly message: string
}

/**
 * Recomputes a chain and answers with the first break, or `null`. Links come in the order in which they are kept.
 * A chain alone shows a change inside it; a cut tail shows only against a head that was kept apart, and a rewrite of
 * both only against heads that were published.
 */
export function verifyChain(links: readonly Link[], head: ChainHead): Break | null {
  let previous = GENESIS
  for (const [index, link] of links.entries()) {
    const expected = index + 1
    if (link.version !== expected) return misplaced(links, link, expected)
    if (sha256Hex(link.text) !== link.digest) return { version: expected, kind: 'changed', message: `event ${expected} is not what was recorded` }
    const claims = readPrevious(link.text)
    if (claims === null) return { version: expected, kind: 'unreadable', message: `event ${expected} cannot be read` }
    if (claims.version !== expected) return { version: expected, kind: 'reordered', message: `event ${expected} was recorded as event ${claims.version}` }
    if (claims.previous !== previous) return { version: expected, kind: 'inserted', message: `event ${expected} does not follow event ${expected - 1}` }
    previous = link.digest
  }
  if (links.length < head.version) return { version: links.length + 1, kind: 'cut-tail', message: `the history ends at event ${links.length}; ${head.version} were recorded` }
  if (links.length > head.version) return { version: head.version + 1, kind: 'inserted', message: `event ${head.version + 1} was never recorded` }
  if (previous !== head.digest) return { version: links.length, kind: 'changed', message: `event ${links.length} is not the last one that was recorded` }
  return null
}

function misplaced(links: readonly Link[], link: Link, expected: number): Break {
  const elsewhere = links.some((other) => other.version === expected)
  return elsewhere
    ? { version: expected, kind: 'reordered', message: `event ${link.version} stands where event ${expected} belongs` }
    : { version: expected, kind: 'missing', message: `event ${expected} is missing` }
}

function readPrevious(text: string): { previous: unknown; version: unknown } | null {
  try {
    const link: unknown = JSON.parse(text)
    return typeof link === 'object' && link !== null && 'previous' in link && 'version' in link ? { previous: link.previous, version: link.version } : null
  } catch {
    return null
  }
}
