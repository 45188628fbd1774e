import { bodyOf } from '../../law/law.ts'
import type { BodyId } from '../../law/model.ts'
import type { Destination } from '../../scheme/language.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { Desk } from '../use-case.ts'

/** A destination by its name: of the body, or of the procedure as it is on this day, or will be. */
export function destinationName(schemes: Known, to: Destination, today: PlainDate): string {
  return 'body' in to ? (bodyOf(to.body)?.name ?? to.body) : (schemeOf(schemes, to.scheme, today)?.name ?? to.scheme)
}

/** Where a destination is found, as in `ico.org.uk`: the site of the body, or of the one whose procedure it is. Null where each council has its own. */
export function destinationSite(schemes: Known, to: Destination, today: PlainDate): string | null {
  const body = destinationBody(schemes, to, today)
  return body === undefined ? null : (bodyOf(body)?.site ?? null)
}

/** The body of the directory that a destination is, or whose procedure it is; undefined where each council has its own. */
export const destinationBody = (schemes: Known, to: Destination, today: PlainDate): BodyId | undefined => ('body' in to ? to.body : schemeOf(schemes, to.scheme, today)?.runBy)

type Known = Pick<Desk['schemes'], 'on' | 'all'>

const schemeOf = (schemes: Known, id: string, today: PlainDate) => schemes.on(id, today) ?? schemes.all().find((scheme) => scheme.id === id)
