import { performance } from 'node:perf_hooks'
import { Engine } from '../engine/engine.ts'
import { likenessOf } from '../engine/likeness.ts'
import type { Plan } from '../engine/plan.ts'
import { seek } from '../engine/search.ts'
import type { Match } from '../engine/best.ts'
import type { Segment } from '../engine/segment.ts'
import { rehearsal } from '../engine/rehearsal.ts'
import { Snippets } from '../engine/snippet.ts'
import { Vocabulary } from '../engine/vocabulary.ts'
import type { Answer, IndexRequests } from './messages.ts'
import { serveRequests, told } from './serve-requests.ts'

/*
 * The thread in which the index lives: a search occupies it and nothing else. What takes long is done in another thread, and
 * only taken over here.
 */

let engine: Engine
let vocabulary: { readonly of: readonly Segment[]; readonly words: Vocabulary } | null = null

const answers: IndexRequests = {
  open: () => {
    engine = Engine.open(told.folder, told.layout, { write: told.write })
    setTimeout(rehearse, REHEARSED_AFTER_MS)
  },
  status: () => ({ documents: engine.documents, position: engine.position, segments: engine.segments.length }),
  seek: (seeking, most): Answer => {
    const began = performance.now()
    const { total, matches, counts, plan } = seek(engine.segments, seeking)
    const snippets = new Map<Segment, Snippets>()
    const found = matches.map(({ segment, document, score }) => {
      const record = segment.record(document)
      const marking = snippets.get(segment) ?? new Snippets(segment, plan)
      snippets.set(segment, marking)
      return { key: segment.keys.at(document), score, stored: record.stored, snippets: most === 0 || plan.groups.length === 0 ? [] : marking.of(document, record.texts, most) }
    })
    const listed = Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, [...values].map(([value, count]) => ({ value, count }))]))
    return { total, found, counts: listed, unknown: unknownTerms(plan), took: performance.now() - began }
  },
  like: (key, most) => {
    const match = find(key)
    if (match === null) return null
    const found = likenessOf(engine.segments, engine.layout, match, most)
    return {
      stored: match.segment.record(match.document).stored,
      found: found.map(({ segment, document, score, words, shared }) => ({ key: segment.keys.at(document), score, words, shared, stored: segment.record(document).stored })),
    }
  },
  nearest: (words) => words.map((word) => known().nearest(word)),
  completions: (beginning, most) => known().beginning(beginning, most),
  add: (documents, position) => engine.add(documents, position),
  remove: (keys, position) => engine.remove(keys, position),
  work: (thorough) => engine.work(thorough),
  adopt: (work, size) => engine.adopt(work, size),
  giveUp: () => engine.giveUp(),
  newName: () => engine.newName(),
  replaceAll: (names, position) => engine.replaceAll(names, position),
  states: () => [...engine.states()],
  damages: () => engine.damages(),
}
serveRequests({ ...answers })

/** After the start, when a processor is free for it. */
const REHEARSED_AFTER_MS = 2000

function rehearse(steps = rehearsal(engine.segments[0], engine.layout)): void {
  try {
    if (steps.next().done !== true) setImmediate(rehearse, steps)
  } catch {
    // A damaged record, or a file that was replaced meanwhile: whoever wants it is told.
  }
}

function unknownTerms({ groups }: Plan): readonly string[] {
  return groups.flat().flatMap((leaf) => (leaf.kind === 'phrase' ? leaf.terms.filter(({ found }) => found === 0).map(({ term }) => term) : []))
}

function find(key: string): Pick<Match, 'segment' | 'document'> | null {
  for (const segment of engine.segments) {
    const document = segment.documentOf(key)
    if (document >= 0) return { segment, document }
  }
  return null
}

/** The words of the files; those of the last few documents are not worth gathering all anew. */
function known(): Vocabulary {
  const of = engine.segments
  const large = of.filter(({ size }) => size >= WORTH_GATHERING)
  const chosen = large.length > 0 ? large : of
  if (vocabulary === null || vocabulary.of.length !== chosen.length || vocabulary.of.some((segment, index) => segment !== chosen[index])) {
    vocabulary = { of: chosen, words: new Vocabulary(chosen) }
  }
  return vocabulary.words
}

const WORTH_GATHERING = 1000
