import { BETTER_PLACED, namesOf } from '../../register/better-placed.ts'
import type { Query } from '../../register/query.ts'
import { AGREED, remedyOf } from '../../register/remedies.ts'
import type { PutValue } from './words-condition.ts'

/** The conditions of a query's filters on `register.listed as l`. */
export function filterConditions(query: Query, value: PutValue): readonly string[] {
  const { body, category, subcategory, decision, from, to, kind, provision, betterPlaced, remedy } = query
  return [
    body && `l.body_slug = ${value(body)}`,
    category && `l.category_slug = ${value(category)}`,
    subcategory && `l.subcategory_slug = ${value(subcategory)}`,
    decision && `l.decision_slug = ${value(decision)}`,
    from && `l.decided_on >= ${value(from)}::date`,
    to && `l.decided_on <= ${value(to)}::date`,
    kind && inDecision(`lower(d.kind) = ${value(kind)}`),
    provision && inDecision(citing(provision, value)),
    betterPlaced && calling(betterPlaced, value),
    remedy && inDecision(showing(remedy, value)),
  ].filter((condition): condition is string => typeof condition === 'string')
}

/** The text of a decision of `register.listed as l`. */
export const TEXT = '(select register.readable_text(d.statement::jsonb) from register.decision d where d.reference = l.reference and d.version = l.version)'

/** A condition on the statement itself, which the list of what is searched does not hold. */
export function inDecision(condition: string): string {
  return `exists (select from register.decision d where d.reference = l.reference and d.version = l.version and ${condition})`
}

function citing(words: string, value: PutValue): string {
  return `exists (
    select from jsonb_path_query(d.statement::jsonb, '$.citations[*].provisions[*]') as provision
    where strpos(register.plain_words(provision #>> '{}'), ${value(words)}) > 0
  )`
}

function calling(id: string, value: PutValue): string {
  return `exists (
    select from regexp_split_to_table(${TEXT}, '\\n') as line, register.plain_words(line) as words
    where words like any (${value(BETTER_PLACED.map(containing))}) and words like any (${value(namesOf(id).map(containing))})
  )`
}

function showing(id: string, value: PutValue): string {
  return `exists (
    select from (
      select said #>> '{}' as line from jsonb_path_query(d.statement::jsonb, 'strict $.sections[*] ? (@.role == "action").paragraphs[*].text') as said
      union all
      select said #>> '{}' from jsonb_path_query(d.statement::jsonb, 'strict $.sections[*] ? (@.role == "action").paragraphs[*].items[*].text') as said
      union all
      select d.summary where strpos(register.plain_words(d.summary), ${value(AGREED)}) > 0
    ) as actions, register.plain_words(line) as words
    where words like any (${value((remedyOf(id)?.expressions ?? []).map(containing))})
  )`
}

const containing = (words: string): string => `%${words}%`
