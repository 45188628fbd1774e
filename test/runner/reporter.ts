import { isAbsolute, relative } from 'node:path'
import { inspect } from 'node:util'

/** What one event of node:test tells us, as far as we use it. */
export interface TestEvent {
  readonly type: string
  readonly data: {
    readonly name?: string
    readonly nesting?: number
    readonly file?: string | undefined
    readonly skip?: string | boolean | undefined
    readonly todo?: string | boolean | undefined
    readonly message?: string
    readonly details?: { readonly type?: string | undefined; readonly error?: TestFailure | undefined }
    readonly counts?: { readonly tests: number }
    readonly duration_ms?: number
  }
}

interface TestFailure extends Error {
  readonly failureType?: string
}

/** How a run went. */
export interface Result {
  readonly passed: number
  readonly failed: number
}

/**
 * Tells a person how a run of tests goes: a line for each file as it ends, then what was
 * skipped and why, then each failure with its place, and last, alone on its line, the count.
 * Counted are the tests themselves, not the suites around them.
 */
export class Report {
  readonly #write: (text: string) => void
  readonly #root: string
  readonly #skipped: string[] = []
  readonly #failures: string[] = []
  readonly #said = new Map<string, string>()
  /** The open test at each depth, and whether it has had tests of its own. */
  #path: { name: string; parent: boolean }[] = []
  #passed = 0
  #failed = 0

  constructor(write: (text: string) => void, root: string) {
    this.#write = write
    this.#root = root
  }

  /** Takes the events of one run, in their order. */
  take({ type, data }: TestEvent): void {
    const depth = data.nesting ?? 0
    if (type === 'test:start') this.#begin(depth, data.name ?? '')
    if (type === 'test:pass') this.#pass(depth, data)
    if (type === 'test:fail') this.#fail(depth, data)
    if (type === 'test:stderr' || type === 'test:stdout') this.#hear(data)
    if (type === 'test:summary' && data.file !== undefined) this.#file(data)
  }

  /** Writes the end of the report. */
  finish(): Result {
    this.#list('Skipped', this.#skipped)
    this.#list('Failed', this.#failures)
    this.#write(`\n${this.#passed} passed, ${this.#failed} failed\n`)
    return { passed: this.#passed, failed: this.#failed }
  }

  #begin(depth: number, name: string): void {
    this.#path = [...this.#path.slice(0, depth), { name, parent: false }]
    const around = this.#path[depth - 1]
    if (around !== undefined) around.parent = true
  }

  #pass(depth: number, data: TestEvent['data']): void {
    const reason = data.skip ?? data.todo
    if (reason !== undefined && reason !== false) {
      this.#skipped.push(`${this.#title(depth, data)}: ${reason === true ? 'no reason given' : reason}`)
    } else if (data.name === data.file) {
      this.#failed += 1
      this.#failures.push(`${this.#title(depth, data)}\n    this file has no test in it`)
    } else if (data.details?.type !== 'suite' && this.#path[depth]?.parent !== true) {
      this.#passed += 1
    }
  }

  #fail(depth: number, data: TestEvent['data']): void {
    const failure = data.details?.error
    if (failure?.failureType === 'subtestsFailed') return
    this.#failed += 1
    const heard = data.name === data.file ? this.#said.get(data.file ?? '') : undefined
    const why = heard?.trim() || this.#explain(failure)
    this.#failures.push(`${this.#title(depth, data)}\n${indent(why)}`)
  }

  #explain(failure: TestFailure | undefined): string {
    if (failure?.failureType === 'cancelledByParent') return 'did not run, because of what failed around it'
    const cause = failure?.cause ?? failure
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)
    const lines = text.split('\n').filter((line) => !/^\s+at .*(node:internal|node:async_hooks)/.test(line))
    return lines.join('\n').replaceAll(`file://${this.#root}/`, '').replaceAll(`${this.#root}/`, '')
  }

  /** What a file prints is kept, and shown only where the file itself failed. */
  #hear({ file, message }: TestEvent['data']): void {
    if (file === undefined) return
    this.#said.set(file, `${this.#said.get(file) ?? ''}${message ?? ''}`.slice(-8_000))
  }

  #file({ file, counts, duration_ms: ms }: TestEvent['data']): void {
    this.#write(`${this.#place(file)}  ${counts?.tests ?? 0} tests, ${Math.round(ms ?? 0)} ms\n`)
  }

  #title(depth: number, { name, file }: TestEvent['data']): string {
    const names = [...this.#path.slice(0, depth).map((each) => each.name), name ?? '']
    return name === file ? this.#place(file) : `${this.#place(file)} › ${names.join(' › ')}`
  }

  #place(file: string | undefined): string {
    return file !== undefined && isAbsolute(file) ? relative(this.#root, file) : (file ?? '')
  }

  #list(heading: string, lines: readonly string[]): void {
    if (lines.length > 0) this.#write(`\n${heading}:\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
}

function indent(text: string): string {
  return text.split('\n').map((line) => `    ${line}`).join('\n')
}
