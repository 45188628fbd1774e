import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setUpOffice, type OfficeDescription } from '../usecases/set-up-office.ts'
import { system } from '../usecases/use-case.ts'
import { atDesk, Misused, type Command, type OpenDesk } from './command.ts'

const usage = `Usage: redress office set-up FILE

Makes an office of an installation from a description in JSON, and says with which code its administrator takes up
their account at /sign-in/new. For an installation without --demo. An office that deals with its own doing, such as a
council's complaints team, also says whose office it is: "ownBody": { "name", "kind", "called" }.

  {
    "name": "Riverside Ombudsman", "procedures": ["ombudsman"],
    "phone": "01632 960 000", "hours": "9 to 5", "address": "1 Quay Street", "mail": "help@riverside.example",
    "bodies": [{ "name": "Fernshire Council", "kind": "county-council", "called": "the Council" }],
    "administrator": { "name": "Abe Jones", "mail": "abe@riverside.example" }
  }

How long decisions stay published is usual unless it says so: "publicationYears": { "Statement": 5, "Report": null },
where null is for always. So is the licence under which others may use them, the Open Government Licence v3.0:

  "licence": { "name": "CC BY 4.0", "address": "https://creativecommons.org/licenses/by/4.0/" }

And so are the times that a procedure lets an office set, and the day from which something counts that arrives out of
hours:

  "clocks": { "council-complaint.ask-for-stage-2": { "amount": 1, "unit": "months" } }, "received": "next-working-day"

“redress deadline --list” says which times each office may set; more time is named PROCEDURE.CLOCK.extension.
`

/** An office of an installation, from the command line. */
export function officeCommand(open: OpenDesk): Command {
  return {
    name: 'office',
    summary: 'set up an office of an installation',
    usage,
    async run(args, io) {
      const [part, file, ...more] = args
      if (part !== 'set-up' || file === undefined || more.length > 0) throw new Misused(usage.trimEnd())
      const described = await readDescription(resolve(io.cwd, file))
      return atDesk(open, async (desk) => {
        const made = await setUpOffice(desk, system, described)
        if (!made.ok) {
          io.err(`${made.refusal.message}\n${(made.refusal.problems ?? []).map(({ field, message }) => `  ${field}: ${message}\n`).join('')}`)
          return 1
        }
        io.out(`${made.value.office} is set up. Its administrator takes up their account at ${desk.site}/sign-in/new with the code ${made.value.code}, until ${made.value.expiresAt}.\n`)
        return 0
      })
    },
  }
}

/** The description as an object with every field in place. Throws `Misused` where the file has none. */
async function readDescription(path: string): Promise<OfficeDescription> {
  let read: unknown
  try {
    read = JSON.parse(await readFile(path, 'utf8'))
  } catch (problem) {
    throw new Misused(problem instanceof SyntaxError ? `${path} is not JSON: ${problem.message}` : `${path} cannot be read.`, { cause: problem })
  }
  const given = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>
  const text = (from: Record<string, unknown>, name: string) => (typeof from[name] === 'string' ? String(from[name]) : '')
  const object = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const optional = Object.fromEntries(['phone', 'address', 'hours', 'mail'].filter((name) => text(given, name) !== '').map((name) => [name, text(given, name)]))
  const administrator = object(given.administrator)
  const bodyIn = (body: Record<string, unknown>) => ({ name: text(body, 'name'), kind: text(body, 'kind'), called: text(body, 'called') })
  return {
    name: text(given, 'name'), ...optional,
    procedures: (Array.isArray(given.procedures) ? given.procedures : []).filter((id): id is string => typeof id === 'string'),
    ...(given.ownBody === undefined ? {} : { ownBody: bodyIn(object(given.ownBody)) }),
    ...(given.publicationYears === undefined ? {} : { publicationYears: object(given.publicationYears) as NonNullable<OfficeDescription['publicationYears']> }),
    ...(given.clocks === undefined ? {} : { clocks: object(given.clocks) as NonNullable<OfficeDescription['clocks']> }),
    ...(given.received === undefined ? {} : { received: given.received as NonNullable<OfficeDescription['received']> }),
    bodies: (Array.isArray(given.bodies) ? given.bodies : []).map(object).map(bodyIn),
    administrator: { name: text(administrator, 'name'), mail: text(administrator, 'mail') },
  }
}
