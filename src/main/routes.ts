import type { FastifyInstance } from 'fastify'
import type { Desk } from '../usecases/use-case.ts'
import { identityRoutes } from '../web/identity/routes.ts'
import { officePages } from '../web/office/office.ts'
import { registerPages } from '../web/register/register.ts'

/** Every page, each area in turn. Who asks is settled first: all others rest on it. */
export function routesOf(desk: Desk): readonly ((app: FastifyInstance) => void | Promise<void>)[] {
  return [
    (app) => identityRoutes(app, desk),
    ...[registerPages, officePages].map((pages) => (app: FastifyInstance) => pages(app, { desk })),
  ]
}
