import type { Piece, Template } from './template.ts'
import { fill, isOptional, placeholdersOf, textsOf } from './template.ts'

export type Merge = Readonly<Record<string, string>>

export interface Letter {
  /** Of the mail; neutral. */
  readonly subject: string
  readonly title: string
  readonly text: string
  /** Paragraphs, headings of level 2 and lists, without the title. Everything merged is escaped. */
  readonly html: string
  /** Placeholders for which nothing, or only white space, was supplied. A letter that lacks anything must not go out. */
  readonly missing: readonly string[]
}

/**
 * A letter from its template and what is merged into it, as text and as HTML. A value may have several lines; an empty
 * line begins a new paragraph, and in a list each line is an item. Pieces that depend on something stand there only with it. What is missing is listed and stays visible in
 * brackets. Values are never read for placeholders or markup.
 */
export function renderLetter(template: Template, merge: Merge): Letter {
  const pieces = template.blocks.flatMap((block) => (isOptional(block) ? (valueOf(merge, block.if) === null ? [] : block.blocks) : [block]))
  const missing = placeholdersOf([template.title, ...pieces.flatMap(textsOf)]).filter((name) => valueOf(merge, name) === null)
  const merged = (text: string) => fill(text, (name) => valueOf(merge, name) ?? `[${name}: missing]`)
  const blocks = pieces.map((block) => mergeBlock(block, merged))
  const title = merged(template.title)
  return {
    subject: template.subject,
    title,
    text: [...(template.reader === 'mail' ? [] : [title]), ...blocks.map(asText)].join('\n\n') + '\n',
    html: blocks.map(asHtml).join('\n'),
    missing,
  }
}

/** The mail of a template, whole. Throws where something is missing: our own code supplies all that a mail says. */
export function mailOf(template: Template, merge: Merge): { readonly subject: string; readonly text: string } {
  const { subject, text, missing } = renderLetter(template, merge)
  if (missing.length > 0) throw new Error(`The mail ${template.id} lacks ${missing.join(', ')}.`)
  return { subject, text }
}

type Merged = { readonly heading: string } | { readonly paragraphs: readonly string[] } | { readonly items: readonly string[] }

function valueOf(merge: Merge, name: string): string | null {
  const value = Object.hasOwn(merge, name) ? merge[name]?.replace(/\r\n?/g, '\n').trim() : undefined
  return value === undefined || value === '' ? null : value
}

function mergeBlock(block: Piece, merged: (text: string) => string): Merged {
  if (typeof block === 'string') return { paragraphs: merged(block).split(/\n[^\S\n]*\n\s*/) }
  if ('heading' in block) return { heading: merged(block.heading) }
  return { items: block.list.flatMap((item) => merged(item).split(/\s*\n\s*/)) }
}

function asText(block: Merged): string {
  if ('heading' in block) return block.heading
  return 'items' in block ? block.items.map((item) => `* ${item}`).join('\n') : block.paragraphs.join('\n\n')
}

function asHtml(block: Merged): string {
  if ('heading' in block) return `<h2>${escape(block.heading)}</h2>`
  if ('items' in block) return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
  return block.paragraphs.map((paragraph) => `<p>${escape(paragraph).replace(/\n/g, '<br>')}</p>`).join('\n')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
