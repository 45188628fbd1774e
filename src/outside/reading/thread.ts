import { parentPort } from 'node:worker_threads'
import { entryOf } from '../../register/incoming.ts'
import type { Reading } from './reader.ts'

/** A thread that reads statements, so that whoever sends them on need not wait for it. */
parentPort?.on('message', ({ id, incoming, publishedOn }: Reading) => {
  const read = incoming.map((each) => entryOf(each, publishedOn))
  // The bytes are handed over and not copied.
  parentPort?.postMessage({ id, read }, read.flatMap((each) => ('why' in each ? [] : [each.statement.buffer, each.text.buffer])))
})
