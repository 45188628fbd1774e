/** Answers that are asked for again and again, as long as nothing changes what they would be. */
export interface KeptAnswers<T> {
  /** The answer of this name; found by `find` where it is not kept. One that fails is not kept. */
  of(name: string, find: () => Promise<T>): Promise<T>
  /** What is kept is true no longer, nor what is being found. */
  forget(): void
}

/** Keeps the answers that were asked for last, up to `most`. */
export function keepAnswers<T>(most: number): KeptAnswers<T> {
  let kept = new Map<string, Promise<T>>()
  return {
    of: (name, find) => {
      const among = kept
      const known = among.get(name)
      const answer = known ?? find()
      among.delete(name)
      among.set(name, answer)
      if (known === undefined) {
        answer.catch(() => among.delete(name))
        const [oldest] = among.keys()
        if (among.size > most && oldest !== undefined) among.delete(oldest)
      }
      return answer
    },
    forget: () => void (kept = new Map()),
  }
}
