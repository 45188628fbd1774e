import { permalinkOf } from '../../register/permalink.ts'
import { normaliseReference } from '../../statement/reference.ts'
import type { Entry } from '../../usecases/ports/publications.ts'

/** The forms of a decision beside its page, by the ending of their address. */
export const renditions = ['txt', 'pdf', 'docx', 'akn.xml', 'json'] as const
export type Rendition = (typeof renditions)[number]

/** The last part of a decision's address: `24-017-326`, `24-017-326.akn.xml`. */
export interface AskedDecision {
  readonly reference: string
  readonly rendition: Rendition | null
}

const LAST_PART = new RegExp(`^(.+?)(?:\\.(${renditions.map((each) => each.replace('.', '\\.')).join('|')}))?$`)

/** What the last part of an address asks for, or null where it is no reference. */
export function askedDecision(part: string): AskedDecision | null {
  const [, written = '', ending] = LAST_PART.exec(part) ?? []
  const reference = normaliseReference(written)
  return reference === null ? null : { reference, rendition: (ending as Rendition | undefined) ?? null }
}

/** Where a decision stands, in one of its forms and versions; the current version needs no number. */
export function addressOf(entry: Entry, { rendition = null, version = null }: { readonly rendition?: Rendition | null; readonly version?: number | null } = {}): string {
  const ending = rendition === null ? '' : `.${rendition}`
  return `${permalinkOf(entry)}${ending}${version === null || version === entry.versions ? '' : `?version=${version}`}`
}

/** The version that an address names: null for the current one, undefined where it can be none. */
export function askedVersion(parameters: unknown): number | null | undefined {
  const given = (parameters as Record<string, unknown>)['version']
  if (given === undefined || given === '') return null
  return typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined
}
