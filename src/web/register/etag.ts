import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Gives an answer its ETag, and answers 304 where the asker has the same already. Weak, since it may be compressed on
 * its way. A route's own hook runs before the compression of the server.
 */
export async function withEtag(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
  const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
  reply.header('etag', etag)
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim())
  if (!known.includes(etag) && !known.includes('*')) return payload
  reply.code(304).removeHeader('content-type').removeHeader('content-length')
  return ''
}
