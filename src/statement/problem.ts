/** Something wrong with a statement or a draft. `where` is a paragraph's key, or a path into the model or the matter. */
export interface Problem {
  readonly code: string
  readonly where: string
  /** A sentence for the person who can put it right. */
  readonly message: string
}
