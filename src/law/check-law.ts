import { compareDates, parseDate } from '../time/plain-date.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Count } from '../time/counting.ts'
import type { Choice, Reckoning } from '../time/reckoning.ts'
import type { Basis, Law, Period, Source, Test, TimeLimit } from './model.ts'
import { slugify } from './slugs.ts'

/** Every way in which the data can be wrong. A code is never given another meaning. */
export type ProblemCode =
  | 'duplicate-id' | 'overlapping-period' | 'backward-period'
  | 'test-uncited' | 'test-excused-although-cited' | 'unknown-instrument' | 'no-question'
  | 'no-basis' | 'no-source' | 'no-check-date' | 'unverified-alone'
  | 'unknown-body' | 'unknown-limb' | 'unknown-outcome'
  | 'slug-clash' | 'wrong-slug' | 'shared-name'
  | 'unknown-day' | 'unused-day' | 'count-impossible' | 'reading-too-late'

/** Something wrong in the data, and where: `tests.ico-data.restsOn`. */
export interface Problem {
  readonly at: string
  readonly code: ProblemCode
  readonly text: string
}

/** Everything wrong with the law as data, all at once; empty where nothing is. */
export function checkLaw(law: Law): readonly Problem[] {
  return [
    ...duplicateIds(law),
    ...periods(law),
    ...citations(law),
    ...questions(law),
    ...grounding(law),
    ...references(law),
    ...slugs(law),
    ...names(law),
    ...counts(law),
  ]
}

/** Of tests and limits, several rows may share an id where their periods follow each other; elsewhere an id is one row. */
function duplicateIds(law: Law): readonly Problem[] {
  const lists = {
    instruments: law.instruments.map(({ id }) => id),
    outcomes: law.outcomes.map(({ id }) => id),
    'outcome codes': law.outcomes.map(({ code }) => code),
    reasons: law.reasons.map(({ id }) => id),
    bodies: law.bodies.map(({ id }) => id),
    kindsOfBody: law.kindsOfBody.map(({ id }) => id),
    safety: law.safety.map(({ id }) => id),
  }
  return Object.entries(lists).flatMap(([list, ids]) =>
    repeated(ids).map(id => problem(`${list}.${id}`, 'duplicate-id', `There is more than one ${id}.`)))
}

function periods({ tests, limits }: Law): readonly Problem[] {
  return [
    ...periodsOf('tests', tests.map(({ id, inForce }) => ({ id, inForce }))),
    ...periodsOf('limits', limits.map((limit) => ({ id: nameOf(limit), inForce: limit.inForce }))),
  ]
}

function periodsOf(list: string, rows: readonly { readonly id: string; readonly inForce: Period }[]): readonly Problem[] {
  return rows.flatMap(({ id, inForce }, index) => {
    const at = `${list}.${id}.inForce`
    const { from, until } = inForce
    const backward = from !== null && until !== null && compareDates(from, until) >= 0
    const other = rows.slice(0, index).find(earlier => earlier.id === id && overlap(earlier.inForce, inForce))
    return [
      ...(backward ? [problem(at, 'backward-period', `It ends on ${until}, before or on the day it begins, ${from}.`)] : []),
      ...(other ? [problem(at, 'overlapping-period', `Two rows of ${id} are in force on the same day.`)] : []),
    ]
  })
}

function overlap(a: Period, b: Period): boolean {
  const begins = (period: Period, before: PlainDate | null) => period.from === null || before === null || compareDates(period.from, before) < 0
  return begins(a, b.until) && begins(b, a.until)
}

function citations({ tests, instruments }: Law): readonly Problem[] {
  return tests.flatMap(test => {
    const at = `tests.${test.id}.citation`
    const excuse = test.uncitedBecause?.trim()
    if (test.citation === null && !excuse) return [problem(at, 'test-uncited', 'It has no citation and no reason for having none.')]
    const excused = test.citation !== null && excuse ? [problem(at, 'test-excused-although-cited', 'It has both a citation and a reason for having none.')] : []
    return [...excused, ...citedBy(test).filter(citation => !instruments.some(({ citedAs }) => citation.startsWith(citedAs)))
      .map(citation => problem(at, 'unknown-instrument', `“${citation}” begins with no instrument that is known.`))]
  })
}

