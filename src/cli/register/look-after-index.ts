import { checkIndex } from '../../usecases/register/check-index.ts'
import { rebuildIndex } from '../../usecases/register/rebuild-index.ts'
import { system } from '../../usecases/use-case.ts'
import { atDesk, Misused, type Io, type OpenDesk } from '../command.ts'

/** Between two lines of progress. */
const EVERY = 5000

/** `register reindex`: makes the search index anew. */
export async function runReindex(args: readonly string[], io: Io, open: OpenDesk): Promise<number> {
  if (args.length > 0) throw new Misused('register reindex takes no arguments.')
  return atDesk(open, async (desk) => {
    let told = 0
    const progress = (read: number, of: number): void => {
      if (read - told < EVERY) return
      told = read
      io.err(`${read} of ${of}\n`)
    }
    const result = await rebuildIndex(desk, system, { progress })
    if (!result.ok) throw new Misused(result.refusal.message)
    io.out('The search index was made anew.\n')
    return 0
  })
}

/** `register check`: exit code 1 where the index is not what the register is. */
export async function runCheck(args: readonly string[], io: Io, open: OpenDesk): Promise<number> {
  if (args.length > 0) throw new Misused('register check takes no arguments.')
  return atDesk(open, async (desk) => {
    const result = await checkIndex(desk, system, null)
    if (!result.ok) throw new Misused(result.refusal.message)
    const problems = result.value
    io.out(problems.length === 0 ? 'The search index and the register agree.\n' : `${problems.join('\n')}\n`)
    if (problems.length > 0) io.err('Make the index anew with: redress register reindex\n')
    return problems.length === 0 ? 0 : 1
  })
}
