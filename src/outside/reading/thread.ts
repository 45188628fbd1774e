import { parentPort } from 'node:worker_threads'
import { entryOf, isNotAccepted } from '../../register/incoming.ts'
import type { Reading } from './reader.ts'
import { bufferOf, together } from './together.ts'

/** A thread that reads statements, so that whoever sends them on need not wait for it. */
parentPort?.on('message', ({ id, incoming, publishedOn }: Reading) => {
  const read = incoming.map((each) => entryOf(each, publishedOn))
  const texts = together(read.flatMap((each) => (isNotAccepted(each) ? [] : [each.statement, each.text])))
  let next = 0
  const packed = read.map((each) => (isNotAccepted(each) ? each : { ...each, statement: texts[next++], text: texts[next++] }))
  parentPort?.postMessage({ id, read: packed }, bufferOf(texts))
})
