import { keepCopies } from '../../../src/outside/printing/kept-copies.ts'
import { createPrinter } from '../../../src/outside/printing/printer.ts'
import type { PlainDate } from '../../../src/time/plain-date.ts'
import type { Incoming } from '../../../src/register/incoming.ts'
import { importDecisions } from '../../../src/usecases/register/import-decisions.ts'
import type { Desk } from '../../../src/usecases/use-case.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { openTestStore } from '../../store/opened.ts'

/** A desk with a real store, and a day; the register has no use for the rest. */
export interface PublicDesk {
  readonly desk: Desk
  close(): Promise<void>
}

export async function openPublicDesk(today: PlainDate = '2026-08-14'): Promise<PublicDesk> {
  const { store, close } = await openTestStore({ max: 4 })
  const unused = (): never => {
    throw new Error('the register has no use for this')
  }
  const printer = keepCopies(createPrinter(), 1_000_000)
  const desk: Desk = {
    store,
    printer,
    schemes: { all: unused, version: unused, on: unused },
    now: () => `${today}T09:00:00.000Z`,
    today: () => today,
    newId: unused,
    random: unused,
    secrets: { hash: unused, matches: unused, seal: unused, unseal: unused, stamp: unused, sign: unused, totp: { newSecret: unused, step: unused, uri: unused, code: unused } },
    site: 'http://127.0.0.1:3000',
  }
  return { desk, close: () => printer.close().then(close) }
}

/** Takes these in, and gives what the import reports. */
export async function importing(desk: Desk, incoming: readonly Incoming[], onProgress?: (read: number) => void) {
  const stream = async function* () {
    yield* incoming
  }
  const result = await importDecisions(desk, system, { incoming: stream(), ...(onProgress && { onProgress }) })
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value
}
