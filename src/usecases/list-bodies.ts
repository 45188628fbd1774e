import type { Body, Office } from './ports/people.ts'
import type { Rooms } from './ports/store.ts'
import { homeOffice } from './procedures.ts'
import { done, refuse, useCase, type Result } from './use-case.ts'

/** An office and the bodies that it can be complained to about. */
export interface OfficeAndBodies {
  readonly office: Office
  readonly bodies: readonly Body[]
}

/** The office whose site this is, or another by its slug, and the bodies one may complain about, by name. */
export const listBodies = useCase<{ readonly office?: string }, OfficeAndBodies>(
  { id: 'list-bodies', may: ['public', 'person', 'body', 'staff', 'administrator', 'system'] },
  (desk, _actor, { office: slug }) => desk.store.look({ side: 'public', office: null, person: null, body: null }, (rooms) => officeAndBodies(rooms, slug)),
)

async function officeAndBodies(rooms: Rooms, slug?: string): Promise<Result<OfficeAndBodies>> {
  const [offices, bodies] = await Promise.all([rooms.people.offices(), bodiesByName(rooms)])
  const office = slug === undefined ? homeOffice(offices) : offices.find((each) => each.slug === slug)
  if (office === undefined) return refuse('not-found', 'No office takes complaints here yet.')
  return done({ office, bodies })
}

export const bodiesByName = async (rooms: Rooms): Promise<readonly Body[]> => (await rooms.people.bodies()).toSorted((a, b) => byName.compare(a.name, b.name))

const byName = new Intl.Collator('en-GB')
