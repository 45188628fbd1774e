import type { FastifyReply } from 'fastify'
import { registerPosition } from '../../usecases/register/register-position.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { etagOf, isKnown } from './etag.ts'

/**
 * The ETag of an answer that follows from the register as it stands and from `parts`; null where the asker has that answer,
 * and was told so. It costs less than any answer, so those who ask often are welcome.
 */
export async function tagOfRegister(reply: FastifyReply, desk: Desk, parts: readonly unknown[]): Promise<string | null> {
  // Before anything else is read: what is published meanwhile is then asked for once more, and not missed.
  const position = await registerPosition(desk, visitor, {})
  const etag = etagOf(JSON.stringify([desk.site, reply.server.site.office.name, position.ok && position.value, ...parts]))
  if (!isKnown(reply.request, etag)) return etag
  reply.header('etag', etag).code(304).send()
  return null
}
