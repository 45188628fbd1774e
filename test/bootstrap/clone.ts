import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const repository = join(import.meta.dirname, '..', '..')

/** Stands in for npm: notes how it was called, and installs in 0.2 seconds. */
const fakeNpm = `
  const fs = require('node:fs')
  const line = [require('node:path').basename(process.cwd()), ...process.argv.slice(2, 4)].join(' ')
  fs.appendFileSync(process.env.FAKE_NPM_LOG, line + '\\n')
  console.log('npm speaks')
  setTimeout(() => {
    if (process.env.FAKE_NPM_FAILS) process.exit(7)
    fs.rmSync('node_modules', { recursive: true, force: true })
    const node = 'node_modules/node-' + process.platform + '-' + process.arch
    fs.mkdirSync(node + '/bin', { recursive: true })
    fs.writeFileSync(node + '/package.json', '{"version":"99.1.0"}')
    fs.symlinkSync(process.execPath, node + '/bin/node')
  }, 200)`

/** Stands in for Redress: says how it was called, or waits to be stopped. */
const fakeProgram = `
  if (process.argv.includes('wait')) {
    setInterval(() => undefined, 1000)
    process.on('SIGTERM', () => { console.log('stopped in good order'); process.exit(3) })
    console.log('waiting')
  } else {
    console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), path: process.env.PATH }))
    process.exitCode = process.argv.includes('fail') ? 5 : 0
  }`

/** What one run of the bootstrap said, and how it ended. */
export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

/** A clone of the bootstrap alone, with npm and Redress replaced, in a temporary folder. */
export class Clone {
  readonly root = mkdtempSync(join(tmpdir(), 'redress-clone-'))

  constructor() {
    for (const part of ['bootstrap', 'bootstrap.mjs']) {
      cpSync(join(repository, part), join(this.root, part), { recursive: true })
    }
    this.wantNode('18.0.0')
    this.write('package-lock.json', '{}')
    this.write('npm-cli.js', fakeNpm)
    this.write('src/main/redress.ts', fakeProgram)
    this.write('test/run.mjs', fakeProgram)
    const node = { [`node-${process.platform}-${process.arch}`]: '99.1.0' }
    this.write('tools/node/package.json', JSON.stringify({ optionalDependencies: node }))
  }

  write(path: string, content: string): void {
    mkdirSync(join(this.root, path, '..'), { recursive: true })
    writeFileSync(join(this.root, path), content)
  }

  wantNode(version: string): void {
    this.write('package.json', JSON.stringify({ type: 'commonjs', engines: { node: `>=${version}` } }))
  }

  /** How npm was called, a line each: folder, command, first option. */
  installs(): string[] {
    try {
      return readFileSync(join(this.root, 'npm.log'), 'utf8').trim().split('\n')
    } catch {
      return []
    }
  }

  begin(args: readonly string[], env: Record<string, string> = {}, cwd = this.root) {
    return spawn(process.execPath, [join(this.root, 'bootstrap.mjs'), ...args], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        npm_execpath: join(this.root, 'npm-cli.js'),
        FAKE_NPM_LOG: join(this.root, 'npm.log'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  async run(args: readonly string[], env: Record<string, string> = {}, cwd = this.root): Promise<Run> {
    const child = this.begin(args, env, cwd)
    const ended = once(child, 'close') as Promise<[number]>
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return { stdout, stderr, code }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
