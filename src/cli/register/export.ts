import { bulkFormats, bulkHead, bulkLine } from '../../register/bulk.ts'
import { listPublished } from '../../usecases/register/list-published.ts'
import { system } from '../../usecases/use-case.ts'
import { atDesk, Misused, readOptions, type Io, type OpenDesk } from '../command.ts'

/** Decisions in memory at a time. */
const AT_ONCE = 200

/** `register export`: every decision that is published, a page at a time. */
export async function runExport(args: readonly string[], io: Io, open: OpenDesk): Promise<number> {
  const { values, positionals } = readOptions(args, { format: { type: 'string' } })
  const format = bulkFormats.find((each) => each === values.format)
  if (format === undefined || positionals.length > 0) throw new Misused(`Use: redress register export --format ${bulkFormats.join('|')}`)
  return atDesk(open, async (desk) => {
    io.out(bulkHead(format))
    for (let after: number | null = 0; after !== null; ) {
      const page = await listPublished(desk, system, { after, atMost: AT_ONCE })
      if (!page.ok) throw new Misused(page.refusal.message)
      io.out(page.value.decisions.map((each) => bulkLine(format, each, desk.site)).join(''))
      after = page.value.next
    }
    return 0
  })
}
