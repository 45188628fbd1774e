import type { Finding } from '../../casework/state.ts'
import type { FindingKind, Scheme } from '../../scheme/language.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import { findingInWords } from '../../usecases/cases/finding-in-words.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { html, tag, type Content, type TagColour } from '../kit/kit.ts'
import { written } from './parts.ts'

/** What is needed to say who deals with something: the procedures, and the day. */
export type Told = Pick<Desk, 'today' | 'schemes'>

const colours: Readonly<Record<FindingKind['weighs'], TagColour>> = { for: 'green', partly: 'yellow', against: 'grey', open: 'blue' }

/** What was found on one head, and what was said with it: what this reader may read of it. */
export function findingShown(desk: Told, file: CaseFile, finding: Finding, nameOf: (person: string) => string = () => ''): Content {
  const kind = file.scheme.findings?.[finding.finding]
  const said = findingInWords(desk, file, finding, nameOf)
  return [
    html`<p class="govuk-body govuk-!-margin-bottom-1">${tag(kind?.name ?? finding.finding, colours[kind?.weighs ?? 'open'])} ${kind?.meaning}</p>`,
    said.length === 0 ? null : html`<dl class="redress-details">${said.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${written(value)}</dd></div>`)}</dl>`,
  ]
}

/** What was decided head by head, as it was told with the last decision, of those heads that this reader may read; null where there is nothing. */
export function decidedHeadByHead(desk: Told, file: CaseFile): Content {
  const { state } = file
  const found = state.heads.flatMap((head) => state.findingsDecided.filter((each) => each.head === head.id && textOf(file.words(head.kept), 'text') !== '').map((finding) => ({ head, finding })))
  if (found.length === 0) return null
  return html`<h3 class="govuk-heading-s">What was decided on each ${headWord(file.scheme)}</h3>
    <ol class="govuk-list govuk-list--number redress-heads">${found.map(({ head, finding }) => html`<li>${written(textOf(file.words(head.kept), 'text'))}${findingShown(desk, file, finding)}</li>`)}</ol>`
}

/** What the procedure calls a head, after `a` or `an`. */
export const aHead = (scheme: Scheme): string => `${/^[aeiou]/i.test(headWord(scheme)) ? 'an' : 'a'} ${headWord(scheme)}`

/** What the procedure calls a head. */
export const headWord = (scheme: Scheme): string => scheme.words?.head ?? 'head of complaint'
