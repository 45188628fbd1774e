import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../usecases/use-case.ts'
import { authenticate } from './authenticate.ts'
import { peoplePages } from './people.ts'
import { returnCodePages } from './return-codes.ts'
import { returnPages } from './return.ts'
import { signInPages } from './sign-in.ts'
import { takeUpAccountPages } from './take-up-account.ts'

/** Who asks, and every page on which they say so. Comes before all other routes, which rest on `request.actor`. */
export function identityRoutes(app: FastifyInstance, desk: Desk): void {
  authenticate(app, desk)
  for (const pages of [signInPages, takeUpAccountPages, returnPages, returnCodePages, peoplePages]) pages(app, desk)
}
