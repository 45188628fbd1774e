import type { Snapshot } from '../ports/bulk-files.ts'
import { done, useCase } from '../use-case.ts'
import { openDataTerms, type OpenDataTerms } from './open-data-terms.ts'

/** What there is of open data, on which terms. */
export interface OpenDataShown extends OpenDataTerms {
  /** The files as they were made last; null where nobody has asked for them yet, or there are none here. Whoever asks for one may get a newer one. */
  readonly snapshot: Snapshot | null
  readonly hasFiles: boolean
}

/** Anyone asks what can be taken away. Asking makes no file. */
export const showOpenData = useCase<Readonly<Record<never, never>>, OpenDataShown>(
  { id: 'show-open-data', may: ['public', 'system'] },
  async (desk, actor) => {
    const terms = await openDataTerms(desk, actor, {})
    return terms.ok ? done({ ...terms.value, hasFiles: desk.bulkFiles !== undefined, snapshot: (await desk.bulkFiles?.current(desk.site)) ?? null }) : terms
  },
)
