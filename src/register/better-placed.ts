import { law } from '../law/law.ts'
import { plainWords } from './plain-words.ts'

/** Expressions with which a statement sends someone to another body, in the form of `plainWords`. */
export const BETTER_PLACED: readonly string[] = [' better placed ', ' best placed ', ' more appropriate body ']

/** The bodies of the directory that a statement can name so. The body complained about is none of them. */
export const bodiesBetterPlaced = law.bodies.filter(({ id }) => id !== 'council')

/** Every name by which a body goes, in the form of `plainWords`. */
export function namesOf(id: string): readonly string[] {
  const body = bodiesBetterPlaced.find((candidate) => candidate.id === id)
  return body === undefined ? [] : [body.name, ...body.alsoCalled].map(plainWords)
}

const named = bodiesBetterPlaced.map(({ id }) => ({ id, names: namesOf(id) }))

/**
 * The bodies that a text calls better placed: those named in a line that also says so. `text` has a paragraph or an item
 * on each line, as in an entry. A reading of words: it may find a body that the line only mentions.
 */
export function betterPlacedIn(text: string): readonly string[] {
  const lines = text.split('\n').map(plainWords).filter((line) => BETTER_PLACED.some((words) => line.includes(words)))
  return named.filter(({ names }) => lines.some((line) => names.some((name) => line.includes(name)))).map(({ id }) => id)
}
