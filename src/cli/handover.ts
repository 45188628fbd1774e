import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportHandover, importHandover } from '../usecases/handover/carry.ts'
import { agreeWithPartner, type Agreement } from '../usecases/handover/partners.ts'
import { referenceAsTyped } from '../usecases/identity/reference.ts'
import { system, type Desk } from '../usecases/use-case.ts'
import { atDesk, Misused, readOptions, type Command, type Io, type OpenDesk } from './command.ts'

const usage = `Usage: redress handover export REFERENCE [--package ID] > FILE
       redress handover import FILE [--json]
       redress handover key
       redress handover agree OFFICE --name NAME --site ADDRESS --key KEY [--procedures A,B] [--token TOKEN]

export  The package of a hand-over that was made from a case, the latest unless --package names another: a zip with a bag inside
        (BagIt, RFC 8493), a summary to read, digests and a signature.
import  Takes a package in for the office to which it is addressed, which then accepts or declines it. Refused, with every reason
        and its place, if it is altered, cut off, signed by nobody known, addressed to nobody here, or here already: exit code 1.
agree   Enters another installation with which OFFICE (its slug) exchanges hand-overs: what it is called, its address, its key, the
        procedures that it runs. Prints the token that it is to show here; --token is the one that it gave for us to show there.
key     The key under which this installation signs. Another one that enters it takes packages from here.
`

/** Hand-overs as files to carry, from the command line. */
export function handoverCommand(open: OpenDesk): Command {
  return {
    name: 'handover',
    summary: 'carry a hand-over to another installation, or take one in',
    usage,
    async run(args, io) {
      return atDesk(open, await asked(args, io))
    },
  }
}

type Work = (desk: Desk) => Promise<number>

async function asked([part, ...rest]: readonly string[], io: Io): Promise<Work> {
  const { values, positionals } = readOptions(rest, { json: { type: 'boolean' }, package: { type: 'string' }, name: { type: 'string' }, site: { type: 'string' }, key: { type: 'string' }, procedures: { type: 'string' }, token: { type: 'string' } })
  const [first, ...more] = positionals
  if (part === 'key') {
    if (first !== undefined) throw new Misused(`“handover key” does not take ${positionals.join(' ')}.`)
    return async (desk) => (io.out(`${desk.secrets.sign(new Uint8Array()).key}\n`), 0)
  }
  if (part === 'export') {
    if (first === undefined) throw new Misused('Say of which case: redress handover export REFERENCE')
    return (desk) => exportTo(desk, io, positionals.join(' '), values.package)
  }
  if (part === 'agree') {
    if (first === undefined || more.length > 0) throw new Misused('Say which office agrees: redress handover agree OFFICE --name NAME --site ADDRESS --key KEY')
    const { name = '', site = '', key = '', procedures = '', token = null } = values
    return (desk) => agree(desk, io, { office: first, name, site, key, procedures: procedures.split(',').filter((id) => id !== ''), token })
  }
  if (part !== 'import') throw new Misused(part === undefined ? usage.trimEnd() : `There is no “handover ${part}”. Use export, import, agree or key.`)
  if (first === undefined || more.length > 0) throw new Misused('Name one file to take in: redress handover import FILE')
  const bytes = await readFile(resolve(io.cwd, first)).catch((cause: unknown) => {
    throw new Misused(`${first} cannot be read.`, { cause })
  })
  return (desk) => importFrom(desk, io, new Uint8Array(bytes), values.json === true)
}

async function agree(desk: Desk, io: Io, agreement: Agreement): Promise<number> {
  const agreed = await agreeWithPartner(desk, system, agreement)
  if (!agreed.ok) {
    io.err(`${[agreed.refusal.message, ...(agreed.refusal.problems ?? []).map(({ field, message }) => `  ${field}: ${message}`)].join('\n')}\n`)
    return 2
  }
  io.out(`${agreed.value.token}\n`)
  return 0
}

async function exportTo(desk: Desk, io: Io, reference: string, id: string | undefined): Promise<number> {
  const found = await exportHandover(desk, system, { reference: referenceAsTyped(reference), ...(id === undefined ? {} : { id }) })
  if (!found.ok) return io.err(`${found.refusal.message}\n`), 1
  io.out(found.value.file)
  return 0
}

async function importFrom(desk: Desk, io: Io, file: Uint8Array, json: boolean): Promise<number> {
  const imported = await importHandover(desk, system, { file })
  if (!imported.ok) {
    io.err(`${[imported.refusal.message, ...(imported.refusal.problems ?? []).map(({ message }) => `  ${message}`)].join('\n')}\n`)
    return 1
  }
  const { id, office, handover, signedBy } = imported.value
  io.out(json ? `${JSON.stringify({ id, office, from: handover.from, signedBy })}\n` : `${id}\tfrom ${handover.from.office}, ${handover.from.reference} (signed by ${signedBy})\twaits for ${office}\n`)
  return 0
}
