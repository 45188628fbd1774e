import { permalinkOf } from '../../register/permalink.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import { renderText } from '../../statement/render-text.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { html } from '../kit/kit.ts'
import type { Html } from '../kit/kit.ts'
import type { Rendition } from './decision-address.ts'
import { addressOf } from './decision-address.ts'
import { imprintOf, writtenForm } from './rendition.ts'

/** What a page can offer beside the words, and by whom it is published. */
export interface Offered {
  /** The public address, without a slash at its end. */
  readonly site: string
  readonly publisher: string
  /** PDF and Word can be made. */
  readonly prints: boolean
}

const names: Readonly<Record<Rendition, readonly [string, string]>> = {
  pdf: ['PDF', 'for printing and filing'],
  docx: ['Word', 'for working with the text'],
  txt: ['Plain text', 'for any device'],
  'akn.xml': ['XML', 'Akoma Ntoso, for legal databases'],
  json: ['JSON', 'for programs'],
}

/** Every form of a decision with its size. */
export function downloads(entry: Entry, current: Entry, offered: Offered): Html {
  const forms = (Object.keys(names) as Rendition[]).filter((form) => offered.prints || (form !== 'pdf' && form !== 'docx'))
  return html`<ul class="govuk-list redress-downloads">${forms.map((form) => {
    const [name, purpose] = names[form]
    return html`<li><a class="govuk-link" href=${addressOf(current, { rendition: form, version: entry.version })}>${name}</a> (${sizeOf(entry, form, offered)}) ${purpose}</li>`
  })}</ul>`
}

/**
 * The size of a form: what is written at once is measured, what takes a printer is estimated, since making it for each
 * reader only to tell its size would cost more than reading. The typefaces and frames take most of it.
 */
function sizeOf(entry: Entry, form: Rendition, { site, publisher }: Offered): string {
  const written = writtenForm(entry, imprintOf(entry, { site, publisher }), form)
  return written === null ? `about ${kilobytes(estimatedSize(form, Buffer.byteLength(renderText(entry.statement))))}` : kilobytes(Buffer.byteLength(written))
}

/** Bytes, from the bytes of the plain text: what our layouts were measured to take. */
export const estimatedSize = (form: Rendition, text: number): number => (form === 'pdf' ? 31_000 + 3.4 * text : 11_000 + 0.2 * text)

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`

/** How to refer to a decision, and to a part of it. */
export function citing(entry: Entry, { site }: Offered): Html {
  const { body, reference, date, version, versions } = entry
  const words = `${body} (${reference})${date === null ? '' : `, ${writePublishedDate(date)}`}${versions > 1 ? `, version ${version}` : ''}`
  return html`<p class="govuk-body">Cite it as <strong class="redress-cite">${words}</strong>, with the number of the paragraph. The number before each paragraph is a link to it.</p>
    <p class="govuk-body redress-address" id="address">${site}${permalinkOf(entry)}</p>`
}

/** Plain links, which work everywhere; a script adds copying, printing and the device's own way of sharing. */
export function sharing(entry: Entry, { site }: Offered): Html {
  const subject = `Decision ${entry.reference}`
  const body = `${entry.body} (${entry.reference})\n${site}${permalinkOf(entry)}\n`
  return html`<ul class="govuk-list redress-links" data-share=${`${site}${permalinkOf(entry)}`}>
    <li><a class="govuk-link" href=${`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}>Send it by email</a></li>
  </ul>`
}
