import type { FastifyInstance } from 'fastify'
import { permalinkOf } from '../../../register/permalink.ts'
import { removalReasons } from '../../../register/removal.ts'
import { normaliseReference } from '../../../statement/reference.ts'
import { formatDate, londonDay } from '../../../time/plain-date.ts'
import { showPublication, type ShownPublication } from '../../../usecases/register/show-publication.ts'
import type { Desk } from '../../../usecases/use-case.ts'
import { referenceOf } from '../../case/reference.ts'
import { asked, button, goTo, html, insetText, respond, summaryList, tag, textInput, timeline, type Content } from '../../kit/kit.ts'
import { casePath } from '../case-page.ts'
import { publishedPath, turnedAway, type Route } from './place.ts'

const WRONG = 'Enter a reference such as 24 017 326'

/** `/office/published`: any decision of the register by its reference; then what can be done to it, and what was. */
export function publishedPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  app.get('/office/published', (request, reply) => {
    const written = asked(request.query, 'reference')
    const reference = normaliseReference(written)
    if (reference !== null) return goTo(reply, publishedPath(reference))
    const error = written === '' ? undefined : WRONG
    return respond(reply, {
      title: 'Published decisions', back: { href: '/office', text: 'Work list' },
      problems: error === undefined ? [] : [{ field: 'reference', text: error }],
      body: html`<p class="govuk-body">File a decision under another subject, replace its text, or take it down. For decisions of your office, and for those that were imported.</p>
        <form method="get" action="/office/published" novalidate>
          ${textInput({ name: 'reference', value: written, error, label: { text: 'Reference' }, hint: 'Such as 24 017 326', width: 10 })}
          ${button({ text: 'Show' })}
        </form>`,
    })
  })

  app.get<Route>('/office/published/:reference', async (request, reply) => {
    const shown = await showPublication(desk, request.actor, { reference: referenceOf(request.params.reference) })
    if (!shown.ok) return turnedAway(reply, shown.refusal)
    const { reference, entry, file } = shown.value
    return respond(reply, {
      title: 'A decision in the register', caption: entry === null ? reference : `${entry.body} (${reference})`,
      back: file === null ? { href: '/office/published', text: 'Published decisions' } : { href: `${casePath(file)}/publication`, text: 'Publication of the case' },
      body: html`${whatStands(shown.value)}${waiting(shown.value)}${whatCanBeDone(shown.value)}${whatWasDone(shown.value)}`,
    })
  })
}

function whatStands({ entry, removal }: ShownPublication): Content {
  if (entry === null) {
    return insetText(html`<p class="govuk-body">${tag('taken down', 'grey')} ${removal === null ? '' : `On ${formatDate(londonDay(`${removal.removedOn}T12:00:00Z`))}. The public list says: ${removalReasons[removal.why].name.toLowerCase()}.`} Its text is no longer in the register.</p>`)
  }
  const older = entry.readable.filter((version) => version < entry.version)
  return summaryList({ rows: [
    { key: 'In the register', value: html`<a class="govuk-link" href=${permalinkOf(entry)}>Read it there</a>` },
    { key: 'Subject', value: [entry.category, entry.subcategory].filter((name) => name !== null).join(' › ') || 'None' },
    { key: 'Version', value: `${entry.version}${older.length > 0 ? `; ${older.length === 1 ? 'version' : 'versions'} ${older.join(', ')} can still be read` : ''}` },
    { key: 'Where it is from', value: entry.origin === 'import' ? 'Imported' : 'A case of this office' },
  ] })
}

function waiting({ proposal, reference, people }: ShownPublication): Content {
  if (proposal === null) return null
  const by = people.find(({ id }) => id === proposal.person)?.name ?? 'someone who has left'
  return insetText(html`<p class="govuk-body"><strong>Another text waits for its second person.</strong> ${by} proposed it on ${formatDate(londonDay(proposal.at))}. <a class="govuk-link" href=${`${publishedPath(reference)}/replacement`}>Look at it</a></p>`)
}

function whatCanBeDone({ entry, reference }: ShownPublication): Content {
  const path = publishedPath(reference)
  const done = (text: string, to: string, hint: string, look: 'secondary' | 'warning' = 'secondary') => html`<li>${button({ text, href: `${path}/${to}`, look })}<p class="govuk-hint">${hint}</p></li>`
  return html`<h2 class="govuk-heading-m">What you can do</h2><ul class="govuk-list redress-actions">
    ${entry === null ? null : done('File it under another subject', 'file-elsewhere', 'The words stay. Its old address leads to the new one.')}
    ${done(entry === null ? 'Propose a text to publish in its place' : 'Propose another text', 'replace', 'A second person publishes it. What it replaces can stay readable, or be destroyed to protect someone.')}
    ${entry === null ? null : done('Take it down', 'take-down', 'At once, without a second person. The text is gone from the register for good.', 'warning')}
  </ul>`
}

const names = {
  'taken-down': 'Taken down', 'filed-elsewhere': 'Filed under another subject', 'replacement-proposed': 'Another text proposed', replaced: 'Replaced', 'replacement-dropped': 'Proposed text dropped',
} as const

function whatWasDone({ changes, people }: ShownPublication): Content {
  if (changes.length === 0) return null
  return html`<h2 class="govuk-heading-m">What was done to it</h2>${timeline(changes.map(({ change, person, reasons, at }) => ({
    title: names[change], when: formatDate(londonDay(at)), datetime: at, by: people.find(({ id }) => id === person)?.name ?? 'someone who has left',
    body: reasons === '' ? null : html`<p class="govuk-body redress-as-typed">${reasons}</p>`,
  })))}`
}
