import type { Block } from './blocks.ts'
import { wholeBracket } from './citation.ts'
import { headerBlock, titleBlock } from './read-header.ts'
import { readMark } from './marks.ts'
import { isDecisionLabel } from './furniture.ts'
import { doubtsHeading } from './render-text.ts'
import { collapse } from './words.ts'

/** Whether lines are text as `renderText` writes it: an underlined title that ends in brackets. */
export function isOwnText(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => collapse(line) !== '')
  const title = collapse(lines[first] ?? '')
  return first >= 0 && title.endsWith(')') && isUnderline(lines[first + 1], title, '=')
}

/** The blocks of text as `renderText` writes it. Lines that no longer fit, because someone changed them, become doubts. */
export function readOwnText(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  const state = { sections: false, paragraph: false, titled: false, doubts: false }
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trimEnd()
    const text = collapse(line)
    if (text === '') continue
    const below = line.startsWith(' ') ? undefined : lines[at + 1]
    if (isUnderline(below, text, '=')) {
      if (!state.titled) blocks.push(...titleBlock(text))
      else if (text === doubtsHeading) state.doubts = true
      else blocks.push(misplaced(at, text))
      state.titled = true
      at++
    } else if (state.doubts) {
      const [block, taken] = doubtAt(lines, at)
      blocks.push(block)
      at += taken
    } else if (isUnderline(below, text, '-') || (state.sections && isUnderline(below, text, '~'))) {
      blocks.push({ kind: collapse(below ?? '').startsWith('-') ? 'section' : 'subheading', heading: text })
      state.sections = true
      state.paragraph = false
      at++
    } else if (!state.sections) {
      blocks.push(...beforeSections(at, text))
    } else {
      const block = withinSections(at, line, text, state.paragraph)
      if (block.kind === 'paragraph') state.paragraph = true
      blocks.push(block)
    }
  }
  return blocks
}

function beforeSections(at: number, text: string): Block[] {
  if (isDecisionLabel(text)) return []
  const summary = /^Summary: (.+)$/.exec(text)?.[1]
  if (summary !== undefined) return [{ kind: 'summary', text: summary }]
  return headerBlock(text, at + 1) ?? [misplaced(at, text)]
}

function withinSections(at: number, line: string, text: string, paragraph: boolean): Block {
  const numbered = /^ {2}\d+\. (.*)$/.exec(line)
  if (numbered) return { kind: 'paragraph', text: collapse(numbered[1] ?? '') }
  if (!line.startsWith(' ')) return { kind: 'sign-off', line: at + 1, text }
  return paragraph && /^ {6}/.test(line) ? underParagraph(text) : misplaced(at, text)
}

function underParagraph(text: string): Block {
  const authority = wholeBracket(text)
  if (authority !== null) return { kind: 'citation', text: authority }
  if (text.startsWith('\\')) return { kind: 'item', mark: '', text: text.slice(1) }
  const marked = readMark(text)
  return { kind: 'item', mark: marked?.mark ?? '', text: marked?.text ?? text }
}

function doubtAt(lines: readonly string[], at: number): [Block, number] {
  const found = /^ {2}Line (\d+): (.*)$/.exec((lines[at] ?? '').trimEnd())
  const why = collapse(lines[at + 1] ?? '')
  if (!found || why === '') return [misplaced(at, collapse(lines[at] ?? '')), 0]
  return [{ kind: 'doubt', line: Number(found[1]), text: collapse(found[2] ?? ''), why }, 1]
}

/** Why a line is a doubt that has been changed or added since the text was written. */
export const misplacedInOwn = 'This line stands where nothing of its kind is expected.'

const misplaced = (at: number, text: string): Block => ({ kind: 'doubt', line: at + 1, text, why: misplacedInOwn })

function isUnderline(line: string | undefined, heading: string, character: string): boolean {
  if (line === undefined || line.startsWith(' ')) return false
  const text = collapse(line)
  return text.length === heading.length && text === character.repeat(heading.length)
}
