import type { FastifyReply } from 'fastify'
import { html, respond, searchBox } from '../kit/kit.ts'

/** Nothing is published at an address of a decision: what may be the reason, and how to look for it. */
export function decisionMissing(reply: FastifyReply): FastifyReply {
  return respond(reply, {
    title: 'No decision is published here',
    status: 404,
    breadcrumbs: [{ text: 'Decisions', href: '/decisions' }],
    body: html`<p class="govuk-body">The address may have been copied only in part, or the decision may not be published yet, or no longer.</p>
      <p class="govuk-body">A reference has two, three and three digits, such as 24 017 326. You can look for it, or for words:</p>
      ${searchBox({ action: '/decisions', label: 'Search published decisions' })}`,
  })
}
