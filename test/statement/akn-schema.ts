import { parseDate } from '../../src/time/plain-date.ts'
import type { XmlElement } from './xml.ts'
import { allOf } from './xml.ts'

/**
 * The part of the schema of Akoma Ntoso 3.0 (OASIS, 29 August 2018) that a decision uses: for each element the pattern of
 * its children, whether text stands in it, and its attributes (`!` required). What is not here may not be written.
 */
const core = ['eId', 'refersTo']
const level = 'FRBRthis (FRBRuri )+(FRBRalias )*(FRBRdate )+(FRBRauthor )+'
const inline = '((docTitle|docNumber|docDate|ref) )*'
const hier = '((num|heading) )*(content |(intro )?((paragraph|point|crossHeading) )*(wrapUp )?)'
const models: Readonly<Record<string, { readonly children: string; readonly text?: true; readonly attributes?: readonly string[] }>> = {
  akomaNtoso: { children: 'statement ', attributes: ['xmlns!'] },
  statement: { children: 'meta preface mainBody (conclusions )?', attributes: ['name!', 'contains'] },
  meta: { children: 'identification (publication )?(classification )?(references )?' },
  identification: { children: 'FRBRWork FRBRExpression FRBRManifestation ', attributes: ['source!'] },
  FRBRWork: { children: `${level}FRBRcountry (FRBRsubtype )?(FRBRnumber )*` },
  FRBRExpression: { children: `${level}(FRBRversionNumber )?(FRBRlanguage )+` },
  FRBRManifestation: { children: `${level}(FRBRformat )?` },
  ...Object.fromEntries(['FRBRthis', 'FRBRuri', 'FRBRcountry', 'FRBRsubtype', 'FRBRnumber', 'FRBRversionNumber', 'FRBRformat'].map((name) => [name, { children: '', attributes: ['value!'] }])),
  FRBRalias: { children: '', attributes: ['name!', 'value!'] },
  FRBRdate: { children: '', attributes: ['date!', 'name!'] },
  FRBRauthor: { children: '', attributes: ['href!'] },
  FRBRlanguage: { children: '', attributes: ['language!'] },
  publication: { children: '', attributes: ['date!', 'name!', 'showAs!', 'number'] },
  classification: { children: '(keyword )+', attributes: ['source!'] },
  keyword: { children: '', attributes: ['value!', 'showAs!', 'dictionary!'] },
  references: { children: '((TLCOrganization|TLCConcept) )+', attributes: ['source!'] },
  TLCOrganization: { children: '', attributes: ['eId!', 'href!', 'showAs!'] },
  TLCConcept: { children: '', attributes: ['eId!', 'href!', 'showAs!'] },
  preface: { children: '(p )+' },
  mainBody: { children: '((section|p) )+' },
  conclusions: { children: '(p )+' },
  section: { children: hier, attributes: core },
  paragraph: { children: hier, attributes: core },
  point: { children: hier, attributes: core },
  content: { children: '(p )*', attributes: core },
  intro: { children: '(p )*', attributes: core },
  wrapUp: { children: '(p )*', attributes: core },
  num: { children: inline, text: true, attributes: core },
  heading: { children: inline, text: true, attributes: core },
  crossHeading: { children: inline, text: true, attributes: core },
  p: { children: inline, text: true, attributes: core },
  docTitle: { children: inline, text: true },
  docNumber: { children: inline, text: true },
  docDate: { children: inline, text: true, attributes: ['date!'] },
  ref: { children: inline, text: true, attributes: ['href!'] },
}

/** What the values of an attribute look like, where the schema or the addresses that we write leave no other. */
const forms: Readonly<Record<string, (value: string) => boolean>> = {
  eId: (value) => /^\S+$/.test(value),
  date: (value) => parseDate(value) === value && !value.startsWith('0000'),
  href: (value) => /^(?:#\S+|(?:https:\/)?(?:\/[\w.-]+)+\/?)$/.test(value),
  xmlns: (value) => value === 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
  contains: (value) => ['originalVersion', 'singleVersion', 'multipleVersions'].includes(value),
}

/** Everything in a document that the schema would refuse, a line each. */
export function breaches(root: XmlElement): readonly string[] {
  const elements = allOf(root)
  const ids = elements.flatMap(({ attributes }) => attributes['eId'] ?? [])
  return [
    ...elements.flatMap(breachesOf),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements have the eId ${id}`),
    ...elements.flatMap(({ name, attributes }) => ['source', 'refersTo', 'dictionary', ...(name === 'FRBRauthor' ? ['href'] : [])].flatMap((attribute) => {
      const to = attributes[attribute]
      return to === undefined || (to.startsWith('#') && ids.includes(to.slice(1))) ? [] : [`${name} refers to ${to}, which is not in the references`]
    })),
  ]
}

function breachesOf({ name, attributes, children }: XmlElement): readonly string[] {
  const model = models[name]
  if (model === undefined) return [`${name} is not an element that a decision uses`]
  const named = children.flatMap((child) => (typeof child === 'string' ? [] : [`${child.name} `])).join('')
  const allowed = (model.attributes ?? []).map((each) => each.replace('!', ''))
  return [
    ...(new RegExp(`^(?:${model.children})$`).test(named) ? [] : [`${name} has ${named || 'nothing'}in it`]),
    ...(model.text || children.every((child) => typeof child !== 'string') ? [] : [`${name} has text in it`]),
    ...Object.keys(attributes).filter((each) => !allowed.includes(each)).map((each) => `${name} has the attribute ${each}`),
    ...(model.attributes ?? []).filter((each) => each.endsWith('!') && attributes[each.slice(0, -1)] === undefined).map((each) => `${name} lacks the attribute ${each.slice(0, -1)}`),
    ...Object.entries(attributes).filter(([key, value]) => forms[key]?.(value) === false).map(([key, value]) => `${name} has the ${key} “${value}”`),
  ]
}
