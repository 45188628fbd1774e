import { carryToPartner } from '../usecases/handover/carry-to-partner.ts'
import { system } from '../usecases/use-case.ts'
import type { Handler } from './handler.ts'
import { identifierIn } from './handler.ts'

/** Carries a package to another installation, or the answer to one back. What cannot be reached is tried again by the queue. */
export const carryHandover: Handler = async ({ desk, exchange }, payload) => {
  if (exchange === undefined) return
  await carryToPartner(desk, system, { id: identifierIn(payload, 'package'), exchange })
}
