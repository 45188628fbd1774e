import { parseDate } from '../time/plain-date.ts'
import { citationsOf } from './blocks.ts'
import { wholeBracket } from './citation.ts'
import { roleOf } from './headings.ts'
import { markKind } from './marks.ts'
import type { Paragraph, Section, Statement } from './model.ts'
import type { Problem } from './problem.ts'
import { normaliseReference } from './reference.ts'
import { bodyNotStated } from './render-text.ts'
import { collapse } from './words.ts'

/**
 * What keeps a statement from being one that our renderings can carry there and back. A statement without problems is
 * the same after `renderText` or `renderHtml` and `parseStatement`; whatever `parseStatement` gives has none.
 * Every text stands on one line without white space around or doubled in it, numbers go on from 1, and the derived
 * fields (roles, citations) are those that follow from the words.
 */
export function checkStatement(statement: Statement): readonly Problem[] {
  return [...texts(statement), ...headerProblems(statement), ...structure(statement)]
}

function* texts(statement: Statement): Generator<Problem> {
  const { header, summary, signOff, sections, doubts } = statement
  const { body, reference, category, subcategory, decision } = header
  const optional = { 'header.body': body, 'header.reference': reference, 'header.category': category, 'header.subcategory': subcategory, 'header.decision': decision, summary, signOff }
  for (const [where, text] of Object.entries(optional)) if (text !== null) yield* oneLine(where, text)
  for (const [at, section] of sections.entries()) {
    yield* oneLine(`sections[${at}].heading`, section.heading)
    for (const each of section.subheadings) yield* oneLine(`sections[${at}].subheadings`, each.heading)
    for (const paragraph of section.paragraphs) {
      yield* oneLine(`p${paragraph.number}`, paragraph.text)
      for (const item of paragraph.items) yield* oneLine(`p${paragraph.number}.items`, item.text)
    }
  }
  for (const doubt of doubts) yield* [...oneLine('doubts', doubt.text), ...oneLine('doubts', doubt.why)]
}

function* oneLine(where: string, text: string): Generator<Problem> {
  if (text === '') yield { code: 'text-empty', where, message: 'There is no text here.' }
  else if (text !== collapse(text))
    yield { code: 'text-not-one-line', where, message: 'Text stands on one line, with single spaces and none at the ends.' }
}

function* headerProblems({ header }: Statement): Generator<Problem> {
  const { body, reference, category, date } = header
  if (body === bodyNotStated) yield { code: 'body-is-a-placeholder', where: 'header.body', message: 'This stands for a body that is not known; leave it out.' }
  if (reference !== null && normaliseReference(reference) !== reference)
    yield { code: 'reference-not-normal', where: 'header.reference', message: 'A reference is written like 23 006 671, or 23 006 671a.' }
  if (category?.includes('>')) yield { code: 'category-holds-two', where: 'header.category', message: 'A category and its subcategory stand apart.' }
  if (date !== null && typeof parseDate(date) !== 'string')
    yield { code: 'date-not-a-day', where: 'header.date', message: 'A date is a day of the calendar, like 2026-03-20.' }
}

function* structure(statement: Statement): Generator<Problem> {
  const { sections, citations } = statement
  if (sections.length === 0) yield { code: 'no-sections', where: 'sections', message: 'A statement has at least one section.' }
  let next = 1
  for (const [at, section] of sections.entries()) {
    if (section.role !== roleOf(section.heading))
      yield { code: 'role-not-of-heading', where: `sections[${at}].role`, message: `Under this heading the role is ${roleOf(section.heading)}.` }
    yield* subheadings(section, at, next)
    for (const paragraph of section.paragraphs) {
      if (paragraph.number !== next)
        yield { code: 'number-out-of-order', where: `p${paragraph.number}`, message: `This should be paragraph ${next}.` }
      next++
      yield* paragraphProblems(paragraph)
    }
  }
  const all = sections.flatMap((section) => section.paragraphs.flatMap((each) => each.citations))
  if (!same(all, citations))
    yield { code: 'citations-differ', where: 'citations', message: 'The list of authorities is not that of the paragraphs.' }
}

function* subheadings(section: Section, at: number, first: number): Generator<Problem> {
  let least = first
  for (const { before } of section.subheadings) {
    if (before < least || before > first + section.paragraphs.length)
      yield { code: 'subheading-misplaced', where: `sections[${at}].subheadings`, message: 'A sub-heading stands within its section, in the order of the text.' }
    least = Math.max(least, before)
  }
}

function* paragraphProblems(paragraph: Paragraph): Generator<Problem> {
  const where = `p${paragraph.number}`
  for (const { mark } of paragraph.items)
    if (mark !== '' && markKind(mark) === null) yield { code: 'mark-unknown', where, message: `“${mark}” is not a mark that lists use.` }
  const standing = paragraph.citations.filter((each) => each.standsAlone).map((each) => each.text)
  for (const text of standing)
    if (text === '' || text !== collapse(text) || wholeBracket(`(${text})`) === null)
      yield { code: 'citation-not-one-bracket', where, message: 'An authority on a line of its own stands in one pair of brackets.' }
  if (!same(paragraph.citations, citationsOf(paragraph, standing)))
    yield { code: 'citations-differ', where, message: 'The authorities listed are not those in the text.' }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
