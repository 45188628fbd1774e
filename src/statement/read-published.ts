import type { Block } from './blocks.ts'
import type { Line } from './lines.ts'
import { readPublishedBody } from './published-body.ts'
import { readPublishedHeader } from './published-header.ts'
import { linesOfStatement } from './published-lines.ts'

/**
 * The blocks of a statement in any layout in which it has been published or captured. Each line becomes one of the
 * things that a statement has, or a doubt; none is dropped but furniture and labels.
 */
export function readPublished(given: readonly Line[]): readonly Block[] {
  const { lines, names } = linesOfStatement(given)
  const header = readPublishedHeader(lines, names)
  const isReport = header.blocks.some(({ kind }) => kind === 'report')
  return [...header.blocks, ...readPublishedBody(lines.slice(header.end), isReport, new Set(names))]
}
