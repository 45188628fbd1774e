import type { FastifyInstance, FastifyReply } from 'fastify'
import { confirmSecondFactor } from '../../usecases/identity/confirm-second-factor.ts'
import { passwordLength } from '../../usecases/identity/limits.ts'
import { signInWithPassword } from '../../usecases/identity/sign-in-with-password.ts'
import { signOut } from '../../usecases/identity/sign-out.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import type { ShownForm } from '../kit/kit.ts'
import { blankForm, button, fromForm, goTo, html, notify, postForm, readForm, respond, safeReturn, text, textInput } from '../kit/kit.ts'
import { doorLimits } from './limits.ts'
import { nextField, nextIn } from './next.ts'
import { problemsOf } from './refusal-problems.ts'
import { homeOf } from './require-side.ts'
import { dropSession, keepSession, sessionToken } from './session-cookie.ts'

const fields = {
  mail: text({ label: 'your email address', max: 254, required: 'Enter your email address' }),
  password: text({ label: 'your password', max: passwordLength.most, required: 'Enter your password' }),
}

const secondFactor = { code: text({ label: 'the code', max: 40, required: 'Enter the 6-digit code that your authenticator shows now' }) }

/** Signing in for staff and for people of a body: a password, then a second factor. */
export function signInPages(app: FastifyInstance, desk: Desk): void {
  app.get('/sign-in', (request, reply) => {
    const next = nextIn(request.query)
    if (request.actor.side !== 'public') return goTo(reply, safeReturn(next, homeOf(request.actor.side)))
    return signInPage(reply, blankForm(), next)
  })

  app.post('/sign-in', app.limited(doorLimits.signIn), async (request, reply) => {
    const [form, next] = [readForm(fields, request.body), nextIn(request.body)]
    if (!form.valid) return signInPage(reply, form, next)
    const result = await signInWithPassword(desk, visitor, form.values)
    if (!result.ok) return signInPage(reply, { ...form, problems: problemsOf(result.refusal, 'mail') }, next)
    keepSession(reply, result.value.token)
    return goTo(reply, withNext('/sign-in/second-factor', next))
  })

  app.get('/sign-in/second-factor', (request, reply) => {
    const next = nextIn(request.query)
    return request.awaitsSecondFactor ? secondFactorPage(reply, blankForm(), next) : goTo(reply, withNext('/sign-in', next))
  })

  app.post('/sign-in/second-factor', app.limited(doorLimits.signIn), async (request, reply) => {
    const [form, next, token] = [readForm(secondFactor, request.body), nextIn(request.body), sessionToken(request)]
    if (token === null) return goTo(reply, withNext('/sign-in', next))
    if (!form.valid) return secondFactorPage(reply, form, next)
    const result = await confirmSecondFactor(desk, visitor, { token, code: form.values.code })
    if (result.ok) {
      keepSession(reply, result.value.token)
      return goTo(reply, safeReturn(next, homeOf(result.value.actor.side)))
    }
    if (result.refusal.code === 'invalid') return secondFactorPage(reply, { ...form, problems: problemsOf(result.refusal, 'code') }, next)
    dropSession(reply)
    return signInPage(reply, { ...blankForm(), problems: problemsOf(result.refusal, 'mail') }, next)
  })

  // A link may not sign anyone out: it leads here, and the button does.
  app.get('/sign-out', (request, reply) =>
    request.actor.side === 'public'
      ? goTo(reply, '/')
      : respond(reply, {
          title: 'Sign out',
          body: [
            html`<p class="govuk-body">You are signed in${request.actor.name === null ? '' : ` as ${request.actor.name}`}.</p>`,
            postForm(reply, { action: '/sign-out', body: button({ text: 'Sign out' }) }),
          ],
        }),
  )

  app.post('/sign-out', async (request, reply) => {
    const token = sessionToken(request)
    if (token !== null) await signOut(desk, request.actor, { token })
    dropSession(reply)
    notify(reply, 'You have signed out.')
    return goTo(reply, '/')
  })
}

const withNext = (path: string, next: string): string => (next === '' ? path : `${path}?next=${encodeURIComponent(next)}`)

function signInPage(reply: FastifyReply, form: ShownForm, next: string): FastifyReply {
  return respond(reply, {
    title: 'Sign in',
    problems: form.problems,
    body: [
      html`<p class="govuk-body">For staff, and for people who answer for an organisation that was complained about. If you have complained to us, <a class="govuk-link" href="/return">use your reference instead</a>.</p>`,
      postForm(reply, {
        action: '/sign-in',
        body: [
          nextField(next),
          textInput({ ...fromForm(form, 'mail'), label: 'Email address', type: 'email', autocomplete: 'username', spellcheck: false }),
          // What was typed as a password is never written back into a page.
          textInput({ ...fromForm(form, 'password'), value: undefined, label: 'Password', type: 'password', autocomplete: 'current-password', spellcheck: false, autocapitalize: 'none' }),
          button({ text: 'Continue', preventDoubleClick: true }),
        ],
      }),
      html`<p class="govuk-body">If you have a new account, <a class="govuk-link" href="/sign-in/new">choose your password</a>. If you cannot sign in, ask your administrator.</p>`,
    ],
  })
}

function secondFactorPage(reply: FastifyReply, form: ShownForm, next: string): FastifyReply {
  return respond(reply, {
    title: 'Enter your code',
    heading: false,
    problems: form.problems,
    back: '/sign-in',
    body: [
      postForm(reply, {
        action: '/sign-in/second-factor',
        body: [
          nextField(next),
          textInput({
            ...fromForm(form, 'code'),
            value: undefined,
            label: { text: 'Enter your code', heading: true, size: 'l' },
            hint: 'The 6 digits that your authenticator shows now. You can paste them.',
            autocomplete: 'one-time-code',
            inputmode: 'numeric',
            width: 10,
            spellcheck: false,
          }),
          button({ text: 'Sign in', preventDoubleClick: true }),
        ],
      }),
      html`<p class="govuk-body">If you have lost your authenticator, ask your administrator to renew your account.</p>`,
    ],
  })
}
