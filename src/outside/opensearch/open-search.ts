import type { FollowingIndex, ReadRegister } from '../../usecases/ports/register-index.ts'
import type { Listed, RegisterChange } from '../../usecases/ports/register-feed.ts'
import { foundFrom, similarFrom } from './answer.ts'
import type { AnsweredHit, SearchAnswer } from './answer.ts'
import { OpenSearchFailure, serverAt } from './client.ts'
import type { AskServer } from './client.ts'
import { EDITION, indexOf, sourceOf } from './document.ts'
import type { Source } from './document.ts'
import { likeRequest, requestOf } from './request.ts'

/** Under this name the index is searched, whichever index it is at the moment. */
export const ALIAS = 'redress-decisions'
/** So many changes go to the server at once. */
const TOGETHER = 200

/**
 * The register's index in an OpenSearch server: several processes may follow the register into it at once, since each decision
 * carries the position of its change and an older one is refused. `newName` gives a name that no index there had before.
 */
export async function openOpenSearch(address: string, read: ReadRegister, newName: () => string): Promise<FollowingIndex> {
  const ask = serverAt(address)
  let ready = false
  let running: Promise<void> | null = null

  const make = async (position: number): Promise<string> => {
    const name = `${ALIAS}-${newName()}`
    await ask('PUT', `/${name}`, indexOf(position))
    return name
  }
  const reached = async (): Promise<{ readonly name: string; readonly position: number } | null> => {
    const [found] = Object.entries((await orNull(ask<Mappings>('GET', `/${ALIAS}/_mapping`))) ?? {})
    if (found === undefined) return null
    const [name, { mappings: { _meta: meta } }] = found
    return meta?.edition === EDITION ? { name, position: meta.position } : null
  }
  /** Lets the alias name this index and no other, and takes away those that it named before. */
  const showOnly = async (name: string): Promise<void> => {
    const before = Object.keys((await orNull(ask<object>('GET', `/_alias/${ALIAS}`))) ?? {}).filter((each) => each !== name)
    await ask('POST', '/_aliases', { actions: [{ add: { index: name, alias: ALIAS } }, ...before.map((index) => ({ remove_index: { index } }))] })
  }
  /** Takes in all changes after a position. */
  const follow = async (name: string, from: number, progress?: (read: number, of: number) => void): Promise<void> => {
    for (let position = from; ;) {
      const changes = await read((feed) => feed.after(position, TOGETHER))
      const last = changes.at(-1)
      if (last === undefined) return
      await send(ask, name, changes)
      position = last.position
      await ask('PUT', `/${name}/_mapping`, { _meta: { edition: EDITION, position } })
      progress?.(position, await read((feed) => feed.last()))
    }
  }
  const rebuild: FollowingIndex['rebuild'] = async (progress) => {
    const name = await make(0)
    await follow(name, 0, progress)
    await showOnly(name)
  }
  const catchUp = (): Promise<void> =>
    (running ??= (async () => {
      try {
        const there = await reached()
        if (there === null) await rebuild()
        else await follow(there.name, there.position)
        ready = true
      } finally {
        running = null
      }
    })())

  return {
    writes: true,
    isReady: () => ready,
    behind: async () => (await read((feed) => feed.last())) - ((await reached())?.position ?? 0),
    catchUp,
    rebuild,
    rebuildIfWanted: async () => undefined,
    problems: () => problemsOf(ask, read),
    settled: async () => undefined,
    close: async () => undefined,
    search: async (query) => foundFrom(await ask<SearchAnswer>('POST', `/${ALIAS}/_search`, requestOf(query)), query),
    similar: async (reference, atMost) => {
      const one = await orNull(ask<{ readonly _source: Source }>('GET', `/${ALIAS}/_doc/${encodeURIComponent(reference)}`))
      if (one === null) return null
      const { hits } = await ask<SearchAnswer>('POST', `/${ALIAS}/_search`, likeRequest(ALIAS, reference, atMost))
      return hits.hits.map((hit: AnsweredHit) => similarFrom(hit, one._source))
    },
    // The server completes no words without keeping all of them in memory.
    completions: async () => [],
  }
}

type Mappings = Readonly<Record<string, { readonly mappings: { readonly _meta?: { readonly edition: string; readonly position: number } } }>>

interface BulkAnswer {
  readonly items: readonly Readonly<Record<string, { readonly status: number }>>[]
}

/** What is not there is null; everything else that fails, fails. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((cause: unknown) => {
    if (cause instanceof OpenSearchFailure && cause.status === 404) return null
    throw cause
  })
}

/** Done already by another process, or nothing to take away. */
const HARMLESS = new Set([404, 409])

async function send(ask: AskServer, name: string, changes: readonly RegisterChange[]): Promise<void> {
  const lines = changes.flatMap((change): readonly object[] => {
    if (change.change === 'overtaken') return []
    const head = { _id: change.reference, version: change.position, version_type: 'external_gte' }
    return change.listed === null ? [{ delete: head }] : [{ index: head }, sourceOf(change.listed satisfies Listed)]
  })
  if (lines.length === 0) return
  const { items } = await ask<BulkAnswer>('POST', `/${name}/_bulk?refresh=true`, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
  const failed = items.flatMap((item) => Object.values(item)).find(({ status }) => status >= 300 && !HARMLESS.has(status))
  // What was deleted is only marked as such until files are written again.
  if (changes.some(({ change }) => change === 'taken-down')) await ask('POST', `/${name}/_forcemerge?only_expunge_deletes=true`)
  if (failed !== undefined) throw new OpenSearchFailure('POST', `/${name}/_bulk`, failed.status, 'a decision was not taken')
}

interface States {
  readonly hits: { readonly hits: readonly { readonly _source: Pick<Source, 'reference' | 'version'>; readonly sort: readonly unknown[] }[] }
}

const PAGE = 5000

async function problemsOf(ask: AskServer, read: ReadRegister): Promise<readonly string[]> {
  const indexed = new Map<string, number>()
  for (let after: readonly unknown[] | null = null; ;) {
    const { hits }: States = await ask<States>('POST', `/${ALIAS}/_search`, { size: PAGE, _source: ['reference', 'version'], sort: [{ reference: 'asc' }], ...(after === null ? {} : { search_after: after }) })
    for (const { _source } of hits.hits) indexed.set(_source.reference, _source.version)
    after = hits.hits.at(-1)?.sort ?? null
    if (after === null || hits.hits.length < PAGE) break
  }
  const registered = new Map((await read((feed) => feed.states())).map(({ reference, version }) => [reference, version]))
  return [
    ...[...registered].flatMap(([reference, version]) => {
      const found = indexed.get(reference)
      if (found === undefined) return [`${reference} is in the register and not in the index`]
      return found === version ? [] : [`${reference} is in version ${version} in the register and ${found} in the index`]
    }),
    ...[...indexed.keys()].filter((reference) => !registered.has(reference)).map((reference) => `${reference} is in the index and not in the register`),
  ]
}
