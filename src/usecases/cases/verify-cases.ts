import { verifyCase, type Difference } from '../../casework/verify.ts'
import { GENESIS } from '../../proof/chain.ts'
import { openingDigest } from '../../proof/opening.ts'
import { referenceAsTyped } from '../identity/reference.ts'
import type { Histories, RawStream } from '../ports/histories.ts'
import { as, done, refuse, useCase } from '../use-case.ts'

/** One place where what is kept is not what was recorded; `reference` is null where the case itself is gone. */
export interface Mismatch {
  readonly reference: string | null
  readonly version: number
  readonly kind: Difference['kind'] | 'lost-case' | 'opening-changed' | 'not-opened'
  readonly message: string
}

export interface Verified {
  readonly checked: number
  /** The first place of each case that differs, in the order in which cases were opened; then cases that are missing. */
  readonly problems: readonly Mismatch[]
}

/** The first event's digest of each case that is there. */
type Firsts = Map<string, { readonly reference: string; readonly first: string }>

/**
 * Recomputes every digest of one case, or of all, and of the chains in which offices open their cases.
 * A case to which someone adds while it is read is looked at a second time before anything is said of it.
 */
export const verifyCases = useCase<{ readonly reference: string | null }, Verified>(
  { id: 'verify-cases', may: ['system'] },
  (desk, actor, { reference }) => as(desk, actor, async ({ histories }) => {
    const sought = reference === null ? null : referenceAsTyped(reference)
    const problems: Mismatch[] = []
    const firsts: Firsts = new Map()
    for await (const stream of histories.raw(sought)) {
      firsts.set(stream.head.caseId, { reference: stream.head.reference, first: stream.events[0]?.digest ?? GENESIS })
      const difference = verifyCase(stream) === null ? null : await lookAgain(histories, stream)
      if (difference !== null) problems.push({ reference: stream.head.reference, ...difference })
    }
    if (sought !== null && firsts.size === 0) return refuse('not-found', `There is no case ${sought}.`)
    return done({ checked: firsts.size, problems: [...problems, ...await openingProblems(histories, firsts, sought === null)] })
  }),
)

async function lookAgain(histories: Histories, { head }: RawStream): Promise<Difference | null> {
  for await (const stream of histories.raw(head.reference)) if (stream.head.caseId === head.caseId) return verifyCase(stream)
  return null
}

/** What is wrong with the chains of openings, read after the cases so that every case read has its opening by then. */
async function openingProblems(histories: Histories, firsts: Firsts, whole: boolean): Promise<readonly Mismatch[]> {
  const ends = whole ? await histories.openingEnds() : []
  const openings = await histories.openings()
  const problems: Mismatch[] = []
  const before = new Map<string, { position: number; digest: string }>()
  for (const { office, position, caseId, previous, digest } of openings) {
    const known = firsts.get(caseId)
    const last = before.get(office) ?? { position: 0, digest: GENESIS }
    before.set(office, { position, digest })
    if (known === undefined && !whole) continue
    const reference = known?.reference ?? null
    if (position !== last.position + 1) problems.push({ reference: null, version: 0, kind: 'lost-case', message: `the case opened as number ${last.position + 1} of office ${office} is missing` })
    else if (previous !== last.digest) problems.push({ reference, version: 1, kind: 'opening-changed', message: `the opening of case ${caseId} does not follow the one before it` })
    else if (known !== undefined && digest !== openingDigest({ office, position, case: caseId, previous, first: known.first }))
      problems.push({ reference, version: 1, kind: 'opening-changed', message: `case ${reference ?? caseId} does not begin as it was opened` })
    else if (known === undefined && (await histories.load(caseId)) === null)
      problems.push({ reference: null, version: 0, kind: 'lost-case', message: `case ${caseId}, opened as number ${position} of office ${office}, is missing` })
  }
  for (const { office, position } of ends) {
    const there = before.get(office)?.position ?? 0
    if (there < position) problems.push({ reference: null, version: 0, kind: 'lost-case', message: `the case opened as number ${there + 1} of office ${office} is missing` })
  }
  const opened = new Set(openings.map((opening) => opening.caseId))
  for (const [caseId, { reference }] of firsts) if (!opened.has(caseId)) problems.push({ reference, version: 1, kind: 'not-opened', message: `case ${reference} is in no office’s chain of openings` })
  return problems
}
