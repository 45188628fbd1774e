import type { Imprint } from '../../statement/imprint.ts'
import type { Statement } from '../../statement/model.ts'
import type { Printed } from '../../usecases/ports/printer.ts'

/** What the thread that makes documents is asked. */
export interface PrintJob {
  readonly id: number
  readonly format: 'pdf' | 'docx'
  readonly statement: Statement
  readonly imprint: Imprint | null
}

/** What it answers. */
export type PrintAnswer = { readonly id: number; readonly printed: Printed } | { readonly id: number; readonly failed: string }
