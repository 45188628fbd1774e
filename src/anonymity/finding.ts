/** Something that the case knows and that would tell who somebody is. `of` is the role of whose it is. */
export interface KnownIdentifier {
  readonly kind: 'name' | 'alias' | 'address' | 'birth-date' | 'phone' | 'mail' | 'reference'
  readonly value: string
  readonly of: string
}

/** `possible` where the same letters may well mean something else; a person must say. */
export type Certainty = 'certain' | 'possible'

/** A known identifier that stands in what is to be published. */
export interface Identification {
  readonly kind: KnownIdentifier['kind']
  readonly of: string
  readonly certainty: Certainty
  /** One sentence for whoever has to put it right. */
  readonly why: string
  /** `summary`, `paragraph 3`, `header: body`, `metadata: category`. */
  readonly place: string
  /** As it stands there. */
  readonly text: string
}

/** A match in one text, before it is said whose it is and where. */
export interface Match {
  readonly text: string
  readonly certainty: Certainty
  readonly why: string
}
