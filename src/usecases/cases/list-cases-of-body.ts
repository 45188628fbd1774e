import { as, done, useCase } from '../use-case.ts'
import { openFile, type CaseFile } from './case-file.ts'
import { sentToBody } from './sent-to-body.ts'

/** Cases on which a body has been written to, for its own people: those that wait for it first, the earliest date first. */
export const listCasesOfBody = useCase<{ readonly after?: string; readonly limit: number }, { readonly cases: readonly CaseFile[]; readonly next: string | null }>(
  { id: 'list-cases-of-body', may: ['body'] },
  (desk, actor, filter) => as(desk, actor, async (rooms) => {
    const page = await rooms.cases.list(filter)
    const files: CaseFile[] = []
    for (const { reference } of page.cases) {
      const opened = await openFile(desk, rooms, reference)
      if (opened.ok && sentToBody(opened.value)) files.push(opened.value)
    }
    const waits = (file: CaseFile) => (file.scheme.roles[file.scheme.stages[file.state.stage]?.turn ?? '']?.side === 'body' ? 0 : 1)
    return done({ cases: files.toSorted((a, b) => waits(a) - waits(b)), next: page.next })
  }),
)
