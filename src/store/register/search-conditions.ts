import type { Query } from '../../register/query.ts'
import type { Sought } from '../../register/sought.ts'
import { filterConditions, inDecision, TEXT } from './filter-conditions.ts'
import { allAreIn, inListed, isIn } from './words-condition.ts'
import type { PutValue, Searched } from './words-condition.ts'

/** The conditions on `register.listed as l` that a query comes to; `null` where there are no words to look for. */
export function searchConditions(query: Query, sought: Sought | null, value: PutValue): readonly string[] {
  return [
    ...(sought === null ? [] : allAreIn(sought.all, WHOLE, value)),
    ...(sought?.none ?? []).map((wanted) => `not (${isIn(wanted, WHOLE, value)})`),
    ...(sought === null || sought.all.length === 0 || query.within !== 'paragraph' ? [] : [inOneParagraph(sought, value)]),
    ...filterConditions(query, value),
  ]
}

const WHOLE: Searched = { has: inListed, text: `concat_ws(' ', ${TEXT}, l.reference, l.body, l.category, l.subcategory)` }
const PARAGRAPH: Searched = { has: (query) => `vector @@ ${query}`, text: 'said' }

/** The words that must be there in one and the same paragraph, its items and its authorities included. */
function inOneParagraph({ all }: Sought, value: PutValue): string {
  return inDecision(`exists (
    select from json_array_elements(d.statement::json -> 'sections') as section, json_array_elements(section -> 'paragraphs') as paragraph,
      concat_ws(
        ' ', paragraph ->> 'text',
        (select string_agg(item ->> 'text', ' ') from json_array_elements(paragraph -> 'items') as item),
        (select string_agg(cited ->> 'text', ' ') from json_array_elements(paragraph -> 'citations') as cited where (cited ->> 'standsAlone')::boolean)
      ) as said,
      to_tsvector('english', register.words(said)) as vector
    where ${allAreIn(all, PARAGRAPH, value).join(' and ')}
  )`)
}
