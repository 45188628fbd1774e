import { parseArgs } from 'node:util'
import { likenessInWords } from '../../register/likeness.ts'
import { normaliseReference } from '../../statement/reference.ts'
import type { Similar } from '../../usecases/ports/decision-search.ts'
import { similarDecisions } from '../../usecases/register/similar-decisions.ts'
import { system } from '../../usecases/use-case.ts'
import type { Io } from '../command.ts'
import type { OpenedDesk } from '../register.ts'

const OPTIONS = { limit: { type: 'string' }, json: { type: 'boolean' } } as const
const LIMITS = { usual: 10, most: 100 } as const

/** `register similar REFERENCE`: exit code 2 where nothing is published under it. */
export async function runSimilar(args: readonly string[], io: Io, open: () => Promise<OpenedDesk>): Promise<number> {
  const read = readArguments(args)
  if ('wrong' in read) return io.err(`${read.wrong}\n`), 2
  const opened = await open()
  try {
    const result = await similarDecisions(opened.desk, system, { reference: read.reference, atMost: read.limit })
    if (!result.ok) return io.err(`${result.refusal.message}\n`), 2
    io.out(read.json ? `${JSON.stringify({ reference: normaliseReference(read.reference), similar: result.value.map(asJson) })}\n` : asText(result.value))
    return 0
  } finally {
    await opened.close()
  }
}

function readArguments(args: readonly string[]): { readonly reference: string; readonly limit: number; readonly json: boolean } | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
    const limit = Number(values.limit ?? LIMITS.usual)
    if (positionals.length === 0) return { wrong: 'Give the reference of a decision, such as 24-017-326.' }
    if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.most) return { wrong: `How many to show must be a whole number from 1 to ${LIMITS.most}.` }
    return { reference: positionals.join(' '), limit, json: values.json === true }
  } catch (cause) {
    return { wrong: cause instanceof Error ? cause.message : String(cause) }
  }
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
