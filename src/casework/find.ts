import type { FindingId, Scheme } from '../scheme/language.ts'
import { audienceOf } from './act.ts'
import type { Deed } from './event.ts'
import { readSupplied, type Around, type FieldProblem } from './supply.ts'

/**
 * What is found about one head, read from what a form gave: the deed to record, or everything that is wrong with it. `undefined`
 * where the scheme knows no such finding. Whether this person may find anything now is settled when it is recorded.
 */
export function findingFrom(
  scheme: Scheme,
  { head, finding, given }: { readonly head: string; readonly finding: FindingId; readonly given: Readonly<Record<string, string>> },
  around: Around,
): { readonly deed: Deed & { readonly happening: { readonly type: 'HeadFound' } } } | { readonly problems: readonly FieldProblem[] } | undefined {
  const kind = Object.hasOwn(scheme.findings ?? {}, finding) ? scheme.findings?.[finding] : undefined
  if (kind === undefined) return undefined
  const read = readSupplied(kind, given, around)
  if ('problems' in read) return read
  const { choices, words } = read.supplied
  return {
    deed: {
      happening: { type: 'HeadFound', head, finding, supplied: choices },
      ...(words === null ? {} : { words, shownTo: audienceOf(kind.supplies) }),
    },
  }
}
