import type { Line } from './lines.ts'
import { endsSentence, startsSmall } from './words.ts'

/** How the paragraphs of a text are marked: with numbers, with bullets (and then items too), or not at all. */
export type ListStyle = 'numbers' | 'bullets' | 'none'

/** The last paragraph read in a section, and what follows from it for the line after it. */
export interface ListPlace {
  readonly indent: number
  readonly mark: Line['mark']
  /** The paragraph ends in a colon, and nothing has closed the list that this announces. */
  readonly listOpen: boolean
  /** The first item of a list stands in the paragraph itself, behind its colon. */
  readonly runIn: boolean
  /** The items under it so far. */
  readonly items: readonly Pick<Line, 'mark' | 'text' | 'indent'>[]
  /** The last line read. */
  readonly lastText: string
  /** An authority on its own line has closed the paragraph. */
  readonly cited: boolean
}

/** Numbers count if any paragraph has one; a capture that lost its levels has bullets throughout. */
export function listStyle(lines: readonly Line[]): ListStyle {
  if (countsParagraphs(lines)) return 'numbers'
  return lines.some((line) => line.mark !== null) ? 'bullets' : 'none'
}

/** Whether any number stands outside of lists from 1 that unmarked paragraphs announce with a colon. */
function countsParagraphs(lines: readonly Line[]): boolean {
  let within = false
  return lines.some(({ mark }, at) => {
    const above = lines[at - 1]
    if (mark?.kind !== 'number') within = false
    else if (mark.value === 1) within = above !== undefined && above.mark === null && above.text.length > 30 && above.text.endsWith(':')
    return mark?.kind === 'number' && !within
  })
}

/**
 * Whether a line is an item under the last paragraph rather than a paragraph itself. Captures lose the level of lists,
 * so after "we decide:" this rests on how the items are written.
 */
export function belongsToList(line: Line, place: ListPlace, style: ListStyle): boolean {
  const kind = line.mark?.kind
  if (place.runIn && (kind === undefined || kind === place.mark?.kind) && kind !== 'number' && startsSmall(line.text) && !line.continues) return true
  if (kind === undefined) return place.listOpen && !line.continues && place.items.at(-1)?.mark == null && unmarkedGoesOn(line, place, style)
  if (line.indent > place.indent + 1) return true
  if (kind === 'letter') return place.mark?.kind !== 'letter' || place.listOpen
  if (kind === 'number') return place.listOpen && countsApart(line, place, style)
  // Among numbers a bullet is an item, unless what it would stand under is a bullet too.
  if (place.mark?.kind !== 'bullet') return place.mark !== null || place.listOpen
  if (line.mark?.mark !== place.mark.mark) return true
  if (place.items.length > 0 && place.items.every((item) => item.mark?.mark !== line.mark?.mark)) return false
  return place.listOpen && listGoesOn(line.text, place)
}

/** An unmarked item must look like one, since in most texts an unmarked line is something else. */
function unmarkedGoesOn({ text, apart }: Line, place: ListPlace, style: ListStyle): boolean {
  const last = place.items.at(-1)
  if (quoted.test(text) && (last === undefined || quoted.test(last.text))) return true
  if (last === undefined) return startsSmall(text) || announcesMore(text) || (style === 'none' && isBareVerb(text))
  return announcesMore(last.text) || (style === 'none' && !apart && !endsSentence(last.text)) || (startsSmall(text) && style !== 'none') || (style === 'none' && (startsSmall(text) || isBareVerb(text)) && !endsList(last.text))
}

/**
 * Whether a list of like-marked lines has not ended. Items that end in a comma, or begin with a small letter, say so.
 * Among items that are sentences the next one must begin as its list does: "Charged him", "Sent him a bill", then "He says";
 * and no whole sentence belongs among items that are none.
 */
function listGoesOn(text: string, place: ListPlace): boolean {
  const [first, last] = [place.items[0], place.items.at(-1)]
  if (first === undefined || last === undefined) return true
  if (quoted.test(first.text) && quoted.test(last.text)) return quoted.test(text)
  if (announcesMore(last.text) || startsSmall(text)) return true
  if (endsSentence(text) && says.test(text) && !place.items.some((item) => says.test(item.text))) return false
  if (!endsSentence(last.text)) return true
  if (startsSmall(first.text) || place.items.slice(0, -1).some((item) => announcesMore(item.text))) return false
  const begins = opener(text)
  return begins === 'other' || place.items.some((item) => opener(item.text) === begins)
}

const quoted = /^[‘“"']/
const announcesMore = (text: string): boolean => /(?:[,;]|\b(?:and|or))$/.test(text)
const endsList = (text: string): boolean => endsSentence(text) && !startsSmall(text)

const openers: readonly (readonly [string, RegExp])[] = [
  ['person', /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b|He\b|She\b|They\b|Both\b)/],
  ['writer', /^(?:I|We|My|Our)\b/],
  ['body', /^(?:The|A|An) /],
  ['pointer', /^(?:This|That|These|Those|It|There)\b(?! the\b)/],
  ['when', /^(?:In|On|At|By|From|Between|During|After|Before|Within|Since|Once|When|Where|While|If|Under) /],
  ['link', /^(?:As|Because|However|Although|Also|But|So|Therefore|Finally|For|Instead|Even)\b/],
]

/** What kind of word a sentence begins with; `other` for a verb or noun, as fragments do. */
const opener = (text: string): string => openers.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'

const when = '(?:(?:In|On|At|By|From|Between|During|After|Before|Within|Since) [^.:;]{2,60}? )?'
const person = '(?:I|We|He|She|They|It|(?:Mr|Mrs|Ms|Miss|Mx|Dr) \\p{Lu}\\p{L}*(?: and [^.:;’\']{2,40}?)?)'
const thing = '(?:This|There|(?:[Tt]he|An?) \\p{L}+(?: \\p{L}+)?|\\p{Lu})'
const verb = '(?:should|will|would|has|have|had|is|was|are|were|did|does|says?|said|can|could|must|may|might|told|found)'
/** Words with which only a sentence begins: a time or none, who or what, and a verb; only of a person is any past tense one. */
const says = new RegExp(`^${when}(?:(?:${person}|${thing})(?: also)? ${verb}|${person} \\p{Ll}+ed)\\b`, 'u')

const isBareVerb = (text: string): boolean => /^(?:Apologi[sz]e|Pay|Write|Review|Remind|Provide|Send|Arrange|Consider|Ensure|Make|Give|Tell|Share|Train|Issue|Update|Refund|Waive|Offer|Carry out|Complete|Produce|Explain)\b/.test(text)

/**
 * A number that begins again at 1, or goes on from an item, where the paragraphs would have gone on otherwise. After
 * bullets a 1 begins the paragraphs again, for they were cut in two.
 */
function countsApart(line: Line, place: ListPlace, style: ListStyle): boolean {
  const value = line.mark?.value ?? null
  const last = place.items.at(-1)
  if (last === undefined) return value === 1 && (place.mark === null ? style !== 'numbers' : place.mark.value !== 0 && place.mark.value !== null)
  if (last.mark?.kind !== 'number' || value !== (last.mark.value ?? 0) + 1 || line.indent < last.indent - 1) return false
  return value !== (place.mark?.value ?? 0) + 1 || announcesMore(last.text) || startsSmall(line.text)
}
