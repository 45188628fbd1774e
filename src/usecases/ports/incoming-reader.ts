import type { WrittenEntry } from '../../register/entry.ts'
import type { Incoming, NotAccepted } from '../../register/incoming.ts'

/** Reads published statements many at a time, beside whoever asks. */
export interface IncomingReader {
  /** So many readings go on at once; more wait. */
  readonly atOnce: number
  /** What each of them is, in their order. `publishedOn` is the day of publication here. */
  read(incoming: readonly Incoming[], publishedOn: string): Promise<readonly (WrittenEntry | NotAccepted)[]>
}
