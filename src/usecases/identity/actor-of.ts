import type { Person } from '../ports/people.ts'
import { ADMINISTRATOR } from '../use-case.ts'
import type { Actor, Schemes } from '../use-case.ts'

const known = new WeakMap<Schemes, Readonly<Record<Person['side'], ReadonlySet<string>>>>()

/** The roles that each side may hold: those of its side in any procedure, and an office's administrator. */
export function rolesOfSide(schemes: Schemes): Readonly<Record<Person['side'], ReadonlySet<string>>> {
  const found = known.get(schemes)
  if (found !== undefined) return found
  const of = (side: Person['side']) => schemes.all().flatMap((scheme) => Object.entries(scheme.roles).flatMap(([id, role]) => (role.side === side ? [id] : [])))
  const roles = { office: new Set([...of('office'), ADMINISTRATOR]), body: new Set(of('body')), person: new Set(of('person')) }
  known.set(schemes, roles)
  return roles
}

/** Someone as the use cases know them. A record that gives a role of another side gives nothing: nobody becomes `system` by a row in a table. */
export function actorOf(schemes: Schemes, person: Person): Actor {
  const held = rolesOfSide(schemes)[person.side]
  return {
    side: person.side,
    // A person is before whichever office their case is; only staff and a body's people stand before one.
    office: person.side === 'person' ? null : person.office,
    person: person.id,
    body: person.body,
    name: person.name,
    roles: person.roles.filter((role) => held.has(role)),
    powers: person.side === 'office' ? person.powers : [],
  }
}
