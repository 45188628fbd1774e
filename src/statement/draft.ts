import { testOf } from '../law/law.ts'
import type { BodyId, TestId } from '../law/model.ts'
import { assemble } from './blocks.ts'
import type { Block } from './blocks.ts'
import { consideredText } from './considered.ts'
import { findingOf, reasonsClause, verbOf } from './findings.ts'
import { lawParagraphsOf, usedTests } from './law-paragraphs.ts'
import type { LawParagraph } from './law-paragraphs.ts'
import type { Considered, Matter } from './matter.ts'
import type { Header, Statement } from './model.ts'
import { capitalised, closed, complaintClause, listed, possessive, sentences } from './prose.ts'
import type { Provenance, Why } from './provenance.ts'
import { collapse } from './words.ts'

/** What was drafted, why each paragraph is there, and, where it cannot be a whole statement yet, why not. */
export interface Draft {
  readonly statement: Statement
  readonly provenance: readonly Provenance[]
  readonly refusal: DraftRefusal | null
}

/** Why no complete statement can be drafted from a matter. What can be drafted is still there. */
export type DraftRefusal =
  | { readonly code: 'outcome-not-drafted'; readonly outcome: string; readonly message: string }
  | { readonly code: 'no-heads'; readonly message: string }
  | { readonly code: 'unknown-test'; readonly tests: readonly TestId[]; readonly message: string }

/** The only published decision that follows from an assessment alone. */
export const closure = 'Closed after initial enquiries'
export const signOffOfClosure = "Investigator's decision on behalf of the Ombudsman"

interface Drafted {
  readonly key: string
  readonly text: string
  readonly items?: readonly string[]
  readonly citation?: string | null
  readonly why: Why
  readonly subheading?: string | null
}

/**
 * The statement of a complaint closed after initial enquiries, from its heads, facts, tests and what was considered.
 * Paragraphs number themselves; those that a person rewrote keep their place and authority. It never throws: what is
 * missing shows as a refusal here or as a problem in `checkDraft`.
 */
export function draftStatement(matter: Matter): Draft {
  const { blocks, provenance } = new Composer(matter).compose()
  return { statement: assemble(blocks), provenance, refusal: refusalOf(matter) }
}

function refusalOf(matter: Matter): DraftRefusal | null {
  const unknown = [...new Set(matter.heads.flatMap((head) => head.tests.map((each) => each.test)))].filter((id) => !testOf(id))
  if (matter.outcome !== closure)
    return { code: 'outcome-not-drafted', outcome: matter.outcome, message: `Only “${closure}” can be drafted from an assessment. This complaint’s outcome is “${matter.outcome}”.` }
  if (matter.heads.length === 0) return { code: 'no-heads', message: 'The complaint has no heads yet. Add at least one.' }
  if (unknown.length > 0) return { code: 'unknown-test', tests: unknown, message: `There is no test called ${listed(unknown)}.` }
  return null
}

class Composer {
  #matter: Matter
  #blocks: Block[] = []
  #provenance: Provenance[] = []
  #number = 0

  constructor(matter: Matter) {
    this.#matter = matter
  }

  compose(): { readonly blocks: readonly Block[]; readonly provenance: readonly Provenance[] } {
    const matter = this.#matter
    this.#blocks.push({ kind: 'header', header: headerOf(matter), line: 1, text: matter.reference })
    this.#summary()
    this.#section('The complaint', complaintParagraph(matter))
    this.#section('The Ombudsman’s role and powers', lawParagraphsOf(matter).map((each) => lawPart(matter, each)))
    this.#section('How I considered this complaint', consideredParagraphs(matter))
    this.#section('My assessment', [...accountParagraphs(matter), ...findingParagraphs(matter)])
    this.#section('Final decision', matter.heads.length === 0 ? [] : [finalParagraph(matter)])
    this.#blocks.push({ kind: 'sign-off', line: 1, text: signOffOfClosure })
    return { blocks: this.#blocks, provenance: this.#provenance }
  }

  #summary(): void {
    const { heads, grounds } = this.#matter
    if (heads.length === 0) return
    const rewritten = this.#rewritten('summary')
    this.#blocks.push({ kind: 'summary', text: rewritten ?? summaryText(this.#matter) })
    const why: Why = { kind: 'summary', heads: heads.map((head) => head.id), grounds }
    this.#provenance.push({ key: 'summary', number: null, why, rewritten: rewritten !== null })
  }

