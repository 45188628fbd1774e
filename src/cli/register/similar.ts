import { likenessInWords } from '../../register/likeness.ts'
import { normaliseReference } from '../../statement/reference.ts'
import type { Similar } from '../../usecases/ports/decision-search.ts'
import { similarDecisions } from '../../usecases/register/similar-decisions.ts'
import { system } from '../../usecases/use-case.ts'
import { atDesk, Misused, readOptions, type Io, type OpenDesk } from '../command.ts'

const OPTIONS = { limit: { type: 'string' }, json: { type: 'boolean' } } as const
const LIMITS = { usual: 10, most: 100 } as const

/** `register similar REFERENCE`: exit code 2 where nothing is published under it. */
export async function runSimilar(args: readonly string[], io: Io, open: OpenDesk): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS)
  const reference = positionals.join(' ')
  const atMost = Number(values.limit ?? LIMITS.usual)
  if (reference === '') throw new Misused('Give the reference of a decision, such as 24-017-326.')
  if (!Number.isInteger(atMost) || atMost < 1 || atMost > LIMITS.most) throw new Misused(`How many to show must be a whole number from 1 to ${LIMITS.most}.`)
  return atDesk(open, async (desk) => {
    const result = await similarDecisions(desk, system, { reference, atMost })
    if (!result.ok) throw new Misused(result.refusal.message)
    io.out(values.json === true ? `${JSON.stringify({ reference: normaliseReference(reference), similar: result.value.map(asJson) })}\n` : asText(result.value))
    return 0
  })
}

function asJson({ reference, body, category, subcategory, decision, date, summary, score, likeness }: Similar) {
  return { reference, body, category, subcategory, decision, date, summary, score, likeness, why: likenessInWords(likeness) }
}

function asText(similar: readonly Similar[]): string {
  if (similar.length === 0) return 'No published decision is like it.\n'
  const parts = similar.map(({ body, reference, decision, date, likeness, summary }) =>
    [`${body} (${reference})`, [decision, date].filter(Boolean).join(', '), likenessInWords(likeness), summary ?? ''].filter((line) => line !== '').join('\n'))
  return `${parts.join('\n\n')}\n`
}
