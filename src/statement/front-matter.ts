import { fieldOfLabel } from './header-labels.ts'
import { collapse, splitLines } from './words.ts'

/** A key with its value, in YAML or TOML; or an item of the list that is the value of the key above. */
const entry = /^(\s*)([\p{L}][\p{L}\d _-]{0,38}?)\s*[:=](?:\s+(.*))?$/u
const item = /^\s*-\s+(.+)$/
/** Says that a text of several lines follows. */
const folded = /^[>|][+-]?$/

/**
 * A text that begins with front matter, each key on it a label with its value in plain words behind it: quotes, lists and nested keys
 * are for programs. Any other text as it is. Line ends stay where they are.
 */
export function withPlainFrontMatter(text: string): string {
  const lines = splitLines(text)
  const first = lines.findIndex((line) => line.trim() !== '')
  const fence = /^(?:---|\+\+\+|```(?:ya?ml|toml)?)$/.exec((lines[first] ?? '').trim())?.[0]
  const end = fence === undefined ? -1 : lines.findIndex((line, at) => at > first && (line.trim() === fence.slice(0, 3) || (fence === '---' && line.trim() === '...')))
  const inside = lines.slice(first + 1, end)
  if (end < 0 || !inside.some((line) => entry.test(line)) || !inside.every((line) => line.trim() === '' || entry.test(line) || item.test(line) || /^\s/.test(line))) return text
  return [...lines.slice(0, first), '', ...labelledLines(inside), '', ...lines.slice(end + 1)].join('\n')
}

function labelledLines(lines: readonly string[]): string[] {
  const written: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const [, , key = '', given = ''] = entry.exec(lines[at] ?? '') ?? []
    const below = key === '' ? [] : linesBelow(lines, at)
    const field = fieldOfLabel(key)
    const said = below.filter((line) => line.trim() !== '')
    const nested = said.every((line) => entry.test(line))
    const taken = (given.trim() === '' || folded.test(given.trim())) && (!nested || field === 'category') && said.length > 0
    written.push(key === '' ? (lines[at] ?? '') : `${key}: ${taken ? said.map(wordsOf).join(field === 'category' ? ' > ' : ' ') : valueOf(given, field === 'category')}`)
    if (!taken) continue
    written.push(...below.map(() => ''))
    at += below.length
  }
  return written
}

/** The lines that say more of the key here: indented, or items of a list. */
function linesBelow(lines: readonly string[], at: number): readonly string[] {
  let end = at + 1
  while (end < lines.length && isBelow(lines[end] ?? '', lines[at] ?? '')) end++
  return lines.slice(at + 1, end)
}

const isBelow = (line: string, key: string): boolean => line.trim() === '' || item.test(line) || line.search(/\S/) > key.search(/\S/)

const wordsOf = (line: string): string => unquoted(item.exec(line)?.[1] ?? entry.exec(line)?.[3] ?? line)

const valueOf = (given: string, isPath: boolean): string => {
  const list = isPath ? /^\[(.*)\]$/.exec(given.trim())?.[1] : undefined
  return list === undefined ? unquoted(given) : (list.match(/"[^"]*"|'(?:[^']|'')*'|[^\s,][^,]*/g) ?? []).map(unquoted).join(' > ')
}

const unquoted = (value: string): string => collapse(value).replace(/^"(.*)"$|^'(.*)'$/, '$1$2').replaceAll("''", "'")
