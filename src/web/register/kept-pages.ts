import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { isKnown } from './etag.ts'

/** Whole pages, ready to be sent again. */
export interface KeptPages {
  /** Sends the page of this address if it is kept and still right; false where it must be made. Call it before anything is read. */
  send(request: FastifyRequest, reply: FastifyReply): Promise<boolean>
  /** A route's hook, after the one that gives the ETag: keeps what was made. */
  keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown>
}

interface KeptPage {
  readonly state: number
  /** Milliseconds from 1970. */
  readonly until: number
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
  compressed: Promise<Buffer> | null
}

/** Even if nobody tells of a change, a page is made anew after this. */
const KEPT_MS = 60_000
const KEPT_HEADERS = ['content-type', 'cache-control', 'etag'] as const
const compress = promisify(brotliCompress)

/**
 * Keeps up to `most` pages of the register for those who come without a cookie, as crawlers and most readers do: all of them are
 * sent the same. A page counts only as long as nothing was published or taken down since it was begun; where that is not known
 * (`registerState`), nothing is kept.
 */
export function keepPages(most: number, { registerState, now }: Pick<Desk, 'registerState' | 'now'>): KeptPages {
  const kept = new Map<string, KeptPage>()
  const begun = new WeakMap<FastifyRequest, number>()
  const stateFor = (request: FastifyRequest): number | null => (request.method === 'GET' && request.headers.cookie === undefined ? (registerState?.() ?? null) : null)
  return {
    send: async (request, reply) => {
      const state = stateFor(request)
      if (state === null) return false
      const page = kept.get(request.url)
      if (page === undefined || page.state !== state || page.until < Date.parse(now())) {
        begun.set(request, state)
        return false
      }
      kept.delete(request.url)
      kept.set(request.url, page)
      reply.headers(page.headers)
      reply.pageShown = 'open'
      if (isKnown(request, page.etag)) reply.code(304).removeHeader('content-type').header('vary', VARY).send()
      else if (/\bbr\b/.test(String(request.headers['accept-encoding']))) {
        page.compressed ??= compress(page.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        reply.header('content-encoding', 'br').header('vary', VARY).send(await page.compressed)
      } else reply.header('vary', 'cookie').send(page.bytes)
      return true
    },
    keep: async (request, reply, payload) => {
      const state = begun.get(request)
      if (state === undefined || reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('set-cookie')) return payload
      const headers = Object.fromEntries(KEPT_HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])))
      kept.delete(request.url)
      kept.set(request.url, { state, until: Date.parse(now()) + KEPT_MS, etag: headers.etag ?? '', headers, bytes: Buffer.from(payload), compressed: null })
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return payload
    },
  }
}

/** Pages differ by the cookie settings, and here by what the reader can unpack. */
const VARY = 'cookie, accept-encoding'
