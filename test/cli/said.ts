import { Readable } from 'node:stream'
import type { Command } from '../../src/cli/command.ts'
import { runCli } from '../../src/cli/run-cli.ts'

/** What a command wrote, and its exit code. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `redress …` with these commands, in this process. */
export async function redress(commands: readonly Command[], ...args: readonly string[]): Promise<Said> {
  let [out, err] = ['', '']
  const code = await runCli(commands, args, { stdin: Readable.from([]), out: (text) => void (out += text), err: (text) => void (err += text), cwd: '/' })
  return { code, out, err }
}
