import type { Body, Person } from '../ports/people.ts'
import { bodyRolesOf, staffRolesOf } from '../procedures.ts'
import { as, done, refuse, useCase } from '../use-case.ts'

export interface Staff {
  /** Everyone who works for the office, by name. */
  readonly staff: readonly Person[]
  /** For whom link officers can be enrolled. */
  readonly bodies: readonly Body[]
  /** Roles that they can be given, with their names: in the office, and for its correspondents at a body. */
  readonly roles: { readonly office: ReadonlyMap<string, string>; readonly body: ReadonlyMap<string, string> }
}

/** Who works for the office, for its administrator. */
export const listStaff = useCase<Record<never, never>, Staff>(
  { id: 'list-staff', may: ['administrator'] },
  (desk, actor) =>
    as(desk, actor, async ({ people }) => {
      const office = await people.office(actor.office ?? '')
      if (office === null) return refuse('not-found', 'There is no such office.')
      const [staff, bodies] = [await people.staff(null), await people.bodies()]
      const roles = { office: staffRolesOf(desk, office), body: bodyRolesOf(desk, office) }
      return done({ staff: staff.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')), bodies, roles })
    }),
)