  #section(heading: string, parts: readonly Drafted[]): void {
    this.#blocks.push({ kind: 'section', heading })
    for (const part of parts) {
      const { key, items = [], citation = null, why, subheading = null } = part
      const rewritten = this.#rewritten(key)
      if (subheading !== null) this.#blocks.push({ kind: 'subheading', heading: subheading })
      const text = collapse(rewritten ?? part.text)
      const inText = citation !== null && items.length === 0 && !text.includes(`(${citation})`)
      this.#blocks.push({ kind: 'paragraph', text: inText ? `${text} (${citation})` : text })
      this.#blocks.push(...items.map((item): Block => ({ kind: 'item', mark: '-', text: item })))
      if (citation !== null && items.length > 0) this.#blocks.push({ kind: 'citation', text: citation })
      this.#provenance.push({ key, number: ++this.#number, why, rewritten: rewritten !== null })
    }
  }

  #rewritten(key: string): string | null {
    const text = Object.hasOwn(this.#matter.rewritten, key) ? collapse(this.#matter.rewritten[key] ?? '') : ''
    return text === '' ? null : text
  }
}

function headerOf(matter: Matter): Header {
  const given = (text: string): string | null => collapse(text) || null
  return {
    body: given(matter.body.name),
    reference: given(matter.reference),
    category: given(matter.category),
    subcategory: given(matter.subcategory),
    decision: given(matter.outcome),
    date: matter.decidedOn,
  }
}

function summaryText(matter: Matter): string {
  const { complainant, heads } = matter
  const first = complaintClause(heads[0]?.complaint ?? '')
  const reason = because(matter)
  const others = heads.length === 1 ? '' : `, or the other ${heads.length === 2 ? 'part' : 'parts'} of ${complainant.possessive} complaint${reason === '' ? '' : ','}`
  return `We ${verbOf(matter)} investigate ${possessive(complainant)} complaint ${first}${others}${reason}.`
}

function complaintParagraph(matter: Matter): Drafted[] {
  const { complainant, heads } = matter
  if (heads.length === 0) return []
  // What it did to them is in their own words, which are not for publication: the heads and findings say it in the office's.
  const text = sentences(inPairs(heads.map((head) => complaintClause(head.complaint))).map((pair, index) =>
    index === 0 ? `${complainant.name} complains ${listed(pair)}` : `${capitalised(complainant.subject)} also ${complainant.subject === 'they' ? 'complain' : 'complains'} ${listed(pair)}`))
  const why: Why = { kind: 'complaint', heads: heads.map((head) => head.id) }
  return [{ key: 'complaint', text, why }]
}

/** Two heads make a sentence that can be followed; three already do not. */
function inPairs(clauses: readonly string[]): readonly (readonly string[])[] {
  return clauses.flatMap((_, index) => (index % 2 === 0 ? [clauses.slice(index, index + 2)] : []))
}

function lawPart(matter: Matter, { id, text, items, citation, tests, source }: LawParagraph): Drafted {
  const heads = [...new Set(usedTests(matter).filter((each) => tests.includes(each.test)).map((each) => each.head))]
  return { key: `law:${id}`, text, items, citation, why: { kind: 'law', paragraph: id, tests, heads, citation, source } }
}

/** Complainant and body share a paragraph, since both were heard; everything else has its own. */
function consideredParagraphs(matter: Matter): Drafted[] {
  const isParty = (each: Considered): boolean => each.from === 'complainant' || each.from === 'body'
  const parties = matter.considered.filter(isParty)
  const groups = [...(parties.length === 0 ? [] : [parties]), ...matter.considered.filter((each) => !isParty(each)).map((each) => [each])]
  return groups.map((considered, at) => ({ key: `considered:${at}`, text: consideredText(considered, matter), why: { kind: 'considered', considered } }))
}

function accountParagraphs(matter: Matter): Drafted[] {
  return matter.account
    .map((facts, at): Drafted => ({
      key: `account:${at}`,
      text: sentences(facts.map((fact) => fact.text)),
      why: { kind: 'account', facts: facts.map((fact) => fact.id) },
    }))
    .filter((each) => each.text !== '')
}

function findingParagraphs(matter: Matter): Drafted[] {
  const findings = matter.heads.flatMap((head) => {
    const finding = findingOf(head, matter)
    return finding === null ? [] : [{ key: `finding:${head.id}`, text: finding.text, why: finding.why }]
  })
  const subheading = collapse(matter.findingsSubheading ?? '') || null
  return findings.map((each, at) => (at === 0 ? { ...each, subheading } : each))
}

function finalParagraph(matter: Matter): Drafted {
  const betterPlaced = betterPlacedIn(matter)
  const text = closed(`We ${verbOf(matter)} investigate ${possessive(matter.complainant)} complaint${because(matter)}`)
  return { key: 'final', text, why: { kind: 'decision', grounds: matter.grounds, betterPlaced } }
}

const because = (matter: Matter): string => (matter.grounds.length === 0 ? '' : ` because ${reasonsClause(matter)}`)

/** Every body named as better placed for a head by a test that is met, once, in the order of the heads. */
export function betterPlacedIn(matter: Matter): readonly BodyId[] {
  return [...new Set(usedTests(matter).filter((each) => each.met).flatMap((each) => each.betterPlaced))]
}
