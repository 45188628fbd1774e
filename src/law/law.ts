import { compareDates } from '../time/plain-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { courtsAndTribunals } from './bodies/courts-and-tribunals.ts'
import { ombudsmen } from './bodies/ombudsmen.ts'
import { publicBodies } from './bodies/public-bodies.ts'
import { regulators } from './bodies/regulators.ts'
import { categories } from './categories.ts'
import { instruments } from './instruments.ts'
import { kindsOfBody } from './kinds-of-body.ts'
import { courts } from './limits/courts.ts'
import { ombudsmanOffice } from './limits/ombudsman-office.ts'
import { ombudsmen as limitsOfOmbudsmen } from './limits/ombudsmen.ts'
import { records } from './limits/records.ts'
import { regulatorsAndBodies } from './limits/regulators-and-bodies.ts'
import { tribunals } from './limits/tribunals.ts'
import type { Body, BodyId, Category, KindOfBody, Law, Period, PublishedOutcome, Reason, Subcategory, Test, TestId } from './model.ts'
import { outcomes } from './outcomes.ts'
import { reasons } from './reasons.ts'
import { safety } from './safety.ts'
import { slugify } from './slugs.ts'
import { discretion } from './tests/discretion.ts'
import { enabling } from './tests/enabling.ts'
import { excludedSubjects } from './tests/excluded-subjects.ts'
import { otherRemedies } from './tests/other-remedies.ts'
import { standingAndTime } from './tests/standing-and-time.ts'

export { slugify, slugOf } from './slugs.ts'

/** Everything this room knows. Tests are in the order in which an assessor takes them: may we, should we, what opens. */
export const law: Law = {
  instruments,
  tests: [...standingAndTime, ...otherRemedies, ...excludedSubjects, ...discretion, ...enabling],
  outcomes,
  reasons,
  categories,
  bodies: [...ombudsmen, ...regulators, ...courtsAndTribunals, ...publicBodies],
  limits: [...limitsOfOmbudsmen, ...ombudsmanOffice, ...tribunals, ...courts, ...regulatorsAndBodies, ...records],
  kindsOfBody,
  safety,
}

/** Our own data named an id that the law does not have: a broken promise. Ids that a person sent are looked up without it. */
export class NotInTheLaw extends Error {
  override readonly name = 'NotInTheLaw'
  readonly code = 'not-in-the-law'
}

/** Whether a row of the law holds on a day: from its first day, and no longer on the day when it ends. */
export function inForceOn({ from, until }: Period, on: PlainDate): boolean {
  return (from === null || compareDates(from, on) <= 0) && (until === null || compareDates(on, until) < 0)
}

/** The tests by which a complaint of that day is assessed. */
export function testsInForce(on: PlainDate): readonly Test[] {
  return law.tests.filter(test => inForceOn(test.inForce, on))
}

/** A test as it stood on a day, or as it stands in its latest row; nothing where there is none of that id. */
export function testOf(id: string, on?: PlainDate): Test | undefined {
  return law.tests.findLast(test => test.id === id && (on === undefined || inForceOn(test.inForce, on)))
}

/** A test that our own data names; throws `NotInTheLaw` where there is none. */
export function mustTestOf(id: TestId, on?: PlainDate): Test {
  return must(testOf(id, on), 'test', id)
}

/** A body of the directory by its id. */
export function bodyOf(id: string): Body | undefined {
  return law.bodies.find(body => body.id === id)
}

/** A body that our own data names; throws `NotInTheLaw` where there is none. */
export function mustBodyOf(id: BodyId): Body {
  return must(bodyOf(id), 'body', id)
}

/** A body by its name, or by another name it goes by, in any case and with either apostrophe: `ico`, `Information Commissioner's Office`. */
export function bodyNamed(name: string): Body | undefined {
  const slug = slugify(name)
  return law.bodies.find(body => [body.name, ...body.alsoCalled].some(called => slugify(called) === slug))
}

/** A kind of organisation by its id. */
export function kindOfBodyOf(id: string): KindOfBody | undefined {
  return law.kindsOfBody.find(kind => kind.id === id)
}

/** A published outcome by its id or its code, or by the header as published: `upheld`, `u`, `Upheld`. */
export function outcomeOf(idOrHeader: string): PublishedOutcome | undefined {
  return law.outcomes.find(({ id, code }) => id === slugify(idOrHeader) || code === idOrHeader)
}

/** The finer reason for which a complaint was closed. */
export function reasonOf(id: string): Reason | undefined {
  return law.reasons.find(reason => reason.id === id)
}

/** A category by name or slug, in any case. */
export function categoryOf(nameOrSlug: string): Category | undefined {
  const slug = slugify(nameOrSlug)
  return law.categories.find(category => category.slug === slug)
}

/** A subcategory of a category, both by name or slug. */
export function subcategoryOf(category: string, subcategory: string): Subcategory | undefined {
  const slug = slugify(subcategory)
  return categoryOf(category)?.subcategories.find(candidate => candidate.slug === slug)
}

function must<Row>(row: Row | undefined, kind: string, id: string): Row {
  if (row === undefined) throw new NotInTheLaw(`the law has no ${kind} ${id}`)
  return row
}
