import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { checkPage } from './check-page.ts'
import { continuePages } from './continue-pages.ts'
import { questionPages } from './question-pages.ts'
import { receiptPage } from './receipt-page.ts'
import { startPage } from './start-page.ts'
import { whereToPage } from './where-to-page.ts'

/** The journey from “I want to complain” to a receipt, one question a page. */
export function complainPages(app: FastifyInstance, deps: { readonly desk: Desk }): void {
  for (const pages of [startPage, whereToPage, continuePages, questionPages, checkPage, receiptPage]) pages(app, deps)
}
