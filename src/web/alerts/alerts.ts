import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { askPages } from './ask-page.ts'
import { confirmPage } from './confirm-page.ts'
import { stopPage } from './stop-page.ts'

/** Being mailed about new decisions: asking for it, confirming, stopping. */
export function alertPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  askPages(app, desk)
  confirmPage(app, desk)
  stopPage(app, desk)
}
