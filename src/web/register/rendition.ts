import type { FastifyReply } from 'fastify'
import { permalinkOf, referenceInAddress } from '../../register/permalink.ts'
import type { Imprint } from '../../statement/imprint.ts'
import { renderAkn } from '../../statement/render-akn.ts'
import { renderText } from '../../statement/render-text.ts'
import type { Printer, PrintRefusal } from '../../usecases/ports/printer.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { html, openToSearchEngines, respond } from '../kit/kit.ts'
import type { Rendition } from './decision-address.ts'
import { addressOf } from './decision-address.ts'
import { etagOf, isKnown } from './etag.ts'

/** Part of each tag: a copy made by an older Redress is asked for anew. Raise it when a form changes its looks. */
const LOOKS = 1

const types: Readonly<Record<Rendition, string>> = {
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'akn.xml': 'application/akn+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The type of a form without its parameters, for links. */
export const typeOf = (form: Rendition): string => types[form].split(';')[0] ?? ''

/** What a copy of this version says of where it comes from. */
export const imprintOf = (entry: Entry, { site, publisher }: { readonly site: string; readonly publisher: string }): Imprint =>
  ({ address: `${site}${permalinkOf(entry)}`, version: entry.version, publishedOn: entry.publishedOn, publisher })

/** A decision in a form that is written at once; `null` for those that a printer makes. */
export function writtenForm({ statement }: Entry, imprint: Imprint, form: Rendition): string | null {
  if (form === 'txt') return renderText(statement)
  if (form === 'json') return `${JSON.stringify(statement, null, 2)}\n`
  return form === 'akn.xml' ? renderAkn(statement, imprint) : null
}

/** Answers with a decision in one of its forms. Its tag is that of what it is made from, so a copy that is known is not made again. */
export async function sendRendition(reply: FastifyReply, entry: Entry, form: Rendition, { site, printer }: { readonly site: string; readonly printer?: Printer }): Promise<FastifyReply> {
  const imprint = imprintOf(entry, { site, publisher: reply.server.site.office.name })
  const etag = etagOf(JSON.stringify([form, LOOKS, entry.statement, imprint]))
  reply.header('etag', etag).header('link', `<${imprint.address}>; rel="canonical"`)
  openToSearchEngines(reply)
  if (isKnown(reply.request, etag)) return reply.code(304).send()
  const written = writtenForm(entry, imprint, form)
  if (written !== null) return reply.type(types[form]).send(written)
  const printed = await print(printer, entry, imprint, form)
  if ('refused' in printed) return notMade(reply, entry, printed)
  const name = `${entry.bodySlug}-${referenceInAddress(entry.reference)}.${form}`
  const how = form === 'pdf' ? 'inline' : 'attachment'
  return reply.type(types[form]).header('content-disposition', `${how}; filename="${name}"`).send(printed.bytes)
}

function print(printer: Printer | undefined, { statement }: Entry, imprint: Imprint, form: Rendition) {
  if (printer === undefined) return { refused: 'not-here', sentence: 'This server makes no documents of this kind.' } as const
  return form === 'pdf' ? printer.renderPdf(statement, imprint) : printer.renderDocx(statement, imprint)
}

/** Why there is no such document, and what serves instead: the page, which is made to be printed. */
function notMade(reply: FastifyReply, entry: Entry, { refused, sentence }: PrintRefusal): FastifyReply {
  for (const header of ['etag', 'link']) reply.removeHeader(header)
  if (refused === 'too-busy') reply.header('retry-after', '60')
  return respond(reply, {
    title: 'This document cannot be made at the moment',
    status: refused === 'too-busy' ? 503 : 406,
    back: { href: addressOf(entry, { version: entry.version }), text: 'Back to the decision' },
    body: html`<p class="govuk-body">${sentence}</p>
      <p class="govuk-body">You can print the decision from <a class="govuk-link" href=${addressOf(entry, { version: entry.version })}>its page</a> instead: it is laid out for paper, and your browser can save it as a PDF. There are also <a class="govuk-link" href=${addressOf(entry, { rendition: 'txt', version: entry.version })}>plain text</a> and the other forms on that page.</p>`,
  })
}
