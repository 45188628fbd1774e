import type { FastifyInstance, FastifyRequest } from 'fastify'
import { whoIsIt } from '../../usecases/identity/who-is-it.ts'
import type { OpenedCase } from '../../usecases/ports/histories.ts'
import type { Actor, Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { referenceOf } from '../case/reference.ts'
import { dropSession, sessionToken } from './session-cookie.ts'

/** What needs nobody's name, and must answer while the database does not. */
const anonymous = /^\/(assets|health)\//

const known = Symbol('who asks')

interface Known {
  readonly actor: Actor
  readonly waiting: boolean
  readonly opened?: OpenedCase | null
}

const nobody: Known = { actor: visitor, waiting: false }

/** Finds out who asks, before anything is done with a request but reading it, so that what was typed is at hand if the database is away: `request.actor`, a visitor unless a whole session says otherwise. */
export function authenticate(app: FastifyInstance, desk: Desk): void {
  app.decorateRequest('actor', { getter() { return (this[known] ?? nobody).actor } })
  app.decorateRequest('opened', { getter() { return (this[known] ?? nobody).opened } })
  app.decorateRequest('awaitsSecondFactor', { getter() { return (this[known] ?? nobody).waiting } })
  app.addHook('preValidation', async (request, reply) => {
    const token = sessionToken(request)
    if (token === null || anonymous.test(request.url)) return
    const found = await whoIsIt(desk, visitor, { token, reference: caseAskedFor(request) })
    if (!found.ok) return
    request[known] = found.value
    // A session that has ended is forgotten, so that it is not looked up at each request.
    if (found.value.actor === visitor && !found.value.waiting) dropSession(reply)
  })
}

/** The reference of the office's case that a request is about. */
function caseAskedFor({ routeOptions: { url = '' }, params }: FastifyRequest): string | undefined {
  return url.startsWith('/office/cases/:reference') ? referenceOf((params as { reference: string }).reference) : undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    readonly actor: Actor
    /** On pages of an office's case: the case as whoever asks may see it, opened in the visit that found out who they are; null where they may not. */
    readonly opened: OpenedCase | null | undefined
    /** The password was right and the second factor is still to come. */
    readonly awaitsSecondFactor: boolean
    [known]?: Known
  }
}
