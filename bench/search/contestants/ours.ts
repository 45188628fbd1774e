import { documentOf, layout } from '../../../src/search/decisions/document-of-entry.ts'
import { SNIPPETS } from '../../../src/search/decisions/found.ts'
import { seekingOf } from '../../../src/search/decisions/seeking-of-query.ts'
import { putRight } from '../../../src/search/decisions/spelling.ts'
import { openIndex } from '../../../src/search/thread/index-client.ts'
import type { IndexClient } from '../../../src/search/thread/index-client.ts'
import type { Document } from '../../../src/search/engine/document.ts'
import { seedSearches } from '../../../test/search/relevance/judged.ts'
import { seed, seedsAbsent } from '../../../test/statement/seeds.ts'
import { collection, COUNTED, listedFrom, listedOf } from '../collection.ts'
import { timed } from '../contestant.ts'
import type { Contestant, Engine, Wanted } from '../contestant.ts'
import { asQuery } from '../queries.ts'
import type { BenchQuery } from '../queries.ts'

async function* documents(decisions: number): AsyncGenerator<Document> {
  for (const listed of collection(decisions)) yield documentOf(listed)
}

/** The register's own index, in its thread. The time of a search is taken there, as Lucene's is within it. */
export const ours: Engine = {
  missing: null,
  build: async (folder, decisions) => {
    const client = await openIndex(folder, layout)
    await client.rebuild(documents(decisions), decisions)
    await client.settled()
    await client.close()
  },
  open: async (folder) => {
    const client = await openIndex(folder, layout)
    const seek = (wanted: Wanted, query: BenchQuery) => {
      const seeking = seekingOf(asQuery(query))
      if (seeking === null) throw new Error('a search of the bench has no words')
      return timed(() => client.ask.seek({ ...seeking, order: wanted === 'newest' ? 'newest' : 'best', counts: wanted === 'full' ? COUNTED : [] }, wanted === 'excerpts' ? SNIPPETS : 0))
    }
    let { position } = await client.ask.status()
    return {
      search: async (wanted, query) => {
        const { answer } = await seek(wanted, query)
        return { milliseconds: answer.took, keys: answer.found.map(({ key }) => key), total: wanted === 'full' ? answer.total : null }
      },
      similar: async (key) => {
        const { milliseconds, answer } = await timed(() => client.ask.like(key, 10))
        return { milliseconds, keys: answer?.found.map((each) => each.key) ?? [], total: null }
      },
      add: async (index, word) => {
        const listed = listedOf(index)
        const [section, ...others] = listed.statement.sections
        const statement = section === undefined ? listed.statement : { ...listed.statement, sections: [{ ...section, heading: `${section.heading} ${word}` }, ...others] }
        const document = documentOf({ ...listed, statement })
        return (await timed(async () => {
          await client.add([document], ++position)
          const found = await client.ask.seek({ ...(seekingOf(asQuery({ kind: 'rare', words: [word], equal: {}, from: null, to: null })) as NonNullable<ReturnType<typeof seekingOf>>), counts: [] }, 0)
          if (found.total !== 1) throw new Error(`${word} is not found`)
        })).milliseconds
      },
      putRight: (word) => putRight(client, word, [stemmed(word)]),
      find: async (words) => (await seekFor(client, words, 10)).found.map(({ key }) => key),
      findSeeds: async () => {
        if (seedsAbsent !== false) return null
        const references = seedSearches.map(({ reference }) => reference)
        await client.add(references.map((reference) => documentOf(listedFrom(seed(reference)))), ++position)
        const found: boolean[] = []
        for (const { reference, words } of seedSearches) found.push((await seekFor(client, words, 3)).found.some(({ key }) => key === reference))
        await client.remove(references, ++position)
        return found
      },
      pid: process.pid,
      close: () => client.close(),
    } satisfies Contestant
  },
}

function seekFor(client: IndexClient, words: string, limit: number) {
  const seeking = seekingOf({ words, sort: 'relevance', limit, offset: 0 })
  if (seeking === null) throw new Error('a search of the bench has no words')
  return client.ask.seek({ ...seeking, counts: [] }, 0)
}

const stemmed = (word: string): string => {
  const [leaf] = seekingOf(asQuery({ kind: 'rare', words: [word], equal: {}, from: null, to: null }))?.all[0] ?? []
  return leaf !== undefined && 'phrase' in leaf ? (leaf.phrase.terms[0] ?? word) : word
}
