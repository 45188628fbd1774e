import type { Scheme, StageId } from '../language.ts'
import { arrowsOf, type Arrow, type Exit } from './arrows.ts'
import { layOut, type Box, type Placed } from './layout.ts'
import { doneWithin, inManyStages, marks, notesOf, onwardOf } from './notes.ts'
import { roleName, rolesInWords } from './words.ts'

const INK = '#1b1f23'
const QUIET = '#505a5f'
const LINE = '#33475b'
const MARGIN = 24
const STAGE_WIDTH = 206
const HEADER = 64

/** A line of text in a box or a label. */
interface Text {
  readonly text: string
  readonly style: 'name' | 'small' | 'action' | 'role'
}

const styles: Readonly<Record<Text['style'], { readonly size: number; readonly height: number; readonly attributes: string; readonly letters: number }>> = {
  name: { size: 15, height: 19, attributes: `font-size="15" font-weight="700" fill="${INK}"`, letters: 22 },
  small: { size: 12, height: 16, attributes: `font-size="12" fill="${INK}"`, letters: 31 },
  action: { size: 13, height: 16, attributes: `font-size="13" font-weight="600" fill="${INK}"`, letters: 26 },
  role: { size: 12, height: 15, attributes: `font-size="12" fill="${QUIET}"`, letters: 30 },
}

/**
 * A scheme as a picture: stages as boxes, actions as arrows with who may take them, what is done without moving a case
 * inside the box. An SVG document with a title and the same in sentences for whoever cannot see it.
 */
export function drawSvg(scheme: Scheme): string {
  const { arrows, exits } = arrowsOf(scheme)
  const texts = new Map(Object.keys(scheme.stages).map((id) => [id, stageTexts(scheme, id, exits.filter((exit) => exit.to === id))]))
  const labels = arrows.map((arrow) => labelTexts(scheme, arrow))
  const layout = layOut(
    Object.keys(scheme.stages).map((id): Box => ({ id, width: STAGE_WIDTH, height: heightOf(texts.get(id) ?? []) + 20 })),
    [...arrows.map((arrow, n) => ({ from: arrow.from, to: arrow.to, width: Math.max(...(labels[n] ?? []).map(widthOf)) + 8, height: heightOf(labels[n] ?? []) + 2 })), ...placing(arrows, exits)],
  )
  const width = Math.ceil(Math.max(layout.width, 860) + MARGIN * 2)
  const foot = footOf(scheme, width)
  const below = foot.reduce((sum, { texts }) => sum + 26 + heightOf(texts), 0)
  const legend = legendOf([...texts.values(), ...foot.map((section) => section.texts)].flat().map(({ text }) => text).join(''), width)
  const height = Math.ceil(layout.height + HEADER + legend.height + MARGIN + below)
  const paths = arrows.map((arrow, n) => ({ arrow, ends: ends(arrow, n, arrows, layout), through: layout.lines[n]?.through ?? [] }))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif">`,
    `<title id="title">${escape(`${scheme.name}: the procedure from beginning to end`)}</title>`,
    `<desc id="description">${escape(inSentences(scheme))}</desc>`,
    `<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 1 L10 5 L0 9 z" fill="${LINE}"/></marker></defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="34" font-size="20" font-weight="700" fill="${INK}">${escape(scheme.name)}</text>`,
    `<text x="${MARGIN}" y="54" font-size="12" fill="${QUIET}">${escape(`${scheme.id}, version ${scheme.version}, in force from ${scheme.inForce.from ?? 'the beginning'}${scheme.inForce.until === null ? '' : ` until ${scheme.inForce.until}`}`)}</text>`,
    `<g transform="translate(${MARGIN} ${HEADER + 10})">`,
    ...paths.map(({ ends: [from, to], through }) => `<path d="${curve(from, through, to)}" fill="none" stroke="${LINE}" stroke-width="1.6" marker-end="url(#arrow)"/>`),
    ...labels.map((label, n) => drawLabel(label, layout.lines[n]?.label ?? { x: 0, y: 0, width: 0, height: 0 })),
    ...Object.entries(scheme.stages).map(([id, stage]) => drawStage(stage.kind, texts.get(id) ?? [], layout.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 })),
    '</g>',
    legend.drawAt(height - legend.height - below + 14),
    ...drawFoot(foot, height - below),
    '</svg>',
    '',
  ].join('\n')
}

