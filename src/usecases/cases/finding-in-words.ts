import { givenInWords } from '../../casework/given-in-words.ts'
import type { Finding } from '../../casework/state.ts'
import type { Desk } from '../use-case.ts'
import { textOf, type CaseFile } from './case-file.ts'
import { destinationName } from './destination-name.ts'

/** In the directory, whichever body the case is about: its own review or complaint stages. */
const itself = 'council'

/** What was said with a finding, each under its label, as far as the reader of the file may read it; with who deals with it instead, where somebody else does. */
export function findingInWords(desk: Pick<Desk, 'today' | 'schemes'>, { scheme, body, words: wordsOf }: Pick<CaseFile, 'scheme' | 'body' | 'words'>, finding: Finding, nameOf: (person: string) => string): readonly { readonly label: string; readonly value: string }[] {
  const words = wordsOf(finding.kept)
  return (scheme.findings?.[finding.finding]?.supplies ?? []).flatMap((field) => {
    const value = finding.supplied[field.id] ?? textOf(words, field.id)
    if (value === '') return []
    const instead = field.kind === 'exclusion' ? scheme.exclusions?.[value]?.instead : undefined
    return [
      { label: field.label, value: givenInWords(scheme, field, value, nameOf) },
      ...(instead === undefined ? [] : [{ label: 'Dealt with by', value: 'body' in instead && instead.body === itself ? body.name : destinationName(desk.schemes, instead, desk.today()) }]),
    ]
  })
}
