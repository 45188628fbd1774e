import type { FastifyReply, FastifyRequest } from 'fastify'
import { KEPT_FOR_DAYS, saveAnswers, type Unfinished } from '../../usecases/journey.ts'
import { visitor, type Desk, type Result } from '../../usecases/use-case.ts'
import type { CookieDescription } from '../kit/kit.ts'
import { isToken, TOKEN_BYTES, tokenOf } from './return-code.ts'

const nameOf = (secure: boolean): string => (secure ? '__Host-redress_complaint' : 'redress_complaint')

/** Without an age: on a device that others use it goes when the browser closes. The code brings the answers back. */
export function keepToken(reply: FastifyReply, token: string): void {
  const { secure } = reply.server.site
  reply.setCookie(nameOf(secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

export function dropToken(reply: FastifyReply): void {
  const { secure } = reply.server.site
  reply.clearCookie(nameOf(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

/** For the cookie page. */
export const complaintCookies = (secure: boolean): readonly CookieDescription[] => [
  { name: nameOf(secure), purpose: 'Finds the answers to the complaint that you are writing', lasts: 'Until you close the browser' },
]

/** The token of the complaint that this browser is writing, if it has begun one. */
export function keptToken(request: FastifyRequest): string | null {
  const token = request.cookies[nameOf(request.server.site.secure)]
  return isToken(token) ? token : null
}

/** Keeps answers; begins with a token of our own making where there is none, never with one that a browser brought along. */
export async function save(desk: Desk, reply: FastifyReply, unfinished: Unfinished | null, answers: Readonly<Record<string, string>>): Promise<Result<{ token: string }>> {
  const saved = await saveAnswers(desk, visitor, { token: unfinished?.token ?? tokenOf(desk.random(TOKEN_BYTES)), answers })
  if (saved.ok) keepToken(reply, saved.value.token)
  return saved
}

export const keptFor = `${KEPT_FOR_DAYS} days`
