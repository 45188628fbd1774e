import { done, refuse, useCase } from '../use-case.ts'

/** The program makes the search index of the register anew. `progress` hears how many changes were read, of how many. */
export const rebuildIndex = useCase<{ progress?(read: number, of: number): void }, null>(
  { id: 'rebuild-index', may: ['system'] },
  async (desk, _actor, { progress }) => {
    if (desk.registerIndex === undefined) return refuse('not-now', 'The database searches here: there is no index to make anew.')
    await (await desk.registerIndex()).rebuild(progress)
    return done(null)
  },
)
