/** Where a command reads from and writes to. `out` is for results, `err` for everything else; both take whole text, line ends included, and `out` the bytes of a file. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream
  out(result: string | Uint8Array): void
  err(text: string): void
  readonly cwd: string
}

/** One word after `redress`. Answers with the exit code: 0 done, 1 done but something was found wrong, 2 wrong usage or input. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints. */
  readonly usage: string
  run(args: readonly string[], io: Io): Promise<number>
}
