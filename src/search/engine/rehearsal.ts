import type { Document, Layout } from './document.ts'
import { gather } from './gather.ts'
import { merge } from './merge.ts'
import { recordsInMemory } from './records.ts'
import { Segment } from './segment.ts'

/** So many documents; after them taking in one is two to three times as quick as at first. */
const DOCUMENTS = 40
/** So many are merged, as the engine does with what was added. */
const TOGETHER = 8

/**
 * Takes documents of a segment in again, to no end but that the code for it has been run often enough to be compiled: else the first that are
 * added wait longest. Stops after each, so that what is asked meanwhile comes between. Changes nothing.
 */
export function* rehearsal(segment: Segment | undefined, layout: Layout): Generator<void> {
  let made: Segment[] = []
  for (let document = 0; document < Math.min(DOCUMENTS, segment?.size ?? 0); document++) {
    const { data, records } = gather([likeDocument(segment as Segment, document)], layout)
    made.push(new Segment(data, recordsInMemory(records)))
    yield
    if (made.length < TOGETHER) continue
    merge(made)
    made = []
    yield
  }
}

/** A document of the same words as one of a segment, as far as its record says. */
function likeDocument(segment: Segment, document: number): Document {
  const { stored, texts } = segment.record(document)
  const passages = texts.map((text, index) => ({ text, weight: 1, number: index, apart: index === 0, shown: true, alike: true }))
  return { key: segment.keys.at(document), version: 1, day: segment.data.days[document] as number, passages, values: {}, sets: {}, stored }
}
