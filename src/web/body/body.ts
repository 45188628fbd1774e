import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { actionPage } from '../case/action-page.ts'
import { documentPage } from '../case/document-page.ts'
import { requireSide } from '../identity/require-side.ts'
import { rememberedOffices } from '../office-on-pages.ts'
import { casePage } from './case-page.ts'
import { casesPage } from './cases-page.ts'

/** What the people of a body complained about see and do: complaints on which they were written to, and their answers. */
export function bodyPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  void app.register((own, _options, done) => {
    const officeOf = rememberedOffices(desk)
    own.addHook('preHandler', requireSide('body'))
    own.addHook('preHandler', async (request, reply) => { reply.office = await officeOf(request.actor.office) })
    casesPage(own, { desk })
    casePage(own, { desk })
    actionPage(own, { desk, base: '/body' })
    documentPage(own, { desk, base: '/body' })
    done()
  })
}
