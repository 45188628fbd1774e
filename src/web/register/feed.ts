import type { FastifyInstance } from 'fastify'
import { ATOM, renderAtom } from '../../register/atom.ts'
import { latestDecisions } from '../../usecases/register/latest-decisions.ts'
import { openDataTerms } from '../../usecases/register/open-data-terms.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { asked, refuse } from '../kit/kit.ts'
import { feedTitle } from './follow-links.ts'
import { keeping } from './keeping.ts'
import { addressFrom, askedOf, feedOf, hrefOf } from '../../register/search-address.ts'
import { tagOfRegister } from './tag-of-register.ts'

/** Part of each tag. Raise it when feeds change their looks. */
const LOOKS = 2

/**
 * `/decisions.atom`: what came onto the register last, as a feed; with the parameters of a search, what came new to it.
 * `?before=` goes on to older entries. Whoever has the feed of the register's last change is told so, and nothing is searched.
 */
export function decisionFeed(app: FastifyInstance, desk: Desk): void {
  app.get('/decisions.atom', async (request, reply) => {
    const address = { ...addressFrom(request.query), sort: '', page: 1 }
    const before = beforeIn(request.query)
    const terms = await openDataTerms(desk, visitor, {})
    if (!terms.ok) return refuse(reply, 'not-found')
    const { licence } = terms.value
    const { name: author } = reply.server.site.office
    const etag = await tagOfRegister(reply.header('cache-control', keeping.current), desk, [LOOKS, feedOf(address), before, licence])
    if (etag === null) return reply
    const latest = await latestDecisions(desk, visitor, { asked: askedOf(address), before })
    if (!latest.ok) {
      const why = latest.refusal.problems?.map(({ message }) => message) ?? []
      return reply.code(400).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(`${[latest.refusal.message, ...why].join('\n')}\n`)
    }
    const { decisions, takenDown, next } = latest.value
    const at = (position: number | null) => `${desk.site}${paged(feedOf(address), position)}`
    return reply.header('etag', etag).type(`${ATOM}; charset=utf-8`).send(renderAtom({
      site: desk.site, author, licence, title: `${feedTitle(address)} – ${author}`,
      subtitle: 'Decisions as they are published. One that gets a new version comes again, and one that is taken down goes.',
      id: at(null), self: at(before), next: next === null ? null : at(next), page: `${desk.site}${hrefOf(address)}`,
      entries: decisions, takenDown,
    }))
  })
}

const beforeIn = (query: unknown): number | null => (/^[1-9]\d{0,14}$/.test(asked(query, 'before')) ? Number(asked(query, 'before')) : null)

const paged = (feed: string, before: number | null): string => (before === null ? feed : `${feed}${feed.includes('?') ? '&' : '?'}before=${before}`)
