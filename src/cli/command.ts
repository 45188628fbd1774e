import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { Desk } from '../usecases/use-case.ts'

/** Where a command reads from and writes to. `out` is for results, `err` for everything else; both take whole text, line ends included, and `out` the bytes of a file. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream
  out(result: string | Uint8Array): void
  err(text: string): void
  readonly cwd: string
}

/** One word after `redress`. Answers with the exit code: 0 done, 1 done but something was found wrong, 2 wrong usage or input. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints. */
  readonly usage: string
  run(args: readonly string[], io: Io): Promise<number>
}

/** What was asked for cannot be done as it was asked. Its message says what is wrong and what would be right; the exit code is 2. */
export class Misused extends Error {
  override readonly name = 'Misused'
}

/** Options and other words of a command. Throws `Misused` where an option is unknown or lacks its value. */
export function readOptions<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw cause instanceof TypeError ? new Misused(cause.message, { cause }) : cause
  }
}

/** Opens a desk for one command. */
export type OpenDesk = () => Promise<{ readonly desk: Desk; close(): Promise<void> }>

/** Works at a desk that is opened for it, and closes it whatever comes of it. */
export async function atDesk<T>(open: OpenDesk, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { desk, close } = await open()
  try {
    return await work(desk)
  } finally {
    await close()
  }
}