function citedBy({ citation, otherCitations = [] }: Test): readonly string[] {
  return [...(citation === null ? [] : [citation]), ...otherCitations.map(other => other.citation)]
}

function questions({ tests }: Law): readonly Problem[] {
  return tests
    .filter(({ asks }) => !asks.endsWith('?'))
    .map(({ id }) => problem(`tests.${id}.asks`, 'no-question', 'What it asks does not end in a question mark.'))
}

/** A rule must say how firm it is and where it comes from, and one that nobody confirmed must not close a complaint. */
function grounding(law: Law): readonly Problem[] {
  const rows = [
    ...law.tests.map(row => [`tests.${row.id}`, row] as const),
    ...law.outcomes.map(row => [`outcomes.${row.id}`, row] as const),
    ...law.reasons.map(row => [`reasons.${row.id}`, row] as const),
    ...law.categories.map(row => [`categories.${row.slug}`, row] as const),
    ...law.bodies.flatMap(row => [[`bodies.${row.id}`, row], [`bodies.${row.id}.limit`, row.limit]] as const),
    ...law.limits.map(row => [`limits.${nameOf(row)}`, row] as const),
    ...law.limits.flatMap(row => (row.extends ?? []).filter(({ basis }) => basis !== undefined).map(more => [`limits.${nameOf(row)}.extends.${more.name}`, more] as const)),
    ...law.kindsOfBody.map(row => [`kindsOfBody.${row.id}`, row] as const),
    ...law.safety.map(row => [`safety.${row.id}`, row] as const),
  ]
  const alone = law.tests.filter(({ basis, effect }) => basis === 'unverified' && effect !== 'opens')
  return [
    ...rows.flatMap(([at, row]) => grounded(at, row)),
    ...law.categories.flatMap(({ slug, subcategories }) =>
      subcategories.flatMap(sub => isBasis(sub.basis) ? [] : [problem(`categories.${slug}.${sub.slug}.basis`, 'no-basis', 'It does not say how firm it is.')])),
    ...alone.map(({ id }) => problem(`tests.${id}.basis`, 'unverified-alone', 'It would close a complaint on something that nobody has confirmed.')),
  ]
}

function grounded(at: string, row: { readonly basis?: Basis | undefined; readonly source?: Source | undefined }): readonly Problem[] {
  const { basis, source } = row
  return [
    ...(isBasis(basis) ? [] : [problem(`${at}.basis`, 'no-basis', 'It does not say how firm it is.')]),
    ...(source?.instrument.trim() ? [] : [problem(`${at}.source`, 'no-source', 'It does not say where it comes from.')]),
    ...(source && typeof parseDate(source.checkedOn) !== 'string' ? [problem(`${at}.source.checkedOn`, 'no-check-date', 'It does not say on which day it was compared with its source.')] : []),
  ]
}

function isBasis(basis: unknown): boolean {
  return ['statute', 'guidance', 'practice', 'unverified'].includes(basis as string)
}

function references({ tests, bodies, limits, kindsOfBody, reasons, outcomes }: Law): readonly Problem[] {
  const unknownBodies = (at: string, ids: readonly string[]) => ids
    .filter(id => !bodies.some(body => body.id === id))
    .map(id => problem(at, 'unknown-body', `The directory has no body ${id}.`))
  return [
    ...tests.flatMap(test => unknownBodies(`tests.${test.id}.betterPlaced`, test.betterPlaced)),
    ...kindsOfBody.flatMap(kind => unknownBodies(`kindsOfBody.${kind.id}.instead`, kind.instead)),
    ...limits.flatMap(limit => unknownBodies(`limits.${nameOf(limit)}.body`, [limit.body])),
    ...tests
      .filter(({ restsOn }) => restsOn !== undefined && !tests.some(test => test.id === restsOn && test.limb))
      .map(({ id, restsOn }) => problem(`tests.${id}.restsOn`, 'unknown-limb', `${restsOn} is no limb of the discretion.`)),
    ...reasons
      .filter(({ outcome }) => outcome !== null && !outcomes.some(({ id }) => id === outcome))
      .map(({ id, outcome }) => problem(`reasons.${id}.outcome`, 'unknown-outcome', `There is no published outcome ${outcome}.`)),
  ]
}

