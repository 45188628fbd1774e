import type { FastifyReply } from 'fastify'
import { referenceInAddress } from '../../../register/permalink.ts'
import type { ShownPublication } from '../../../usecases/register/show-publication.ts'
import type { Refusal } from '../../../usecases/use-case.ts'
import { refuse } from '../../kit/kit.ts'

/** Where a decision that is in the register, or was, is looked after. */
export const publishedPath = (reference: string): string => `/office/published/${referenceInAddress(reference)}`

export type Route = { Params: { reference: string } }

/** What each page about one decision has above it. */
export const about = ({ reference, entry }: ShownPublication) => ({
  caption: entry === null ? reference : `${entry.body} (${reference})`,
  back: { href: publishedPath(reference), text: 'Back to the decision in the register' },
})

/** The page for a decision that cannot be looked after: by nobody, or not by this person. */
export const turnedAway = (reply: FastifyReply, { code }: Refusal) => refuse(reply, code === 'not-allowed' ? 'not-allowed' : 'not-found')
