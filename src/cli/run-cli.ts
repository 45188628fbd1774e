import type { Command, Io } from './command.ts'

/** Finds the command that the first word names and runs it. Answers with its exit code; 2 where there is no such command. */
export async function runCli(commands: readonly Command[], args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const print = name === undefined ? io.err : io.out
    print(overview(commands))
    return name === undefined ? 2 : 0
  }
  const command = commands.find((each) => each.name === name)
  if (command === undefined) {
    io.err(`There is no command “${name}”.\n${overview(commands)}`)
    return 2
  }
  return command.run(rest, io)
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return `Usage: redress COMMAND …\n\n${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n')}\n\nEach command answers --help.\n`
}
