import type { Scheme, StageId } from '../language.ts'
import { arrowsOf } from './arrows.ts'
import { notesOf } from './notes.ts'
import { rolesInWords } from './words.ts'

/** A scheme as a flowchart in Mermaid's text, for pages that draw it themselves. */
export function drawMermaid(scheme: Scheme): string {
  const { arrows, exits } = arrowsOf(scheme)
  const frames = { start: ['(["', '"])'], working: ['["', '"]'], end: ['[["', '"]]'] } as const
  const stages = Object.entries(scheme.stages).map(([id, stage]) => {
    const [open, close] = frames[stage.kind]
    const reached = exits.filter((exit) => exit.to === id).map(({ action }) => `<br/>${quote(action.name)}, from ${action.from.length} stages`)
    const notes = notesOf(scheme, id).map(({ mark, text }) => `<br/>${mark} ${quote(text)}`)
    return `  ${node(id)}${open}${quote(stage.name)}${notes.join('')}${reached.join('')}${close}`
  })
  const drawn = arrows.map(({ from, to, actions }) => {
    const label = actions.map(({ action }) => `${quote(action.name)} (${quote(rolesInWords(scheme, action.by))})`).join('<br/>')
    return `  ${node(from)} -->|"${label}"| ${node(to)}`
  })
  return ['flowchart TD', `  accTitle: ${scheme.name}`, `  accDescr: ${scheme.purpose}`, ...stages, ...drawn, ''].join('\n')
}

/** Prefixed, because words such as `end` mean something to Mermaid. */
const node = (id: StageId) => `stage_${id.replaceAll('-', '_')}`

const quote = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
