import { html } from '../html.ts'
import type { Content } from '../html.ts'

const reference = /(?<!\d)(\d\d \d{3} \d{3})(?!\d)/

/** A text whose references, such as 24 017 326, do not break across lines. */
export function wholeReferences(text: Content): Content {
  if (typeof text !== 'string' || !reference.test(text)) return text
  return text.split(reference).map((part, index) => (index % 2 === 0 ? part : html`<span class="redress-reference">${part}</span>`))
}
