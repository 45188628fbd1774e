import type { FastifyReply } from 'fastify'
import { button } from '../components/button.ts'
import { details } from '../components/text-blocks.ts'
import { html } from '../html.ts'
import type { Content } from '../html.ts'
import { postForm } from '../page/post-form.ts'
import { respond } from '../page/respond.ts'
import { failures } from './failures.ts'
import type { Failure, FailureText } from './failures.ts'

/** Never written back into a page, whatever went wrong. */
const secrets = /^_csrf$|password|code/i

/**
 * Answers a request that could not be done with a page in plain words. Whatever was typed is on that page, either ready to be sent
 * again or to be copied: a failure of ours must not cost anyone their words.
 */
export function carryOn(reply: FastifyReply, failure: Failure): FastifyReply {
  const { status, title, explanation, sendAgain }: FailureText = failures[failure]
  const typed = typedIn(reply)
  return respond(reply, {
    title,
    status,
    body: [
      explanation.map((sentence) => html`<p class="govuk-body">${sentence}</p>`),
      sendAgain && reply.request.method === 'POST' ? again(reply, typed) : copyOf(typed),
      html`<p class="govuk-body"><a class="govuk-link" href="/">Go to the home page</a></p>
        <p class="govuk-body">If you need help, the ways to reach a person are at the foot of this page. If you tell us this number, we can find what went wrong: <span class="redress-request-id">${reply.request.id}</span></p>`,
    ],
  })
}

type Typed = readonly (readonly [name: string, value: string])[]

function typedIn(reply: FastifyReply): Typed {
  const { body } = reply.request
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter(([name]) => !secrets.test(name))
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string')
}

function again(reply: FastifyReply, typed: Typed): Content {
  return [
    postForm(reply, {
      body: [
        typed.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`),
        html`<p class="govuk-body">${typed.length === 0 ? 'You can try it again from here.' : 'What you entered is still here. You can send it again.'}</p>`,
        button({ text: 'Send it again', preventDoubleClick: true }),
      ],
    }),
    copyOf(typed),
  ]
}

function copyOf(typed: Typed): Content {
  const words = typed.filter(([name, value]) => !name.startsWith('_') && value.trim() !== '')
  if (words.length === 0) return null
  return details({
    summary: 'What you entered, to copy',
    body: words.map(([, value]) => html`<p class="govuk-body redress-as-typed">${value}</p>`),
  })
}
