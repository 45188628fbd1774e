import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { OutcomeFile } from '../../register/outcome-file.ts'
import { recordCompliance } from '../../usecases/register/record-compliance.ts'
import { system } from '../../usecases/use-case.ts'
import { atDesk, Misused, readOptions, type Io, type OpenDesk } from '../command.ts'

/** `register compliance FILE…`: exit code 0, 1 where something was not accepted, 2 where the files are wrong. */
export async function runCompliance(args: readonly string[], io: Io, open: OpenDesk): Promise<number> {
  const { values, positionals: paths } = readOptions(args, { json: { type: 'boolean' } })
  if (paths.length === 0) throw new Misused('Name at least one file of outcomes: a table (.csv) or JSON Lines (.jsonl).')
  const files = await Promise.all(paths.map((path) => outcomeFile(path, io)))
  const problems = files.flatMap((file) => ('problem' in file ? [file.problem] : []))
  if (problems.length > 0) throw new Misused(problems.join('\n'))
  return atDesk(open, async (desk) => {
    const result = await recordCompliance(desk, system, { files: files.flatMap((file) => ('problem' in file ? [] : [file])) })
    if (!result.ok) throw new Misused(result.refusal.message)
    const { recorded, unchanged, outdated, notAccepted } = result.value
    if (values.json === true) io.out(`${JSON.stringify(result.value)}\n`)
    else io.out(`${recorded} recorded, ${unchanged} unchanged, ${outdated} outdated, ${notAccepted.length} not accepted.\n${notAccepted.map(({ from, why }) => `Not accepted: ${from}: ${why}\n`).join('')}`)
    return notAccepted.length > 0 ? 1 : 0
  })
}

const FORMS: Readonly<Record<string, OutcomeFile['form']>> = { '.csv': 'csv', '.jsonl': 'json-lines', '.ndjson': 'json-lines' }

async function outcomeFile(path: string, { cwd }: Io): Promise<OutcomeFile | { readonly problem: string }> {
  const form = FORMS[extname(path).toLowerCase()]
  if (form === undefined) return { problem: `${path} must end in .csv, .jsonl or .ndjson.` }
  try {
    return { from: path, form, content: await readFile(resolve(cwd, path)) }
  } catch (cause) {
    return { problem: `${path} cannot be read (${cause instanceof Error ? cause.message : String(cause)}).` }
  }
}
