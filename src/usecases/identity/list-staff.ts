import type { Body, Person } from '../ports/people.ts'
import { as, done, staffRoles, useCase } from '../use-case.ts'

export interface Staff {
  /** Everyone who works for the office, by name. */
  readonly staff: readonly Person[]
  /** For whom link officers can be enrolled. */
  readonly bodies: readonly Body[]
}

/** Who works for the office, for its administrator. */
export const listStaff = useCase<Record<never, never>, Staff>(
  { id: 'list-staff', may: ['administrator'] },
  (desk, actor) =>
    as(desk, actor, async ({ people }) => {
      const [staff, bodies] = [await people.staff(staffRoles), await people.bodies()]
      return done({ staff: staff.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')), bodies })
    }),
)
