import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDecisionIndex } from '../search/decisions/decision-index.ts'
import { openOpenSearch } from '../outside/opensearch/open-search.ts'
import { sharedRun } from '../search/shared-run.ts'
import { listenToRegister } from '../store/register/register-signal.ts'
import type { RegisterSignal } from '../store/register/register-signal.ts'
import type { OpenStore } from '../store/connect.ts'
import { SearchBeingPrepared } from '../usecases/ports/decision-search.ts'
import type { DecisionSearch } from '../usecases/ports/decision-search.ts'
import type { FollowingIndex, ReadRegister } from '../usecases/ports/register-index.ts'
import type { Publications } from '../usecases/ports/publications.ts'
import type { Rooms, Standing, Store } from '../usecases/ports/store.ts'
import { system, visitor } from '../usecases/use-case.ts'
import type { Configuration } from './configuration.ts'

/**
 * The search of decisions: by the register's own index where it holds all that is published, else by the database. Where that would
 * take long too, since words are still to be gathered, it rejects with `SearchBeingPrepared`.
 */
export interface SearchIndex {
  readonly search: DecisionSearch
  /** The index itself, opened when first asked for. */
  index(): Promise<FollowingIndex>
  /** A number for how the register stands, another one after each change; null while changes would not be heard of. */
  registerState(): number | null
  /** Tells that this process has changed the register, before the database does. */
  changed(): void
  /** Keeps up with everything that is published, by whichever process. */
  follow(): Promise<void>
  close(): Promise<void>
}

/** With more than this to take in, a command is answered sooner by the database. */
const FEW = 200
/** Looking for words in a text whose words are not gathered costs some milliseconds: nobody who asks a server waits for more texts than these. */
const MOST_LACKING = 1_000
/** Whoever publishes waits so long, in milliseconds, until it can be found; then it is found a little later. */
const PATIENCE_MS = 3_000
/** How often files are looked through for what is gone, in milliseconds. */
const THOROUGH_EVERY_MS = 3_600_000

/** Whether another process asked for the index to be made anew is looked at so often, in milliseconds. */
const LOOK_EVERY_MS = 2_000

/** While many are published one after the other, as an import does, this long passes between two looks whether it is over. */
const QUIET_MS = 1_000
/** So many decisions' words are gathered at a time: nobody who publishes waits longer than that takes. */
const GATHERED_TOGETHER = 100

/**
 * The index in the data folder, or in the OpenSearch server of `openSearchUrl`, over a store; `fallback` is searched where the index
 * cannot answer. Nothing is opened yet.
 */
