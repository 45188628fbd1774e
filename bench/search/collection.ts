import { inventedDecision } from '../../src/demo/decisions/invented-decision.ts'
import { entryFrom, isRefusal, written } from '../../src/register/entry.ts'
import type { NewEntry, WrittenEntry } from '../../src/register/entry.ts'
import type { Statement } from '../../src/statement/model.ts'
import { headingsOf } from '../../src/register/readable-text.ts'
import type { Listed } from '../../src/usecases/ports/register-feed.ts'

/** The seed of `redress load`, unless another is given: its decisions are the collection. */
export const SEED = 1

/** The decisions of `redress load --decisions N`, one after the other, so that a million are never held at once. */
export function* collection(count: number, from = 0): Generator<Listed> {
  for (let index = from; index < from + count; index++) yield listedOf(index)
}

/** The same as they are published. */
export const entries = (count: number, from: number): readonly WrittenEntry[] => Array.from({ length: count }, (_, index) => written(entryOf(inventedDecision(SEED, from + index).statement)))

export const listedOf = (index: number): Listed => listedFrom(inventedDecision(SEED, index).statement)

export const listedFrom = (statement: Statement): Listed => ({ ...entryOf(statement), version: 1 })

function entryOf(statement: Statement): NewEntry {
  const entry = entryFrom(statement, { publishedOn: statement.header.date ?? '2026-01-01', origin: 'import' })
  if (isRefusal(entry)) throw new Error(entry.sentence)
  return entry
}

/** What the others are given of a decision: the same words as the register's own index takes, and how it is filed. */
export interface Row {
  readonly key: string
  readonly summary: string
  readonly filing: string
  readonly text: string
  /** Days from 1970-01-01. */
  readonly day: number
  readonly values: Readonly<Record<Filed, string>>
}

export const FILED = ['body', 'category', 'subcategory', 'decision'] as const
export type Filed = (typeof FILED)[number]
/** Columns whose values a full page counts. */
export const COUNTED = ['body', 'category', 'decision'] as const satisfies readonly Filed[]

export function rowOf(listed: Listed): Row {
  const { reference, body, category, subcategory, decision, date, summary, text, statement } = listed
  return {
    key: reference,
    summary: summary ?? '',
    filing: [headingsOf(statement), reference, body, category, subcategory].join(' ').replace(/\s+/g, ' '),
    text,
    day: dayOf(date ?? '1970-01-01'),
    values: { body, category: category ?? '', subcategory: subcategory ?? '', decision: decision ?? '' },
  }
}

export const dayOf = (date: string): number => Date.parse(date) / 86_400_000
