/** Words that are looked for together: next to each other and in this order. A single word is looked for in all its forms. */
export interface Wanted {
  readonly words: string
  /** A word of which only the beginning was typed: `hedg*`. Never more than one word. */
  readonly begins: boolean
}

/** The words of a search, understood: every one of `all` must be there, as any of its alternatives, and none of `none`. */
export interface Sought {
  readonly all: readonly (readonly Wanted[])[]
  readonly none: readonly Wanted[]
  /** What in the words has no meaning, or not the one that somebody may have had in mind: a sentence each. */
  readonly remarks: readonly string[]
}
