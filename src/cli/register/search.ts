import { parseArgs } from 'node:util'
import type { Hit } from '../../usecases/ports/decision-search.ts'
import { searchDecisions } from '../../usecases/register/search-decisions.ts'
import type { Searched } from '../../usecases/register/search-decisions.ts'
import { system } from '../../usecases/use-case.ts'
import type { Io } from '../command.ts'
import type { OpenedDesk } from '../register.ts'

const VALUE = { type: 'string' } as const
const OPTIONS = {
  body: VALUE, category: VALUE, subcategory: VALUE, decision: VALUE, kind: VALUE, provision: VALUE, 'better-placed': VALUE, remedy: VALUE, within: VALUE, from: VALUE, to: VALUE, sort: VALUE, limit: VALUE, offset: VALUE,
  json: { type: 'boolean' },
} as const

/** `register search QUERY`: exit code 0 whether or not anything is found, 2 where the search cannot be made as asked. */
export async function runSearch(args: readonly string[], io: Io, open: () => Promise<OpenedDesk>): Promise<number> {
  const read = readArguments(args)
  if ('wrong' in read) return refuse(io, read.wrong)
  const { json, 'better-placed': betterPlaced, ...asked } = read.values
  const opened = await open()
  try {
    const began = performance.now()
    const result = await searchDecisions(opened.desk, system, { ...asked, betterPlaced, words: read.words })
    const took = Math.round((performance.now() - began) * 10) / 10
    if (!result.ok) return refuse(io, ...(result.refusal.problems?.map(({ message }) => message) ?? [result.refusal.message]))
    for (const { sentence } of result.value.notes) io.err(`${sentence}\n`)
    if (result.value.found.didYouMean !== null) io.err(`Did you mean: ${result.value.found.didYouMean}\n`)
    io.out(json === true ? asJson(result.value, took) : asText(result.value))
    return 0
  } finally {
    await opened.close()
  }
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    if (positionals.length === 0) return { wrong: "Give the words to search for; '' lists every decision." }
    return { values, words: positionals.join(' ') }
  } catch (cause) {
    return { wrong: cause instanceof Error ? cause.message : String(cause) }
  }
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

function refuse(io: Io, ...sentences: readonly string[]): number {
  io.err(`${sentences.join('\n')}\n`)
  return 2
}
