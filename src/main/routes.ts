import type { FastifyInstance } from 'fastify'
import { bulkPages } from '../api/bulk.ts'
import { apiPages } from '../api/api.ts'
import type { Desk } from '../usecases/use-case.ts'
import { alertPages } from '../web/alerts/alerts.ts'
import { answerPages } from '../web/answer/answer.ts'
import { bodyPages } from '../web/body/body.ts'
import { complainPages } from '../web/complain/complain.ts'
import { homePage } from '../web/home/home.ts'
import { identityRoutes } from '../web/identity/routes.ts'
import { myPages } from '../web/my/my.ts'
import { officePages } from '../web/office/office.ts'
import { registerPages } from '../web/register/register.ts'

/** Every page, each area in turn. Who asks is settled first: all others rest on it. */
export function routesOf(desk: Desk): readonly ((app: FastifyInstance) => void | Promise<void>)[] {
  return [
    (app) => identityRoutes(app, desk),
    ...[homePage, apiPages, bulkPages, registerPages, alertPages, complainPages, myPages, bodyPages, answerPages, officePages].map((pages) => (app: FastifyInstance) => pages(app, { desk })),
  ]
}
