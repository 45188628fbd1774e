import { entryFrom, isRefusal } from '../../register/entry.ts'
import type { NewEntry } from '../../register/entry.ts'
import { areProblems, statementFromJson } from '../../register/statement-from-json.ts'
import type { Parsed } from '../../statement/model.ts'
import { parseStatement } from '../../statement/parse.ts'
import { as, done, useCase } from '../use-case.ts'
import type { Actor, Desk } from '../use-case.ts'

/** One statement to take in: its text as published, or one line of JSON. `from` says where it was read, for the report. */
export interface Incoming {
  readonly from: string
  readonly form: 'text' | 'json'
  readonly content: string
}

export interface Imported {
  readonly added: number
  readonly newVersions: number
  readonly unchanged: number
  readonly notAccepted: readonly { readonly from: string; readonly code: string; readonly why: string }[]
}

/** Small enough that others who publish do not wait long, large enough that a commit for each costs little. */
const TOGETHER = 100

/**
 * Takes published statements into the register. A text that the register has, now or in an older version, changes
 * nothing, so the same import can be run again; what is not accepted is listed with the reason and stops nothing else.
 * `onProgress` hears how many have been read.
 */
export const importDecisions = useCase<{ readonly incoming: AsyncIterable<Incoming>; onProgress?(read: number): void }, Imported>(
  { id: 'import-decisions', may: ['system'] },
  async (desk, actor, { incoming, onProgress }) => {
    const report = { added: 0, newVersions: 0, unchanged: 0, notAccepted: [] as { from: string; code: string; why: string }[] }
    let waiting: { readonly from: string; readonly entry: NewEntry }[] = []
    let read = 0
    const publishWaiting = async () => {
      const outcomes = await publishTogether(desk, actor, waiting.map(({ entry }) => entry))
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome === 'removed') report.notAccepted.push({ from: waiting[index]?.from ?? '', ...TAKEN_DOWN })
        else report[COUNTED[outcome]] += 1
      }
      waiting = []
      onProgress?.(read)
    }
    for await (const one of incoming) {
      read += 1
      const entry = entryOf(one, desk.today())
      if ('why' in entry) report.notAccepted.push({ from: one.from, ...entry })
      else waiting.push({ from: one.from, entry })
      if (waiting.length >= TOGETHER) await publishWaiting()
    }
    await publishWaiting()
    return done(report)
  },
)

type Outcome = 'added' | 'new-version' | 'unchanged' | 'removed'
const TAKEN_DOWN = { code: 'taken-down', why: 'It was taken down from this register, so an import does not bring it back.' } as const
const COUNTED = { added: 'added', 'new-version': 'newVersions', unchanged: 'unchanged' } as const

function publishTogether(desk: Desk, actor: Actor, entries: readonly NewEntry[]): Promise<readonly Outcome[]> {
  if (entries.length === 0) return Promise.resolve([])
  return as(desk, actor, async (rooms) => {
    const outcomes: Outcome[] = []
    for (const entry of entries) outcomes.push((await rooms.publications.publish(entry)).outcome)
    return outcomes
  })
}

function entryOf({ form, content }: Incoming, publishedOn: string): NewEntry | { readonly code: string; readonly why: string } {
  const parsed = form === 'text' ? parseStatement(content) : fromJson(content)
  if ('code' in parsed) return parsed
  if (parsed.type === 'listing') return { code: 'listing', why: 'It is a list of decisions, not a decision.' }
  if (parsed.type === 'other') return { code: 'no-statement', why: parsed.why }
  const entry = entryFrom(parsed, { publishedOn, origin: 'import' })
  return isRefusal(entry) ? { code: entry.refused, why: entry.sentence } : entry
}

function fromJson(line: string): Parsed | { readonly code: string; readonly why: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { code: 'not-json', why: 'The line is not JSON.' }
  }
  const statement = statementFromJson(value)
  if (!areProblems(statement)) return statement
  return { code: 'not-a-statement', why: statement.map(({ sentence }) => sentence).join(' ') }
}
