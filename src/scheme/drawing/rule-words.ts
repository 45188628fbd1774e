import type { Reckoning } from '../../time/reckoning.ts'
import { formatDayOfYear } from '../../time/plain-date.ts'
import type { Rule } from '../rules.ts'
import { kindInWords, landingInWords, lengthInWords } from './words.ts'

/** A rule in a sentence: whose it is, how long, and from when. */
export function ruleInWords(rule: Rule): string {
  const words = new Map(rule.days.map((day) => [day.id, day.words]))
  const reckoned = reckoningInWords(rule.reckoning, (day) => words.get(day) ?? day)
  const counted = rule.number === null ? reckoned : `${reckoned.replace(/\d+/, 'so many')}, by ${rule.number.words}`
  const local = rule.configurable ? ' Each office may set its own.' : ''
  const unconfirmed = rule.basis === 'unverified' ? ' We have not confirmed this limit; ask the body.' : ''
  return `${rule.title} (${kindInWords[rule.for]}, ${rule.holder}): ${counted}.${local}${unconfirmed}`
}

/** How a last day is worked out, the days it runs from in words: `the later of 2 months from … and 1 month from …`. */
function reckoningInWords(reckoning: Reckoning, words: (day: string) => string): string {
  if ('takes' in reckoning) {
    const [first, ...others] = reckoning.of
    if (reckoning.readings && first !== undefined) return `${reckoningInWords(first, words)} (also read as ${others.map((other) => otherwise(first, other)).join(', or as ')})`
    return `the ${reckoning.takes} of ${listed(reckoning.of.map((each) => reckoningInWords(each, words)))}`
  }
  const days = reckoning.from.map(words)
  const from = days.length === 1 ? days.join('') : `the latest of ${listed(days)}`
  if ('day' in reckoning) return `${formatDayOfYear(reckoning.day)} of ${from}`
  const { count } = reckoning
  if (count.amount === 0) return from
  const direction = `${count.from === 'beginning-with' ? ',' : ''} ${count.back === true ? 'before' : 'from'}`
  const landing = landingInWords(count)
  return `${lengthOf(reckoning)}${direction} ${from}${landing === '' ? '' : ` (${landing})`}`
}

/** How another reading differs: in its length, in whether the first day counts, or in what happens at its end. */
function otherwise(first: Reckoning, other: Reckoning): string {
  const begins = (reckoning: Reckoning) => 'count' in reckoning && reckoning.count.from === 'beginning-with'
  const landing = 'count' in other ? landingInWords(other.count) : ''
  return `${lengthOf(other)}${begins(first) && !begins(other) ? ', the first day not counted' : ''}${landing === '' ? '' : `, ${landing}`}`
}

const lengthOf = (reckoning: Reckoning): string => ('count' in reckoning ? lengthInWords(reckoning.count) : '')

const listed = (words: readonly string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)
