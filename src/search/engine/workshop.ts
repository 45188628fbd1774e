import { join } from 'node:path'
import type { Document, Layout } from './document.ts'
import { gather } from './gather.ts'
import { documentsLeft } from './log.ts'
import { unpackGone } from './manifest.ts'
import type { SegmentEntry } from './manifest.ts'
import { merge } from './merge.ts'
import { openSegment, writeSegment } from './segment-file.ts'

/** Work on files that takes long and changes nothing that is searched: it makes one segment, under a new name. */
export type Work =
  | { readonly kind: 'log'; readonly log: string; readonly name: string }
  | { readonly kind: 'merge'; readonly segments: readonly SegmentEntry[]; readonly name: string }
  | { readonly kind: 'documents'; readonly documents: readonly Document[]; readonly name: string }

/** Does the work, and gives how many documents the segment has; with none, no segment is written. */
export function doWork(folder: string, layout: Layout, work: Work): number {
  if (work.kind === 'merge') return mergeFiles(folder, work.segments, work.name)
  const documents = work.kind === 'documents' ? work.documents : documentsLeft(join(folder, work.log))
  if (documents.length === 0) return 0
  const { data, records } = gather(documents, layout)
  writeSegment(folder, work.name, data, [records])
  return data.size
}

function mergeFiles(folder: string, entries: readonly SegmentEntry[], name: string): number {
  const segments = entries.map((entry) => {
    const segment = openSegment(folder, entry.name)
    for (const document of unpackGone(entry.gone)) segment.take(document)
    return segment
  })
  try {
    if (segments.every(({ size, goneCount }) => size === goneCount)) return 0
    const { data, records } = merge(segments)
    writeSegment(folder, name, data, records())
    return data.size
  } finally {
    for (const segment of segments) segment.close()
  }
}
