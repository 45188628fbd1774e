import { generateSync } from 'otplib'
import { credentialOf } from '../../../src/usecases/identity/account.ts'
import { confirmSecondFactor } from '../../../src/usecases/identity/confirm-second-factor.ts'
import { signInWithPassword } from '../../../src/usecases/identity/sign-in-with-password.ts'
import type { Person } from '../../../src/usecases/ports/people.ts'
import type { Actor, Result } from '../../../src/usecases/use-case.ts'
import { visitor } from '../../../src/usecases/use-case.ts'
import type { World } from './world.ts'

export const password = 'heron under the bridge'
export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export const ada: Person = { id: 'ada', side: 'office', office: 'office-1', body: null, name: 'Ada Adeyemi', mail: 'ada@riverside.example', roles: ['investigator'], powers: ['decide'] }
export const boss: Person = { id: 'boss', side: 'office', office: 'office-1', body: null, name: 'Bo Boss', mail: 'boss@riverside.example', roles: ['administrator'], powers: [] }
export const xanthe: Person = { id: 'xanthe', side: 'person', office: 'office-1', body: null, name: 'Xanthe Xu', mail: 'xanthe@home.example', roles: ['complainant'], powers: [] }
export const reference = '25 000 001'

/** Someone with a password and a second factor. */
export async function withAccount({ desk, kept }: World, person: Person): Promise<void> {
  kept.people.set(person.id, person)
  kept.credentials.set(person.id, { ...(await credentialOf(desk, person, { mail: person.mail ?? '', password, secret })), failures: [], lastStep: -1 })
}

/** Someone with a complaint. */
export function withComplaint({ kept }: World, person: Person = xanthe): void {
  kept.people.set(person.id, person)
  kept.cases.set(reference, { person: person.id, office: 'office-1' })
}

/** What an authenticator shows `steps` steps from now. */
export function shown({ desk }: World, steps = 0): string {
  return generateSync({ secret, epoch: Date.parse(desk.now()) / 1000 + steps * 30 })
}

export function wrongCode(world: World): string {
  const right = [-1, 0, 1].map((steps) => shown(world, steps))
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code)) ?? ''
}

export async function signIn(world: World, person: Person): Promise<{ token: string; actor: Actor }> {
  const first = await signInWithPassword(world.desk, visitor, { mail: person.mail ?? '', password })
  return value(await confirmSecondFactor(world.desk, visitor, { token: value(first).token, code: shown(world) }))
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.message}`)
  return result.value
}

export function refusal<T>(result: Result<T>): string | null {
  return result.ok ? null : result.refusal.code
}
