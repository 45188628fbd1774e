import { doing } from './checks/actions.ts'
import { grounds } from './checks/basis.ts'
import { timing } from './checks/clocks.ts'
import { issuing } from './checks/documents.ts'
import { flow } from './checks/flow.ts'
import { naming } from './checks/names.ts'
import { references } from './checks/references.ts'
import { checkVersions } from './checks/versions.ts'
import type { Scheme } from './language.ts'
import type { KnownTests, SchemeCheck, SchemeProblem } from './problem.ts'

const checks: readonly SchemeCheck[] = [...naming, ...references, ...flow, ...doing, ...timing, ...issuing, ...grounds]

/** Everything that is wrong with one declared procedure, all at once, each with its place in the definition; empty if nothing is. */
export function checkScheme(scheme: Scheme, law: KnownTests): readonly SchemeProblem[] {
  return checks.flatMap((check) => check(scheme, law))
}

/** The same for a whole catalogue, and what is wrong between the versions of one scheme. */
export function checkSchemes(schemes: readonly Scheme[], law: KnownTests): readonly (SchemeProblem & { readonly scheme: string; readonly version: string })[] {
  return [
    ...schemes.flatMap((scheme) => checkScheme(scheme, law).map((problem) => ({ ...problem, scheme: scheme.id, version: scheme.version }))),
    ...checkVersions(schemes),
  ]
}
