import { LIMITS } from '../../register/read-query.ts'
import { done, reading, useCase } from '../use-case.ts'

/** Anyone has the last word of a search completed while they type it. */
export const completeWords = useCase<{ readonly words: string; readonly atMost: number }, readonly string[]>(
  { id: 'complete-words', may: ['public', 'system'] },
  async (desk, actor, { words, atMost }) => {
    if (words.length > LIMITS.words || /\0|\p{Cs}/u.test(words)) return done([])
    return done(await (desk.search?.completions(words, atMost) ?? reading(desk, actor, (rooms) => rooms.search.completions(words, atMost))))
  },
)
