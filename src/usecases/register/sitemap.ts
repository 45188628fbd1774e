import type { ListedAddress } from '../ports/addresses.ts'
import { done, reading, useCase } from '../use-case.ts'

/** The most addresses that one sitemap may have (sitemaps.org). */
const MOST = 50_000
/** As many are read at a time. */
const AT_ONCE = 2_000

/** What the sitemaps of a register are: one for the bodies' pages, and one for each run of decisions in the order of publication. */
export interface Sitemaps {
  readonly bodies: readonly string[]
  /** Numbers from 1, each with the instant at which the last of it was published. */
  readonly runs: readonly { readonly run: number; readonly publishedAt: string }[]
}

/** Anyone, search engines above all, asks where everything published stands. */
export const listSitemaps = useCase<Record<never, never>, Sitemaps>(
  { id: 'list-sitemaps', may: ['public', 'system'] },
  async (desk, actor) => done(await reading(desk, actor, async ({ addresses }) => ({ bodies: await addresses.bodies(), runs: await addresses.runs(MOST) }))),
)

/** Anyone reads where the decisions of one run stand, some at a time, from after a position; `next` is null after the last. */
export const readSitemap = useCase<{ readonly run: number; readonly after?: number }, { readonly addresses: readonly ListedAddress[]; readonly next: number | null }>(
  { id: 'read-sitemap', may: ['public', 'system'] },
  async (desk, actor, { run, after = (run - 1) * MOST }) => {
    const some = await reading(desk, actor, ({ addresses }) => addresses.between(after, run * MOST, AT_ONCE))
    return done({ addresses: some, next: some.length < AT_ONCE ? null : (some.at(-1)?.position ?? null) })
  },
)
