/** How long a server may take, in milliseconds: a search, and what works on the whole index. */
const PATIENCE_MS = 10_000
const LONG_PATIENCE_MS = 120_000

/** The server could not do what it was asked. Says which request and why in the server's own kind of words, never what was looked for. */
export class OpenSearchFailure extends Error {
  override readonly name = 'OpenSearchFailure'
  readonly code = 'open-search-failure'
  readonly status: number

  constructor(method: string, path: string, status: number, kind: string) {
    super(`OpenSearch answers ${status} to ${method} ${path} (${kind}).`)
    this.status = status
  }
}

/** Asks a server; `body` is an object, or the lines of a bulk. Throws `OpenSearchFailure` where it is not done. */
export type AskServer = <T>(method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD', path: string, body?: object | string) => Promise<T>

/** The server of an address, which may carry a name and a password. */
export function serverAt(address: string): AskServer {
  const { origin, pathname, username, password } = new URL(address)
  const base = origin + pathname.replace(/\/+$/, '')
  const authorization = username === '' ? {} : { authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` }
  return async (method, path, body) => {
    const lines = typeof body === 'string'
    const response = await fetch(base + path, {
      method, redirect: 'error', signal: AbortSignal.timeout(path.endsWith('_search') ? PATIENCE_MS : LONG_PATIENCE_MS),
      headers: { ...authorization, accept: 'application/json', ...(body === undefined ? {} : { 'content-type': lines ? 'application/x-ndjson' : 'application/json' }) },
      ...(body === undefined ? {} : { body: lines ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new OpenSearchFailure(method, path, response.status, kindOf(text))
    return (text === '' ? {} : JSON.parse(text)) as never
  }
}

function kindOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error?: { readonly type?: unknown } }
    return typeof error?.type === 'string' ? error.type : 'no reason given'
  } catch {
    return 'no reason given'
  }
}
