import type { Person } from '../ports/people.ts'
import { staffRoles } from '../use-case.ts'
import type { Actor, RoleName } from '../use-case.ts'

/** The roles that each side may hold. A record that says otherwise gives nothing: nobody becomes `system` by a row in a table. */
export const rolesOfSide: Readonly<Record<Person['side'], readonly RoleName[]>> = {
  office: staffRoles,
  body: ['link-officer'],
  person: ['complainant', 'representative'],
}

/** Someone as the use cases know them. */
export function actorOf(person: Person): Actor {
  const held: readonly string[] = rolesOfSide[person.side]
  return {
    side: person.side,
    office: person.office,
    person: person.id,
    body: person.body,
    name: person.name,
    roles: person.roles.filter((role) => held.includes(role)),
    powers: person.side === 'office' ? person.powers : [],
  }
}
