import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DEMONSTRATION_PASSWORD } from '../../src/demo/accounts.ts'
import { totp } from '../../src/outside/totp.ts'
import { ask } from './closed-loop.ts'

const entry = fileURLToPath(new URL('../../src/main/redress.ts', import.meta.url))

/** The options that `npm start` gives it. */
const { options } = JSON.parse(readFileSync(new URL('../../bootstrap/runtime.json', import.meta.url), 'utf8')) as { readonly options: readonly string[] }

/** Starts the application as anyone would, and waits for its first page. */
export async function startOurs(folder: string, port: number): Promise<{ readonly pid: number; readonly secondsToFirstPage: number; readonly accounts: ReadonlyMap<string, string>; stop(): Promise<void> }> {
  const began = performance.now()
  const child = spawn(process.execPath, [...options, entry, 'serve', '--demo', '--port', String(port)], { env: { ...process.env, REDRESS_DATA: folder, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => { said += part.toString(); if (said.includes('/demonstration')) resolve() })
    child.once('exit', () => reject(new Error('the application did not start')))
  })
  await ask(port, { path: '/' })
  const accounts = new Map([...said.matchAll(/(\S+@\S+)\s+second factor (\S+)/g)].map(([, mail = '', secret = '']) => [mail, secret]))
  return {
    pid: child.pid ?? 0, secondsToFirstPage: (performance.now() - began) / 1000, accounts,
    stop: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.kill('SIGTERM') }),
  }
}

/** Runs a command of the application to its end. */
export function redress(folder: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { env: { ...process.env, REDRESS_DATA: folder }, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`redress ${args.join(' ')} ended with ${code}`))))
  })
}

/** A browser's memory: cookies, and the token of the last form. */
export class Visitor {
  readonly #cookies = new Map<string, string>()
  token = ''
  readonly port: number

  constructor(port: number) {
    this.port = port
  }

  get headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  async get(path: string): Promise<string> {
    return this.#remember(await ask(this.port, { path, headers: this.headers }))
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const body = new URLSearchParams({ _csrf: this.token, ...fields }).toString()
    return this.#remember(await ask(this.port, { method: 'POST', path, body, headers: { ...this.headers, 'content-type': 'application/x-www-form-urlencoded' } }))
  }

  #remember(answer: Awaited<ReturnType<typeof ask>>): string {
    for (const cookie of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.#cookies.set(name, value)
    }
    this.token = /name="_csrf" value="([^"]+)"/.exec(answer.text)?.[1] ?? this.token
    return answer.text
  }
}

/** Somebody of the demonstration, signed in with both factors. */
export async function signedIn({ accounts }: { readonly accounts: ReadonlyMap<string, string> }, port: number, mail: string): Promise<Visitor> {
  const visitor = new Visitor(port)
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { mail, password: DEMONSTRATION_PASSWORD })
  await visitor.get('/sign-in/second-factor')
  await visitor.post('/sign-in/second-factor', { code: totp.code(accounts.get(mail) ?? '', new Date().toISOString()) })
  await visitor.get('/office')
  return visitor
}
