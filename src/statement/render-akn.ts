import { slugify } from '../law/law.ts'
import { parseDate } from '../time/plain-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { addressOfInstrument, runsOf } from './cited-text.ts'
import type { Imprint } from './imprint.ts'
import type { Citation, Header, Item, Paragraph, Section, Statement } from './model.ts'
import { writePublishedDate } from './published-date.ts'
import { bodyNotStated, doubtsHeading, headerRows, inOrder, referenceNotStated } from './render-text.ts'
import { element, xmlText } from './xml.ts'
import type { Xml } from './xml.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
/** Every level of the identification must have a date, also where the statement gives none; its name then says so. */
const noDate = { date: '0001-01-01', name: 'not-stated' }

/**
 * A statement as Akoma Ntoso 3.0, the standard for legal documents in XML: a `statement` with its fields as a preface,
 * sections, paragraphs and points as its body, and the sign-off as its conclusion. Valid against the published schema, also
 * where the statement is at fault: a date that is no day stays words, and a paragraph's number that comes back in its
 * section gets a name of its own. Every word of the statement is in it, in its order.
 */
export function renderAkn(statement: Statement, imprint?: Imprint): string {
  const body = statement.sections.map(sectionXml)
  const conclusions = conclusionsXml(statement)
  const whole = element('akomaNtoso', { xmlns: namespace },
    element('statement', { name: 'decision', contains: (imprint?.version ?? 1) > 1 ? 'singleVersion' : 'originalVersion' },
      metaXml(statement, imprint),
      prefaceXml(statement),
      element('mainBody', {}, body.length > 0 ? body : [element('p', {})]),
      ...(conclusions.length === 0 ? [] : [element('conclusions', {}, conclusions)])))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`
}

function metaXml({ header, sections, kind }: Statement, imprint: Imprint | undefined): Xml {
  const { body } = header
  const source = { source: '#redress' }
  const keywords = keywordsXml(header)
  const roles = [...new Set(sections.map(({ role }) => role))]
  return element('meta', {},
    identificationXml(header, kind, imprint),
    ...(imprint === undefined ? [] : [element('publication', { date: imprint.publishedOn, name: 'register', showAs: imprint.publisher, number: header.reference })]),
    ...(keywords.length === 0 ? [] : [element('classification', source, keywords)]),
    element('references', source,
      element('TLCOrganization', { eId: 'ombudsman', href: '/ontology/organization/ombudsman', showAs: imprint?.publisher ?? 'The Ombudsman' }),
      element('TLCOrganization', { eId: 'redress', href: '/ontology/organization/redress', showAs: 'Redress' }),
      ...(body === null ? [] : [element('TLCOrganization', { eId: 'body', href: `/ontology/organization/${slugify(body) || 'body'}`, showAs: body })]),
      ...dictionariesXml(header),
      ...roles.map((role) => element('TLCConcept', { eId: `role-${role}`, href: `/ontology/concept/section/${role}`, showAs: role }))))
}

/** Work, expression and manifestation: what it is, in which words, in which file. */
function identificationXml(header: Header, kind: Statement['kind'], imprint: Imprint | undefined): Xml {
  const { reference } = header
  const date = dayOf(header)
  const work = ['/akn/gb/statement', kind === 'Report' ? 'report' : 'decision', date ?? 'undated', reference === null ? 'unnumbered' : slugify(reference)].join('/')
  const expression = `${work}/eng@${imprint?.publishedOn ?? date ?? ''}`
  const decided = date === null ? noDate : { date, name: 'decision' }
  const published = imprint === undefined ? decided : { date: imprint.publishedOn, name: 'publication' }
  const author = element('FRBRauthor', { href: '#ombudsman' })
  const level = (address: string, whole: string, dated: { date: string; name: string }) => [element('FRBRthis', { value: address }), element('FRBRuri', { value: whole }), element('FRBRdate', dated)]
  return element('identification', { source: '#redress' },
    element('FRBRWork', {}, ...level(`${work}/!main`, work, decided).toSpliced(2, 0, ...aliasXml(imprint)), author,
      element('FRBRcountry', { value: 'gb' }), element('FRBRsubtype', { value: kind === 'Report' ? 'report' : 'decision' }),
      ...(reference === null ? [] : [element('FRBRnumber', { value: reference })])),
    element('FRBRExpression', {}, ...level(`${expression}/!main`, expression, published), author,
      ...(imprint === undefined ? [] : [element('FRBRversionNumber', { value: imprint.version })]), element('FRBRlanguage', { language: 'eng' })),
    element('FRBRManifestation', {}, ...level(`${expression}/!main.xml`, `${expression}.xml`, published), element('FRBRauthor', { href: '#redress' }),
      element('FRBRformat', { value: 'application/akn+xml' })))
}

/** The day of the decision, or null where the statement gives none that XML Schema knows: its calendar begins with the year 1. */
function dayOf({ date }: Header): PlainDate | null {
  const read = date === null ? null : parseDate(date)
  return typeof read === 'string' && read >= noDate.date ? read : null
}

const aliasXml = (imprint: Imprint | undefined): readonly Xml[] =>
  imprint === undefined ? [] : [element('FRBRalias', { name: 'permanent-address', value: imprint.address })]

const dictionaries = ['category', 'subcategory', 'decision'] as const

/** Under what it is filed and how it was decided, each word with the list that it comes from. */
const keywordsXml = (header: Header): readonly Xml[] =>
  dictionaries.flatMap((dictionary) => {
    const name = header[dictionary]
    return name === null ? [] : [element('keyword', { value: slugify(name) || name, showAs: name, dictionary: `#dictionary-${dictionary}` })]
  })

