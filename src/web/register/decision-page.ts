import type { FastifyInstance, FastifyReply } from 'fastify'
import { permalinkOf } from '../../register/permalink.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { showDecision } from '../../usecases/register/show-decision.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { html, respond } from '../kit/kit.ts'
import { addressOf, askedDecision, askedVersion } from './decision-address.ts'
import { decisionMetadata } from './decision-metadata.ts'
import type { Offered } from './decision-tools.ts'
import { decisionView } from './decision-view.ts'
import type { Around } from './decision-view.ts'
import { withEtag } from './etag.ts'
import { keepPages } from './kept-pages.ts'
import { keepViews } from './kept-views.ts'
import { keeping, OLDER_VERSION_KEPT_FOR_SECONDS } from './keeping.ts'
import { decisionMissing, notShown } from './missing.ts'
import { askRelated } from './related-decisions.ts'
import { sendRendition } from './rendition.ts'

/** Some 30 kB each. */
const MOST_KEPT = 300
/** Some 40 kB each. */
const MOST_PAGES_KEPT = 200

/** `/decisions/{category}/{subcategory}/{yy-nnn-nnn}`, and the same with the ending of each form. */
export function decisionPage(app: FastifyInstance, desk: Desk): void {
  const view = keepViews(MOST_KEPT)
  const relatedTo = askRelated(desk)
  const pages = keepPages(MOST_PAGES_KEPT, desk)
  type Route = { Params: { category: string; subcategory: string; file: string } }
  app.get<Route>('/decisions/:category/:subcategory/:file', { onSend: [withEtag, pages.keep] }, async (request, reply) => {
    if (await pages.send(request, reply)) return reply
    const { category, subcategory, file } = request.params
    const asked = askedDecision(file)
    const version = askedVersion(request.query)
    if (asked === null || version === undefined) return decisionMissing(reply)
    const current = await showDecision(desk, visitor, { reference: asked.reference })
    if (!current.ok) return notShown(reply, current.refusal)
    const address = addressOf(current.value, { rendition: asked.rendition, version })
    const isHere = permalinkOf(current.value) === `/decisions/${encodeURIComponent(category)}/${encodeURIComponent(subcategory)}/${file.slice(0, asked.rendition === null ? undefined : -(asked.rendition.length + 1))}`
    if (!isHere) return reply.header('cache-control', keeping.redirect).redirect(address, 301)
    const shown = version === null || version === current.value.version ? current : await showDecision(desk, visitor, { reference: asked.reference, version })
    if (!shown.ok) return notShown(reply, shown.refusal, addressOf(current.value))
    const isOlder = shown.value.version < current.value.version
    // Caches keep an older version, which must not name what may be taken down meanwhile.
    if (asked.rendition === null) {
      const { outcomes } = current.value
      return page(reply, shown.value, { current: current.value, ...(isOlder ? { outcomes: [], related: [] } : { outcomes, related: await relatedTo(asked.reference) }) }, desk, view)
    }
    return sendRendition(reply.header('cache-control', isOlder ? keeping.olderVersion : keeping.current), shown.value, asked.rendition, desk)
  })
}

function page(reply: FastifyReply, entry: Entry, around: Around, { site, printer }: Desk, view: ReturnType<typeof keepViews>): FastifyReply {
  const { current } = around
  const { category, categorySlug, subcategory } = entry
  const offered: Offered = { site, publisher: reply.server.site.office.name, prints: printer !== undefined }
  const crumbs = [
    { text: 'Decisions', href: '/decisions' },
    ...(category === null ? [] : [{ text: category, href: `/decisions?${new URLSearchParams({ category })}` }]),
    ...(category === null || categorySlug === null || subcategory === null ? [] : [{ text: subcategory, href: `/decisions?${new URLSearchParams({ category, subcategory })}` }]),
  ]
  return respond(reply, {
    title: `${entry.body} (${entry.reference})${entry.version < entry.versions ? `, version ${entry.version}` : ''}`,
    heading: `${entry.body} (${entry.reference})`,
    caption: entry.kind === 'Report' ? 'Report' : 'Decision',
    breadcrumbs: crumbs,
    width: 'full',
    adapts: true,
    open: { seconds: entry.version < entry.versions ? OLDER_VERSION_KEPT_FOR_SECONDS : 0, canonical: `${site}${permalinkOf(current)}`, ...(entry.summary !== null && { description: entry.summary }) },
    head: decisionMetadata(entry, current, offered),
    // All that the drawing depends on: a version is never changed, but others may come, or go.
    body: view(JSON.stringify([entry.position, current.position, current.readable, around.outcomes, around.related]), () => html`<div>${decisionView(entry, around, offered)}</div>`),
  })
}
