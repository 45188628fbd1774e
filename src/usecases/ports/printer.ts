import type { Imprint } from '../../statement/imprint.ts'
import type { Statement } from '../../statement/model.ts'

/** Makes the documents that take work to make. Nobody else waits while one is made. */
export interface Printer {
  /** A tagged PDF that meets PDF/UA-1, or why there is none: it is never given where it would not be accessible. */
  renderPdf(statement: Statement, imprint: Imprint | null): Promise<Printed>
  /** A Word document with headings and numbering that Word knows as such. */
  renderDocx(statement: Statement, imprint: Imprint | null): Promise<Printed>
  /** Lets go of what it holds; what is under way is refused. */
  close(): Promise<void>
}

export type Printed = { readonly bytes: Uint8Array } | PrintRefusal

/** Why a document was not made, in a sentence for whoever asked for it. */
export interface PrintRefusal {
  readonly refused:
    | 'not-here' // this platform has no program for it
    | 'not-accessible' // it could not be made so that everybody can read it
    | 'too-busy' // too many are waiting already
  readonly sentence: string
}
