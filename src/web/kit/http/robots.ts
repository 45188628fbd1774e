import type { FastifyInstance, FastifyReply } from 'fastify'

/** Where everybody's pages are. Whatever is not below one of these is no concern of any crawler. */
const OPEN = ['/decisions', '/bodies', '/statistics', '/open-data', '/accessibility', '/privacy', '/cookies', '/assets/', '/sitemap.xml', '/sitemaps/'] as const

/**
 * What crawlers are told: the register may be read and the rest may not, and nothing may be listed that does not say so. Of two
 * rules of `/robots.txt` the longer counts (RFC 9309), so what is not named stays closed; addresses with a question mark only show
 * the same decisions in other orders. A demonstration is closed altogether.
 */
export function robots(app: FastifyInstance, { demo, publicAddress }: { readonly demo: boolean; readonly publicAddress: string }): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-robots-tag', 'noindex')
    done()
  })
  const rules = demo ? [] : ['Allow: /$', ...OPEN.flatMap((area) => [`Allow: ${area}`, `Disallow: ${area}*?`])]
  const lines = ['User-agent: *', ...rules, 'Disallow: /', ...(demo ? [] : ['', `Sitemap: ${publicAddress.replace(/\/+$/, '')}/sitemap.xml`])]
  app.get('/robots.txt', { config: { rateLimit: false } }, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=3600').send(`${lines.join('\n')}\n`))
}

/** Search engines may list this answer. */
export function openToSearchEngines(reply: FastifyReply): void {
  if (!reply.server.site.demo) reply.removeHeader('x-robots-tag')
}
