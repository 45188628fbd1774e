import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { actionPage } from '../case/action-page.ts'
import { documentPage } from '../case/document-page.ts'
import { handoverPages } from '../handover/handover-pages.ts'
import { requireSide } from '../identity/require-side.ts'
import { complaintPage } from './complaint-page.ts'
import { complaintsPage } from './complaints-page.ts'

/** What someone who complained sees and does: their complaints, each with where it stands, and what they were sent. */
export function myPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  void app.register((own, _options, done) => {
    own.addHook('preHandler', requireSide('person'))
    complaintsPage(own, { desk })
    complaintPage(own, { desk })
    handoverPages(own, { desk, base: '/my' })
    actionPage(own, { desk, base: '/my' })
    documentPage(own, { desk, base: '/my' })
    done()
  })
}
