import type { Body, Office, People, Person } from '../../usecases/ports/people.ts'
import type { Standing } from '../../usecases/ports/store.ts'
import type { Session } from '../session.ts'

export const personColumns = 'p.id, p.side, p.office, p.body, p.name, p.mail, p.roles, p.powers'
const person = `select ${personColumns} from identity.person p`
const officeColumns = 'o.id, o.slug, o.name, o.phone, o.address, o.hours, o.settings'
const bodyColumns = 'b.slug, b.name, b.kind, b.called'
const office = `select ${officeColumns} from identity.office o`
const body = `select ${bodyColumns} from identity.body b`

const add = 'insert into identity.person (id, side, office, body, name, mail, roles, powers) values ($1, $2, $3, $4, $5, $6, $7, $8)'

const parties = `
  select ${personColumns}, y.role as in_role, s.office as case_office, s.scheme, s.scheme_version
  from identity.person p
  join casework.party y on y.person = p.id
  join casework.stream s on s.case_id = y.case_id
  where s.reference = $1 and p.side = 'person'
  order by y.role, p.id`

const saveOffice = `
  insert into identity.office (id, slug, name, phone, address, hours, settings) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (id) do update set slug = excluded.slug, name = excluded.name, phone = excluded.phone, address = excluded.address, hours = excluded.hours, settings = excluded.settings`

const saveBody = `
  insert into identity.body (slug, name, kind, called) values ($1, $2, $3, $4)
  on conflict (slug) do update set name = excluded.name, kind = excluded.kind, called = excluded.called`

export function createPeople(session: Session, standing: Standing): People {
  return {
    person: async (id) => (await session.row<Person>({ name: 'person', text: `${person} where p.id = $1`, values: [id] })) ?? null,
    staff: (roles) => session.rows<Person>({
      name: 'staff',
      text: `${person} where p.side = 'office' and p.office = $1 and ($2::text[] is null or p.roles && $2) order by p.name, p.id`,
      values: [standing.office, roles],
    }),
    ofBody: (slug, office) => session.rows<Person>({
      name: 'people-of-body',
      text: `${person} where p.side = 'body' and p.body = $1 and ($2::text is null or p.office is null or p.office = $2) order by p.name, p.id`,
      values: [slug, office ?? null],
    }),
    partiesOf: async (reference) => {
      if (standing.side !== 'system') return []
      const rows = await session.rows<Person & { in_role: string; case_office: string; scheme: string; scheme_version: string }>({ name: 'parties-of', text: parties, values: [reference] })
      return rows.map(({ in_role, case_office, scheme, scheme_version, ...found }) => ({ person: found, role: in_role, office: case_office, scheme, schemeVersion: scheme_version }))
    },
    add: async (it) => {
      session.later({ name: 'add-person', text: add, values: [it.id, it.side, it.office, it.body, it.name, it.mail, it.roles, it.powers] })
    },
    office: async (id) => (await session.row<Office>({ name: 'office', text: `${office} where o.id = $1`, values: [id] })) ?? null,
    offices: () => session.rows<Office>({ name: 'offices', text: `${office} order by o.name, o.id` }),
    saveOffice: async (it) => {
      await session.run({ text: saveOffice, values: [it.id, it.slug, it.name, it.phone, it.address, it.hours, JSON.stringify(it.settings)] })
    },
    body: async (slug) => (await session.row<Body>({ name: 'body', text: `${body} where b.slug = $1`, values: [slug] })) ?? null,
    bodies: () => session.rows<Body>({ name: 'bodies', text: `${body} order by b.name, b.slug` }),
    saveBody: async (it) => {
      await session.run({ text: saveBody, values: [it.slug, it.name, it.kind, it.called] })
    },
  }
}
