import type { Draft } from './draft.ts'
import type { Problem } from './problem.ts'

/** How decision statements are written: hints for the writer, never a bar. Sources: the manuals on statements of reasons. */
const longestSentenceInWords = 35

interface Rule {
  readonly code: string
  readonly found: RegExp
  readonly message: string
}

const everywhere: readonly Rule[] = [
  { code: 'draft-words', found: /\b(?:draft decision|based on current evidence|provisional(?:ly)?)\b/i, message: 'These words belong to a draft and go before the statement is sent.' },
  { code: 'link', found: /\bhttps?:\/\/|\bwww\./i, message: 'A statement has to stand alone: leave the link to the covering letter.' },
  { code: 'emotive-word', found: /\b(?:shocking|appalling|disgraceful|outrageous|horrific|blatant)\b/i, message: 'Say what happened, without words that judge it.' },
]

const inSummary: readonly Rule[] = [
  { code: 'summary-tells-decision', found: /\bfinal decision\b/i, message: 'A summary says what was complained of and what was found; it does not speak of the decision itself.' },
  { code: 'summary-speaks-as-one', found: /\bthe ombudsman (?:finds|found|will|has)\b|\bI\b/i, message: 'A summary speaks as “we”.' },
  { code: 'summary-abbreviation', found: /\b[A-Z]{2,}\b/, message: 'Write names in full in a summary.' },
]

/** Where a draft departs from the house rules, with the key of the paragraph. */
export function* houseRules({ statement, provenance }: Draft): Generator<Problem> {
  const { summary, sections } = statement
  if (summary !== null) yield* broken('summary', summary, [...inSummary, ...everywhere])
  for (const paragraph of sections.flatMap((section) => section.paragraphs)) {
    const key = provenance.find((each) => each.number === paragraph.number)?.key ?? `p${paragraph.number}`
    yield* broken(key, [paragraph.text, ...paragraph.items.map((item) => item.text)].join(' '), everywhere)
    // Our own standing words are checked once, in the tests, and not in every case.
    if (key.startsWith('law:')) continue
    const longest = Math.max(...paragraph.text.split(/(?<=[.!?])\s/).map((sentence) => sentence.split(' ').length))
    if (longest > longestSentenceInWords)
      yield { code: 'long-sentence', where: key, message: `One sentence has ${longest} words. Most people follow about 20 with ease.` }
  }
}

function* broken(where: string, text: string, rules: readonly Rule[]): Generator<Problem> {
  for (const { code, found, message } of rules) if (found.test(text)) yield { code, where, message }
}
