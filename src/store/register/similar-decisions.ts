import type { Likeness } from '../../register/likeness.ts'
import type { ListedHit, Similar } from '../../usecases/ports/decision-search.ts'
import type { Session } from '../session.ts'
import { TEXT } from './filter-conditions.ts'
import { inListed } from './words-condition.ts'

/** So many words of its summary stand for a decision, and so many of those in common are named. */
const WORDS = 30
const NAMED = 5

/**
 * The decisions that share most words with the summary of one, or with the beginning of its text, rare words counting
 * most. Coarser than an index can be, which looks at the whole text.
 */
export async function similar(session: Session, reference: string, atMost: number): Promise<readonly Similar[] | null> {
  const one = await session.row<{ words: readonly string[] }>({ name: 'register-telling-words', text: TELLING, values: [reference, WORDS] })
  if (one === undefined) return null
  if (one.words.length === 0) return []
  const rows = await session.rows<Row>({ name: 'register-similar', text: SIMILAR, values: [reference, one.words, atMost] })
  return rows.map(({ words, sameSubcategory, ...listed }) => ({ ...listed, likeness: likenessOf(words, sameSubcategory ? listed.subcategory : null) }))
}

function likenessOf(words: readonly string[], subcategory: string | null): Likeness {
  return { words: words.slice(0, NAMED), subcategory, provisions: [], betterPlaced: [] }
}

interface Row extends ListedHit, Record<string, unknown> {
  readonly words: readonly string[]
  readonly sameSubcategory: boolean
}

const TELLING = `
  select coalesce((
    select array_agg(word order by length(word) desc, word) from (
      select distinct on (lexeme) word
      from regexp_split_to_table(lower(register.words(coalesce(summary, left(${TEXT}, 600)))), ' +') as word, unnest(ts_lexize('english_stem', word)) as lexeme
      where length(word) > 4 and word !~ '[0-9]'
      order by lexeme, word
      limit $2
    ) as telling
  ), '{}') as words
  from register.listed as l where reference = $1`

const SIMILAR = `
  with said as (select word, plainto_tsquery('english', word) as query from unnest($2::text[]) as word),
  telling as materialized (
    select word, query, ln(1 + (select count(*) from register.listed)::real / (select count(*) from register.listed as l where ${inListed('query')})) as weight from said
  ),
  sought as (select to_tsquery('simple', string_agg(query::text, ' | ')) as query from said),
  one as (select category_slug, subcategory_slug from register.listed where reference = $1)
  select
    l.reference, l.body, l.body_slug as "bodySlug", l.category, l.category_slug as "categorySlug",
    l.subcategory, l.subcategory_slug as "subcategorySlug", l.decision, to_char(l.decided_on, 'YYYY-MM-DD') as date, l.summary,
    alike.score, alike.words,
    coalesce(l.category_slug = one.category_slug and l.subcategory_slug = one.subcategory_slug and l.subcategory_slug <> 'other', false) as "sameSubcategory"
  from register.listed as l, sought, one,
    lateral (select sum(weight) as score, array_agg(word order by weight desc, word) as words from telling where ${inListed('telling.query')}) as alike
  where ${inListed('sought.query')} and l.reference <> $1
  order by alike.score desc, l.decided_on desc nulls last, l.reference desc
  limit $3`