/** Lines that are not drawn: a stage that is reached only from many others stands below the first of them, not at the top. */
function placing(arrows: readonly Arrow[], exits: readonly Exit[]): readonly { readonly from: StageId; readonly to: StageId; readonly width: number; readonly height: number }[] {
  const hanging = exits.filter(({ to }) => !arrows.some((arrow) => arrow.to === to) && arrows.some((arrow) => arrow.from === to))
  return hanging.flatMap(({ to, action: { from: [first] } }) => (first === undefined || first === to ? [] : [{ from: first, to, width: 0, height: 0 }]))
}

function stageTexts(scheme: Scheme, id: StageId, exits: readonly { readonly action: { readonly name: string; readonly from: readonly StageId[] } }[]): readonly Text[] {
  const stage = scheme.stages[id]
  if (stage === undefined) return []
  return [
    ...wrap(stage.name, 'name'),
    ...(stage.turn === null ? [] : wrap(`Next: ${roleName(scheme, stage.turn).toLowerCase()}`, 'small')),
    ...notesOf(scheme, id).filter(({ mark }) => mark !== '⇢').flatMap(({ mark, text }) => wrap(`${mark} ${text}`, 'small')),
    ...doneWithin(scheme, id).flatMap(({ mark, text }) => wrap(`${mark} ${text}`, 'role')),
    ...notesOf(scheme, id).filter(({ mark }) => mark === '⇢').flatMap(({ mark, text }) => wrap(`${mark} ${text}`, 'role')),
    ...exits.flatMap(({ action }) => wrap(`← ${action.name}, from ${action.from.length} stages`, 'role')),
  ]
}

interface Section {
  readonly heading: string
  readonly texts: readonly Text[]
}

/** What is said below the picture: what can be done nearly everywhere, and where the person can go from here. */
function footOf(scheme: Scheme, width: number): readonly Section[] {
  const section = (heading: string, sentences: readonly string[]): Section => ({ heading, texts: sentences.flatMap((sentence) => wrap(sentence, 'small', Math.floor(width / 7))) })
  return [
    section('In many stages', inManyStages(scheme).map(({ mark, text }) => `${mark} ${text}`)),
    section('Where the person can go next', onwardOf(scheme)),
  ].filter(({ texts }) => texts.length > 0)
}

function drawFoot(sections: readonly Section[], top: number): readonly string[] {
  let y = top
  return sections.flatMap(({ heading, texts }) => {
    const at = y
    y += 26 + heightOf(texts)
    return [
      `<text x="${MARGIN}" y="${at}" font-size="13" font-weight="700" fill="${INK}">${escape(heading)}</text>`,
      ...texts.map(({ text }, n) => `<text x="${MARGIN}" y="${at + 18 + n * styles.small.height}" ${styles.small.attributes}>${escape(text)}</text>`),
    ]
  })
}

function labelTexts(scheme: Scheme, { actions }: Arrow): readonly Text[] {
  return actions.flatMap(({ action }) => [...wrap(action.name, 'action'), ...wrap(rolesInWords(scheme, action.by), 'role')])
}

function wrap(text: string, style: Text['style'], letters = styles[style].letters): readonly Text[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => ({ text: line, style }))
}

const heightOf = (texts: readonly Text[]) => texts.reduce((sum, { style }) => sum + styles[style].height, 0)

/** About as wide as the letters of Helvetica: nothing here can measure a font. */
const widthOf = ({ text, style }: Text) => text.length * styles[style].size * (style === 'role' || style === 'small' ? 0.5 : 0.55)

/** Where an arrow leaves its first box and meets its second: those that share an edge of a box stand side by side. */
function ends(arrow: Arrow, n: number, arrows: readonly Arrow[], layout: ReturnType<typeof layOut>): readonly [Point, Point] {
  const box = (id: StageId): Placed => layout.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }
  const down = box(arrow.to).y > box(arrow.from).y
  const port = (id: StageId, below: boolean): Point => {
    const { x, y, width, height } = box(id)
    const sharing = arrows.flatMap((each, m) => {
      if (each.from !== id && each.to !== id) return []
      const other = box(each.from === id ? each.to : each.from)
      if ((other.y > y) !== below) return []
      const through = layout.lines[m]?.through ?? []
      const next = each.from === id ? through[0] : through.at(-1)
      return [{ m, towards: next?.x ?? other.x }]
    }).toSorted((a, b) => a.towards - b.towards)
    const place = sharing.findIndex(({ m }) => m === n)
    const step = Math.min(36, (width * 0.8) / Math.max(1, sharing.length))
    return { x: x + (place - (sharing.length - 1) / 2) * step, y: below ? y + height / 2 : y - height / 2 }
  }
  return [port(arrow.from, down), port(arrow.to, !down)]
}

