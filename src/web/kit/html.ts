import { html } from 'htm/preact'
import { h as createVNode } from 'preact'
import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** What may stand inside an element: text (always escaped), an element, a list of them, or nothing. */
export type Content = ComponentChildren

/** One rendered element, ready to stand inside another. */
export type Html = VNode

/** The tagged template in which every page is written. Interpolated text is escaped; attributes that are null, undefined or false are left out. */
export { html }

/** The same as an element of `html`, without the template: for cells and other things drawn by the hundred. */
export function h(name: string, attributes: Readonly<Record<string, unknown>> | null, ...children: Content[]): Html {
  return createVNode(name, attributes, ...children) as Html
}

/** An element as a string of HTML. */
export function toHtml(element: Html): string {
  return render(element)
}

/**
 * HTML that another room has already rendered and escaped (a decision statement, a letter).
 * This is the only door past escaping: a test proves that nothing else in the web folder uses it unseen.
 */
export function renderedElsewhere(markup: string, className?: string): Html {
  return h('div', { class: className, dangerouslySetInnerHTML: { __html: markup } })
}

/** Data for programs that read a page; browsers neither run nor show it. Nothing in it can end it early. */
export function dataBlock(type: 'application/ld+json', data: Readonly<Record<string, unknown>>): Html {
  return h('script', { type, dangerouslySetInnerHTML: { __html: JSON.stringify(data).replaceAll('<', '\\u003c') } })
}

/** Class names joined by spaces; whatever is not a name is left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
