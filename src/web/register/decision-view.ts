import { appliedTests } from '../../register/applied-law.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import type { Similar } from '../../usecases/ports/decision-search.ts'
import type { RemedyOutcome } from '../../usecases/ports/compliance.ts'
import type { Entry } from '../../usecases/ports/publications.ts'
import { html, insetText, summaryList } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'
import { addressOf } from './decision-address.ts'
import { appliedLaw, otherBodies } from './decision-law.ts'
import { anchorsOf, statementView } from './decision-statement.ts'
import { citing, downloads, sharing } from './decision-tools.ts'
import type { Offered } from './decision-tools.ts'
import { whatWasDone } from './decision-outcomes.ts'
import { relatedDecisions } from './related-decisions.ts'

/** What stands around a version: the one that is current, what was done, and the decisions most like it, `null` where they are not known. */
export interface Around {
  readonly current: Entry
  /** What became of what was agreed, as far as it was recorded. */
  readonly outcomes: readonly RemedyOutcome[]
  readonly related: readonly Similar[] | null
}

/** A decision as it is read on a page: how it is filed, its contents, its words with the law explained in place, and what a reader does next. */
export function decisionView(entry: Entry, { current, outcomes, related }: Around, offered: Offered): Content {
  const { statement, reference } = entry
  const anchors = anchorsOf(statement.sections)
  const parts = [
    { id: 'done', name: 'What was done', body: whatWasDone(outcomes) },
    { id: 'law', name: 'How the law was applied', body: appliedLaw(appliedTests(statement)) },
    { id: 'others', name: 'Who else can deal with this', body: otherBodies(entry) },
    { id: 'related', name: 'Related decisions', body: relatedDecisions(reference, related) },
    { id: 'download', name: 'Download', body: downloads(entry, current, offered) },
    { id: 'cite', name: 'Cite and share', body: [citing(entry, offered), sharing(entry, offered)] },
  ].filter(({ body }) => body !== null)
  return [
    versionNotice(entry, current),
    summaryList({ rows: filed(entry) }),
    html`<div class="redress-reading">
      <nav class="redress-reading__contents" aria-labelledby="contents"><h2 class="govuk-heading-s" id="contents">Contents</h2>
        <ol class="govuk-list">
          ${statement.sections.map(({ heading }, index) => html`<li><a class="govuk-link" href=${`#${anchors[index]}`}>${heading}</a></li>`)}
          ${parts.map(({ id, name }, index) => html`<li class=${index === 0 ? 'redress-reading__about' : null}><a class="govuk-link" href=${`#${id}`}>${name}</a></li>`)}
        </ol>
      </nav>
      <div class="redress-reading__words">
        ${statementView(statement, anchors)}
        ${backToTop()}
        <div class="redress-reading__next">
          ${parts.map(({ id, name, body }) => html`<section aria-labelledby=${id}><h2 class="govuk-heading-m" id=${id}>${name}</h2>${body}</section>`)}
        </div>
        ${backToTop()}
      </div>
    </div>`,
  ]
}

function versionNotice({ version, versions, readable }: Entry, current: Entry): Html | null {
  if (version < versions) {
    return insetText(html`<p class="govuk-body"><strong>This is an older version.</strong> It has been replaced. <a class="govuk-link" href=${addressOf(current)}>Read the current version</a>.</p>`)
  }
  if (versions === 1) return null
  const older = readable.filter((one) => one < version).toReversed()
  if (older.length === 0) return insetText(html`<p class="govuk-body">This is version ${version}. What was published before is no longer kept.</p>`)
  return insetText(html`<p class="govuk-body">This is version ${version}. It replaces what was published before: ${older.map((one, index) => html`${index === 0 ? null : ', '}<a class="govuk-link" href=${addressOf(current, { version: one })}>version ${one}</a>`)}.</p>`)
}

function filed({ body, bodySlug, category, subcategory, decision, date, publishedOn, origin, kind, versions }: Entry) {
  const filedUnder = [category, subcategory].filter((name) => name !== null).join(' › ')
  return [
    { key: 'Body', value: html`<a class="govuk-link" href=${`/bodies/${bodySlug}`}>${body}<span class="govuk-visually-hidden">: its record</span></a>` },
    ...(kind === 'Report' ? [{ key: 'Type', value: 'Report' }] : []),
    ...(filedUnder === '' ? [] : [{ key: 'Category', value: filedUnder }]),
    ...(decision === null ? [] : [{ key: 'Decision', value: decision }]),
    ...(date === null ? [] : [{ key: 'Decision date', value: day(date) }]),
    { key: versions > 1 ? 'This version published on' : origin === 'import' ? 'Added here on' : 'Published on', value: day(publishedOn) },
  ]
}

const day = (date: string): Html => html`<time datetime=${date}>${writePublishedDate(date)}</time>`

const backToTop = (): Html => html`<p class="govuk-body"><a class="govuk-link redress-top" href="#main-content">Back to top</a></p>`
