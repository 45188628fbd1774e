import type { FastifyInstance } from 'fastify'
import { html, respond, table } from '../kit/kit.ts'
import type { Content, Html } from '../kit/kit.ts'

/** `/decisions/searching`: all that the words of a search can say, with searches to try. */
export function searchHelpPage(app: FastifyInstance): void {
  app.get('/decisions/searching', (_request, reply) =>
    respond(reply, {
      title: 'How to search decisions',
      heading: 'How to search decisions',
      back: '/decisions',
      open: { description: 'What can be looked for in the published decisions, and how to write it.' },
      body: html`
        <p class="govuk-body">Type words as they come to you. Capital letters make no difference, and each word is found in its other forms too: <kbd>visit</kbd> finds visits, visited and visiting.</p>
        ${table({ caption: 'What you can write', captionSize: 'm', columns: ['Write', 'To find decisions with'], rows: WAYS.map(([words, finds]) => [example(words), finds]), rowHeaders: true })}
        <h2 class="govuk-heading-m">Good to know</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Nothing you type is wrong. What has no meaning is passed over, and the results say so.</li>
          <li>Very common words, such as “the” and “of”, are not looked for.</li>
          <li>Words in capitals only are words, so COUNCIL DID NOT REPLY leaves nothing out.</li>
          <li>“All in one paragraph”, under More filters, finds where something is said. Without it, your words may be pages apart.</li>
          <li>The best match comes first: words in the summary count most, then those in headings. What nearly every decision says counts little. You can have the newest or the oldest first instead.</li>
          <li>“Body called better placed” and “Remedy” are read from the words of a decision by this site. It may miss some, or find one too many.</li>
          <li>Every search is an address, which you can keep or send to somebody.</li>
        </ul>`,
    }))
}

const WAYS: readonly (readonly [words: string, finds: Content])[] = [
  ['home visit', 'both words, anywhere'],
  ['"home visit"', 'the two words next to each other'],
  ['visit -parking', 'the first word and not the second; NOT parking does the same'],
  ['council hedge OR fence', 'council, and either of the two words beside OR'],
  ['hedg*', 'any word that begins so'],
  ['24A(6)', 'the parts next to each other, because a sign joins them'],
  ['24 017 326', 'this reference, with spaces, hyphens or neither'],
]

function example(words: string): Html {
  return html`<a class="govuk-link" href=${`/decisions?${new URLSearchParams({ q: words })}`}><kbd>${words}</kbd></a>`
}
