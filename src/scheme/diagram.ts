import { describeMarkdown } from './drawing/markdown.ts'
import { drawMermaid } from './drawing/mermaid.ts'
import { drawSvg } from './drawing/svg.ts'
import type { Scheme } from './language.ts'

/** How a scheme can be shown: as it is declared, as a picture, or as its reference page. */
export const schemeFormats = {
  json: (scheme: Scheme) => `${JSON.stringify(scheme, null, 2)}\n`,
  mermaid: drawMermaid,
  svg: drawSvg,
  markdown: describeMarkdown,
} as const satisfies Readonly<Record<string, (scheme: Scheme) => string>>

export type SchemeFormat = keyof typeof schemeFormats
