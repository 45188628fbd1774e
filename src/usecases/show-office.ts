import type { Scheme } from '../scheme/language.ts'
import type { Body, Office } from './ports/people.ts'
import { bodiesByName } from './list-bodies.ts'
import { mayOpen, proceduresOf, worksUnder } from './procedures.ts'
import { as, done, refuse, useCase } from './use-case.ts'

/** An office from inside, for one of its staff: what it runs, what of that they work under, and what they may open. */
export interface OfficeFromInside {
  readonly office: Office
  readonly procedures: readonly Scheme[]
  /** Procedures under which they can record that a case has reached the office. */
  readonly opens: readonly Scheme[]
  readonly bodies: readonly Body[]
}

export const showOffice = useCase<Record<never, never>, OfficeFromInside>({ id: 'show-office', may: ['staff'] }, (desk, actor) =>
  as(desk, actor, async (rooms) => {
    const office = await rooms.people.office(actor.office ?? '')
    if (office === null) return refuse('not-found', 'There is no such office.')
    const procedures = proceduresOf(desk.schemes, office, desk.today()).filter((scheme) => worksUnder(actor, scheme))
    return done({ office, procedures, opens: procedures.filter((scheme) => mayOpen(scheme, actor.roles)), bodies: await bodiesByName(rooms) })
  }))
