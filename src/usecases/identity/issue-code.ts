import type { Letter } from '../../letters/index.ts'
import { letterOf, renderLetter } from '../../letters/index.ts'
import { addDays, formatDate, londonDay } from '../../time/plain-date.ts'
import type { Office } from '../ports/people.ts'
import type { Scheme } from '../../scheme/language.ts'
import { as, done, refuse, system, useCase, type Actor } from '../use-case.ts'
import { complainantOf } from './complainant.ts'
import { problemsOfChecks } from './identity-check.ts'
import { minutesAfter } from './instants.ts'
import { codeMinutes, codeRequests, codeTries } from './limits.ts'
import { codeForReading, codeStamp, newCode } from './one-time-code.ts'
import { referenceAsTyped } from './reference.ts'

export interface IssueCode {
  readonly reference: string
  /** Printed on a letter, or read out by staff. */
  readonly by: 'letter' | 'staff'
  /** Ids of `identityChecks` that were made. */
  readonly checks: readonly string[]
}

export interface IssuedCode {
  /** Shown this once; nobody can read it again. */
  readonly code: string
  readonly expiresAt: string
  readonly name: string
  /** To print, where it goes by letter. */
  readonly letter: Letter | null
}

const notFound = refuse('not-found', 'There is no complaint with this reference that you can see, or nobody is recorded as its complainant.')

/** Those who look after the people of a case give them codes. */
export const givesCodes = ({ roles }: Pick<Actor, 'roles'>, scheme: Scheme): boolean => roles.some((role) => scheme.roles[role]?.records?.includes('parties'))

/** Another way in for someone whose mailbox is shared or missing: staff check who it is, record what they checked, and give a code. */
export const issueCode = useCase<IssueCode, IssuedCode>(
  { id: 'issue-code', may: ['staff'] },
  async (desk, actor, input) => {
    const problems = problemsOfChecks(input.by, input.checks)
    if (problems.length > 0) return refuse('invalid', 'There is a problem.', { problems })

    const reference = referenceAsTyped(input.reference)
    const seen = await as(desk, actor, (rooms) => rooms.histories.find(reference))
    if (seen === null || seen.office !== actor.office) return notFound
    const scheme = desk.schemes.version(seen.scheme, seen.schemeVersion)
    if (!givesCodes(actor, scheme)) return refuse('not-allowed', 'Only those who look after the people of a case can give them a code.')

    const now = desk.now()
    const expiresAt = minutesAfter(now, codeMinutes[input.by])
    const code = newCode(desk)
    return as(desk, system, async (rooms) => {
      const person = (await complainantOf(desk, rooms, reference))?.person
      if (person === undefined) return notFound
      if ((await rooms.credentials.codesMade(reference, minutesAfter(now, -codeRequests.minutes))) >= codeRequests.most) {
        return refuse('not-now', `${codeRequests.most} codes were made for this reference in the last hour. Wait before you make another.`)
      }
      await rooms.credentials.saveCode({
        reference,
        person: person.id,
        codeDigest: codeStamp(desk, reference, code),
        madeAt: now,
        expiresAt,
        triesLeft: codeTries,
        by: input.by,
        issuedBy: actor.person,
        checks: [...new Set(input.checks)],
      })
      const office = await rooms.people.office(seen.office)
      const shown = codeForReading(code)
      const letter = input.by === 'letter' ? letterWith(shown, { site: desk.site, reference, name: person.name, office, now, expiresAt }) : null
      return done({ code: shown, expiresAt, name: person.name, letter })
    })
  },
)

function letterWith(code: string, about: { site: string; reference: string; name: string; office: Office | null; now: string; expiresAt: string }): Letter {
  const { site, reference, name, office, now, expiresAt } = about
  return renderLetter(letterOf('return-code'), {
    code,
    reference,
    addressee: name,
    date: formatDate(londonDay(now)),
    // The last whole day on which it works.
    'valid-until': formatDate(addDays(londonDay(expiresAt), -1)),
    site: `${site}/return/code`,
    office: office?.name ?? '',
    contact: [office?.phone, office?.hours, office?.address].filter(Boolean).join(', '),
  })
}
