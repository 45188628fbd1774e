import type { Scheme } from '../language.ts'
import type { SchemeProblem } from '../problem.ts'

/** A problem between declared procedures, on the later of the two. */
export type VersionProblem = SchemeProblem & { readonly scheme: string; readonly version: string }

/**
 * The versions of one scheme follow each other: no version twice, no day with two, no day between with none. And no role
 * of an office has the id of another scheme.
 */
export function checkVersions(schemes: readonly Scheme[]): readonly VersionProblem[] {
  const ids = [...new Set(schemes.map((scheme) => scheme.id))]
  return [...ids.flatMap((id) => follow(schemes.filter((scheme) => scheme.id === id))), ...rolesNamedAfterOthers(schemes, ids)]
}

function follow(versions: readonly Scheme[]): readonly VersionProblem[] {
  const inOrder = versions.toSorted((a, b) => ((a.inForce.from ?? '') < (b.inForce.from ?? '') ? -1 : 1))
  return inOrder.slice(1).flatMap((later, n) => between(inOrder[n] as Scheme, later))
}

function between(earlier: Scheme, later: Scheme): readonly VersionProblem[] {
  const problem = (code: 'version-repeated' | 'versions-overlap' | 'versions-leave-gap', path: string, message: string): VersionProblem => ({
    code, path, message, scheme: later.id, version: later.version,
  })
  const [until, from] = [earlier.inForce.until, later.inForce.from]
  const repeated = earlier.version === later.version ? [problem('version-repeated', 'version', `There are two versions “${later.version}”.`)] : []
  if (until === null || from === null || from < until)
    return [...repeated, problem('versions-overlap', 'inForce.from', `Version “${earlier.version}” is still in force on the day on which this one begins.`)]
  return from > until ? [...repeated, problem('versions-leave-gap', 'inForce.from', `No version is in force from ${until}, when “${earlier.version}” ends, until ${from}.`)] : repeated
}

function rolesNamedAfterOthers(schemes: readonly Scheme[], ids: readonly string[]): readonly VersionProblem[] {
  return schemes.flatMap((scheme) => Object.entries(scheme.roles)
    .filter(([role, { side }]) => side === 'office' && role !== scheme.id && ids.includes(role))
    .map(([role]): VersionProblem => ({
      code: 'role-named-after-scheme', path: `roles.${role}`, message: `The role “${role}” has the id of another scheme; give it another.`, scheme: scheme.id, version: scheme.version,
    })))
}
