import type { FastifyInstance } from 'fastify'
import { routesOf } from '../../../src/main/routes.ts'
import { referenceInAddress } from '../../../src/register/permalink.ts'
import { ombudsman } from '../../../src/schemes/ombudsman.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { actorFor, testBody, testDesk, testPeople, type TestDesk } from '../../desk.ts'
import { browser, site, tokenIn } from '../kit/site.ts'
import { assessed, complainant, decided, signedIn } from '../my/outside.ts'

export interface Page {
  readonly method: 'GET' | 'POST'
  /** As it was registered: `/my/:reference`. */
  readonly pattern: string
}

type Browser = ReturnType<typeof browser>

/** The whole site on a database of its own, with a case that has one of everything, and every page that is registered. */
export interface EveryPage {
  readonly at: TestDesk
  readonly app: FastifyInstance
  readonly pages: readonly Page[]
  readonly reference: string
  /** Whoever the page is for. */
  reader(page: Page): Browser
  /** A token for the forms of that reader. */
  token(one: Browser): string
  /** Good values for each part of a page's address, in turn: an action page for each action. */
  addresses(page: Page): readonly Readonly<Record<string, string>>[]
  close(): Promise<void>
}

export async function everyPage(): Promise<EveryPage> {
  const at = await testDesk()
  const pages: Page[] = []
  const collect = (app: FastifyInstance) => {
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) {
        if (one === 'GET') pages.push({ method: 'GET', pattern: url })
        if (one === 'POST') pages.push({ method: 'POST', pattern: url })
      }
    })
  }
  const app = await site({ routes: [collect, ...routesOf(at.desk)], requestsPerMinute: 1_000_000 })
  await app.ready()
  const closed = await assessed(at)
  await decided(at, closed)
  const reference = await assessed(at)
  const shown = await showCase(at.desk, actorFor(testPeople.manager), { reference })
  if (!shown.ok) throw new Error(shown.refusal.message)
  const { state } = shown.value.file
  const known: Readonly<Record<string, readonly string[]>> = {
    reference: [referenceInAddress(reference)], head: [state.heads[0]?.id ?? ''], fact: [state.facts[0]?.id ?? ''], injustice: [state.injustices[0]?.id ?? ''],
    test: ['minor-injustice'], action: Object.keys(ombudsman.actions), person: [testPeople.adviser.id], question: ['who-about', 'keep-out', 'contact-details'],
  }
  const visitor = browser(app)
  const everyone = {
    visitor, person: await signedIn(app, at, await complainant(at, reference)), body: await signedIn(app, at, testPeople.linkOfficer),
    manager: await signedIn(app, at, testPeople.manager), administrator: await signedIn(app, at, testPeople.administrator), adviser: await signedIn(app, at, testPeople.adviser),
  }
  const tokens = new Map<Browser, string>()
  for (const one of Object.values(everyone)) tokens.set(one, tokenIn((await one.open(one === visitor ? '/sign-in' : '/sign-out')).body))
  return {
    at, app, pages, reference,
    reader: ({ pattern }) =>
      pattern.startsWith('/office/people') ? everyone.administrator
        : pattern.startsWith('/office/return-code') ? everyone.adviser
          : pattern.startsWith('/office') ? everyone.manager
            : pattern.startsWith('/my') ? everyone.person
              : pattern.startsWith('/body') ? everyone.body
                : visitor,
    token: (one) => tokens.get(one) ?? '',
    addresses: ({ pattern }) => {
      const parts = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
      return parts.reduce<readonly Readonly<Record<string, string>>[]>((all, name) => all.flatMap((each) => (known[name] ?? [testBody.slug]).map((value) => ({ ...each, [name]: value }))), [{}])
    },
    close: async () => {
      await app.close()
      await at.close()
    },
  }
}

/** The address of a page with its parts filled in, as they are. */
export const addressOf = ({ pattern }: Page, parts: Readonly<Record<string, string>>): string => pattern.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? '')

/** Sends what stands there, byte by byte. */
export async function sendRaw(app: FastifyInstance, one: Browser, url: string, payload: string) {
  const cookie = [...one.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return app.inject({ method: 'POST', url, payload, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } })
}
