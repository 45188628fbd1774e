import { done, reading, useCase } from '../use-case.ts'

/**
 * Anyone asks how far the register has come: the position of its last change, 0 before the first. What was made from the
 * register at this position is still right while it is the last.
 */
export const registerPosition = useCase<Record<never, never>, number>(
  { id: 'register-position', may: ['public', 'system'] },
  async (desk, actor) => done(await reading(desk, actor, ({ registerFeed }) => registerFeed.last())),
)
