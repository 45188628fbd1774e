import type { Actor, Desk } from '../usecases/use-case.ts'
import type { Schema } from './schema.ts'

/** One thing that the API answers, declared once: served, checked and documented from this. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST'
  /** Below `/api/v1`, parameters in braces: `/decisions/{reference}`. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly parameters?: Readonly<Record<string, Schema>>
  readonly query?: Readonly<Record<string, Schema>>
  /** Of a POST: what it carries. */
  readonly body?: { readonly type: 'application/zip' | 'application/json'; readonly schema: Schema; readonly description: string }
  /** Whoever asks shows a token that was agreed on. */
  readonly bearer?: boolean
  readonly answer: { readonly status: 200 | 201; readonly description: string; readonly schema: Schema }
  handle(desk: Desk, asked: Asked): Promise<Answer>
}

export interface Asked {
  readonly actor: Actor
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** The bytes of a POST. */
  readonly body: Uint8Array
  readonly bearer: string | null
}

/** What is answered: a value, with where the next page is; or why not. */
export type Answer = { readonly value: unknown; readonly status?: 200 | 201; readonly next?: string | null } | { readonly problem: ApiProblem }

/** RFC 9457. `problems` has every fault at once, each with its place. */
export interface ApiProblem {
  readonly status: 400 | 401 | 404 | 409 | 410 | 413 | 416 | 422 | 429 | 500 | 503
  readonly title: string
  readonly detail?: string
  readonly problems?: readonly { readonly place: string; readonly message: string }[]
}
