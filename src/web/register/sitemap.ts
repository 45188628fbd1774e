import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { permalinkOf } from '../../register/permalink.ts'
import { element, xmlText } from '../../statement/xml.ts'
import type { ListedAddress } from '../../usecases/ports/addresses.ts'
import { listSitemaps, readSitemap } from '../../usecases/register/sitemap.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { refuse } from '../kit/kit.ts'
import { tagOfRegister } from './tag-of-register.ts'

/** Part of each tag. Raise it when sitemaps change their looks. */
const LOOKS = 1
const TYPE = 'application/xml; charset=utf-8'
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** Crawlers come back after hours; a decision that was taken down leads to its tombstone meanwhile. */
const KEPT = 'public, max-age=3600'

/** Pages for everybody that are no decision and no body's. */
const PAGES = ['/', '/decisions', '/bodies', '/statistics', '/open-data'] as const

/** `/sitemap.xml` leads to `/sitemaps/pages.xml` and to `/sitemaps/{n}.xml`, in which every decision stands once. */
export function sitemap(app: FastifyInstance, desk: Desk): void {
  app.get('/sitemap.xml', async (_request, reply) => {
    const etag = await tagOfRegister(reply.header('cache-control', KEPT), desk, [LOOKS, 'index'])
    if (etag === null) return reply
    const listed = await listSitemaps(desk, visitor, {})
    if (!listed.ok) return refuse(reply, 'not-found')
    const runs = listed.value.runs.map(({ run, publishedAt }) => place('sitemap', `${desk.site}/sitemaps/${run}.xml`, publishedAt))
    return reply.header('etag', etag).type(TYPE).send(`${head('sitemapindex')}${place('sitemap', `${desk.site}/sitemaps/pages.xml`)}${runs.join('')}</sitemapindex>\n`)
  })

  app.get('/sitemaps/pages.xml', async (_request, reply) => {
    const etag = await tagOfRegister(reply.header('cache-control', KEPT), desk, [LOOKS, 'pages'])
    if (etag === null) return reply
    const listed = await listSitemaps(desk, visitor, {})
    if (!listed.ok) return refuse(reply, 'not-found')
    const pages = [...PAGES, ...listed.value.bodies.map((slug) => `/bodies/${encodeURIComponent(slug)}`)]
    return reply.header('etag', etag).type(TYPE).send(`${head('urlset')}${pages.map((path) => place('url', `${desk.site}${path}`)).join('')}</urlset>\n`)
  })

  app.get<{ Params: { file: string } }>('/sitemaps/:file', async (request, reply) => {
    const run = Number(/^([1-9]\d{0,5})\.xml$/.exec(request.params.file)?.[1] ?? 0)
    if (run === 0) return refuse(reply, 'not-found')
    const etag = await tagOfRegister(reply.header('cache-control', KEPT), desk, [LOOKS, run])
    if (etag === null) return reply
    const first = await readSitemap(desk, visitor, { run })
    if (!first.ok || first.value.addresses.length === 0) return refuse(reply, 'not-found')
    return reply.header('etag', etag).type(TYPE).send(Readable.from(urls(desk, run, first.value)))
  })
}

/** A sitemap piece by piece, so that no more of it is in memory than one piece. */
async function* urls(desk: Desk, run: number, first: { readonly addresses: readonly ListedAddress[]; readonly next: number | null }): AsyncGenerator<string> {
  yield head('urlset')
  for (let some = first; ;) {
    yield some.addresses.map((one) => place('url', `${desk.site}${permalinkOf(one)}`, one.publishedAt)).join('')
    if (some.next === null) break
    const more = await readSitemap(desk, visitor, { run, after: some.next })
    if (!more.ok) throw new Error('a sitemap could not be read to its end')
    some = more.value
  }
  yield '</urlset>\n'
}

const head = (name: 'sitemapindex' | 'urlset'): string => `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${SPACE}">`

const place = (name: 'sitemap' | 'url', address: string, changed?: string): string =>
  element(name, {}, element('loc', {}, xmlText(address)), changed === undefined ? [] : element('lastmod', {}, xmlText(changed)))
