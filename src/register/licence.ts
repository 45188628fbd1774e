/** On which terms others may use what is published. */
export interface Licence {
  readonly name: string
  /** Where its words are. */
  readonly address: string
}

/** That of public sector information in the United Kingdom, unless an office chooses another. */
export const openGovernmentLicence: Licence = { name: 'Open Government Licence v3.0', address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' }

/** A licence as it was entered, or null where it is none: it has a name, and an address that people can open. */
export function readLicence(entered: unknown): Licence | null {
  if (typeof entered !== 'object' || entered === null || !('name' in entered) || !('address' in entered)) return null
  const { name, address } = entered
  if (typeof name !== 'string' || name.trim() === '' || typeof address !== 'string' || !URL.canParse(address)) return null
  return ['https:', 'http:'].includes(new URL(address).protocol) ? { name: name.trim(), address } : null
}
