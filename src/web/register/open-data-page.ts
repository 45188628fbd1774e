import type { FastifyInstance } from 'fastify'
import { bulkColumns, type BulkFormat } from '../../register/bulk.ts'
import { lineFields, type Field } from '../../register/bulk-fields.ts'
import { openDataLimits } from '../../register/open-data-limits.ts'
import { writePublishedDate } from '../../statement/published-date.ts'
import { londonDay } from '../../time/plain-date.ts'
import type { Snapshot } from '../../usecases/ports/bulk-files.ts'
import { showOpenData, type OpenDataShown } from '../../usecases/register/show-open-data.ts'
import { visitor, type Desk } from '../../usecases/use-case.ts'
import { dataBlock, details, html, refuse, respond, summaryList } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'
import { number } from './statistics-parts.ts'

const offered: readonly { readonly format: BulkFormat; readonly name: string; readonly what: string }[] = [
  { format: 'jsonl', name: 'JSON Lines', what: 'Every decision with its whole text, one to a line' },
  { format: 'csv', name: 'CSV', what: 'Every decision as a row of a table, with its summary and without its text' },
]

/** `/open-data`: everything that was published, to take away: files, interface for programs, licence, limits, and how to keep a copy true. */
export function openDataPage(app: FastifyInstance, desk: Desk): void {
  app.get('/open-data', async (_request, reply) => {
    const shown = await showOpenData(desk, visitor, {})
    if (!shown.ok) return refuse(reply, 'not-found')
    const { licence, publisher, snapshot, hasFiles } = shown.value
    return respond(reply, {
      title: 'Open data', adapts: true,
      breadcrumbs: [{ text: 'Decisions', href: '/decisions' }],
      open: { description: 'All published decisions to download and to use: files, an interface for programs, and the licence.' },
      head: hasFiles ? dataBlock('application/ld+json', dataset(desk.site, shown.value)) : null,
      body: [
        html`<p class="govuk-body-l">Every published decision is here to take away and use. You need no account and no key.</p>
        <p class="govuk-body">The licence is the ${link(licence.address, licence.name)}. Name ${publisher} as the source, and link to the licence. Decisions name no one who complained: do not try to find out who they are.</p>`,
        hasFiles ? files(snapshot) : null,
        html`<h2 class="govuk-heading-m" id="keep-a-copy-true">If you keep a copy</h2>
        <p class="govuk-body">Sometimes a decision is taken down to protect someone. It is gone from the files and from the interface at once, and it must go from your copy too. Read the ${link('/api/v1/removals', 'list of what was taken down')} at least once a week. It gives references and days, and says nothing of what a decision was about.</p>
        <p class="govuk-body">Each entry of the list has a position. Next time, ask for what came after the last one you know: <code class="redress-address">/api/v1/removals?after=POSITION</code>.</p>`,
        programs(),
        html`<h2 class="govuk-heading-m">Only what is new</h2>
        <p class="govuk-body">The ${link('/decisions.atom', 'feed of new decisions')} has the latest. <code class="redress-address">/api/v1/decisions?after=POSITION</code> has all that was published after a position.</p>`,
        examples(desk.site, hasFiles),
        html`<h2 class="govuk-heading-m">What the fields mean</h2>`,
        details({ summary: 'Columns of the CSV file', body: fieldList(bulkColumns) }),
        details({ summary: 'Fields of the JSON Lines file', body: fieldList(lineFields) }),
        html`<p class="govuk-body">How the figures on the statistics pages are counted is said on ${link('/statistics', 'those pages')}.</p>`,
      ],
    })
  })
}

