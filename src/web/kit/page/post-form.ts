import { randomUUID } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { html } from '../html.ts'
import type { Content, Html } from '../html.ts'

export interface PostForm {
  /** Where it is sent; this page's own address unless given. */
  action?: string | undefined
  body: Content
  id?: string | undefined
  /** Adds a key that makes a second sending of this very form recognisable: read it with `sendingKey`. */
  once?: boolean | undefined
}

/** A form that changes something. It carries the token without which no change is accepted. */
export function postForm(reply: FastifyReply, props: PostForm): Html {
  return html`<form method="post" action=${props.action ?? reply.request.url} id=${props.id} novalidate>
    ${csrfField(reply)}
    ${props.once ? html`<input type="hidden" name="_sending" value=${randomUUID()} />` : null}
    ${props.body}
  </form>`
}

/** The token alone, for a form written by hand. */
export function csrfField(reply: FastifyReply): Html {
  return html`<input type="hidden" name="_csrf" value=${tokenFor(reply)} />`
}

/** One for all forms of a page: a first visit has no secret yet, and a second token would come with a second secret. */
function tokenFor(reply: FastifyReply): string {
  const token = tokens.get(reply) ?? reply.generateCsrf()
  tokens.set(reply, token)
  return token
}

const tokens = new WeakMap<FastifyReply, string>()

/** The key of a form made with `once`: the same for two sendings of the same page. */
export function sendingKey(body: unknown): string | undefined {
  const key = typeof body === 'object' && body !== null && '_sending' in body ? body._sending : undefined
  return typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key) ? key : undefined
}
