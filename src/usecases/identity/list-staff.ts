import type { Person } from '../ports/people.ts'
import { as, done, staffRoles, useCase } from '../use-case.ts'

/** Everyone who works for the office, by name. */
export const listStaff = useCase<Record<never, never>, readonly Person[]>(
  { id: 'list-staff', may: ['administrator'] },
  async (desk, actor) => {
    const staff = await as(desk, actor, (rooms) => rooms.people.staff(staffRoles))
    return done(staff.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')))
  },
)
