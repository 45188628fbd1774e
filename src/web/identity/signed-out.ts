import type { FastifyReply } from 'fastify'
import { button, html, postForm, respond } from '../kit/kit.ts'

/** Never written back into a page. */
const secret = /^_csrf$|password|code/i

/**
 * For someone whose session ended while they were writing: what they sent stands ready on this page, and goes through
 * once they have signed in again in another window.
 */
export function signedOut(reply: FastifyReply, door: string): FastifyReply {
  const typed = typedIn(reply.request.body)
  return respond(reply, {
    title: 'You have been signed out',
    status: 401,
    body: [
      html`<p class="govuk-body">This happens when you have not used the site for a while. It protects you on a shared device.</p>
        <p class="govuk-body">What you entered has not been lost. It has not been sent either.</p>
        <ol class="govuk-list govuk-list--number">
          <li><a class="govuk-link" href=${door} target="_blank" rel="noopener">Sign in (opens in a new tab)</a>.</li>
          <li>Come back to this page.</li>
          <li>Send it again.</li>
        </ol>`,
      postForm(reply, {
        body: [typed.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`), button({ text: 'Send it again', preventDoubleClick: true })],
      }),
    ],
  })
}

function typedIn(body: unknown): readonly (readonly [string, string])[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter(([name]) => !secret.test(name))
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: unknown) => [name, one] as const))
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string')
}
