import type { Snapshot, SnapshotSource } from '../ports/bulk-files.ts'
import { as, done, reading, refuse, useCase, type Actor, type Desk } from '../use-case.ts'

/** Files are made anew when somebody asks for them and they are this old and something changed since, in milliseconds. */
export const LATE_MS = 3_600_000
/** Whoever asks waits so long for new files, in milliseconds. */
const PATIENCE_MS = 20_000

/**
 * Anyone takes the whole register away. What was published since may be missing for an hour; of what was taken down
 * nothing is ever given: files that still have it are not shown, and are made anew at once.
 */
export const showBulkFiles = useCase<Readonly<Record<never, never>>, Snapshot>(
  { id: 'show-bulk-files', may: ['public', 'system'] },
  async (desk, actor) => {
    const { bulkFiles } = desk
    if (bulkFiles === undefined) return refuse('not-found', 'This installation makes no files of its decisions.')
    const good = async (snapshot: Snapshot | null): Promise<Snapshot | null> => (snapshot === null || (await isOvertaken(desk, actor, snapshot)) ? null : snapshot)
    const kept = await bulkFiles.current(desk.site)
    if (kept !== null && (await good(kept)) !== null && !(await isLate(desk, actor, kept))) return done(kept)
    const usable = (await good(await bulkFiles.renewSoon(sourceOf(desk, actor), PATIENCE_MS))) ?? (await good(await bulkFiles.current(desk.site)))
    return usable === null ? refuse('not-now', 'The files are being made. Try again in a minute.') : done(usable)
  },
)

/** The program itself makes files anew from which something was taken down; `always` makes them whatever has changed. */
export const renewBulkFiles = useCase<{ readonly always?: boolean }, Snapshot | null>(
  { id: 'renew-bulk-files', may: ['system'] },
  async (desk, actor, { always = false }) => {
    const { bulkFiles } = desk
    if (bulkFiles === undefined) return done(null)
    const kept = await bulkFiles.current(desk.site)
    const needed = always || (kept !== null && (await isOvertaken(desk, actor, kept)))
    return done(needed ? await bulkFiles.renew(sourceOf(desk, actor)) : kept)
  },
)

const sourceOf = (desk: Desk, actor: Actor): SnapshotSource => ({ site: desk.site, now: desk.now(), register: (work) => reading(desk, actor, ({ registerFeed }) => work(registerFeed)) })

/** Something was taken down since, or the register is an older one, brought back. Not asked of a replica, which may not know yet. */
const isOvertaken = (desk: Desk, actor: Actor, { upTo }: Snapshot): Promise<boolean> =>
  as(desk, actor, async ({ publications, registerFeed }) => (await publications.removals(upTo, 1)).length > 0 || (await registerFeed.last()) < upTo)

const isLate = async (desk: Desk, actor: Actor, { madeAt, upTo }: Snapshot): Promise<boolean> =>
  Date.parse(desk.now()) - Date.parse(madeAt) > LATE_MS && (await reading(desk, actor, ({ registerFeed }) => registerFeed.last())) > upTo
