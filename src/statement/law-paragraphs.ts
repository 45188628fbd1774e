import { law, testOf } from '../law/law.ts'
import type { Source, Test, TestId } from '../law/model.ts'
import type { LawParagraphId, Matter } from './matter.ts'
import { discretionParagraph, lawParagraphs, limbs, powersAndLimits } from './standard-paragraphs.ts'

/** A paragraph of the section on powers: words, authority, and the tests that brought it there. */
export interface LawParagraph {
  readonly id: LawParagraphId
  readonly text: string
  /** One to an item, where several limbs are relied on; the authority then stands on a line of its own. */
  readonly items: readonly string[]
  readonly citation: string | null
  readonly tests: readonly TestId[]
  readonly source: Source | null
}

/** One test as an assessment used it on one head. */
export type UsedTest = Matter['heads'][number]['tests'][number] & { readonly head: string }

/** What is cited where the discretion is used without any of its limbs. */
const discretionAlone = 'Local Government Act 1974, section 24A(6), as amended'

/**
 * The tests that a statement has to explain: those that are met, and bars of the law that are not, or not relied on,
 * for a reason that the decision-maker gave ("late, but for good reasons").
 */
export function usedTests(matter: Matter): readonly UsedTest[] {
  return matter.heads.flatMap((head) =>
    head.tests
      .filter((each) => each.met || (each.reasons.trim() !== '' && testOf(each.test)?.stage === 'jurisdiction'))
      .map((each) => ({ ...each, head: head.id })),
  )
}

/** The limb of section 24A(6) that a test is, or rests on; `null` for others. */
export function limbOf(test: Test): TestId | null {
  if (test.limb) return test.id
  return test.restsOn ?? null
}

/** Each limb that a met test is or rests on, once, in the order in which statements list them. */
export function limbsReliedOn(matter: Matter): readonly TestId[] {
  const relied = new Set(usedTests(matter).filter((each) => each.met).map((each) => limbIdOf(each.test)))
  const order = Object.keys(limbs)
  return [...relied].filter((id) => id !== null).sort((a, b) => rank(order, a) - rank(order, b))
}

/** The paragraphs of the section on powers: those of `lawOrder` first, then bars of the law, the discretion, and the rest. */
export function lawParagraphsOf(matter: Matter): readonly LawParagraph[] {
  const used = law.tests.filter((test, at) => law.tests.findIndex((each) => each.id === test.id) === at)
    .filter((test) => usedTests(matter).some((each) => each.test === test.id))
  const own = used.filter((test) => !test.limb && test.citation !== null).flatMap(ownParagraph)
  const bars = own.filter((each) => isBar(each.id))
  const rest = own.filter((each) => !isBar(each.id))
  const opening = bars.length === 0 ? [] : [openingParagraph(bars)]
  const usual = [...opening, ...bars, ...discretion(matter, used), ...rest]
  const wanted = matter.lawOrder.flatMap((id) => usual.filter((each) => each.id === id))
  return [...new Set([...wanted, ...usual])]
}

const openingParagraph = (bars: readonly LawParagraph[]): LawParagraph =>
  ({ ...powersAndLimits, items: [], citation: null, tests: bars.flatMap((bar) => bar.tests), source: null })

function ownParagraph(test: Test): LawParagraph[] {
  const text = lawParagraphs[test.id]
  return text === undefined ? [] : [{ id: test.id, text, items: [], citation: test.citation, tests: [test.id], source: test.source }]
}

function discretion(matter: Matter, used: readonly Test[]): LawParagraph[] {
  const { id, opening, only, list } = discretionParagraph
  const discretionary = used.filter((test) => test.stage === 'discretion')
  if (discretionary.length === 0) return []
  const relied = limbsReliedOn(matter)
  const first = relied[0] === undefined ? undefined : testOf(relied[0])
  if (first === undefined) {
    // Only practice, or a test with a paragraph of its own: then that paragraph says which power is used.
    const explained = discretionary.some((test) => test.citation !== null)
    const tests = discretionary.map((test) => test.id)
    return explained ? [] : [{ id, text: opening, items: [], citation: discretionAlone, tests, source: null }]
  }
  const tests = discretionary.filter((test) => limbOf(test) !== null).map((test) => test.id)
  const words = relied.map((limb) => limbs[limb]?.test ?? testOf(limb)?.name ?? limb)
  const several = words.length > 1
  return [{
    id,
    text: several ? `${opening} ${list}` : `${opening} ${only} ${words[0]}.`,
    items: several ? words.map((each, at) => (at === words.length - 1 ? `${each}.` : `${each}, or`)) : [],
    citation: first.citation,
    tests,
    source: first.source,
  }]
}

const isBar = (id: TestId): boolean => testOf(id)?.stage === 'jurisdiction'

function limbIdOf(id: TestId): TestId | null {
  const test = testOf(id)
  return test === undefined ? null : limbOf(test)
}

const rank = (order: readonly string[], id: string): number => (order.indexOf(id) + 1 || order.length + 1)
