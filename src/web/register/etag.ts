import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Gives an answer its ETag, and answers 304 where the asker has the same already. A route's own hook runs before the
 * compression of the server. An answer that has a tag already keeps it.
 */
export async function withEtag(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('etag')) return payload
  const etag = etagOf(payload)
  reply.header('etag', etag)
  if (!isKnown(request, etag)) return payload
  reply.code(304).removeHeader('content-type').removeHeader('content-length')
  return ''
}

/** The tag of an answer, or of what an answer is made from. Weak, since the answer may be compressed on its way. */
export function etagOf(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
}

/** Whether the asker says that they have the answer of this tag. */
export function isKnown(request: FastifyRequest, etag: string): boolean {
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  return known.includes(etag) || known.includes('*')
}
