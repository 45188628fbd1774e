import { promisesOf, type CasePromise } from '../../casework/promises.ts'
import { formatDate, type PlainDate } from '../../time/plain-date.ts'
import { textOf, type CaseFile } from '../../usecases/cases/case-file.ts'
import { html, tag, type Content } from '../kit/kit.ts'
import { written } from './parts.ts'

export interface PromiseReader {
  readonly today: PlainDate
  /** How a role is called to this reader. */
  whoIs(role: string): string
  /** Where the office records that one was kept, if this reader may. */
  keptAt?(promise: string): string
}

/** What was promised on a case that this reader may see, open ones first, overdue ones marked; null where there is nothing. */
export function promiseList(file: CaseFile, reader: PromiseReader): Content {
  const shown = promisesOf(file.state, file.scheme, file.clocks, reader.today).flatMap((each) => {
    const what = isTold(file, each) ? whatOf(file, each) : ''
    return what === '' ? [] : [{ each, what }]
  })
  if (shown.length === 0) return null
  const isOpen = ({ each }: (typeof shown)[number]) => each.done === null && each.lapsedOn === null
  const [open, done] = [shown.filter(isOpen), shown.filter((each) => !isOpen(each))]
  return html`<ul class="govuk-list redress-clocks">${[...open, ...done].map(({ each, what }) => html`<li class="govuk-!-margin-bottom-4">${item(file, each, what, reader)}</li>`)}</ul>`
}

/** A duty is told by a letter that this reader may read. */
const isTold = ({ state, scheme, words }: CaseFile, { from }: CasePromise): boolean =>
  'promise' in from || state.documents.some(({ document, kept }) => scheme.documents[document]?.tells?.includes(from.clock.id) === true && words(kept) !== undefined)

/** In whose words it is told: those of whoever promised it, or the name of the duty of which a letter told. */
const whatOf = (file: CaseFile, { from }: CasePromise): string => ('clock' in from ? from.clock.clock.name : textOf(file.words(from.kept), 'what'))

function item(file: CaseFile, each: CasePromise, what: string, { whoIs, keptAt }: PromiseReader): Content {
  const who = whoIs(each.holder)
  if (each.done !== null) {
    const proof = textOf(file.words(each.done.kept), 'proof')
    return [html`<strong>${what}</strong> ${tag(`done ${formatDate(each.done.on)}`, 'green')}<br />${capitalised(who)}, by ${formatDate(each.due)}.`, proof === '' ? null : html`<div class="govuk-hint">How it can be seen: ${written(proof)}</div>`]
  }
  if (each.lapsedOn !== null) return html`<strong>${what}</strong> ${tag('no longer to be done', 'grey')}<br />This ended on ${formatDate(each.lapsedOn)}, before it was done.`
  return [
    html`<strong>${what}</strong> ${each.overdue ? tag('overdue', 'red') : tag('to be done', 'blue')}<br />${capitalised(who)}, ${each.overdue ? `should have done it by ${formatDate(each.due)}` : `by ${formatDate(each.due)}`}.`,
    'promise' in each.from && keptAt !== undefined ? html`<br /><a class="govuk-link" href=${keptAt(each.from.promise)}>Record that it was done<span class="govuk-visually-hidden">: ${what}</span></a>` : null,
  ]
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
