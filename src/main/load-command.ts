import { atDesk, Misused, readOptions, type Command, type OpenDesk } from '../cli/command.ts'
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
export function loadCommand(open: OpenDesk): Command {
  return {
    name: 'load',
    summary: 'an invented data set, for benchmarks and demonstrations',
    usage,
    async run(args, io) {
      const { values, positionals } = readOptions(args, { cases: { type: 'string' }, decisions: { type: 'string' }, seed: { type: 'string' } })
      if (positionals.length > 0 || (values.cases === undefined && values.decisions === undefined)) throw new Misused(usage.trimEnd())
      const wanted = { cases: wholeNumber('--cases', values.cases ?? '0'), decisions: wholeNumber('--decisions', values.decisions ?? '0'), seed: wholeNumber('--seed', values.seed ?? '1') }
      return atDesk(open, async (desk) => {
        const made = await setUpDemonstration(desk)
        await tellStories(desk).finished
        if (made) io.err('There was no office: the demonstration’s was made.\n')
        await load(desk, wanted, (line) => io.err(`${line}\n`))
        return 0
      })
    },
  }
}

function wholeNumber(option: string, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Misused(`${option} wants a whole number.\n${usage.trimEnd()}`)
  return Number(given)
}
