import { bodyOf, law, testOf } from '../law/law.ts'
import type { TestId } from '../law/model.ts'
import { checkStatement } from './check-statement.ts'
import { provisionsOf } from './citation.ts'
import { closure } from './draft.ts'
import type { Draft } from './draft.ts'
import { limbOf, usedTests } from './law-paragraphs.ts'
import { houseRules } from './house-rules.ts'
import type { Matter } from './matter.ts'
import type { SectionRole, Statement } from './model.ts'
import type { Problem } from './problem.ts'

export type { Problem } from './problem.ts'

/** `errors` keep a statement from being approved; `warnings` are for a person to look at, and to go on in spite of. */
export interface DraftCheck {
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** Whether a draft holds together: what is claimed is answered, what is relied on is explained, what is cited exists. */
export function checkDraft(matter: Matter, draft: Draft): DraftCheck {
  const { statement, refusal } = draft
  return {
    errors: [
      ...(refusal === null ? [] : [{ code: refusal.code, where: 'matter', message: refusal.message }]),
      ...sectionsMissing(statement),
      ...headProblems(matter),
      ...lawProblems(matter, statement),
      ...groundProblems(matter),
      ...decisionProblems(matter, statement),
      ...unknownProvisions(statement, true),
      ...checkStatement(statement),
    ],
    warnings: [
      ...injusticesNotAddressed(matter),
      ...routesMissing(matter),
      ...unknownProvisions(statement, false),
      ...rewrittenGone(matter, draft),
      ...houseRules(draft),
    ],
  }
}

const needed: readonly SectionRole[] = ['complaint', 'powers', 'considered', 'assessment', 'decision']

function* sectionsMissing(statement: Statement): Generator<Problem> {
  for (const role of needed) {
    const section = statement.sections.find((each) => each.role === role)
    if (section && section.paragraphs.length > 0) continue
    yield { code: 'section-empty', where: section?.heading ?? role, message: `There is nothing under “${section?.heading ?? role}” yet.` }
  }
}

function* headProblems(matter: Matter): Generator<Problem> {
  for (const head of matter.heads) {
    const met = head.tests.filter((each) => each.met)
    if (met.length === 0)
      yield { code: 'head-without-finding', where: `finding:${head.id}`, message: `Nothing is decided yet on the complaint “${head.complaint}”.` }
    for (const each of met)
      if (each.reasons.trim() === '')
        yield { code: 'reasons-missing', where: `finding:${head.id}`, message: `Say why “${testOf(each.test)?.name ?? each.test}” applies to the complaint “${head.complaint}”.` }
    for (const body of head.tests.flatMap((each) => each.betterPlaced))
      if (!bodyOf(body)) yield { code: 'body-unknown', where: `finding:${head.id}`, message: `There is no body called ${body} in the directory.` }
  }
}

/** A test with an authority must have it cited among the powers; tests that rest on practice have none to cite. */
function* lawProblems(matter: Matter, statement: Statement): Generator<Problem> {
  const cited = new Set(
    statement.sections.filter((each) => each.role === 'powers').flatMap((each) => each.paragraphs).flatMap((each) => each.citations).flatMap((each) => each.provisions),
  )
  for (const id of new Set(usedTests(matter).map((each) => each.test))) {
    const test = testOf(id)
    const wanted = test?.citation === null || test === undefined ? [] : provisionsOf(test.citation)
    if (wanted.some((provision) => !cited.has(provision)))
      yield { code: 'test-without-law-paragraph', where: `law:${id}`, message: `“${test?.name}” is relied on, but no paragraph on our powers cites ${wanted.join(' and ')}.` }
  }
}

function* groundProblems(matter: Matter): Generator<Problem> {
  const met = usedTests(matter).filter((each) => each.met).map((each) => each.test)
  const possible = new Set<TestId | null>([...met, ...met.map((id) => { const test = testOf(id); return test ? limbOf(test) : null })])
  if (matter.grounds.length === 0)
    yield { code: 'no-grounds', where: 'final', message: 'Choose the grounds on which the decision turns.' }
  for (const ground of matter.grounds)
    if (!possible.has(ground))
      yield { code: 'ground-not-met', where: 'final', message: `“${testOf(ground)?.name ?? ground}” is given as a ground, but it is not met for any part of the complaint.` }
}

function* decisionProblems(matter: Matter, statement: Statement): Generator<Problem> {
  if (statement.header.decision !== matter.outcome)
    yield { code: 'decision-differs', where: 'header', message: `The header says “${statement.header.decision ?? 'nothing'}”, the outcome is “${matter.outcome}”.` }
  const final = statement.sections.findLast((each) => each.role === 'decision')?.paragraphs.map((each) => each.text).join(' ') ?? ''
  const closes = /\b(?:will not|cannot|can not|won’t) (?:start to )?investigate\b/i.test(final)
  if (matter.outcome === closure && final !== '' && !closes)
    yield { code: 'final-differs-from-header', where: 'final', message: 'The final decision must say that we will not, or cannot, investigate, as the header does.' }
}

/** The Act is known in whole for our purposes, so a provision of it that no test has is an error; another authority is not. */
function* unknownProvisions(statement: Statement, ofTheAct: boolean): Generator<Problem> {
  const act = 'Local Government Act 1974, '
  const known = new Set(law.tests.flatMap((test) => [test.citation ?? '', ...(test.otherCitations ?? []).map((each) => each.citation)]).flatMap(provisionsOf))
  for (const { provisions, number } of statement.citations)
    for (const provision of provisions) {
      if (known.has(provision) || provision.startsWith(act) !== ofTheAct) continue
      yield ofTheAct
        ? { code: 'provision-unknown', where: `p${number}`, message: `No test that we know of rests on ${provision}.` }
        : { code: 'authority-not-checked', where: `p${number}`, message: `We cannot check ${provision}: look it up.` }
    }
}

function* injusticesNotAddressed(matter: Matter): Generator<Problem> {
  for (const { id, text, addressedBy } of matter.claimedInjustice)
    if (addressedBy === null || !matter.heads.some((head) => head.id === addressedBy))
      yield { code: 'injustice-not-addressed', where: `injustice:${id}`, message: `${matter.complainant.name} says the effect was “${text.trim().replace(/\.+$/, '')}”. Nothing in the findings answers it.` }
}

function* routesMissing(matter: Matter): Generator<Problem> {
  for (const { test: id, met, betterPlaced, head } of usedTests(matter)) {
    const test = testOf(id)
    if (met && test && limbOf(test) === 'better-placed' && betterPlaced.length === 0)
      yield { code: 'better-placed-by-nobody', where: `finding:${head}`, message: `Say which body is better placed for “${test.name}”.` }
  }
}

function* rewrittenGone(matter: Matter, { provenance }: Draft): Generator<Problem> {
  for (const key of Object.keys(matter.rewritten))
    if (!provenance.some((each) => each.key === key))
      yield { code: 'rewritten-paragraph-gone', where: key, message: 'You rewrote a paragraph that the statement no longer has. Your words are kept, and come back if it does.' }
}
