import { kindOfBodyOf } from '../law/law.ts'
import { slugify } from '../law/slugs.ts'
import { enrolStaff, type Enrolled } from './identity/enrol-staff.ts'
import type { Body, Office } from './ports/people.ts'
import { as, done, refuse, useCase, type Problem } from './use-case.ts'

/** An office as its own people describe it, before it exists here. */
export interface OfficeDescription {
  readonly name: string
  /** Id of the procedure that it runs. */
  readonly scheme: string
  readonly phone?: string
  readonly address?: string
  readonly hours?: string
  readonly mail?: string
  /** The bodies that it can look at. `called` is how a statement goes on naming one: `the Council`. */
  readonly bodies: readonly { readonly name: string; readonly kind: string; readonly called: string }[]
  /** Who looks after accounts; they take up theirs with the code that this gives. */
  readonly administrator: { readonly name: string; readonly mail: string }
}

/** Makes the office of an installation, its bodies and its first administrator. There is one office for now. */
export const setUpOffice = useCase<OfficeDescription, Enrolled & { readonly office: string }>({ id: 'set-up-office', may: ['system'] }, async (desk, actor, described) => {
  const problems = problemsOf(described, desk.schemes.on(described.scheme, desk.today()) !== undefined)
  if (problems.length > 0) return refuse('invalid', 'The description of the office needs another look.', { problems })
  const office: Office = {
    id: desk.newId(), slug: slugify(described.name), name: described.name, phone: described.phone ?? null, address: described.address ?? null, hours: described.hours ?? null,
    settings: { scheme: described.scheme, ...(described.mail === undefined ? {} : { mail: described.mail }) },
  }
  const exists = await as(desk, actor, async (rooms) => {
    if ((await rooms.people.offices()).length > 0) return true
    await rooms.people.saveOffice(office)
    for (const body of described.bodies) await rooms.people.saveBody({ ...body, slug: slugify(body.name) } satisfies Body)
    return false
  })
  if (exists) return refuse('not-now', 'This installation has an office already.')
  const enrolled = await enrolStaff(desk, actor, { ...described.administrator, roles: ['administrator'], powers: [], body: null, office: office.id })
  return enrolled.ok ? done({ ...enrolled.value, office: office.name }) : enrolled
})

function problemsOf({ name, bodies, administrator }: OfficeDescription, schemeKnown: boolean): readonly Problem[] {
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: 'The office has no name.' }] : []),
    ...(schemeKnown ? [] : [{ field: 'scheme', message: 'No procedure of that id is in force today. “redress scheme list” has them.' }]),
    ...(bodies.length === 0 ? [{ field: 'bodies', message: 'There is no body that the office can look at.' }] : []),
    ...bodies.flatMap((body, index) => [
      ...(body.name.trim() === '' || body.called.trim() === '' ? [{ field: `bodies[${index}]`, message: 'A body needs a name, and what a statement calls it after that.' }] : []),
      ...(kindOfBodyOf(body.kind) === undefined ? [{ field: `bodies[${index}].kind`, message: `“${body.kind}” is not a kind of body that the law knows.` }] : []),
    ]),
    ...(/^[^\s@]+@[^\s@]+$/.test(administrator.mail) && administrator.name.trim() !== '' ? [] : [{ field: 'administrator', message: 'The administrator needs a name and an email address.' }]),
  ]
}
