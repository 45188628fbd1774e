import { as, done, refuse, system, useCase } from '../use-case.ts'
import { awaitEnrolment, unknownPassword } from './account.ts'
import type { Enrolled } from './enrol-staff.ts'

/** For a lost telephone or a forgotten password: the account is shut, its sessions end, and its owner takes it up anew. */
export const renewEnrolment = useCase<{ readonly person: string }, Enrolled>(
  { id: 'renew-enrolment', may: ['administrator'] },
  async (desk, actor, input) => {
    const passwordHash = await unknownPassword(desk)
    return as(desk, system, async (rooms) => {
      const person = await rooms.people.person(input.person)
      const credential = person === null ? null : await rooms.credentials.ofPerson(person.id)
      if (person === null || credential === null || person.side === 'person' || person.office !== actor.office) {
        return refuse('not-found', 'There is nobody with such an account in your office.')
      }
      const account = { person: person.id, mail: credential.mail, passwordHash, by: actor.person }
      return done({ person: person.id, ...(await awaitEnrolment(desk, rooms, account)) })
    })
  },
)
