import { done, refuse, useCase } from '../use-case.ts'

/** The program compares the search index with the register: everything that is wrong, a sentence each. */
export const checkIndex = useCase<null, readonly string[]>(
  { id: 'check-index', may: ['system'] },
  async (desk) => {
    if (desk.registerIndex === undefined) return refuse('not-now', 'The database searches here: there is no index to check.')
    return done(await (await desk.registerIndex()).problems())
  },
)
