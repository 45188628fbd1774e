import type { Command } from '../cli/command.ts'
import type { OpenedDesk } from '../cli/register.ts'
import { load } from '../demo/load.ts'
import { setUpDemonstration, tellStories } from '../demo/set-up.ts'

const usage = `Usage: redress load --cases N --decisions N [--seed S]

Adds an invented data set, the same for the same seed, for benchmarks and demonstrations. Where there is no office yet, the
demonstration's is made first.
  --cases N      How many open cases, each with a history of a dozen events
  --decisions N  How many published decisions
  --seed S       A whole number; 1 unless given
`

/** Invented data from the command line. It stands beside the entry because the rooms below may not see the demonstration. */
export function loadCommand(open: () => Promise<OpenedDesk>): Command {
  return {
    name: 'load',
    summary: 'an invented data set, for benchmarks and demonstrations',
    usage,
    async run(args, io) {
      if (args.includes('--help') || args.includes('-h')) return io.out(usage), 0
      const given = new Map<string, number>()
      for (let index = 0; index < args.length; index += 2) {
        const [name = '', value] = [args[index], Number(args[index + 1])]
        if (!['--cases', '--decisions', '--seed'].includes(name)) return io.err(`“${name}” is not an option of load.\n${usage}`), 2
        if (!Number.isInteger(value) || value < 0 || args[index + 1] === undefined) return io.err(`${name} wants a whole number.\n${usage}`), 2
        given.set(name, value)
      }
      if (!given.has('--cases') && !given.has('--decisions')) return io.err(usage), 2
      const { desk, close } = await open()
      try {
        const made = await setUpDemonstration(desk)
        await tellStories(desk).finished
        if (made) io.err('There was no office: the demonstration’s was made.\n')
        await load(desk, { cases: given.get('--cases') ?? 0, decisions: given.get('--decisions') ?? 0, seed: given.get('--seed') ?? 1 }, (line) => io.err(`${line}\n`))
      } finally {
        await close()
      }
      return 0
    },
  }
}
