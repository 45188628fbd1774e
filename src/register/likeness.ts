import { bodyOf } from '../law/law.ts'
import { BETTER_PLACED, namesOf } from './better-placed.ts'
import { plainWords } from './plain-words.ts'

/** What two decisions have in common, as far as few others have it too. */
export interface Likeness {
  /** Words as the first of the two writes them, the most telling first. */
  readonly words: readonly string[]
  /** The sub-category under which both are filed. */
  readonly subcategory: string | null
  /** Provisions that both cite, as written. */
  readonly provisions: readonly string[]
  /** Ids of bodies that both call better placed. */
  readonly betterPlaced: readonly string[]
}

/** Why two decisions are alike, as a sentence for a reader. Words that only name the bodies that both call better placed are not named again. */
export function likenessInWords({ words, subcategory, provisions, betterPlaced }: Likeness): string {
  const said = new Set([...betterPlaced.flatMap((id) => namesOf(id)), ...(betterPlaced.length > 0 ? BETTER_PLACED : [])].flatMap((each) => each.trim().split(' ')))
  const telling = words.filter((word) => !said.has(plainWords(word).trim()))
  const parts = [
    telling.length > 0 ? `speak of ${listed(telling)}` : '',
    subcategory === null ? '' : `are filed under ${subcategory}`,
    provisions.length > 0 ? `cite ${listed(provisions)}` : '',
    betterPlaced.length > 0 ? `call ${listed(betterPlaced.map((id) => bodyOf(id)?.name ?? id))} better placed` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `Both ${parts.join(', and ')}.`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
