import { readWords } from '../../register/read-words.ts'
import type { Sought, Wanted } from '../../register/sought.ts'
import type { Session } from '../session.ts'

/** What there is to look for. */
export type LookedFor = { readonly sought: Sought } | 'everything' | 'nothing'

/** Writes a value of a statement and gives its place: `$1`. */
export type PutValue = (given: unknown) => string

/**
 * The words of a query as far as they can be looked for. Those so common that they are not indexed ("of the") are in
 * every decision, so they exclude none; signs alone ("?!") are in no index, so nothing is found.
 */
export async function lookedFor(session: Session, words: string): Promise<LookedFor> {
  if (words.trim() === '') return 'everything'
  const { all, none, remarks } = readWords(words)
  const every = [...all.flat(), ...none]
  const found = await session.row<{ telling: readonly boolean[]; readable: boolean }>({
    name: 'register-search-words',
    text: `select coalesce(array_agg(numnode(${asQuery('words')}) > 0 order by place), '{}') as telling,
      coalesce(bool_or(numnode(phraseto_tsquery('simple', register.words(words))) > 0), false) as readable
      from unnest($1::text[]) with ordinality as given (words, place)`,
    values: [every.map(({ words }) => words)],
  })
  const isTelling = (wanted: Wanted): boolean => wanted.begins || found?.telling[every.indexOf(wanted)] === true
  const telling: Sought = { all: all.map((group) => group.filter(isTelling)).filter((group) => group.length > 0), none: none.filter(isTelling), remarks }
  if (telling.all.length > 0 || telling.none.length > 0) return { sought: telling }
  return found?.readable === true ? 'everything' : 'nothing'
}

const asQuery = (words: string): string => `phraseto_tsquery('english', register.words(${words}))`

/** Where words are looked for: whether a vector of full text has a query, and the text itself for words of which only the beginning is known. */
export interface Searched {
  has(query: string): string
  readonly text: string
}

/** The condition that every group is there as any of its alternatives. */
export function allAreIn(groups: Sought['all'], searched: Searched, value: PutValue): readonly string[] {
  return groups.map((group) => `(${group.map((wanted) => isIn(wanted, searched, value)).join(' or ')})`)
}

/** The condition that this is there. */
export function isIn({ words, begins }: Wanted, { has, text }: Searched, value: PutValue): string {
  if (!begins) return has(asQuery(value(words)))
  // Of words that are not indexed nothing is found by their beginning either.
  return `exists (
    select from regexp_matches(lower(register.words(${text})), '(?:^| )(' || ${value(words.toLowerCase())} || '[^ ]*)', 'g') as word
    where ts_lexize('english_stem', word[1]) <> '{}'
  )`
}

/**
 * The condition that a decision of `register.listed as l` has the words of a query. Of one that was published a moment ago
 * they may not be gathered yet: then they are looked for in its text.
 */
export const inListed = (query: string): string => `(l.search is not null and l.search @@ ${query} or l.search is null and register.words_of(l) @@ ${query})`

/** One query of full text for ranking and marking; `null` where only beginnings of words were given. */
export function queryOf(groups: Sought['all'], value: PutValue): string | null {
  const known = groups.map((group) => group.filter(({ begins }) => !begins)).filter((group) => group.length > 0)
  if (known.length === 0) return null
  return known.map((group) => `(${group.map(({ words }) => asQuery(value(words))).join(' || ')})`).join(' && ')
}
