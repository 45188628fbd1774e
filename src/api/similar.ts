import { likenessInWords } from '../register/likeness.ts'
import { permalinkOf } from '../register/permalink.ts'
import { similarDecisions } from '../usecases/register/similar-decisions.ts'
import { visitor } from '../usecases/use-case.ts'
import { header, refused } from './decisions.ts'
import type { ApiRoute } from './route.ts'
import { listOf, object, text, textOrNull, whole } from './schema.ts'

/** What is like one decision, and why. */
export const similar: ApiRoute = {
  method: 'GET', path: '/decisions/{reference}/similar', summary: 'Decisions that are like one',
  description: 'The most alike first, each with what the two have in common. There may be none. What is alike changes as decisions are published.',
  parameters: { reference: text('Its reference, in any form: 24 017 326 or 24-017-326', { maxLength: 40 }) }, query: { limit: whole('How many at most', { minimum: 1, maximum: 20, default: 5 }) },
  answer: {
    status: 200, description: 'What is like it',
    schema: object({
      similar: listOf(object({
        ...header, why: text('The reason, as a sentence'),
        likeness: object({ words: listOf(text('A telling word of both')), subcategory: textOrNull('The sub-category of both'), provisions: listOf(text('A provision that both cite')), betterPlaced: listOf(text('The id of a body that both call better placed')) }),
      })),
    }),
  },
  handle: async (desk, { parameters, query }) => {
    const found = await similarDecisions(desk, visitor, { reference: parameters.reference ?? '', atMost: Number(query.limit ?? 5) })
    if (!found.ok) return refused(found.refusal)
    return {
      value: {
        similar: found.value.map(({ likeness, ...hit }) => {
          const { reference, body, category, subcategory, decision, date, summary } = hit
          const { words, subcategory: alike, provisions, betterPlaced } = likeness
          return { reference, body, category, subcategory, decision, date, summary, address: desk.site + permalinkOf(hit), why: likenessInWords(likeness), likeness: { words, subcategory: alike, provisions, betterPlaced } }
        }),
      },
    }
  },
}
