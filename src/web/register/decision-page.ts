import type { FastifyInstance, FastifyReply } from 'fastify'
import { permalinkOf } from '../../register/permalink.ts'
import { renderText } from '../../statement/render-text.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { showDecision } from '../../usecases/register/show-decision.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import { html, respond } from '../kit/kit.ts'
import { addressOf, askedDecision, askedVersion } from './decision-address.ts'
import type { Rendition } from './decision-address.ts'
import { decisionView } from './decision-view.ts'
import { withEtag } from './etag.ts'
import { decisionMissing } from './missing.ts'

/** Not longer: a decision that is taken down to protect someone must soon be gone from caches. */
const KEPT_FOR_SECONDS = 300

/** `/decisions/{category}/{subcategory}/{yy-nnn-nnn}`, and the same with `.txt` or `.json`. */
export function decisionPage(app: FastifyInstance, desk: Desk): void {
  type Route = { Params: { category: string; subcategory: string; file: string } }
  app.get<Route>('/decisions/:category/:subcategory/:file', { onSend: withEtag }, async (request, reply) => {
    const { category, subcategory, file } = request.params
    const asked = askedDecision(file)
    const version = askedVersion(request.query)
    if (asked === null || version === undefined) return decisionMissing(reply)
    const current = await showDecision(desk, visitor, { reference: asked.reference })
    if (!current.ok) return decisionMissing(reply)
    const address = addressOf(current.value, { rendition: asked.rendition, version })
    const isHere = permalinkOf(current.value) === `/decisions/${encodeURIComponent(category)}/${encodeURIComponent(subcategory)}/${file.replace(/\.\w+$/, '')}`
    if (!isHere) return reply.header('cache-control', `public, max-age=${KEPT_FOR_SECONDS}`).redirect(address, 301)
    const shown = version === null || version === current.value.version ? current : await showDecision(desk, visitor, { reference: asked.reference, version })
    if (!shown.ok) return decisionMissing(reply)
    return asked.rendition === null ? page(reply, shown.value, current.value, desk.site) : rendition(reply, shown.value, asked.rendition)
  })
}

function page(reply: FastifyReply, entry: Entry, current: Entry, site: string): FastifyReply {
  const { category, categorySlug, subcategory } = entry
  const crumbs = [
    { text: 'Decisions', href: '/decisions' },
    ...(category === null ? [] : [{ text: category, href: `/decisions?${new URLSearchParams({ category })}` }]),
    ...(category === null || categorySlug === null || subcategory === null ? [] : [{ text: subcategory, href: `/decisions?${new URLSearchParams({ category, subcategory })}` }]),
  ]
  const alternates = (['txt', 'json'] as const).map((form) => ({ type: form === 'txt' ? 'text/plain' : 'application/json', href: addressOf(current, { rendition: form, version: entry.version }) }))
  return respond(reply, {
    title: `${entry.body} (${entry.reference})${entry.version < entry.versions ? `, version ${entry.version}` : ''}`,
    heading: `${entry.body} (${entry.reference})`,
    caption: entry.kind === 'Report' ? 'Report' : 'Decision',
    breadcrumbs: crumbs,
    open: { seconds: KEPT_FOR_SECONDS, canonical: `${site}${permalinkOf(current)}`, ...(entry.summary !== null && { description: entry.summary }) },
    head: alternates.map(({ type, href }) => html`<link rel="alternate" type=${type} href=${href} />`),
    body: decisionView(entry, current),
  })
}

function rendition(reply: FastifyReply, { statement }: Entry, form: Rendition): FastifyReply {
  reply.header('cache-control', `public, max-age=${KEPT_FOR_SECONDS}`)
  if (form === 'txt') return reply.type('text/plain; charset=utf-8').send(renderText(statement))
  return reply.type('application/json; charset=utf-8').send(`${JSON.stringify(statement, null, 2)}\n`)
}
