import { law } from '../law/law.ts'
import type { Office } from '../usecases/ports/people.ts'
import type { Office as OfficeOnPages } from '../web/kit/kit.ts'

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
