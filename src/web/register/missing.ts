import type { FastifyReply } from 'fastify'
import type { Refusal } from '../../usecases/use-case.ts'
import { html, respond, searchBox } from '../kit/kit.ts'

/** Nothing is published at an address of a decision: what may be the reason, and how to look for it. */
export function decisionMissing(reply: FastifyReply): FastifyReply {
  return respond(reply, {
    title: 'No decision is published here',
    status: 404,
    adapts: true,
    breadcrumbs: [{ text: 'Decisions', href: '/decisions' }],
    body: html`<p class="govuk-body">The address may have been copied only in part, or the decision may not be published yet, or no longer.</p>
      <p class="govuk-body">A reference has two, three and three digits, such as 24 017 326. You can look for it, or for words:</p>
      ${searchBox({ action: '/decisions', label: 'Search published decisions' })}`,
  })
}

/**
 * What stands where a decision was taken down: that it was there, and what follows for those who copied it. Not whom or
 * what it was about. `current` is the address of what replaces it, where only an older version is gone.
 */
export function decisionTakenDown(reply: FastifyReply, { message }: Refusal, current: string | null): FastifyReply {
  return respond(reply, {
    title: current === null ? 'This decision is no longer published' : 'This version is no longer published',
    status: 410,
    adapts: true,
    breadcrumbs: [{ text: 'Decisions', href: '/decisions' }],
    body: html`<p class="govuk-body">${message} Its text is not kept here any more.</p>
      ${current === null ? null : html`<p class="govuk-body"><a class="govuk-link" href=${current}>Read the current version</a> of this decision.</p>`}
      <p class="govuk-body">If you have a copy, or a page that quotes it, please take that down too. Everything that was taken down is on <a class="govuk-link" href="/decisions/taken-down">a list</a> that programs can follow.</p>
      ${searchBox({ action: '/decisions', label: 'Search published decisions' })}`,
  })
}

/** The page for a decision that could not be shown. */
export function notShown(reply: FastifyReply, refusal: Refusal, current: string | null = null): FastifyReply {
  return refusal.code === 'taken-down' ? decisionTakenDown(reply, refusal, current) : decisionMissing(reply)
}
