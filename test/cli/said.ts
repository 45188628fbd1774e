import { Readable } from 'node:stream'
import type { Command } from '../../src/cli/command.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { schemes } from '../../src/main/schemes.ts'
import { isRenamed, mark, ruleName, stageId } from '../renaming/ids.ts'

/** What a command wrote, and its exit code. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `redress …` with these commands, in this process. Where procedures were renamed, it is asked and answers by their own names. */
export async function redress(commands: readonly Command[], ...args: readonly string[]): Promise<Said> {
  let [out, err] = ['', '']
  const asked = args.map((arg, n) => (args[n - 1] === '--stage' ? stageId(arg) : isOfProcedure(arg) ? ruleName(arg) : arg))
  const code = await runCli(commands, asked, { stdin: Readable.from([]), out: (text) => void (out += text), err: (text) => void (err += text), cwd: '/' })
  return { code, out: plain(out), err: plain(err) }
}

/** The name of a procedure or of one of its rules, a slip of the keyboard included. */
const isOfProcedure = (arg: string): boolean => schemes.some(({ id }) => arg.startsWith(plain(id)))

const plain = (text: string): string => (isRenamed ? text.replaceAll(mark, '') : text)
