import type { Imported } from '../../usecases/register/import-decisions.ts'
import { importDecisions } from '../../usecases/register/import-decisions.ts'
import { system } from '../../usecases/use-case.ts'
import { atDesk, Misused, readOptions, type Io, type OpenDesk } from '../command.ts'
import { findSources, readSources } from './sources.ts'
import type { Unreadable } from './sources.ts'

const SAY_EVERY = 1000

/** `register import PATH…`: exit code 0, 1 where something was not accepted, 2 where the paths are wrong. */
export async function runImport(args: readonly string[], io: Io, open: OpenDesk): Promise<number> {
  const { values, positionals: paths } = readOptions(args, { json: { type: 'boolean' } })
  if (paths.length === 0) throw new Misused('Name at least one file or folder to import, or - for standard input.')
  const found = await findSources(paths, io)
  if ('problems' in found) throw new Misused(found.problems.join('\n'))
  const unreadable: Unreadable[] = []
  const began = performance.now()
  let said = 0
  const onProgress = (count: number) => {
    if (Math.floor(count / SAY_EVERY) === Math.floor(said / SAY_EVERY) && said > 0) return
    said = count
    const seconds = (performance.now() - began) / 1000
    io.err(seconds < 1 ? `${count} read\n` : `${count} read, ${Math.round(count / seconds)} a second\n`)
  }
  return atDesk(open, async (desk) => {
    const result = await importDecisions(desk, system, { incoming: readSources(found.sources, (what) => void unreadable.push(what)), onProgress })
    if (!result.ok) throw new Misused(result.refusal.message)
    return report(io, { ...result.value, notAccepted: [...unreadable, ...result.value.notAccepted] }, values.json === true)
  })
}

function report(io: Io, imported: Imported, json: boolean): number {
  const { added, newVersions, unchanged, notAccepted } = imported
  if (json) {
    io.out(`${JSON.stringify({ added, newVersions, unchanged, notAccepted })}\n`)
  } else {
    io.out(`${added} added, ${newVersions} new ${newVersions === 1 ? 'version' : 'versions'}, ${unchanged} unchanged, ${notAccepted.length} not accepted.\n`)
    for (const { from, why } of notAccepted) io.out(`Not accepted: ${from}: ${why}\n`)
  }
  return notAccepted.length > 0 ? 1 : 0
}
