import { slugify } from '../law/law.ts'

/** Up to three of the names that someone may have meant: those that share a beginning or a word with what was written. */
export function nearest(written: string, names: readonly string[]): readonly string[] {
  const asked = wordsOf(written)
  return names
    .map((name) => ({ name, shared: sharedWords(asked, wordsOf(name)) }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 3)
    .map(({ name }) => name)
}

function wordsOf(name: string): readonly string[] {
  return slugify(name).split('-').filter((word) => word.length > 2)
}

// Four letters in common at the beginning are taken as the same word in another form: "plan" and "planning".
function sharedWords(asked: readonly string[], known: readonly string[]): number {
  return asked.filter((word) => known.some((other) => other.slice(0, 4) === word.slice(0, 4))).length
}