interface Point {
  readonly x: number
  readonly y: number
}

function curve(from: Point, through: readonly Placed[], to: Point): string {
  const down = to.y > from.y
  const stops = through.flatMap(({ x, y, height }): Point[] => (down ? [{ x, y: y - height / 2 }, { x, y: y + height / 2 }] : [{ x, y: y + height / 2 }, { x, y: y - height / 2 }]))
  let path = `M${round(from.x)} ${round(from.y)}`
  let at = from
  for (const next of [...stops, to]) {
    const middle = (at.y + next.y) / 2
    path += at.x === next.x ? ` L${round(next.x)} ${round(next.y)}` : ` C${round(at.x)} ${round(middle)} ${round(next.x)} ${round(middle)} ${round(next.x)} ${round(next.y)}`
    at = next
  }
  return path
}

function drawLabel(texts: readonly Text[], { x, y }: Placed): string {
  const [width, height] = [Math.max(...texts.map(widthOf)) + 8, heightOf(texts) + 2]
  return `<g><rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${round(height)}" fill="#ffffff" fill-opacity="0.94"/>${lines(texts, x, y - height / 2 + 1)}</g>`
}

function drawStage(kind: 'start' | 'working' | 'end', texts: readonly Text[], { x, y, width, height }: Placed): string {
  const [left, top] = [round(x - width / 2), round(y - height / 2)]
  const frame = {
    start: `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="22" fill="#d9e8f5" stroke="${LINE}" stroke-width="2.5"/>`,
    working: `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="4" fill="#f7f9fb" stroke="${LINE}" stroke-width="1.6"/>`,
    end: `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="4" fill="#e8eaec" stroke="${INK}" stroke-width="1.6"/><rect x="${left + 4}" y="${top + 4}" width="${width - 8}" height="${height - 8}" rx="2" fill="none" stroke="${INK}" stroke-width="1"/>`,
  }[kind]
  return `<g>${frame}${lines(texts, x, top + 10)}</g>`
}

function lines(texts: readonly Text[], x: number, top: number): string {
  let y = top
  return texts.map(({ text, style }) => {
    y += styles[style].height
    return `<text x="${round(x)}" y="${round(y - 4)}" text-anchor="middle" ${styles[style].attributes}>${escape(text)}</text>`
  }).join('')
}

/** Each sign that the picture uses with its meaning, in rows; and how high they are. */
function legendOf(used: string, width: number): { readonly height: number; drawAt(y: number): string } {
  const keys: readonly (readonly [drawn: string, text: string])[] = [
    [`<rect y="2" width="30" height="18" rx="9" fill="#d9e8f5" stroke="${LINE}" stroke-width="2.5"/>`, 'begins here'],
    [`<rect y="2" width="30" height="18" rx="3" fill="#e8eaec" stroke="${INK}"/><rect x="3" y="5" width="24" height="12" rx="2" fill="none" stroke="${INK}"/>`, 'ends here'],
    ...Object.entries(marks).filter(([mark]) => used.includes(mark)).map(([mark, meaning]) => [`<text x="8" y="16" font-size="15" fill="${QUIET}">${mark}</text>`, meaning] as const),
  ]
  let [x, row] = [MARGIN, 0]
  const placed = keys.map(([drawn, text]) => {
    const wide = 62 + text.length * 7
    if (x + wide > width) [x, row] = [MARGIN, row + 1]
    const at = { x, row, drawn, text }
    x += wide
    return at
  })
  return {
    height: 30 + (row + 1) * 24,
    drawAt: (y) => placed.map((key) => `<g transform="translate(${key.x} ${y + key.row * 24})">${key.drawn}<text x="38" y="15" font-size="12" fill="${INK}">${key.text}</text></g>`).join('\n'),
  }
}

/** The picture in words: each stage and where it leads. */
function inSentences(scheme: Scheme): string {
  return Object.entries(scheme.stages).map(([id, stage]) => {
    const moves = Object.values(scheme.actions).filter((action) => action.from.includes(id) && action.to !== 'same')
    const leads = moves.map((action) => `“${action.name}” leads ${action.to === 'back' ? 'back' : `to ${scheme.stages[action.to]?.name ?? action.to}`}`)
    const kind = stage.kind === 'start' ? ' (the beginning)' : stage.kind === 'end' ? ' (an end)' : ''
    return `${stage.name}${kind}${leads.length === 0 ? '' : `: ${leads.join('; ')}`}.`
  }).join(' ')
}

const round = (value: number) => Math.round(value * 10) / 10

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
