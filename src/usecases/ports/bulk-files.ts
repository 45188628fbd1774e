import type { BulkFormat } from '../../register/bulk.ts'
import type { RegisterFeed } from './register-feed.ts'

/** How many bytes a file has, and the SHA-256 of them in hexadecimal. */
export interface Weight {
  readonly bytes: number
  readonly sha256: string
}

/** The whole register as files, as it stood at one moment. */
export interface Snapshot {
  /** When it was begun, UTC ISO. */
  readonly madeAt: string
  /** The position of the last publication or removal that is in it. */
  readonly upTo: number
  readonly decisions: number
  /** Each file as it is, and compressed by gzip. */
  readonly files: Readonly<Record<BulkFormat, Weight & { readonly gzip: Weight }>>
  /** The bytes of a file, or a range of them. Fails midway where the snapshot was replaced meanwhile. */
  read(format: BulkFormat, coding: Coding, range?: ByteRange): AsyncIterable<Uint8Array>
}

export type Coding = 'gzip' | 'identity'

/** From which byte to which, both among them. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** What a snapshot is made of: the register, the public address in its lines, and the time. */
export interface SnapshotSource {
  readonly register: <T>(work: (feed: RegisterFeed) => Promise<T>) => Promise<T>
  /** Without a slash at its end. */
  readonly site: string
  /** UTC ISO. */
  readonly now: string
}

/** The files in which the whole register can be taken away. One snapshot is kept at a time. */
export interface BulkFiles {
  /** What is kept for this public address; null where nothing is. */
  current(site: string): Promise<Snapshot | null>
  /** Makes what has changed in the register anew. Whoever asks while it is being made gets the same. Nothing of what is not in the new one stays on disk. */
  renew(source: SnapshotSource): Promise<Snapshot>
  /** The same, waited for as long as patience lasts, in milliseconds; then null, and it is made all the same. Null too where it could not be made. */
  renewSoon(source: SnapshotSource, patience: number): Promise<Snapshot | null>
}
