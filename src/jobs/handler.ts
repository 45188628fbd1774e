import type { Exchange } from '../usecases/ports/exchange.ts'
import type { Postman } from '../usecases/ports/postman.ts'
import type { Desk } from '../usecases/use-case.ts'

/** What a job has at hand. Without a postman mail is kept, and staff are told that it waits. */
export interface Tools {
  readonly desk: Desk
  readonly postman: Postman | null
  /** By which alerts go out, which no office keeps; without one they wait. */
  readonly alertPostman?: Postman | null
  /** By which hand-overs go to other installations. */
  readonly exchange?: Exchange
}

/**
 * Does one piece of work. It may be called again for the same work, after a crash or at the same time elsewhere, and then
 * does it no second time. What cannot be done now throws, and the queue tries again later.
 */
export type Handler = (tools: Tools, payload: unknown) => Promise<void>

/** An identifier from a payload. Throws where there is none: a job that names nothing is a fault of ours. */
export function identifierIn(payload: unknown, name: string): string {
  const value = typeof payload === 'object' && payload !== null ? (payload as Readonly<Record<string, unknown>>)[name] : undefined
  if (typeof value !== 'string' || value === '') throw new Error(`The job does not say which ${name} it is about.`)
  return value
}

/** Whether a payload gives this name at all. */
export const names = (payload: unknown, name: string): boolean => typeof payload === 'object' && payload !== null && Object.hasOwn(payload, name)
