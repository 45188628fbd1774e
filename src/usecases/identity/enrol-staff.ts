import type { Problem } from '../use-case.ts'
import { ADMINISTRATOR, as, done, refuse, system, useCase } from '../use-case.ts'
import { awaitEnrolment, unknownPassword } from './account.ts'
import { bodyRolesOf, staffRolesOf } from '../procedures.ts'

export interface EnrolStaff {
  readonly name: string
  readonly mail: string
  readonly roles: readonly string[]
  readonly powers: readonly string[]
  /** Slug of the body, for its link officer; null for the office's own staff. */
  readonly body: string | null
  /** Only the program itself says for which office; an administrator enrols for their own. */
  readonly office?: string
}

export interface Enrolled {
  readonly person: string
  /** Handed over in person or by telephone, and shown this once. */
  readonly code: string
  readonly expiresAt: string
}

/** What a delegation may be called; the schemes say what each one permits. */
const powerName = /^[a-z][a-z-]{1,39}$/
const mailAddress = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/

/** Adds someone who works for the office or answers for a body. They choose their own password and second factor with the code. */
export const enrolStaff = useCase<EnrolStaff, Enrolled>(
  { id: 'enrol-staff', may: ['administrator', 'system'] },
  async (desk, actor, input) => {
    const office = actor.side === 'system' ? (input.office ?? null) : actor.office
    if (office === null) return refuse('not-found', 'Say for which office this person is enrolled.')
    const found = await as(desk, system, (rooms) => rooms.people.office(office))
    if (found === null) return refuse('not-found', 'There is no such office.')
    const open = input.body === null ? [ADMINISTRATOR, ...staffRolesOf(desk, found).keys()] : [...bodyRolesOf(desk, found).keys()]
    const problems = problemsOf(input, open)
    if (problems.length > 0) return refuse('invalid', 'There is a problem.', { problems })

    const [person, passwordHash, mail] = [desk.newId(), await unknownPassword(desk), input.mail.trim()]
    return as(desk, system, async (rooms) => {
      if (input.body !== null && (await rooms.people.body(input.body)) === null) {
        return refuse('invalid', 'There is a problem.', { problems: [{ field: 'body', message: 'Select a body from the list' }] })
      }
      if ((await rooms.credentials.ofMail(mail)) !== null) {
        return refuse('invalid', 'There is a problem.', { problems: [{ field: 'mail', message: 'Someone with this email address already has an account' }] })
      }
      await rooms.people.add({
        id: person,
        side: input.body === null ? 'office' : 'body',
        office,
        body: input.body,
        name: input.name.trim(),
        mail,
        roles: input.roles,
        powers: input.powers,
      })
      return done({ person, ...(await awaitEnrolment(desk, rooms, { person, mail, passwordHash, by: actor.person })) })
    })
  },
)

function problemsOf(input: EnrolStaff, open: readonly string[]): Problem[] {
  const problems: Problem[] = []
  if (input.name.trim() === '') problems.push({ field: 'name', message: 'Enter their name' })
  if (input.name.length > 200) problems.push({ field: 'name', message: 'The name must have at most 200 characters' })
  if (!mailAddress.test(input.mail.trim()) || input.mail.length > 254) problems.push({ field: 'mail', message: 'Enter an email address, like name@example.org' })
  if (input.roles.length === 0 || input.roles.some((role) => !open.includes(role))) problems.push({ field: 'roles', message: 'Select at least one role' })
  if (input.powers.some((power) => !powerName.test(power))) problems.push({ field: 'powers', message: 'Select powers from the list' })
  return problems
}
