import type { Document, Layout } from '../engine/document.ts'
import type { Seeking } from '../engine/seeking.ts'
import type { Snippet } from '../engine/snippet.ts'
import type { Work } from '../engine/workshop.ts'

/** What a thread is told when it begins. */
export interface ThreadData {
  readonly folder: string
  readonly layout: Layout
  readonly write: boolean
}

export interface FoundDocument {
  readonly key: string
  readonly score: number
  /** What is given back of it, as JSON: a text goes from thread to thread more quickly than what it says. */
  readonly stored: string
  readonly snippets: readonly Snippet[]
}

export interface Answer {
  readonly total: number
  readonly found: readonly FoundDocument[]
  readonly counts: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>
  /** Terms that are looked for and that no document has. */
  readonly unknown: readonly string[]
  /** Milliseconds inside the index, without the way to it and back. */
  readonly took: number
}

export interface LikeDocument extends Omit<FoundDocument, 'snippets'> {
  readonly words: readonly string[]
  readonly shared: readonly { readonly set: string; readonly value: string }[]
}

/** Everything that the thread with the index can be asked, and what it answers. */
export interface IndexRequests {
  /** Comes before all others. Fails with `DamagedFile` where a file is not what was written. */
  open(): void
  status(): { readonly documents: number; readonly position: number; readonly segments: number }
  seek(seeking: Seeking, snippets: number): Answer
  /** The stored part of the document itself, and those most like it. */
  like(key: string, most: number): { readonly stored: string; readonly found: readonly LikeDocument[] } | null
  nearest(words: readonly string[]): readonly (string | null)[]
  completions(beginning: string, most: number): readonly string[]
  add(documents: readonly Document[], position: number): void
  remove(keys: readonly string[], position: number): void
  work(thorough: boolean): Work | null
  adopt(work: Work, size: number): void
  giveUp(): void
  newName(): string
  replaceAll(names: readonly string[], position: number): void
  states(): readonly (readonly [key: string, version: number])[]
  damages(): readonly string[]
}

/** What the thread for long work can be asked. */
export interface WorkshopRequests {
  work(work: Work): number
}

export interface Request {
  readonly id: number
  readonly ask: string
  readonly with: readonly unknown[]
}

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: { readonly name: string; readonly message: string } }