export function searchIndexOf({ folder, openSearchUrl }: Pick<Configuration, 'folder' | 'openSearchUrl'>, { store, connection }: OpenStore, say: (line: string) => void, fallback: Store = store): SearchIndex {
  let opening: Promise<FollowingIndex> | null = null
  let stopFollowing: () => Promise<void> = async () => undefined
  let signal: RegisterSignal | null = null
  let changes = 0
  let following = false
  const closing = new AbortController()
  const read: ReadRegister = (work) => store.as(visitor, (rooms) => work(rooms.registerFeed))
  const index = (): Promise<FollowingIndex> => (opening ??= openSearchUrl === null ? openDecisionIndex(join(folder, 'search'), read, say) : openOpenSearch(openSearchUrl, read, () => randomUUID()))

  /** The index, if it can answer for the whole register: if little is missing, after that was taken in. */
  const usable = async (): Promise<FollowingIndex | null> => {
    try {
      const opened = await index()
      if (!opened.isReady() && (await opened.behind()) <= FEW) await opened.catchUp()
      return opened.isReady() ? opened : null
    } catch (cause) {
      say(`The search index cannot be used; the database searches instead. (${wordsOf(cause)})`)
      return null
    }
  }
  /** Asks the index; the database where it cannot answer. One that has become damaged is made anew. */
  const byIndex = async <T>(ask: (search: DecisionSearch) => Promise<T>, needsWords = true): Promise<T> => {
    const opened = await usable()
    if (opened !== null) {
      try {
        return await ask(opened)
      } catch (cause) {
        say(`The search index could not answer; the database searches instead. (${wordsOf(cause)})`)
        if (cause instanceof Error && cause.name === 'DamagedRecord') void opened.rebuild().catch((failure: unknown) => say(`The search index could not be made anew. (${wordsOf(failure)})`))
      }
    }
    // Whoever serves gathers beside its searches; a command would look through every text at each of them.
    if (!following) await gather()
    return fallback.as(visitor, async (rooms) => {
      if (needsWords && (await rooms.publications.lackingWords(MOST_LACKING + 1)) > MOST_LACKING) throw new SearchBeingPrepared()
      return ask(rooms.search)
    })
  }
  /** Gathers the words by which the database searches, of all that lack them. */
  const gather = sharedRun(async () => {
    while (!closing.signal.aborted && (await store.as(system, ({ publications }) => publications.gatherWords(GATHERED_TOGETHER))) > 0);
  })
  /** Both searches take in what was published. A flood is left to pass first: it is quicker alone, and taken in at once after it. */
  const takeIn = sharedRun(async () => {
    const opened = await index()
    for (let before = 0, now = await opened.behind(); now > Math.max(FEW, before); now = await opened.behind()) {
      before = now
      await pause(QUIET_MS, undefined, { signal: closing.signal })
    }
    await opened.catchUp()
    await gather()
  })
  return {
    index,
    search: {
      search: (query) => byIndex((search) => search.search(query), query.words !== ''),
      similar: (reference, atMost) => byIndex((search) => search.similar(reference, atMost)),
      completions: (words, atMost) => byIndex((search) => search.completions(words, atMost), false),
    },
    // A replica may still show what was there before.
    registerState: () => (fallback === store && signal?.isListening() === true ? changes : null),
    changed: () => {
      changes += 1
    },
    follow: async () => {
      const opened = await index()
      const trying = (work: () => Promise<void>) => (): void => void work().catch((cause: unknown) => closing.signal.aborted || say(`The search index could not follow the register. (${wordsOf(cause)})`))
      following = true
      const hearing = listenToRegister(connection, () => {
        changes += 1
        trying(takeIn)()
      })
      signal = hearing
      const timers = [setInterval(trying(opened.rebuildIfWanted), LOOK_EVERY_MS), setInterval(trying(() => opened.settled(true)), THOROUGH_EVERY_MS)]
      stopFollowing = async () => {
        for (const timer of timers) clearInterval(timer)
        await hearing.stop()
      }
    },
    close: async () => {
      closing.abort()
      await stopFollowing()
      await (await opening?.catch(() => null))?.close()
    },
  }
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** A store in which what is published can be found, and what is taken down cannot, as soon as the transaction has ended. */
export function searchingStore(store: Store, { index, changed }: Pick<SearchIndex, 'index' | 'changed'>): Store {
  return {
    ...store,
    as: async <T>(standing: Standing, work: (rooms: Rooms) => Promise<T>): Promise<T> => {
      if (standing.side !== 'office' && standing.side !== 'system') return store.as(standing, work)
      let published = false
      const noting = (publications: Publications): Publications => ({
        ...publications,
        publish: (...given) => ((published = true), publications.publish(...given)),
        publishMany: (...given) => ((published = true), publications.publishMany(...given)),
        remove: (...given) => ((published = true), publications.remove(...given)),
      })
      const result = await store.as(standing, (rooms) => work(Object.create(rooms, { publications: { get: () => noting(rooms.publications) } }) as Rooms))
      if (!published) return result
      changed()
      await soon(async () => (await index()).catchUp())
      return result
    },
  }
}

/** Waits for something that is of use and not needed. */
async function soon(work: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))
  await Promise.race([work().catch(() => undefined), patience])
  clearTimeout(timer)
}
