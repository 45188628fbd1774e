import type { FastifyInstance, FastifyReply } from 'fastify'
import { passwordLength } from '../../usecases/identity/limits.ts'
import type { SecondFactorToAdd } from '../../usecases/identity/take-up-account.ts'
import { takeUpAccount } from '../../usecases/identity/take-up-account.ts'
import type { Desk } from '../../usecases/use-case.ts'
import { visitor } from '../../usecases/use-case.ts'
import type { ShownForm } from '../kit/kit.ts'
import { blankForm, button, fromForm, html, postForm, readForm, respond, summaryList, text, textInput, warningText } from '../kit/kit.ts'
import { doorLimits } from './limits.ts'
import { problemsOf } from './refusal-problems.ts'

const fields = {
  mail: text({ label: 'your email address', max: 254, required: 'Enter your email address' }),
  code: text({ label: 'the code', max: 40, required: 'Enter the code that your administrator gave you' }),
  password: text({ label: 'your password', max: passwordLength.most, required: 'Enter a password' }),
}

/** Where someone enrolled chooses their password and is given their second factor. */
export function takeUpAccountPages(app: FastifyInstance, desk: Desk): void {
  app.get('/sign-in/new', (_request, reply) => page(reply, blankForm()))
  app.post('/sign-in/new', app.limited(doorLimits.useCode), async (request, reply) => {
    const form = readForm(fields, request.body)
    if (!form.valid) return page(reply, form)
    const result = await takeUpAccount(desk, visitor, form.values)
    return result.ok ? secondFactorToAdd(reply, result.value) : page(reply, { ...form, problems: problemsOf(result.refusal, 'mail') })
  })
}

function page(reply: FastifyReply, form: ShownForm): FastifyReply {
  return respond(reply, {
    title: 'Take up your account',
    problems: form.problems,
    back: '/sign-in',
    body: postForm(reply, {
      action: '/sign-in/new',
      body: [
        textInput({ ...fromForm(form, 'mail'), label: 'Email address', type: 'email', autocomplete: 'username', spellcheck: false }),
        textInput({ ...fromForm(form, 'code'), value: undefined, label: 'Code from your administrator', hint: '8 digits. Spaces do not matter.', autocomplete: 'off', inputmode: 'numeric', width: 10 }),
        textInput({
          ...fromForm(form, 'password'),
          value: undefined,
          label: 'Choose a password',
          hint: `At least ${passwordLength.least} characters. Three random words are good, and you can use a password manager.`,
          type: 'password',
          autocomplete: 'new-password',
          spellcheck: false,
          autocapitalize: 'none',
        }),
        button({ text: 'Continue', preventDoubleClick: true }),
      ],
    }),
  })
}

function secondFactorToAdd(reply: FastifyReply, { secret, uri }: SecondFactorToAdd): FastifyReply {
  return respond(reply, {
    title: 'Add your second factor',
    body: [
      warningText('This is shown only now. Do not leave this page before you have added it.'),
      html`<p class="govuk-body">Open an authenticator application on your telephone or computer, add an account and enter this key. From then on it shows a new code every 30 seconds.</p>`,
      summaryList({
        rows: [
          { key: 'Key', value: html`<span class="redress-as-typed">${secret.match(/.{1,4}/g)?.join(' ')}</span>` },
          { key: 'Kind', value: 'Time-based, 6 digits' },
          { key: 'On this device', value: html`<a class="govuk-link" href=${uri}>Open in my authenticator</a>` },
        ],
      }),
      html`<p class="govuk-body">Then <a class="govuk-link" href="/sign-in">sign in</a> with your password and a code.</p>`,
    ],
  })
}
