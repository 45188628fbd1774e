import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keepAnswers } from '../../register/keep-answers.ts'
import type { Similar } from '../../usecases/ports/decision-search.ts'
import type { FollowingIndex, ReadRegister } from '../../usecases/ports/register-index.ts'
import type { Listed, RegisterChange } from '../../usecases/ports/register-feed.ts'
import type { Document } from '../engine/document.ts'
import { sharedRun } from '../shared-run.ts'
import { discardIndex, openIndex } from '../thread/index-client.ts'
import type { IndexClient } from '../thread/index-client.ts'
import { documentOf, layout } from './document-of-entry.ts'
import { decisionIn, foundFrom, NOTHING, similarFrom, SNIPPETS } from './found.ts'
import { seekingOf } from './seeking-of-query.ts'
import { completed, putRight } from './spelling.ts'

/** So many changes are taken in at once: small enough that pages served by the same thread do not wait. */
const TOGETHER = 20
/** With more to take in than this, making the index anew is quicker than adding to it. */
const ANEW_FROM = 5000
/** The page of a decision asks for those like it each time it is read: so many are known without looking, some 2 kB each. */
const LIKENESSES_KEPT = 2000

/** Opens the index in a folder. One that is damaged is thrown away, to be made anew. */
export async function openDecisionIndex(folder: string, read: ReadRegister, say: (line: string) => void): Promise<FollowingIndex> {
  for (let tries = 1; ; tries += 1) {
    try {
      return createDecisionIndex(folder, await openIndex(folder, layout), read)
    } catch (cause) {
      if (tries === TRIES || !(cause instanceof Error)) throw cause
      // A file that is not there was replaced by its writer while we opened the others.
      if (cause.name === 'DamagedFile' && discardIndex(folder)) say(`The search index was damaged and is made anew. (${cause.message})`)
      else if (!cause.message.includes('ENOENT')) throw cause
    }
  }
}

const TRIES = 3

function createDecisionIndex(folder: string, client: IndexClient, read: ReadRegister): FollowingIndex {
  let ready = false
  const likenesses = keepAnswers<readonly Similar[] | null>(LIKENESSES_KEPT)

  const behind = async (): Promise<number> => {
    const [{ position }, last] = await Promise.all([client.ask.status(), read((feed) => feed.last())])
    return last - position
  }

  async function follow(): Promise<void> {
    if (client.writes && (await behind()) > ANEW_FROM) await makeAnew()
    for (;;) {
      const { position } = await client.ask.status()
      const changes = await read((feed) => feed.after(position, TOGETHER))
      if (changes.length === 0) break
      await take(client, changes)
      likenesses.forget()
    }
    ready = true
  }

  const catchUp = sharedRun(follow)

  async function makeAnew(progress?: (read: number, of: number) => void): Promise<void> {
    const last = await read((feed) => feed.last())
    await client.rebuild(documentsUpTo(read, last, progress), last)
    likenesses.forget()
  }

  return {
    writes: client.writes,
    isReady: () => ready,
    behind,
    catchUp,
    rebuild: async (progress) => {
      if (!client.writes) return otherProcessRebuilds(folder)
      await makeAnew(progress)
      await catchUp()
    },
    rebuildIfWanted: async () => {
      if (!client.writes || !existsSync(wanted(folder))) return
      await makeAnew()
      rmSync(wanted(folder), { force: true })
      await catchUp()
    },
    problems: () => problemsOf(client, read),
    settled: (thorough) => client.settled(thorough),
    close: () => client.close(),
    search: async (query) => {
      const seeking = seekingOf(query)
      if (seeking === null) return NOTHING
      const answer = await client.ask.seek(seeking, SNIPPETS)
      return foundFrom(answer, query, answer.unknown.length === 0 ? null : await putRight(client, query.words, answer.unknown))
    },
    similar: (reference, atMost) => likenesses.of(`${reference} ${atMost}`, async () => {
      const like = await client.ask.like(reference, atMost)
      return like === null ? null : like.found.map((each) => similarFrom(each, decisionIn(like.stored)))
    }),
    completions: (words, atMost) => completed(client, words, atMost),
  }
}

/** The file by which one process asks another to make the index anew; it is gone when that is done. */
const wanted = (folder: string): string => join(folder, 'rebuild-wanted')

const LOOK_EVERY_MS = 300

async function otherProcessRebuilds(folder: string): Promise<void> {
  writeFileSync(wanted(folder), '')
  while (existsSync(wanted(folder))) await pause(LOOK_EVERY_MS)
}

async function take(client: IndexClient, changes: readonly RegisterChange[]): Promise<void> {
  const gone = changes.filter(({ change }) => change === 'taken-down').map(({ reference }) => reference)
  const position = changes.at(-1)?.position ?? 0
  // The position is reached with the last of the two, so that what a death between them leaves out comes again.
  if (gone.length > 0) await client.remove(gone, (changes[0]?.position ?? 1) - 1)
  await client.add(changes.flatMap(listedIn).map(documentOf), position)
}

function listedIn(change: RegisterChange): readonly Listed[] {
  return change.change === 'overtaken' || change.listed === null ? [] : [change.listed]
}

async function* documentsUpTo(read: ReadRegister, last: number, progress?: (read: number, of: number) => void): AsyncGenerator<Document> {
  for (let position = 0; position < last;) {
    const from = position
    const changes = await read((feed) => feed.after(from, TOGETHER))
    // What is not overtaken is told once; a removal that left a current version tells it again.
    for (const change of changes) if (change.change === 'listed' && change.position <= last) yield documentOf(change.listed)
    position = changes.at(-1)?.position ?? last
    progress?.(position, last)
  }
}

async function problemsOf(client: IndexClient, read: ReadRegister): Promise<readonly string[]> {
  const [states, kept, damages] = await Promise.all([client.ask.states(), read((feed) => feed.states()), client.ask.damages()])
  const indexed = new Map(states)
  const registered = new Map(kept.map(({ reference, version }) => [reference, version]))
  return [
    ...damages,
    ...[...registered].flatMap(([reference, version]) => {
      const found = indexed.get(reference)
      if (found === undefined) return [`${reference} is in the register and not in the index`]
      return found === version ? [] : [`${reference} is in version ${version} in the register and ${found} in the index`]
    }),
    ...[...indexed.keys()].filter((key) => !registered.has(key)).map((key) => `${key} is in the index and not in the register`),
    ...(states.length === indexed.size ? [] : [`the index has ${states.length - indexed.size} decisions twice`]),
  ]
}
