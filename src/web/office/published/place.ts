import type { FastifyReply } from 'fastify'
import { referenceInAddress } from '../../../register/permalink.ts'
import type { ShownPublication } from '../../../usecases/register/show-publication.ts'
import type { Refusal } from '../../../usecases/use-case.ts'
import { html, refuse, respond } from '../../kit/kit.ts'

/** Where a decision that is in the register, or was, is looked after. */
export const publishedPath = (reference: string): string => `/office/published/${referenceInAddress(reference)}`

export type Route = { Params: { reference: string } }

/** What each page about one decision has above it. */
export const about = ({ reference, entry }: ShownPublication) => ({
  caption: entry === null ? reference : `${entry.body} (${reference})`,
  back: { href: publishedPath(reference), text: 'Back to the decision in the register' },
})

/** The page for a decision that cannot be looked after: by nobody, or not by this person, with the reason. */
export const turnedAway = (reply: FastifyReply, { code, message }: Refusal) => (code === 'not-allowed'
  ? respond(reply, { status: 403, title: 'You cannot change this decision', back: { href: '/office/published', text: 'Published decisions' }, body: html`<p class="govuk-body">${message}</p>` })
  : refuse(reply, 'not-found'))
