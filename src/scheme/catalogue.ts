import type { PlainDate } from '../time/plain-date.ts'
import type { Period } from '../law/model.ts'
import type { Scheme } from './language.ts'

/** The declared procedures that an installation knows. */
export interface Catalogue {
  all(): readonly Scheme[]
  /** The version that a case keeps. Throws `UnknownScheme` if there is none: a case cannot exist without its scheme. */
  version(id: string, version: string): Scheme
  /** The version of a scheme in force on a day, or undefined. */
  on(id: string, day: PlainDate): Scheme | undefined
}

/** Whether a day lies in a period: from its first day on, and before the day on which it ends. */
export function inForceOn(period: Period, day: PlainDate): boolean {
  return (period.from === null || period.from <= day) && (period.until === null || day < period.until)
}

/** A catalogue of these schemes, in the order given. */
export function createCatalogue(schemes: readonly Scheme[]): Catalogue {
  return {
    all: () => schemes,
    version(id, version) {
      const found = schemes.find((scheme) => scheme.id === id && scheme.version === version)
      if (found === undefined) throw new UnknownScheme(`there is no scheme ${id} of version ${version}`)
      return found
    },
    on: (id, day) => schemes.find((scheme) => scheme.id === id && inForceOn(scheme.inForce, day)),
  }
}

/** A case names a scheme that this program does not know: a broken promise, since cases are opened only under known ones. */
export class UnknownScheme extends Error {
  override readonly name = 'UnknownScheme'
  readonly code = 'unknown-scheme'
}
