import type { Hit } from '../../usecases/ports/decision-search.ts'
import { searchDecisions } from '../../usecases/register/search-decisions.ts'
import type { Searched } from '../../usecases/register/search-decisions.ts'
import { system } from '../../usecases/use-case.ts'
import { atDesk, Misused, readOptions, type Io, type OpenDesk } from '../command.ts'

const VALUE = { type: 'string' } as const
const OPTIONS = {
  body: VALUE, category: VALUE, subcategory: VALUE, decision: VALUE, kind: VALUE, provision: VALUE, 'better-placed': VALUE, remedy: VALUE, within: VALUE, from: VALUE, to: VALUE, sort: VALUE, limit: VALUE, offset: VALUE,
  json: { type: 'boolean' },
} as const

/** `register search QUERY`: exit code 0 whether or not anything is found, 2 where the search cannot be made as asked. */
export async function runSearch(args: readonly string[], io: Io, open: OpenDesk): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS)
  if (positionals.length === 0) throw new Misused("Give the words to search for; '' lists every decision.")
  const { json, 'better-placed': betterPlaced, ...asked } = values
  return atDesk(open, async (desk) => {
    const began = performance.now()
    const result = await searchDecisions(desk, system, { ...asked, betterPlaced, words: positionals.join(' ') })
    const took = Math.round((performance.now() - began) * 10) / 10
    if (!result.ok) throw new Misused(result.refusal.problems?.map(({ message }) => message).join('\n') ?? result.refusal.message)
    for (const { sentence } of result.value.notes) io.err(`${sentence}\n`)
    if (result.value.found.didYouMean !== null) io.err(`Did you mean: ${result.value.found.didYouMean}\n`)
    io.out(json === true ? asJson(result.value, took) : asText(result.value))
    return 0
  })
}

function asJson({ found }: Searched, took: number): string {
  const hits = found.hits.map((hit) => {
    const { reference, body, category, subcategory, decision, date, summary, score } = hit
    return { reference, body, category, subcategory, decision, date, summary, snippet: plainSnippet(hit), score }
  })
  const { body, category, decision, year } = found.facets
  return `${JSON.stringify({ total: found.total, hits, facets: { body, category, decision, year }, took_ms: took })}\n`
}

function asText({ found, query }: Searched): string {
  const shown = found.hits.length === 0 ? '' : ` (${query.offset + 1} to ${query.offset + found.hits.length})`
  const hits = found.hits.map((hit) => {
    const filed = [hit.decision, hit.date, [hit.category, hit.subcategory].filter(Boolean).join(' > ')].filter(Boolean).join(', ')
    return ['', `${hit.body} (${hit.reference})`, filed, hit.summary ?? plainSnippet(hit)].join('\n')
  })
  return `${[`${found.total} ${found.total === 1 ? 'decision' : 'decisions'}${shown}`, ...hits].join('\n')}\n`
}

function plainSnippet({ snippet }: Hit): string {
  return snippet.replace(/[\uE000\uE001]/g, '')
}
