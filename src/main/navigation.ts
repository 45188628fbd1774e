import type { FastifyRequest } from 'fastify'
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
  const all = [...links[side], ...(actor.roles.includes('administrator') ? [['/office/people', 'People'] as const] : [])]
  return all.map(([href, text]) => ({ href, text, current: path === href ? 'page' : path.startsWith(`${href}/`) ? 'section' : undefined }))
}
