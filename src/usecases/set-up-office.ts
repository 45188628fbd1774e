import { kindOfBodyOf } from '../law/law.ts'
import type { Scheme } from '../scheme/language.ts'
import { isCount, units, type Count } from '../time/counting.ts'
import { readLicence, type Licence } from '../register/licence.ts'
import type { OwnPeriods } from '../law/publication-periods.ts'
import { slugify } from '../law/slugs.ts'
import { enrolStaff, type Enrolled } from './identity/enrol-staff.ts'
import type { Body, Office } from './ports/people.ts'
import { ADMINISTRATOR, as, done, refuse, useCase, type Desk, type Problem } from './use-case.ts'

/** An office as its own people describe it, before it exists here. */
export interface OfficeDescription {
  readonly name: string
  /** Ids of the procedures that it runs; a complaint follows the first where nobody chooses. */
  readonly procedures: readonly string[]
  /** The body whose office it is, where its procedures are about its own doing. */
  readonly ownBody?: { readonly name: string; readonly kind: string; readonly called: string }
  readonly phone?: string
  readonly address?: string
  readonly hours?: string
  readonly mail?: string
  /** How long its decisions stay published, in years, or `null` for always; the usual where it does not say. */
  readonly publicationYears?: OwnPeriods
  /** On which terms its published decisions may be used; the Open Government Licence v3.0 where it does not say. */
  readonly licence?: Licence
  /** Times that its procedures let it set, by `procedure.clock`, or `procedure.clock.extension` for more time; the procedure's own where it does not say. */
  readonly clocks?: Readonly<Record<string, Count>>
  /** From which day something counts that arrives while the office is shut: the day it arrives, unless it says so. */
  readonly received?: 'next-working-day'
  /** The bodies that it can look at. `called` is how a statement goes on naming one: `the Council`. */
  readonly bodies: readonly { readonly name: string; readonly kind: string; readonly called: string }[]
  /** Who looks after accounts; they take up theirs with the code that this gives. */
  readonly administrator: { readonly name: string; readonly mail: string }
}

/** Makes an office of an installation, its bodies and its first administrator. */
export const setUpOffice = useCase<OfficeDescription, Enrolled & { readonly office: string }>({ id: 'set-up-office', may: ['system'] }, async (desk, actor, described) => {
  const problems = problemsOf(desk, described)
  if (problems.length > 0) return refuse('invalid', 'The description of the office needs another look.', { problems })
  const office: Office = {
    id: desk.newId(), slug: slugify(described.name), name: described.name, phone: described.phone ?? null, address: described.address ?? null, hours: described.hours ?? null,
    settings: {
      procedures: described.procedures,
      ...(described.ownBody === undefined ? {} : { body: slugify(described.ownBody.name) }),
      ...(described.mail === undefined ? {} : { mail: described.mail }),
      ...(described.publicationYears === undefined ? {} : { publicationYears: described.publicationYears }),
      ...(described.licence === undefined ? {} : { licence: described.licence }),
      ...(described.clocks === undefined ? {} : { clocks: described.clocks }),
      ...(described.received === undefined ? {} : { received: described.received }),
    },
  }
  const exists = await as(desk, actor, async (rooms) => {
    if ((await rooms.people.offices()).some(({ slug }) => slug === office.slug)) return true
    await rooms.people.saveOffice(office)
    for (const body of [...described.bodies, ...(described.ownBody === undefined ? [] : [described.ownBody])]) await rooms.people.saveBody({ ...body, slug: slugify(body.name) } satisfies Body)
    return false
  })
  if (exists) return refuse('not-now', 'This installation has an office of that name already.')
  const enrolled = await enrolStaff(desk, actor, { ...described.administrator, roles: [ADMINISTRATOR], powers: [], body: null, office: office.id })
  return enrolled.ok ? done({ ...enrolled.value, office: office.name }) : enrolled
})

function problemsOf(desk: Desk, { name, procedures, ownBody, publicationYears, licence, clocks, received, bodies, administrator }: OfficeDescription): readonly Problem[] {
  const schemes = procedures.map((id) => ({ id, scheme: desk.schemes.on(id, desk.today()) }))
  const aboutItself = schemes.some(({ scheme }) => scheme?.about === 'office')
  const aboutOthers = schemes.some(({ scheme }) => scheme !== undefined && scheme.about !== 'office')
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: 'The office has no name.' }] : []),
    ...(procedures.length === 0 ? [{ field: 'procedures', message: 'The office runs no procedure. “redress scheme list” has them.' }] : []),
    ...schemes.flatMap(({ id, scheme }) => (scheme === undefined ? [{ field: 'procedures', message: `No procedure “${id}” is in force today. “redress scheme list” has them.` }] : [])),
    ...(aboutOthers && bodies.length === 0 ? [{ field: 'bodies', message: 'There is no body that the office can look at.' }] : []),
    ...(aboutItself && ownBody === undefined ? [{ field: 'ownBody', message: 'Say whose office it is: one of its procedures is about its own doing.' }] : []),
    ...Object.entries(publicationYears ?? {}).flatMap(([kind, years]) => (['Statement', 'Report'].includes(kind) && (years === null || (Number.isInteger(years) && years >= 1)) ? [] : [{ field: `publicationYears.${kind}`, message: 'Years are for Statement and Report: a whole number from 1, or null for always.' }])),
    ...(licence === undefined || readLicence(licence) !== null ? [] : [{ field: 'licence', message: 'A licence has a name, and the address where its words are: { "name": "Open Government Licence v3.0", "address": "https://…" }.' }]),
    ...problemsOfClocks(schemes.flatMap(({ scheme }) => scheme ?? []), clocks ?? {}),
    ...(received === undefined || received === 'next-working-day' ? [] : [{ field: 'received', message: 'What arrives out of hours counts from the “next-working-day”, or leave this out.' }]),
    ...bodies.flatMap((body, index) => problemsOfBody(body, `bodies[${index}]`)),
    ...(ownBody === undefined ? [] : problemsOfBody(ownBody, 'ownBody')),
    ...(/^[^\s@]+@[^\s@]+$/.test(administrator.mail) && administrator.name.trim() !== '' ? [] : [{ field: 'administrator', message: 'The administrator needs a name and an email address.' }]),
  ]
}

function problemsOfClocks(schemes: readonly Scheme[], clocks: Readonly<Record<string, Count>>): readonly Problem[] {
  const own = schemes.flatMap((scheme) => Object.entries(scheme.clocks).flatMap(([id, clock]) => [
    ...(clock.configurable === true ? [`${scheme.id}.${id}`] : []),
    ...((clock.extends ?? []).some(({ configurable }) => configurable === true) ? [`${scheme.id}.${id}.extension`] : []),
  ]))
  return Object.entries(clocks).flatMap(([name, count]) => [
    ...(own.includes(name) ? [] : [{ field: `clocks.${name}`, message: `An office does not set this time itself. It can set ${own.join(', ') || 'none'}.` }]),
    ...(isCount(count) ? [] : [{ field: `clocks.${name}`, message: `Write it as { "amount": 20, "unit": "working-days" }; a unit is one of ${units.join(', ')}.` }]),
  ])
}

function problemsOfBody({ name, kind, called }: OfficeDescription['bodies'][number], field: string): readonly Problem[] {
  return [
    ...(name.trim() === '' || called.trim() === '' ? [{ field, message: 'A body needs a name, and what a statement calls it after that.' }] : []),
    ...(kindOfBodyOf(kind) === undefined ? [{ field: `${field}.kind`, message: `“${kind}” is not a kind of body that the law knows.` }] : []),
  ]
}
