/** Scores are told apart in so many steps. */
const STEPS = 2048
/** A step is worked out of a score and not the other way, so its lower end is known but for rounding. */
const LOWERED = 1 - 2 ** -20

/**
 * Finds the highest of many scores that it is shown one after the other, in any order, of any number of segments: those of
 * which it is known in the end that fewer than `count` are in a higher step. What is below the least step that still counts need not be shown.
 */
export class Highest {
  readonly #inStep = new Uint32Array(STEPS)
  #count = 0
  #scale = 0
  /** The least step that still counts, and how many were shown in it and above. */
  #least = 0
  #above = 0

  /** Begins anew, to find `count`. No score should be above `most`; those that are count alike until they are put in order. */
  begin(count: number, most: number): void {
    this.#inStep.fill(0)
    this.#count = count
    this.#scale = most > 0 ? (STEPS - 1) / most : 0
    this.#least = 0
    this.#above = 0
  }

  /** The step of a score, or of what is no lower than any of several. */
  stepOf(score: number): number {
    return Math.min(STEPS - 1, (score * this.#scale) | 0)
  }

  get steps(): number {
    return STEPS
  }

  get least(): number {
    return this.#least
  }

  /** What is below this does not count; what is not need not count either. */
  get floor(): number {
    return this.#scale === 0 ? 0 : (this.#least / this.#scale) * LOWERED
  }

  /** Whether the score may be among the highest. */
  takes(score: number): boolean {
    const step = this.stepOf(score)
    if (step < this.#least) return false
    this.#inStep[step] = (this.#inStep[step] as number) + 1
    this.#above += 1
    while (this.#above - (this.#inStep[this.#least] as number) >= this.#count) {
      this.#above -= this.#inStep[this.#least] as number
      this.#least += 1
    }
    return true
  }
}
