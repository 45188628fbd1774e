import { parseArgs } from 'node:util'
import { bulkFormats, bulkHead, bulkLine } from '../../register/bulk.ts'
import { listPublished } from '../../usecases/register/list-published.ts'
import { system } from '../../usecases/use-case.ts'
import type { Io } from '../command.ts'
import type { OpenedDesk } from '../register.ts'

/** Decisions in memory at a time. */
const AT_ONCE = 200

/** `register export`: every decision that is published, a page at a time. */
export async function runExport(args: readonly string[], io: Io, open: () => Promise<OpenedDesk>): Promise<number> {
  const format = formatOf(args)
  if (format === undefined) return io.err(`Use: redress register export --format ${bulkFormats.join('|')}\n`), 2
  const opened = await open()
  try {
    io.out(bulkHead(format))
    for (let after: number | null = 0; after !== null; ) {
      const page = await listPublished(opened.desk, system, { after, atMost: AT_ONCE })
      if (!page.ok) return io.err(`${page.refusal.message}\n`), 2
      io.out(page.value.decisions.map((each) => bulkLine(format, each, opened.desk.site)).join(''))
      after = page.value.next
    }
    return 0
  } finally {
    await opened.close()
  }
}

function formatOf(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options: { format: { type: 'string' } } })
    return bulkFormats.find((each) => each === values.format)
  } catch {
    return undefined
  }
}
