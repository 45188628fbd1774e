import { testOf } from '../law/law.ts'
import type { BodyId, TestId } from '../law/model.ts'
import { bodyOf } from '../law/law.ts'
import { limbOf, usedTests } from './law-paragraphs.ts'
import type { HeadOfMatter, Matter } from './matter.ts'
import { bodyInProse, capitalised, complaintClause, listed, possessive, sentences, verbFor } from './prose.ts'
import type { Why } from './provenance.ts'
import { grounds as groundWords } from './standard-paragraphs.ts'

type Result = 'cannot' | 'will not'

/**
 * What a statement says of one head: the result, the decision-maker's reasons, and who is better placed where the
 * reasons have not said so. `null` for a head on which no test is met: nothing is found on it.
 */
export function findingOf(head: HeadOfMatter, matter: Matter): { readonly text: string; readonly why: Why } | null {
  const tests = usedTests({ ...matter, heads: [head] })
  const met = tests.filter((each) => each.met)
  if (met.length === 0) return null
  const reasons = tests.map((each) => each.reasons)
  const result = `I ${resultOf(met.map((each) => each.test))} investigate ${possessive(matter.complainant)} complaint ${complaintClause(head.complaint)}`
  const routes = met.map(({ test, betterPlaced }) => routeText(test, betterPlaced.filter((body) => !isNamed(body, reasons)), matter))
  const betterPlaced = [...new Set(met.flatMap((each) => each.betterPlaced))]
  return { text: sentences([result, ...reasons, ...new Set(routes)]), why: { kind: 'finding', head: head.id, tests: tests.map((each) => each.test), betterPlaced } }
}

/** Whether the whole complaint cannot or will not be investigated: `cannot` only if the law bars every head. */
export function verbOf(matter: Matter): Result {
  const heads = matter.heads.map((head) => head.tests.filter((each) => each.met).map((each) => each.test))
  return heads.length > 0 && heads.every((tests) => resultOf(tests) === 'cannot') ? 'cannot' : 'will not'
}

/** Completes "because ...": the grounds chosen, each in its words, with the bodies that the heads name for it. */
export function reasonsClause(matter: Matter): string {
  return listed(matter.grounds.map((ground) => groundClause(ground, matter)))
}

function groundClause(ground: TestId, matter: Matter): string {
  const words = groundWords[ground]
  if (!words) return testOf(ground)?.name.toLowerCase() ?? ground
  const bodies = [...new Set(
    usedTests(matter)
      .filter((each) => each.met && (each.test === ground || restsOn(each.test) === ground))
      .flatMap((each) => each.betterPlaced),
  )]
  const named = bodies.length === 0 ? (words.nobody ?? '') : listed(bodies.map((body) => bodyInProse(body, matter)))
  return words.because
    .replace('{bodies}', () => named)
    .replace('{are}', () => (bodies.length === 0 ? 'is' : verbFor(bodies)))
    .replace('{name}', () => matter.complainant.name)
}

const resultOf = (tests: readonly TestId[]): Result =>
  tests.some((id) => testOf(id)?.effect === 'cannot-investigate') ? 'cannot' : 'will not'

function routeText(test: TestId, bodies: readonly BodyId[], matter: Matter): string {
  if (bodies.length === 0) return ''
  const named = capitalised(listed(bodies.map((body) => bodyInProse(body, matter))))
  return restsOn(test) === 'better-placed' ? `${named} ${verbFor(bodies)} better placed to deal with this` : `${named} can deal with this`
}

function isNamed(body: BodyId, reasons: readonly string[]): boolean {
  const found = bodyOf(body)
  const names = found ? [found.name, ...found.alsoCalled] : []
  return reasons.some((text) => names.some((name) => straight(text).includes(straight(name))))
}

const straight = (text: string): string => text.replace(/’/g, "'")

function restsOn(id: TestId): TestId | null {
  const test = testOf(id)
  return test === undefined ? null : limbOf(test)
}
