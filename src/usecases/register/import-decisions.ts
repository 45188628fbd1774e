import type { WrittenEntry } from '../../register/entry.ts'
import { entryOf, isNotAccepted } from '../../register/incoming.ts'
import type { Incoming, NotAccepted } from '../../register/incoming.ts'
import type { IncomingReader } from '../ports/incoming-reader.ts'
import { as, done, useCase } from '../use-case.ts'
import type { Actor, Desk } from '../use-case.ts'

export interface Imported {
  readonly added: number
  readonly newVersions: number
  readonly unchanged: number
  readonly notAccepted: readonly (NotAccepted & { readonly from: string })[]
}

/** Small enough that others who publish do not wait long, and that memory stays as it is; large enough that a commit for each costs little. */
const TOGETHER = { decisions: 500, bytes: 8_000_000 } as const

/**
 * Takes published statements into the register. A text that the register has, now or in an older version, changes
 * nothing, so an import that was interrupted is run again and goes on; what is not accepted is listed with the reason and
 * stops nothing else. Statements are read while those before them are published, in their order and a batch at a time; of each
 * batch all is kept, or nothing. `onProgress` hears how many have been settled.
 */
export const importDecisions = useCase<{ readonly incoming: AsyncIterable<Incoming>; onProgress?(settled: number): void }, Imported>(
  { id: 'import-decisions', may: ['system'] },
  async (desk, actor, { incoming, onProgress }) => {
    const reader = desk.reader ?? readHere
    const report = { added: 0, newVersions: 0, unchanged: 0, notAccepted: [] as (NotAccepted & { from: string })[] }
    let settled = 0
    async function settle(batch: readonly Incoming[], reading: ReturnType<IncomingReader['read']>): Promise<void> {
      const read = (await reading).map((each, index) => ({ from: batch[index]?.from ?? '', read: each }))
      for (const { from, read: each } of read) if (isNotAccepted(each)) report.notAccepted.push({ from, ...each })
      const entries = read.flatMap(({ from, read: each }) => (isNotAccepted(each) ? [] : [{ from, entry: each }]))
      for (const { from, outcome } of await publish(desk, actor, entries)) {
        if (outcome === 'removed') report.notAccepted.push({ from, ...TAKEN_DOWN })
        else report[COUNTED[outcome]] += 1
      }
      settled += batch.length
      onProgress?.(settled)
    }

    const ahead: Promise<void>[] = []
    let last = Promise.resolve()
    try {
      for await (const batch of batchesOf(incoming)) {
        const reading = reader.read(batch, desk.today())
        last = Promise.all([last, reading]).then(() => settle(batch, reading))
        // One that fails is heard of when its turn has come.
        last.catch(() => undefined)
        if (ahead.push(last) > reader.atOnce + 1) await ahead.shift()
      }
    } finally {
      await last
    }
    return done(report)
  },
)

/** For want of a reader of its own: reads here and now. */
const readHere: IncomingReader = { atOnce: 1, read: async (incoming, publishedOn) => incoming.map((each) => entryOf(each, publishedOn)) }

const TAKEN_DOWN: NotAccepted = { code: 'taken-down', why: 'It was taken down from this register, so an import does not bring it back.' }
const COUNTED = { added: 'added', 'new-version': 'newVersions', unchanged: 'unchanged' } as const

async function* batchesOf(incoming: AsyncIterable<Incoming>): AsyncGenerator<readonly Incoming[]> {
  let batch: Incoming[] = []
  let bytes = 0
  for await (const one of incoming) {
    batch.push(one)
    bytes += one.content.length
    if (batch.length < TOGETHER.decisions && bytes < TOGETHER.bytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

interface Sourced {
  readonly from: string
  readonly entry: WrittenEntry
}

/** Publishes in the order given. Where a decision comes again, what follows is published after it. */
async function publish(desk: Desk, actor: Actor, sourced: readonly Sourced[]) {
  if (sourced.length === 0) return []
  const outcomes = await as(desk, actor, async ({ publications }) => {
    const published = []
    for (const run of eachOnce(sourced)) published.push(...(await publications.publishMany(run.map(({ entry }) => entry))))
    return published
  })
  return outcomes.map(({ outcome }, index) => ({ from: sourced[index]?.from ?? '', outcome }))
}

/** Cut wherever a reference comes again. */
function eachOnce(sourced: readonly Sourced[]): readonly (readonly Sourced[])[] {
  const runs: Sourced[][] = [[]]
  let references = new Set<string>()
  for (const each of sourced) {
    if (references.has(each.entry.reference)) {
      runs.push([])
      references = new Set()
    }
    runs.at(-1)?.push(each)
    references.add(each.entry.reference)
  }
  return runs
}
