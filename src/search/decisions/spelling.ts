import { readTerms, small } from '../engine/english.ts'
import type { IndexClient } from '../thread/index-client.ts'

/** The words of a search with those put right that no decision has; null where nothing near is known. */
export async function putRight(client: IndexClient, words: string, unknown: readonly string[]): Promise<string | null> {
  const wrong: { readonly word: string; readonly from: number; readonly to: number }[] = []
  readTerms(words, (term, _position, word, from, to) => {
    if (unknown.includes(term)) wrong.push({ word, from, to })
  })
  if (wrong.length === 0) return null
  const right = await client.ask.nearest(wrong.map(({ word }) => word))
  let written = ''
  let at = 0
  for (const [index, { from, to }] of wrong.entries()) {
    written += words.slice(at, from) + (right[index] ?? words.slice(from, to))
    at = to
  }
  written += words.slice(at)
  return written === words ? null : written
}

const LAST_WORD = /[\p{L}\p{N}]{2,}$/u

/** What was typed, with its last word completed. */
export async function completed(client: IndexClient, words: string, atMost: number): Promise<readonly string[]> {
  const last = LAST_WORD.exec(words)?.[0]
  if (last === undefined) return []
  const found = await client.ask.completions(small(last), atMost)
  return found.map((word) => words.slice(0, words.length - last.length) + word)
}