const dictionariesXml = (header: Header): readonly Xml[] =>
  dictionaries.flatMap((dictionary) => (header[dictionary] === null ? [] : [element('TLCConcept', { eId: `dictionary-${dictionary}`, href: `/ontology/dictionary/${dictionary}`, showAs: dictionary })]))

function prefaceXml(statement: Statement): Xml {
  const { header, summary } = statement
  const { body, reference } = header
  const date = dayOf(header)
  const dated = date === null ? null : element('docDate', { date }, xmlText(writePublishedDate(date)))
  const rows = headerRows(statement).map(([label, value]) =>
    element('p', {}, xmlText(`${label} : `), label === 'Decision date' && dated !== null ? dated : xmlText(value)))
  return element('preface', {},
    element('p', {}, element('docTitle', {}, xmlText(body ?? bodyNotStated)), xmlText(' ('), element('docNumber', {}, xmlText(reference ?? referenceNotStated)), xmlText(')')),
    ...rows,
    element('p', {}, xmlText("The Ombudsman's final decision:")),
    ...(summary === null ? [] : [element('p', {}, xmlText(`Summary: ${summary}`))]))
}

function sectionXml(section: Section, index: number): Xml {
  const id = `sec_${index + 1}`
  const nth = counter()
  return element('section', { eId: id, refersTo: `#role-${section.role}` },
    element('heading', { eId: `${id}__heading` }, xmlText(section.heading)),
    inOrder(section).map((part) => ('heading' in part
      ? element('crossHeading', { eId: `${id}__crossHeading_${nth('crossHeading')}` }, xmlText(part.heading))
      : paragraphXml(part, `${id}__para_${part.number}`, nth(`para_${part.number}`)))))
}

/** How often a name was asked about, counting from 1. */
function counter(): (name: string) => number {
  const times = new Map<string, number>()
  return (name) => {
    const now = (times.get(name) ?? 0) + 1
    times.set(name, now)
    return now
  }
}

/** `nth` says how often its section had this number until here: no two elements have one name. */
function paragraphXml({ number, text, items, citations }: Paragraph, name: string, nth: number): Xml {
  const id = nth === 1 ? name : `${name}_${nth}`
  const num = element('num', {}, xmlText(`${number}.`))
  const first = element('p', {}, textXml(text, citations))
  const standing = citations.filter(({ standsAlone }) => standsAlone).map((each) => element('p', {}, citationXml(each)))
  if (items.length === 0) return element('paragraph', { eId: id }, num, element('content', { eId: `${id}__content` }, first, ...standing))
  return element('paragraph', { eId: id }, num, element('intro', { eId: `${id}__intro` }, first),
    items.map((item, index) => pointXml(item, citations, `${id}__point_${index + 1}`)),
    ...(standing.length === 0 ? [] : [element('wrapUp', { eId: `${id}__wrapUp` }, standing)]))
}

function pointXml({ mark, text }: Item, citations: readonly Citation[], id: string): Xml {
  return element('point', { eId: id }, ...(mark === '' ? [] : [element('num', {}, xmlText(mark))]), element('content', { eId: `${id}__content` }, element('p', {}, textXml(text, citations))))
}

const textXml = (text: string, citations: readonly Citation[]): readonly Xml[] =>
  runsOf(text, citations).flatMap((run) => ('words' in run ? [xmlText(run.words)] : [citationXml(run.cited)]))

/** The authority in its brackets, as a reference where its instrument can be read somewhere. */
function citationXml(cited: Citation): Xml {
  const href = addressOfInstrument(cited)
  const words = xmlText(cited.text)
  return [xmlText('('), href === null ? words : element('ref', { href }, words), xmlText(')')].join('') as Xml
}

/** The sign-off, and the words of an imported text that have no sure place. */
function conclusionsXml({ signOff, doubts }: Statement): readonly Xml[] {
  const lines = doubts.map(({ line, text, why }) => `Line ${line}: ${text} (${why})`)
  return [signOff, ...(lines.length === 0 ? [] : [doubtsHeading, ...lines])].flatMap((text) => (text === null ? [] : [element('p', {}, xmlText(text))]))
}
