import { checkIndex } from '../../usecases/register/check-index.ts'
import { rebuildIndex } from '../../usecases/register/rebuild-index.ts'
import { system } from '../../usecases/use-case.ts'
import type { Io } from '../command.ts'
import type { OpenedDesk } from '../register.ts'

/** Between two lines of progress. */
const EVERY = 5000

/** `register reindex`: makes the search index anew. */
export async function runReindex(args: readonly string[], io: Io, open: () => Promise<OpenedDesk>): Promise<number> {
  if (args.length > 0) return io.err('register reindex takes no arguments.\n'), 2
  const opened = await open()
  try {
    let told = 0
    const progress = (read: number, of: number): void => {
      if (read - told < EVERY) return
      told = read
      io.err(`${read} of ${of}\n`)
    }
    const result = await rebuildIndex(opened.desk, system, { progress })
    if (!result.ok) return io.err(`${result.refusal.message}\n`), 2
    io.out('The search index was made anew.\n')
    return 0
  } finally {
    await opened.close()
  }
}

/** `register check`: exit code 1 where the index is not what the register is. */
export async function runCheck(args: readonly string[], io: Io, open: () => Promise<OpenedDesk>): Promise<number> {
  if (args.length > 0) return io.err('register check takes no arguments.\n'), 2
  const opened = await open()
  try {
    const result = await checkIndex(opened.desk, system, null)
    if (!result.ok) return io.err(`${result.refusal.message}\n`), 2
    const problems = result.value
    io.out(problems.length === 0 ? 'The search index and the register agree.\n' : `${problems.join('\n')}\n`)
    if (problems.length > 0) io.err('Make the index anew with: redress register reindex\n')
    return problems.length === 0 ? 0 : 1
  } finally {
    await opened.close()
  }
}
