import type { FastifyInstance } from 'fastify'
import { routesOf } from '../../../src/main/routes.ts'
import { testBody, testDesk, type TestDesk } from '../../desk.ts'
import { type browser, site, tokenIn } from '../kit/site.ts'

export type Visitor = ReturnType<typeof browser>

/** A site with everything on it, on a database of its own. */
export async function wholeSite(start?: string, setting?: Parameters<typeof testDesk>[1]): Promise<{ at: TestDesk; app: FastifyInstance; close(): Promise<void> }> {
  const at = await testDesk(start, setting)
  const app = await site({ routes: routesOf(at.desk), requestsPerMinute: 100_000 })
  return { at, app, close: async () => { await app.close(); await at.close() } }
}

/** An answer to every question, in the order in which they are asked. */
export const everyAnswer: readonly (readonly [question: string, answers: Readonly<Record<string, string>>])[] = [
  ['who-about', { body: testBody.slug }],
  ['their-answer', { complainedToBody: 'yes-answered' }],
  ['what-happened', { narrative: 'They lost my letter twice.' }],
  ['how-it-affected-you', { injustice: 'I could not sleep.' }],
  ['what-you-want', { wanted: 'An apology.' }],
  ['for-whom', { forWhom: 'self', onBehalfOf: '' }],
  ['your-name', { name: 'Thaddeus Quillfeather', title: 'Mr', pronouns: 'he' }],
  ['safe-contact', { safeContact: 'mail', contactNotes: '' }],
  ['contact-details', { mail: 'thaddeus@person.example', phone: '', address: '' }],
  ['keep-out', { alsoKnownAs: '', 'birthDate-day': '', 'birthDate-month': '', 'birthDate-year': '', otherReference: '' }],
  ['adjustments', { adjustments: '' }],
]

/** Opens a page and sends its form. */
export async function fill(one: Visitor, path: string, fields: Readonly<Record<string, string>>) {
  const opened = await one.open(path)
  return one.send(path, { _csrf: tokenIn(opened.body), ...fields })
}

/** Answers every question, with some of the answers otherwise. */
export async function answerAll(one: Visitor, otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): Promise<void> {
  for (const [question, answers] of everyAnswer) {
    const sent = await fill(one, `/complain/${question}`, { ...answers, ...otherwise[question] })
    if (sent.statusCode !== 303) throw new Error(`${question}: ${sent.statusCode} ${/govuk-error-message[^>]*>.*?<\/p>/s.exec(sent.body)?.[0]}`)
  }
}

/** The reference on a receipt. */
export const referenceIn = (body: string): string => /\d\d \d\d\d \d\d\d/.exec(body)?.[0] ?? ''
