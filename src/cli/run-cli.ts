import { Misused, type Command, type Io } from './command.ts'

/**
 * Finds the command that the first word names and runs it, or prints its usage. Answers with its exit code; 2 where there is no
 * such command or it was asked for what it cannot do.
 */
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
  if (asksForHelp(rest)) return io.out(command.usage), 0
  try {
    return await command.run(rest, io)
  } catch (cause) {
    if (cause instanceof Misused) return io.err(`${cause.message}\n`), 2
    throw cause
  }
}

/** After `--` everything is what it is. */
const asksForHelp = (args: readonly string[]): boolean =>
  args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).some((arg) => arg === '--help' || arg === '-h')

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return `Usage: redress COMMAND …\n\n${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n')}\n\nEach command answers --help.\n`
}
