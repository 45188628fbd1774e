import { testOf } from '../law/law.ts'
import type { TestId } from '../law/model.ts'
import { listed } from './prose.ts'
import type { Why } from './provenance.ts'

/** Says to any reader why a paragraph is in a statement. Names no one and tells no fact of the case. */
export function describeParagraph(why: Why): string {
  switch (why.kind) {
    case 'summary':
      return 'It says in short what the complaint was and why it was decided so.'
    case 'complaint':
      return `It sets out the complaint in the ${why.heads.length === 1 ? 'one part' : `${why.heads.length} parts`} that we answer below.`
    case 'law':
      return lawWords(why.tests, why.citation)
    case 'considered':
      return 'It says what we had before us when we decided.'
    case 'account':
      return `It tells what happened, from ${why.facts.length === 1 ? 'one recorded fact' : `${why.facts.length} recorded facts`}.`
    case 'finding':
      return `It answers one part of the complaint by asking: ${questions(why.tests)}`
    case 'decision':
      return `It gives the decision. It turns on: ${listed(why.grounds.map(nameOf))}.`
  }
}

function lawWords(tests: readonly TestId[], citation: string | null): string {
  const needed = `It explains the rule behind ${tests.length === 1 ? 'a test' : 'tests'} that we used: ${listed(tests.map(nameOf))}.`
  return citation === null ? needed : `${needed} The rule is in: ${citation}.`
}

const questions = (tests: readonly TestId[]): string => tests.map((id) => testOf(id)?.asks ?? id).join(' ')
const nameOf = (id: TestId): string => (testOf(id)?.name ?? id).replace(/^./, (letter) => letter.toLowerCase())
