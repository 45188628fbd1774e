import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server was asked. */
export interface AskedOfServer {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

type Answer = { readonly status?: number; readonly body: unknown }

/**
 * Answers over HTTP in the shapes that OpenSearch documents, and keeps what it was asked. `answer` gives what a request gets; where it
 * gives nothing, the server has no such thing.
 */
export async function stubServer(answer: (asked: AskedOfServer) => Answer | undefined): Promise<{ readonly address: string; readonly asked: AskedOfServer[]; readonly signedIn: () => string | undefined; close(): Promise<void> }> {
  const asked: AskedOfServer[] = []
  let authorization: string | undefined
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    authorization = request.headers.authorization
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      const lines = request.headers['content-type'] === 'application/x-ndjson'
      const one = { method: request.method ?? '', path: request.url ?? '', body: text === '' ? null : lines ? text.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown) : (JSON.parse(text) as unknown) }
      asked.push(one)
      const { status = 200, body } = answer(one) ?? { status: 404, body: { error: { type: 'index_not_found_exception' }, status: 404 } }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://redress:a%20secret@127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    signedIn: () => authorization,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