function slugs({ categories }: Law): readonly Problem[] {
  const levels = [
    { at: 'categories', rows: categories },
    ...categories.map(({ slug, subcategories }) => ({ at: `categories.${slug}`, rows: subcategories })),
  ]
  return levels.flatMap(({ at, rows }) => [
    ...repeated(rows.map(({ slug }) => slug)).map(slug => problem(`${at}.${slug}`, 'slug-clash', `Two subjects would have the address ${slug}.`)),
    ...rows.filter(({ name, slug }) => slugify(name) !== slug).map(({ name, slug }) => problem(`${at}.${slug}`, 'wrong-slug', `“${name}” makes ${slugify(name)}.`)),
  ])
}

/** A name in a text must lead to one body. */
function names({ bodies }: Law): readonly Problem[] {
  const called = bodies.flatMap(body => [...new Set([body.name, ...body.alsoCalled].map(slugify))])
  return repeated(called).map(name => problem(`bodies.${name}`, 'shared-name', `More than one body is called ${name}.`))
}

/** A limit counts from days that it names, all of them; a length is one that can be counted; what is read in two ways binds by the earlier. */
function counts({ limits }: Law): readonly Problem[] {
  return limits.flatMap(limit => {
    const at = `limits.${nameOf(limit)}`
    const named = Object.keys(limit.days)
    const used = new Set([...daysOf(limit.reckoning), ...(limit.pauses ?? []).flatMap(({ from, until }) => [from, until])])
    const lengths = [...countsOf(limit.reckoning), ...(limit.extends ?? []).map(({ count }) => count)]
    const late = limit.for === 'duty' || limit.for === 'limit' ? choicesOf(limit.reckoning).filter(({ readings, takes }) => readings && takes === 'later') : []
    return [
      ...[...used].filter(day => !named.includes(day)).map(day => problem(`${at}.days`, 'unknown-day', `It counts from ${day}, which is none of its days.`)),
      ...named.filter(day => !used.has(day)).map(day => problem(`${at}.days.${day}`, 'unused-day', `Nothing is counted from ${day}.`)),
      ...lengths.filter(({ amount }) => !Number.isInteger(amount) || amount < 0).map(({ amount }) => problem(`${at}.reckoning`, 'count-impossible', `${amount} is no length of time.`)),
      ...late.map(() => problem(`${at}.reckoning`, 'reading-too-late', 'Whoever has to act is safe only with the earlier of two readings.')),
    ]
  })
}

function daysOf(reckoning: Reckoning): readonly string[] {
  if ('takes' in reckoning) return reckoning.of.flatMap(daysOf)
  return [...reckoning.from, ...('inTime' in reckoning && reckoning.inTime !== undefined ? [reckoning.inTime] : [])]
}

function countsOf(reckoning: Reckoning): readonly Count[] {
  if ('takes' in reckoning) return reckoning.of.flatMap(countsOf)
  return 'count' in reckoning ? [reckoning.count, ...(reckoning.count.then === undefined ? [] : [reckoning.count.then])] : []
}

const choicesOf = (reckoning: Reckoning): readonly Choice[] => ('takes' in reckoning ? [reckoning, ...reckoning.of.flatMap(choicesOf)] : [])

const nameOf = ({ body, id }: TimeLimit) => `${body}.${id}`

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

function problem(at: string, code: ProblemCode, text: string): Problem {
  return { at, code, text }
}
