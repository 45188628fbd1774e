import { parseArgs } from 'node:util'
import type { Imported } from '../../usecases/register/import-decisions.ts'
import { importDecisions } from '../../usecases/register/import-decisions.ts'
import { system } from '../../usecases/use-case.ts'
import type { Io } from '../command.ts'
import type { OpenedDesk } from '../register.ts'
import { findSources, readSources } from './sources.ts'
import type { Unreadable } from './sources.ts'

const SAY_EVERY = 1000

/** `register import PATH…`: exit code 0, 1 where something was not accepted, 2 where the paths are wrong. */
export async function runImport(args: readonly string[], io: Io, open: () => Promise<OpenedDesk>): Promise<number> {
  const read = readArguments(args)
  if ('wrong' in read) return refuse(io, read.wrong)
  const found = await findSources(read.paths, io)
  if ('problems' in found) return refuse(io, ...found.problems)
  const unreadable: Unreadable[] = []
  const opened = await open()
  const began = performance.now()
  let said = 0
  const onProgress = (count: number) => {
    if (Math.floor(count / SAY_EVERY) === Math.floor(said / SAY_EVERY) && said > 0) return
    said = count
    const seconds = (performance.now() - began) / 1000
    io.err(seconds < 1 ? `${count} read\n` : `${count} read, ${Math.round(count / seconds)} a second\n`)
  }
  try {
    const result = await importDecisions(opened.desk, system, { incoming: readSources(found.sources, (what) => void unreadable.push(what)), onProgress })
    if (!result.ok) return refuse(io, result.refusal.message)
    return report(io, { ...result.value, notAccepted: [...unreadable, ...result.value.notAccepted] }, read.json)
  } finally {
    await opened.close()
  }
}

function readArguments(args: readonly string[]): { readonly paths: readonly string[]; readonly json: boolean } | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true })
    return positionals.length === 0 ? { wrong: 'Name at least one file or folder to import, or - for standard input.' } : { paths: positionals, json: values.json === true }
  } catch (cause) {
    return { wrong: cause instanceof Error ? cause.message : String(cause) }
  }
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

function refuse(io: Io, ...sentences: readonly string[]): number {
  io.err(`${sentences.join('\n')}\n`)
  return 2
}
