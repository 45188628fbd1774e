import { law, testOf, testsInForce } from '../law/law.ts'
import type { Test, TestId } from '../law/model.ts'
import { addressOfInstrument } from '../statement/cited-text.ts'
import { provisionsOf } from '../statement/citation.ts'
import type { Citation, Paragraph, Statement } from '../statement/model.ts'
import { parseDate } from '../time/plain-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { cues } from './cues.ts'

/** An authority that a paragraph cites, and the tests for which this law stands, as far as the paragraph lets them be told. */
export interface ExplainedCitation {
  readonly text: string
  readonly tests: readonly Test[]
  /** Where it can be read; `null` where we know no address. */
  readonly address: string | null
}

/** A test that a decision rests on, and the numbers of the paragraphs that set out its law and that apply it. */
export interface AppliedTest {
  readonly test: Test
  readonly law: readonly number[]
  readonly applied: readonly number[]
  /** Why it applied, in the decision’s words: the first sentence of its reasons that speaks of it; `null` where none does by itself. */
  readonly said: { readonly sentence: string; readonly paragraph: number } | null
}

/** Tests that no law is cited for, so that only the words tell them. */
const uncited: ReadonlySet<TestId> = new Set(law.tests.filter(({ citation }) => citation === null).map(({ id }) => id))
const reasoning: ReadonlySet<string> = new Set(['assessment', 'findings', 'decision', 'not-investigated'])

/**
 * Explains each authority that a paragraph cites, by the law of the day of the decision. Where several tests share an
 * authority, only those that the words of the paragraph speak of; none where they speak of none.
 */
export function explainCitations(paragraph: Paragraph, decidedOn: string | null): readonly ExplainedCitation[] {
  const words = wordsOf(paragraph)
  return paragraph.citations.map((citation) => {
    const sharing = testsOn(decidedOn).filter((test) => isCitedBy(test, citation))
    const tests = sharing.length === 1 ? sharing : sharing.filter(({ id }) => cues[id]?.test(words) === true)
    return { text: citation.text, tests: latestOf(tests), address: addressOfInstrument(citation) }
  })
}

/**
 * The tests that a decision rests on, as its published words say: those whose law it sets out, and those without any law
 * of their own that its reasons speak of; each with the paragraphs in which it is applied. A reading of words, which may
 * miss one or find one too many: the decision itself is what counts.
 */
export function appliedTests(statement: Statement): readonly AppliedTest[] {
  const on = statement.header.date
  const paragraphs = statement.sections.flatMap(({ role, paragraphs: all }) => all.map((paragraph) => ({ role, paragraph })))
  const reasons = paragraphs.filter(({ role }) => reasoning.has(role)).map(({ paragraph }) => paragraph)
  const set = new Map<TestId, { test: Test; law: number[] }>()
  for (const { paragraph } of paragraphs) {
    for (const test of explainCitations(paragraph, on).flatMap(({ tests }) => tests)) {
      const known = set.get(test.id) ?? { test, law: [] }
      if (!known.law.includes(paragraph.number)) known.law.push(paragraph.number)
      set.set(test.id, known)
    }
  }
  for (const test of testsOn(on)) {
    if (uncited.has(test.id) && reasons.some((paragraph) => cues[test.id]?.test(wordsOf(paragraph)))) set.set(test.id, { test, law: [] })
  }
  return [...set.values()].map(({ test, law: numbers }) => ({
    test, law: numbers,
    applied: reasons.filter((paragraph) => cues[test.id]?.test(wordsOf(paragraph))).map(({ number }) => number),
    said: saidOf(test.id, reasons),
  }))
}

function saidOf(test: TestId, reasons: readonly Paragraph[]): AppliedTest['said'] {
  for (const { text, number } of reasons) {
    const sentence = sentencesOf(text).find((each) => cues[test]?.test(lowered(each)))
    if (sentence !== undefined) return { sentence, paragraph: number }
  }
  return null
}

/** Cut where a new sentence surely begins; what is not sure stays together. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[a-z0-9)’”"'][.?!]+[’”"']?)\s+(?=[A-Z‘“"'])/)

/** By the law of a day; by that of today's rows where the decision has no date. */
function testsOn(date: string | null): readonly Test[] {
  const day = date === null ? null : parseDate(date)
  return day === null || typeof day !== 'string' ? law.tests : testsInForce(day satisfies PlainDate)
}

/** A test that has several rows is explained by its latest. */
const latestOf = (tests: readonly Test[]): readonly Test[] => [...new Set(tests.map(({ id }) => id))].flatMap((id) => testOf(id) ?? [])

/** The authorities of each row of the law, worked out once: reading one takes longer than all else here. */
const authorities: ReadonlyMap<Test, ReadonlySet<string>> = new Map(law.tests.map((test) => {
  const own = [test.citation, ...(test.otherCitations ?? []).map(({ citation }) => citation)].filter((citation) => citation !== null)
  return [test, new Set(own.map((citation) => lawOf(provisionsOf(citation))))]
}))

const isCitedBy = (test: Test, { provisions }: Citation): boolean => provisions.length > 0 && authorities.get(test)?.has(lawOf(provisions)) === true

/** Provisions in one form, whatever the letters and the order in which they are written. */
function lawOf(provisions: readonly string[]): string {
  return provisions.map((each) => each.toLowerCase().replaceAll(/[^a-z0-9()]/g, '')).toSorted().join()
}

const wordsOf = ({ text, items }: Paragraph): string => lowered([text, ...items.map((item) => item.text)].join(' '))

const lowered = (text: string): string => text.toLowerCase().replaceAll(/[‘’]/g, "'")
