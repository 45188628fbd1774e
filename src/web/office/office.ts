import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { actionPage } from '../case/action-page.ts'
import { documentPage } from '../case/document-page.ts'
import { requireSide } from '../identity/require-side.ts'
import { rememberedOffices } from '../office-on-pages.ts'
import { goTo } from '../kit/kit.ts'
import { casePage } from './case-page.ts'
import { chooseFindingPage } from './choose-finding-page.ts'
import { chooseTestPage } from './choose-test-page.ts'
import { arrivalPages } from '../handover/arrival-pages.ts'
import { handoverPages } from '../handover/handover-pages.ts'
import { openPage } from './open-page.ts'
import { injusticePage } from './injustice-page.ts'
import { publicationPage } from './publication-page.ts'
import { fileElsewherePage } from './published/file-elsewhere-page.ts'
import { publishedPages } from './published/published-page.ts'
import { replacePages } from './published/replace-pages.ts'
import { takeDownPage } from './published/take-down-page.ts'
import { caseDetailPages } from './recording/about-the-case.ts'
import { assessmentPages } from './recording/assessment.ts'
import { factPages } from './recording/facts.ts'
import { findingPages } from './recording/findings.ts'
import { groundsPage } from './recording/grounds.ts'
import { headPages } from './recording/heads.ts'
import { injusticePages } from './recording/injustice.ts'
import { letterPages } from './recording/letters.ts'
import { orderPages } from './recording/orders.ts'
import { partyPages } from './recording/parties.ts'
import { promisePages } from './recording/promises.ts'
import { recordingPage, type RecordingPage } from './recording/recording-page.ts'
import { statementRecordingPages } from './statement/recording.ts'
import { statementPages } from './statement/statement-page.ts'
import { workListPage } from './work-list.ts'

/** Everything that is recorded on a case without moving it, a page each. */
export const recordingPages: readonly RecordingPage[] = [
  ...caseDetailPages, ...headPages, ...factPages, ...orderPages, ...assessmentPages, ...findingPages, groundsPage, ...injusticePages, ...letterPages, ...partyPages, ...promisePages, ...statementRecordingPages,
]

/** The pages of the office's staff; nobody else gets past the door. */
export async function officePages(app: FastifyInstance, { desk }: { readonly desk: Desk }): Promise<void> {
  await app.register(async (office) => {
    const officeOf = rememberedOffices(desk)
    office.addHook('preHandler', requireSide('office'))
    office.addHook('preHandler', async (request, reply) => { reply.office = await officeOf(request.actor.office) })
    for (const pages of [workListPage, openPage, casePage, chooseTestPage, chooseFindingPage, injusticePage, statementPages, publicationPage, publishedPages, takeDownPage, fileElsewherePage, replacePages]) pages(office, { desk })
    arrivalPages(office, { desk })
    handoverPages(office, { desk, base: '/office/cases' })
    actionPage(office, { desk, base: '/office/cases' })
    documentPage(office, { desk, base: '/office/cases' })
    for (const page of recordingPages) recordingPage(office, desk, page)
    office.get<{ Params: { reference: string } }>('/office/cases/:reference/code', (request, reply) => goTo(reply, `/office/return-code?reference=${encodeURIComponent(request.params.reference)}`))
  })
}
