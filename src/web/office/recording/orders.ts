import type { CaseFile } from '../../../usecases/cases/case-file.ts'
import { textOf } from '../../../usecases/cases/case-file.ts'
import { headSentence } from './heads.ts'
import { knownPlaces, placeBoxes, placesHint, readPlaces, type Placed } from './places.ts'
import type { Note, RecordingPage, Sheet } from './recording-page.ts'

/** A form that puts things in an order. */
export function orderSheet(title: string, then: string, things: readonly Placed[], note: (order: readonly string[]) => Note): Sheet {
  return {
    title, then, save: 'Save this order', known: knownPlaces(things), before: placesHint,
    controls: (form) => placeBoxes(things, form),
    read: (sent) => {
      const { entered, problems, order } = readPlaces(things, sent)
      return { entered, problems, note: problems.length > 0 ? null : note(order) }
    },
  }
}

const headsOf = (file: CaseFile): readonly Placed[] => file.state.heads.map(({ id }) => ({ id, text: headSentence(file, id) }))
const factsOf = (file: CaseFile): readonly Placed[] => file.state.facts.map(({ id, kept }) => ({ id, text: textOf(file.words(kept), 'text') }))

export const orderPages: readonly RecordingPage[] = [
  { path: 'heads/order', needs: 'heads', sheet: ({ file }) => orderSheet('Order of the heads', '#heads', headsOf(file), (heads) => ({ happening: { type: 'HeadsOrdered', heads } })) },
  { path: 'facts/order', needs: 'facts', sheet: ({ file }) => orderSheet('Order of the facts', '#facts', factsOf(file), (facts) => ({ happening: { type: 'FactsOrdered', facts } })) },
]