function files(snapshot: Snapshot | null): Content {
  return [
    html`<h2 class="govuk-heading-m">Download everything</h2>`,
    summaryList({
      rows: offered.map(({ format, name, what }) => {
        const weights = snapshot?.files[format]
        return {
          key: name,
          value: html`<p class="govuk-body">${what}.</p><ul class="govuk-list redress-links">
            <li>${download(`decisions.${format}`, `Download ${name}`, weights?.bytes)}</li>
            <li>${download(`decisions.${format}.gz`, `Download ${name}, compressed`, weights?.gzip.bytes)}</li>
          </ul>`,
        }
      }),
    }),
    snapshot === null
      ? html`<p class="govuk-body">They are made when somebody first asks for one, which can take some minutes.</p>`
      : html`<p class="govuk-body">${number(snapshot.decisions)} ${snapshot.decisions === 1 ? 'decision, as it' : 'decisions, as they'} stood on ${writePublishedDate(londonDay(snapshot.madeAt))} at ${clock(snapshot.madeAt)}.</p>`,
    html`<p class="govuk-body">Files are made anew when somebody asks for one that is more than an hour old, if anything changed. A decision that was taken down is in no file from that moment on.</p>
    <p class="govuk-body">In the CSV file, a cell that a spreadsheet could run as a formula has an apostrophe before it. The files are in UTF-8.</p>
    <p class="govuk-body">To check that a download is whole, use the ${link('/open-data/SHA256SUMS', 'checksums (SHA-256)')}. The ${link('/open-data/manifest.json', 'manifest for programs')} has them too, with sizes, and when the files were made. A download that broke off can be continued.</p>`,
  ]
}

function programs(): Html {
  const { api, files: whole } = openDataLimits
  return html`<h2 class="govuk-heading-m">For programs</h2>
    <p class="govuk-body">You can search, read one decision, list all of them, find similar ones, and get bodies, categories and statistics as JSON. The ${link('/api/v1/openapi.json', 'description of the interface (OpenAPI)')} says how. Pages of other sites may use it.</p>
    <p class="govuk-body">From one address, you can ask ${number(api.requests)} times a minute, and ${number(whole.requests)} times an hour for a file. Each answer says in <code class="redress-code">RateLimit</code> how much is left. Whoever asks too often is told in <code class="redress-code">Retry-After</code> how many seconds to wait.</p>
    <p class="govuk-body">Each answer has an <code class="redress-code">ETag</code>. Send it back in <code class="redress-code">If-None-Match</code>, and nothing is sent again that you have already.</p>`
}

const examples = (site: string, hasFiles: boolean): Html => html`<h2 class="govuk-heading-m">Examples</h2>
  ${[
    ...(hasFiles ? [['Download everything, and check it', `curl -O ${site}/decisions.jsonl.gz\ncurl ${site}/open-data/SHA256SUMS | sha256sum --check --ignore-missing`], ['Continue a download that broke off', `curl -C - -O ${site}/decisions.jsonl.gz`]] : []),
    ['Search', `curl '${site}/api/v1/search?words=school+transport&decision=upheld'`],
    ['Follow what is taken down', `curl '${site}/api/v1/removals?after=0'`],
  ].map(([title, command]) => html`<h3 class="govuk-heading-s">${title}</h3><pre class="redress-command"><code>${command}</code></pre>`)}`

const fieldList = (fields: readonly Field[]): Html => summaryList({ rows: fields.map(({ name, says }) => ({ key: html`<code class="redress-address">${name}</code>`, value: `${says}.` })) })

const link = (href: string, words: string): Html => html`<a class="govuk-link" href=${href}>${words}</a>`

const download = (name: string, words: string, bytes: number | undefined): Html => html`<a class="govuk-link" href=${`/${name}`} download=${name}>${words}${bytes === undefined ? '' : ` (${size(bytes)})`}</a>`

/** As people read it: the next unit from 1,000 on. */
function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const unit = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** unit).toLocaleString('en-GB', { maximumSignificantDigits: 3 })} ${units[unit] ?? ''}`
}

const clock = (instant: string): string => new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** The same for catalogues of data, in the words of schema.org. */
const dataset = (site: string, { publisher, licence, snapshot }: OpenDataShown): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org', '@type': 'Dataset', '@id': `${site}/open-data`, 'url': `${site}/open-data`,
  'name': `Published decisions of ${publisher}`, 'description': 'Every published decision, anonymised, with its text, outcome, category and the body complained about.',
  'license': licence.address, 'isAccessibleForFree': true, 'inLanguage': 'en-GB', 'creator': { '@type': 'GovernmentOrganization', 'name': publisher },
  ...(snapshot === null ? {} : { dateModified: snapshot.madeAt }),
  'distribution': offered.map(({ format }) => ({ '@type': 'DataDownload', 'encodingFormat': format === 'csv' ? 'text/csv' : 'application/jsonl', 'contentUrl': `${site}/decisions.${format}` })),
})
