/** Everything that the bootstrap says goes to stderr: stdout belongs to the program. */
export function say(line) {
  process.stderr.write(`redress: ${line}\n`)
}

/** Why the program cannot be started, in one sentence; or that a signal ended it before it was. */
export class Refusal extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
