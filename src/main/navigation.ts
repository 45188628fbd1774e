import type { FastifyRequest } from 'fastify'
import { ADMINISTRATOR } from '../usecases/use-case.ts'
import type { NavigationItem } from '../web/kit/kit.ts'

const links = {
  public: [['/complain', 'Complain'], ['/my', 'Your complaint'], ['/decisions', 'Decisions']],
  person: [['/my', 'Your complaint'], ['/decisions', 'Decisions'], ['/sign-out', 'Sign out']],
  body: [['/body', 'Complaints about you'], ['/decisions', 'Decisions'], ['/sign-out', 'Sign out']],
  office: [['/office', 'Work list'], ['/decisions', 'Decisions'], ['/sign-out', 'Sign out']],
} as const

/** The links in the header, by who asks. */
export function navigationFor(request: FastifyRequest): readonly NavigationItem[] {
  const { actor } = request
  const side = actor.side === 'system' ? 'public' : actor.side
  const path = request.url.split('?')[0] ?? '/'
  const mayOnly = actor.roles.includes(ADMINISTRATOR) ? [['/office/people', 'People'] as const] : []
  // What leaves comes last, whatever else there is.
  const all = [...links[side].slice(0, -1), ...mayOnly, ...links[side].slice(-1)]
  return all.map(([href, text]) => ({ href, text, current: path === href ? 'page' : path.startsWith(`${href}/`) ? 'section' : undefined }))
}
