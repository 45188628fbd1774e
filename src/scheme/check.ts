import { doing } from './checks/actions.ts'
import { finding } from './checks/findings.ts'
import { grounds } from './checks/basis.ts'
import { timing } from './checks/clocks.ts'
import { issuing } from './checks/documents.ts'
import { flow } from './checks/flow.ts'
import { leading, checkDestinations } from './checks/onward.ts'
import { naming } from './checks/names.ts'
import { opening } from './checks/opening.ts'
import { promising } from './checks/promises.ts'
import { references } from './checks/references.ts'
import { telling } from './checks/telling.ts'
import { checkVersions } from './checks/versions.ts'
import type { Scheme } from './language.ts'
import type { KnownLaw, SchemeCheck, SchemeProblem } from './problem.ts'

const checks: readonly SchemeCheck[] = [
  ...naming, ...references, ...opening, ...flow, ...doing, ...promising, ...finding, ...timing, ...issuing, ...telling, ...leading, ...grounds,
]

/** Everything that is wrong with one declared procedure, all at once, each with its place in the definition; empty if nothing is. */
export function checkScheme(scheme: Scheme, law: KnownLaw): readonly SchemeProblem[] {
  return checks.flatMap((check) => check(scheme, law))
}

/** The same for a whole catalogue, and what is wrong between its schemes: versions that do not follow each other, ways that lead nowhere. */
export function checkSchemes(schemes: readonly Scheme[], law: KnownLaw): readonly (SchemeProblem & { readonly scheme: string; readonly version: string })[] {
  return [
    ...schemes.flatMap((scheme) => checkScheme(scheme, law).map((problem) => ({ ...problem, scheme: scheme.id, version: scheme.version }))),
    ...checkDestinations(schemes),
    ...checkVersions(schemes),
  ]
}
