import type { FastifyReply } from 'fastify'
import { law } from '../law/law.ts'
import type { Office } from '../usecases/ports/people.ts'
import { system, type Desk } from '../usecases/use-case.ts'
import type { Office as OfficeOnPages } from './kit/kit.ts'

/** How the pages name the office that runs them. What an office has not said yet is not made up for it. */
export function officeOnPages(office: Office | undefined): OfficeOnPages {
  const setting = (name: string, otherwise: string) => (typeof office?.settings[name] === 'string' ? String(office.settings[name]) : otherwise)
  return {
    name: office?.name ?? 'An office that is not set up yet',
    phone: office?.phone ?? '',
    phoneHours: office?.hours ?? '',
    email: setting('mail', ''),
    address: (office?.address ?? '').split(', '),
    dataProtectionEmail: setting('dataProtectionMail', setting('mail', '')),
    keptFor: setting('keptFor', ''),
    emergencyContacts: law.safety.map(({ name, number, when }) => ({ name, when, phone: number })),
  }
}

/** A person's page of a case speaks for the office that has it: what is sent from there goes to it. */
export function speakFor(reply: FastifyReply, base: string, { office }: { readonly office: Office }): void {
  if (base === '/my') reply.office = officeOnPages(office)
}

/** How long the pages go on naming an office as it was, in milliseconds. */
const REMEMBERED_MS = 60_000

/** Finds offices for the pages of those who work for one, or answer one; what an office changes about itself shows within a minute. */
export function rememberedOffices(desk: Desk): (id: string | null) => Promise<OfficeOnPages | undefined> {
  const remembered = new Map<string, { readonly office: OfficeOnPages; readonly until: number }>()
  return async (id) => {
    if (id === null) return undefined
    const now = Date.parse(desk.now())
    const known = remembered.get(id)
    if (known !== undefined && now < known.until) return known.office
    const found = await desk.store.as(system, (rooms) => rooms.people.office(id))
    if (found === null) return undefined
    const office = officeOnPages(found)
    remembered.set(id, { office, until: now + REMEMBERED_MS })
    return office
  }
}
