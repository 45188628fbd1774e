import type { Command } from '../cli/command.ts'
import { configurationFrom } from './configuration.ts'
import { openDesk } from './desk.ts'

const usage = `Usage: redress serve [--port N] [--demo]

Starts the web application and says where it is.
  --port N  Listens there instead of PORT, or 3000
  --demo    A demonstration: this machine only, with an office, accounts and a mailbox page
`

/** The web application. It runs until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  summary: 'the web application',
  usage,
  async run(args, io) {
    if (args.includes('--help')) return io.out(usage), 0
    const read = readArguments(args)
    if ('problem' in read) return io.err(`${read.problem}\n${usage}`), 2
    const environment = read.port === undefined ? process.env : { ...process.env, PORT: read.port }
    const configuration = configurationFrom(environment)
    const say = (line: string) => io.err(`${line}\n`)
    // The pages are loaded while the database starts.
    const [open, { start }] = await Promise.all([openDesk(configuration, say), import('./start.ts')])
    const started: (() => Promise<void>)[] = [open.close]
    try {
      await start(open, configuration, read.demo, { started, say, out: (line) => io.out(`${line}\n`) })
      await stopped()
      return 0
    } catch (problem) {
      if (!isPortTaken(problem)) throw problem
      return io.err(`Port ${configuration.port} is in use already, perhaps by Redress itself. Stop what listens there, or choose another with --port.\n`), 2
    } finally {
      for (const stop of started.toReversed()) await stop()
    }
  },
}

function readArguments(args: readonly string[]): { port?: string; demo: boolean } | { problem: string } {
  let port: string | undefined
  let demo = false
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]
    if (arg === '--demo') demo = true
    else if (arg === '--port') {
      port = args[++index]
      if (port === undefined) return { problem: '--port wants a number.' }
    } else return { problem: `“${arg}” is not an option of serve.` }
  }
  return { ...(port === undefined ? {} : { port }), demo }
}

const isPortTaken = (problem: unknown): boolean => problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'

/** Resolves when the process is asked to stop. A terminal, npm and the bootstrap may each pass on the same request: it is one. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
