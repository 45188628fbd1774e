import { law } from '../law/law.ts'
import type { Block } from './blocks.ts'
import { isSiteName } from './furniture.ts'
import { labelled } from './header-labels.ts'
import type { HeaderField } from './header-labels.ts'
import type { Header } from './model.ts'
import { readPublishedDate } from './published-date.ts'
import { publishedReference, withoutReferenceWords } from './reference.ts'
import { collapse, endsSentence, fold } from './words.ts'

/** What a page header says besides the statement: nothing known, or blocks, of which some may be doubts. */
export type HeaderBlocks = readonly Block[] | null

const outcomes = new Map(law.outcomes.map(({ header }) => [fold(header), header]))
const outcomeWords = /^(?:closed after initial enquiries|not upheld|upheld|partly upheld|partially upheld)(?:[:;,(–-].{0,80})?$/i
const categories = new Set(law.categories.map(({ name }) => fold(name)))
const subcategories = new Set(law.categories.flatMap(({ name, subcategories: under }) => under.map((each) => `${fold(name)} > ${fold(each.name)}`)))
const documentWords = /^(?:the )?(?:final |draft )?(?:decision|decision statement|statement|statement of decision|report|public interest report|complaint|case|investigation|ombudsman(?:'s)? decision|ombudsman(?:'s)? final decision)(?: by the (?:local government (?:(?:and|&) social care )?)?ombudsm[ae]n)?(?: (?:on|for|in|of|about))?(?: (?:complaint|case|reference|ref))?$/
const bodyWords =
  /\b(?:council|borough|county|city of|corporation|trust|authority|authorities|limited|ltd|llp|plc|care|home|homes|house|court|lodge|academy|school|panel|board|group|commissioning|park|university|college|association|services|healthcare|partnership|service|ombudsman|transport for london|surgery|practice|hospital|nhs|mbc|mdc|dc|lbc)\b/i
/** What a title says before the body's name. */
const leading =
  /^(?:(?:lgs?c?o |ombudsman |final |draft )?(?:decision|decision statement|statement|report|case) ?(?:on|in|about|:|-) ?)?(?:(?:an? |the )?(?:investigation into )?(?:an? |the )?(?:joint )?complaints? (?:about|against|concerning|to) |the case of )?/i

/** The blocks of a line of a published header, labelled or not, alone or several in a row; `null` where the line is none. */
export function headerLine(shown: string, line: number): HeaderBlocks {
  if (shown.length > 400) return null
  const given = withoutPictures(shown)
  // A row of facts in brackets: `[24-000-777] [Upheld] [9 May 2024]`.
  const text = /\] ?\[/.test(given) ? collapse(given.replace(/[[\]]/g, ' | ').replace(/^ *\| *|(?: *\| *)+$/g, '')) : given
  const titled = titledRow(text, line)
  if (titled !== null) return titled
  const whole = partBlocks(text, line)
  const strong = splitAt(text, / ?[|·•‖¦\t] ?| \/\/ |[.,;]?\s+(?=(?:Category|Sub-?category|Decision(?: date)?|Decided(?: on)?|Date decided|Outcome|Date(?: of decision)?|Reference(?: number)?|Type|Document type) ?: ?\S)/)
  if (strong.length > 1) return severalBlocks(strong, line) ?? whole
  if (whole !== null) return whole
  for (const separator of [/ [-–—] | ?[–—] ?/, /; /, / \/ /, /, | – /]) {
    const parts = splitAt(text, separator)
    const blocks = parts.length > 1 ? severalBlocks(parts, line) : null
    if (blocks !== null) return blocks
  }
  if (!/[([].*\d{3}/.test(text)) return null
  const open = severalBlocks(splitAt(text, / ?[([\])] ?| ?(?<= )[–—-] /), line)
  return open?.some((block) => block.kind === 'header' && block.header.reference !== undefined) ? open : null
}

/** `✅ Upheld`: what only catches the eye. */
const withoutPictures = (text: string): string => (/\p{Extended_Pictographic}/u.test(text) ? collapse(text.replace(/\p{Extended_Pictographic}\ufe0f?/gu, ' ')) : text)

/** `Kent County Council (24 017 326): Housing > Allocations - Upheld - 4 March 2024`: a title, then nothing but facts. */
function titledRow(text: string, line: number): HeaderBlocks {
  const [, title = '', facts = ''] = /^([^()[\]]{3,120}[([][^()[\]]{9,30}[)\]]) ?[:,;–—-] ?(.+)$/.exec(text) ?? []
  const [blocks, others] = [titleOf(title) && titleBlocks(title, line), facts === '' ? null : headerLine(facts, line)]
  const alone = others !== null && others.length > 0 && others.every((block) => block.kind === 'header' && block.header.body === undefined && block.header.reference === undefined)
  return blocks && alone ? [...blocks, ...others] : null
}

const splitAt = (text: string, separator: RegExp): string[] => text.split(separator).map(collapse).filter((part) => part !== '')

/** Several facts in a row. One may be unknown, beside two that are known or beside the reference: it is the body. */
function severalBlocks(parts: readonly string[], line: number): HeaderBlocks {
  const blocks: Block[] = []
  const unknown: string[] = []
  let known = 0
  let category = false
  for (const part of parts) {
    const found: HeaderBlocks = category && !isFact(part) ? [headerOf({ subcategory: part }, line, part)] : partBlocks(part, line)
    category = found !== null && categories.has(fold(part))
    if (found === null) unknown.push(part)
    else {
      known++
      blocks.push(...found)
    }
  }
  const hasReference = blocks.some((block) => block.kind === 'header' && block.header.reference !== undefined)
  const hasBody = blocks.some((block) => block.kind === 'header' && block.header.body !== undefined)
  if (known < 2 && !hasReference) return null
  const body = hasBody ? undefined : unknown.find((part) => bodyWords.test(part) && isName(part)) ?? unknown.find(isName)
  const rest = unknown.filter((part) => part !== body && !documentWords.test(fold(part)))
  if (rest.length > known || rest.some(endsSentence)) return null
  if (body !== undefined) blocks.unshift(headerOf({ body: withoutLeading(body) }, line, body))
  return [...blocks, ...rest.flatMap((part) => besideHeader(part, line))]
}

const besideHeader = (text: string, line: number): readonly Block[] => [{ kind: 'doubt', line, text, why: 'These words are beside the header, and no label says what they are.' }]

const isName = (text: string): boolean => text.length <= 100 && /^[\p{Lu}\p{N}]/u.test(text) && !endsSentence(text)
const isFact = (text: string): boolean => publishedReference(text) !== null || readPublishedDate(text) !== null || outcomeWords.test(text) || labelled(text)?.colon === true

function partBlocks(text: string, line: number): HeaderBlocks {
  const label = labelled(text)
  if (label?.colon) return fieldBlocks(label.field, label.value, line, text)
  if (isSiteName(text)) return []
  const site = /^(?:LGO|LGSCO|Local Government (?:(?:and|&) Social Care )?Ombudsman)(?: \([^()]+\))? (?=\S)/.exec(text)
  const behind = site && isSiteName(site[0]) ? text.slice(site[0].length) : ''
  if (behind !== '') return partBlocks(behind, line) ?? (/^[\p{L} ]{1,30}$/u.test(behind) ? besideHeader(behind, line) : null)
  const reference = publishedReference(text)
  if (reference !== null) return [headerOf({ reference }, line, text)]
  const date = readPublishedDate(text.replace(/^(?:final )?decision (?:dated|made on|of|on) /i, ''))
  if (date !== null) return [headerOf({ date }, line, text)]
  const led = /^([^:–—-]+?) ?[:–—-] (.+)$/.exec(text)
  if (led && outcomes.has(fold(led[1] ?? '')) && titleOf(led[2] ?? '') !== null) return [headerOf({ decision: outcomeOf(led[1] ?? '') }, line, led[1] ?? ''), ...(titleBlocks(led[2] ?? '', line) ?? [])]
  const finding = /^findings? ?[:–—-] ?(.+)$/i.exec(text)?.[1] ?? ''
  if (outcomes.has(fold(finding))) return [headerOf({ decision: outcomeOf(finding) }, line, text)]
  if (outcomeWords.test(text)) return [headerOf(outcomeAndDay(text), line, text)]
  if (/^(?:final |public interest )?report(?: by the (?:local government (?:(?:and|&) social care )?)?ombudsman)?$/i.test(text)) return [{ kind: 'report' }]
  if (/^(?:decision )?statement$/i.test(text)) return []
  if ((label?.field === 'category' && (categories.has(fold(label.value)) || isCategoryPath(label.value))) || (label?.field === 'body' && categories.has(firstOfPath(label.value)))) return [headerOf(categoriesOf(label.value), line, text)]
  // A way may end in the title of the page that it leads to.
  if (isWayThrough(text)) return titleBlocks(text.split(/ ?[>›»→] ?| \/ /).at(-1) ?? '', line) ?? []
  const filed = /^([^:]{3,60}): ([^:]{3,60})$/.exec(text)
  if (filed && isSubcategory(filed[1] ?? '', filed[2] ?? '')) return [headerOf({ category: filed[1] ?? null, subcategory: filed[2] ?? null }, line, text)]
  if (categories.has(fold(text)) || isCategoryPath(text)) return [headerOf(categoriesOf(text), line, text)]
  const named = / (?:about|against|concerning) \p{Lu}/iu.test(text) ? withoutLeading(text) : text
  if (named !== text && isBodyName(named)) return [headerOf({ body: named }, line, text)]
  return titleBlocks(text, line) ?? (label ? unlabelledField(label.field, label.value, line, text) : null)
}

/** `Public Decisions Library › Housing › Allocations`, `Mirror › Wold District Council`: a category, or a body, in a path is the way to it from a site's first page. */
export const isWayThrough = (text: string): boolean => {
  const parts = text.split(/ ?[>›»→] ?| \/ /)
  const [first = '', second = ''] = parts.map(fold)
  return (categories.has(second) || (parts.length > 1 && isBodyName(parts.at(-1) ?? ''))) && !categories.has(first) && text.length <= 200 && labelled(text)?.colon !== true
}

const firstOfPath = (text: string): string => fold(text.split(/[>›»→]/)[0] ?? '')

/** `Decision search > Results > Decision`: no category, but where on a site the page stands. */
export const isUnknownPath = (text: string): boolean => isCategoryPath(text) && !categories.has(firstOfPath(text)) && labelled(text)?.colon !== true

/** `Housing > Allocations`, and no more than that. */
const isCategoryPath = (text: string): boolean => /^[^>›»→\d]+(?: ?[>›»→] ?[^>›»→\d]+){1,2}$/.test(text) && text.length <= 120 && !/^(?:you are (?:here|in):? ?)?home\b| [–—-] |[.:]$/i.test(text)

/** `Decision date 13 Mar 2025`: without a colon, only a value that can be nothing else makes the word before it a label. */
function unlabelledField(field: HeaderField, value: string, line: number, whole: string): HeaderBlocks {
  if (field === 'date' && readPublishedDate(value) !== null) return fieldBlocks(field, value, line, whole)
  if (field === 'decision' && outcomeWords.test(value)) return fieldBlocks(field, value, line, whole)
  if (field === 'category' && (categories.has(fold(value)) || /[>›»→]/.test(value))) return fieldBlocks(field, value, line, whole)
  return null
}

/** The blocks of one field; a value that cannot be what its label says is a doubt. `null` where label and value make a sentence. */
export function fieldBlocks(field: HeaderField, given: string, line: number, whole: string): HeaderBlocks {
  const value = given.replace(/^: ?/, '')
  const doubt = (why: string): readonly Block[] => [{ kind: 'doubt', line, text: whole, why }]
  const known = (header: Partial<Header>): readonly Block[] => [headerOf(header, line, whole)]
  if (value === '') return []
  if (field === 'summary') return [{ kind: 'summary', text: value }]
  if (value.length > 160) return null
  if (field === 'unkept') return doubt('A statement has no place for this.')
  if (field === 'body' && isCategoryPath(value) && categories.has(firstOfPath(value))) return known(categoriesOf(value))
  if (field === 'body') return titleBlocks(value, line) ?? known({ body: value })
  if (field === 'category') return known(categoriesOf(value))
  if (field === 'reference') return referenceBlocks(value, line, whole) ?? titleBlocks(value, line) ?? (/\d/.test(value) ? doubt('This is not a reference.') : null)
  if (field === 'kind' && /^(?:public interest )?report$/i.test(value)) return [{ kind: 'report' }]
  if (field === 'kind' && /^(?:decision )?statement$/i.test(value)) return []
  if (field === 'kind' && !outcomeWords.test(value)) return doubt('This is neither a statement nor a report.')
  if (field === 'subcategory') return known({ subcategory: value })
  const date = readPublishedDate(value)
  if (date !== null) return known({ date })
  if (field === 'date') return doubt('This is not a date.')
  if (titleOf(value) !== null) return titleBlocks(value, line)
  return known(!outcomeWords.test(value) && isBodyName(value) ? { body: withoutLeading(value) } : outcomeAndDay(value))
}

/** `Upheld, 4 March 2024` or `Upheld (4 March 2024)`, or an outcome alone. */
function outcomeAndDay(value: string): Partial<Header> {
  const [outcome = '', ...when] = value.split(/[,;] | [–—-] | \(/)
  const day = when.length === 0 ? null : readPublishedDate(when.join(', ').replace(/\)$/, ''))
  return day !== null && outcomes.has(fold(outcome)) ? { decision: outcomeOf(outcome), date: day } : { decision: outcomeOf(value) }
}

const headerOf = (header: Partial<Header>, line: number, text: string): Block => ({ kind: 'header', header, line, text })

/** As published, but for the case of the three that there are. */
const outcomeOf = (text: string): string => outcomes.get(fold(text)) ?? text

function categoriesOf(value: string): Partial<Header> {
  const parts = value.replace(/(?<=\p{Ll})\.$/u, '').split(/ ?[>›»→] ?/).map(collapse).filter((part) => part !== '')
  if (parts.length >= 2) return { category: parts[0] ?? null, subcategory: parts.slice(1).join(' > ') }
  const other = / ?(?:[/|:–—]|- | -) ?/.exec(value)
  const before = other ? collapse(value.slice(0, other.index)) : ''
  const after = other ? collapse(value.slice(other.index + other[0].length)) : ''
  if (categories.has(fold(before)) && after !== '') return { category: before, subcategory: after }
  return { category: parts[0] ?? value }
}

function referenceBlocks(text: string, line: number, whole: string): HeaderBlocks {
  const references = text.split(/ (?:and|&) |[,;] ?/).map(publishedReference)
  const first = references[0]
  if (first === null || first === undefined || references.includes(null)) return null
  return [
    headerOf({ reference: first }, line, whole),
    ...references.slice(1).map((reference): Block => ({ kind: 'doubt', line, text: reference ?? '', why: 'A statement has one reference; this is another.' })),
  ]
}

/** `Kent County Council (24 017 326)`, in any of its dresses: two bodies, square brackets, `Ref:` in front, the number first. */
function titleBlocks(text: string, line: number): HeaderBlocks {
  const names: string[] = []
  const references: Block[] = []
  let at = 0
  for (const group of text.matchAll(/[([{]([^()[\]{}]{6,60})[)\]}]/g)) {
    const found = referenceBlocks(collapse(group[1] ?? ''), line, text)
    if (found === null) continue
    names.push(text.slice(at, group.index))
    references.push(...found)
    at = group.index + group[0].length
  }
  if (references.length > 0) {
    const rest = text.slice(at).replace(/^[\s,;:|–—-]+/, '')
    if (rest !== '' && !isSiteName(rest) && !documentWords.test(fold(rest))) return null
    const name = nameOf(names)
    const [first, ...others] = references
    const further = others.map((block): Block => (block.kind === 'header' ? { kind: 'doubt', line, text: block.header.reference ?? '', why: 'A statement has one reference; this is another.' } : block))
    const reference = first?.kind === 'header' ? first.header : {}
    return [headerOf(name === null ? reference : { body: name, ...reference }, line, text), ...further]
  }
  return bareTitle(text, line)
}

/** A body and its reference, where a line says these and nothing more. */
export interface Title {
  readonly body: string | null
  readonly reference: string
}

/** The title that a line is, `Kent County Council (24 017 326)`; `null` for any other line. */
export function titleOf(text: string): Title | null {
  const header = titleBlocks(text, 0)?.find((block) => block.kind === 'header')?.header
  return header?.reference ? { body: header.body ?? null, reference: header.reference } : null
}

/** `Investigation into complaint number 24 017 326 about Kent County Council`, with or without `was upheld on 4 March 2024`. */
const numberedComplaint = /^(?:(?:decision|report)(?: by the (?:local government (?:(?:and|&) social care )?)?ombudsm[ae]n)? (?:on|into) (?:an? )?)?(?:investigation into )?(?:an? |the )?(?:complaint|case)(?: number| no\.?| reference| ref\.?)?:? (\d[\d \-/.]{7,9}[a-z]?) (?:about|against|concerning) (\p{Lu}.{2,100}?)(?: (?:was|is) (closed after initial enquiries|not upheld|upheld)(?: on (.{6,30}?))?)?\.?$/iu

/** `24 017 326: Kent County Council`, and the other way round. */
function bareTitle(given: string, line: number): HeaderBlocks {
  const between = numberedComplaint.exec(given)
  const numbered = between && publishedReference(between[1] ?? '')
  if (between && numbered) {
    const date = readPublishedDate(between[4] ?? '')
    return [headerOf({ body: between[2] ?? null, reference: numbered, ...(between[3] && { decision: outcomeOf(between[3]) }), ...(date && { date }) }, line, given)]
  }
  const text = withoutReferenceWords(given).replace(/(?<=\p{L})[ ,–—-]+(?:final |public interest )?(?:report|decision)$/iu, '')
  const found = /^(.{3,120}?)[ ,:–—-]+(\d{2}[ \-/.]?\d{3}[ \-/.]?\d{3} ?[a-z]?)$/i.exec(text) ?? /^(\d{2}[ \-/.]?\d{3}[ \-/.]?\d{3}(?:[a-zA-Z]| [a-z])?)[ ,:–—-]+(.{3,120})$/.exec(text)
  if (!found) return null
  const [first = '', second = ''] = found.slice(1)
  const numberFirst = publishedReference(first) !== null
  const reference = publishedReference(numberFirst ? first : second)
  const name = nameOf([numberFirst ? second : first])
  if (reference === null || endsSentence(text) || splitAt(numberFirst ? second : first, / [-–—] /).slice(1).some((part) => isFact(part) || categories.has(fold(part)))) return null
  if (name === null) return [headerOf({ reference }, line, text)]
  return bodyWords.test(name) && name.length <= 120 ? [headerOf({ body: name, reference }, line, text)] : null
}

/** The name of the body among what stands around references; `null` where it is only a word for the document. */
function nameOf(pieces: readonly string[]): string | null {
  const kept = pieces.map((piece) => collapse(piece.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''))).filter((piece) => piece !== '')
  const named = kept.filter((piece) => !isSiteName(piece) && !documentWords.test(fold(piece)))
  const name = collapse(named.map((piece, at) => (at === 0 ? withoutLeading(piece) : piece)).join(' '))
  return name === '' ? null : name
}

/** Whether a decision of this category may be filed under these words, too. */
export const isSubcategory = (category: string, text: string): boolean => subcategories.has(`${fold(category)} > ${fold(text)}`)

/** Whether a labelled line says all that its label asks for, so that nothing can follow: a date, a known outcome, a known subcategory. */
export function isWholeFact(text: string): boolean {
  const { field, value } = labelled(text) ?? { field: null, value: '' }
  if (field === 'date') return readPublishedDate(value) !== null
  if (field === 'decision') return outcomes.has(fold(value))
  const { category, subcategory } = field === 'category' ? categoriesOf(value) : {}
  return typeof category === 'string' && typeof subcategory === 'string' && isSubcategory(category, subcategory)
}

/**
 * How much a header says on a line: each field counts, and once more where its value is one that the office gives. So of
 * two lines that were one, neither says as much as both.
 */
export function worthOf(text: string): number {
  const headers = (headerLine(text, 0) ?? []).flatMap((block) => (block.kind === 'header' ? [block.header] : []))
  const { category, subcategory, decision, ...others } = Object.assign({}, ...headers) as Partial<Header>
  const given = [category, subcategory, decision, ...Object.values(others)].filter((value) => value !== undefined && value !== null).length
  const known = [categories.has(fold(category ?? '')), subcategories.has(`${fold(category ?? '')} > ${fold(subcategory ?? '')}`), outcomes.has(fold(decision ?? ''))].filter(Boolean).length
  return given + known
}

/** Whether a line is what such a document is called and no more: `FINAL DECISION`. */
export const isDocumentName = (text: string): boolean => documentWords.test(fold(text))

/** The name of a body without what a title says before it: `Decision on complaint against`. */
export const withoutLeading = (name: string): string => name.replace(leading, '')

/** Whether a line is what a title says before the body's name and no more: `Investigation into a complaint about`. */
export const isLeading = (text: string): boolean => / (?:about|against|concerning)$/i.test(text) && withoutLeading(`${text} `) === ''

/** Whether a line by itself reads as the name of a body: `London Borough of Enfield`. */
export const isBodyName = (text: string): boolean =>
  text.length <= 120 && isName(text) && bodyWords.test(text) && text.split(' ').every((word) => word.length < 4 || /^[\p{Lu}\p{N}(&‘'"“]/u.test(word))
