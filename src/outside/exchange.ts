import type { Exchange, ExchangePlace, ExchangeReply } from '../usecases/ports/exchange.ts'

/** How long the other side may take, in milliseconds; a package may be large. */
const PATIENCE_MS = 60_000

/** Hand-overs over HTTPS, by the other installation's API. Redirects are not followed: they would carry the token elsewhere. */
export const httpExchange: Exchange = {
  send: (to, file) => post(to, '/handovers', 'application/zip', file),
  answer: (to, id, said) => post(to, `/handovers/${encodeURIComponent(id)}/answer`, 'application/json', new TextEncoder().encode(JSON.stringify(said))),
}

async function post({ site, token }: ExchangePlace, path: string, type: string, body: Uint8Array): Promise<ExchangeReply> {
  const response = await fetch(`${site}/api/v1${path}`, {
    method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS), headers: { 'content-type': type, authorization: `Bearer ${token}`, accept: 'application/json' }, body: Buffer.from(body),
  })
  if (response.ok) return { taken: true }
  // What the other side will never take is told; what it cannot take now is tried again.
  if (response.status >= 500 || response.status === 429) throw new Error(`The other installation answers ${response.status}.`)
  return { taken: false, why: reasonsIn(await response.text()) }
}

function reasonsIn(text: string): readonly string[] {
  try {
    const said = JSON.parse(text) as { readonly title?: unknown; readonly problems?: readonly { readonly message?: unknown }[] }
    return [said.title, ...(said.problems ?? []).map(({ message }) => message)].filter((each): each is string => typeof each === 'string').map((each) => each.slice(0, 500)).slice(0, 20)
  } catch {
    return ['It gave no reason.']
  }
}
