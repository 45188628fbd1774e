import { lettersOf, spansOf, wordsAt } from './fold.ts'
import type { Folded } from './fold.ts'
import type { Match } from './finding.ts'

/**
 * Where a mail address stands, also spelt out (`jo at example dot org`). The part before the @ by itself is `possible`
 * where it has at least five letters or digits.
 */
export function mailFinder(address: string): (folded: Folded) => readonly Match[] {
  const [local = '', domain = ''] = address.split('@')
  const dotted = lettersOf(domain.replaceAll('.', ' dot '))
  const spelt = [lettersOf(address), `${lettersOf(local)}at${lettersOf(domain)}`, `${lettersOf(local.replaceAll('.', ' dot '))}at${dotted}`, `${lettersOf(local)}at${dotted}`]
  const [writings, first] = [[...new Set(spelt)], lettersOf(local)]
  return (folded) => {
    const whole = writings.flatMap((letters) => spansOf(folded, letters))
    const alone = first.length < 5 ? [] : spansOf(folded, first).filter(({ from }) => !whole.some((span) => span.from === from))
    return [
      ...whole.map((span) => ({ text: wordsAt(folded, span), certainty: 'certain' as const, why: `“${wordsAt(folded, span)}” is the mail address.` })),
      ...alone.map((span) => ({ text: wordsAt(folded, span), certainty: 'possible' as const, why: `“${wordsAt(folded, span)}” is the first part of the mail address.` })),
    ]
  }
}
