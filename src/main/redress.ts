import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What was compiled once is not compiled again at the next start, which is half of the time until the first page. Where the
// folder cannot be written, everything is compiled each time.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)))

const [{ commands }, { runCli }, { WrongConfiguration }] = await Promise.all([import('./commands.ts'), import('../cli/run-cli.ts'), import('./configuration.ts')])

const io = {
  stdin: process.stdin,
  out: (result: string | Uint8Array) => void process.stdout.write(result),
  err: (text: string) => void process.stderr.write(text),
  cwd: process.cwd(),
}

// Whoever reads what is written may have enough, as `head` does.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
  process.exit(0)
})

try {
  process.exitCode = await runCli(commands, process.argv.slice(2), io)
} catch (problem) {
  io.err(problem instanceof WrongConfiguration ? `${problem.message}\n` : `Redress stopped because something went wrong that it did not expect: ${problem instanceof Error ? problem.message : 'no reason given'}\n`)
  process.exitCode = problem instanceof WrongConfiguration ? 2 : 1
}
