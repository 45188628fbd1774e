import type { PlainDate } from '../time/plain-date.ts'
import type { Basis, Period, Source } from './model.ts'

/** The day on which the rows of this room were last compared with their sources. */
export const checkedOn: PlainDate = '2026-11-22'

/** Beginning and end not recorded: in force for every complaint that an office will meet. */
export const openPeriod: Period = { from: null, until: null }

/** A provision of the Local Government Act 1974, which sets up the ombudsman. */
export function act(provision: string): Source {
  return { instrument: 'Local Government Act 1974', provision, checkedOn, address: 'https://www.legislation.gov.uk/ukpga/1974/7' }
}

/** The test that assessors apply before an investigation: first what the law allows, then what is worth doing. */
export function assessmentCode(provision: string): Source {
  return { instrument: 'Assessment Code of the Local Government and Social Care Ombudsman', provision, checkedOn, address: 'https://www.lgo.org.uk/information-centre/staff-guidance/assessment-code' }
}

/** One of the ombudsman's manuals for its own staff. */
export function manual(name: string, provision: string | null = null): Source {
  return { instrument: `${name}, Local Government and Social Care Ombudsman`, provision, checkedOn }
}

/** Published decisions in which the rule was seen at work, by reference. */
export function decisions(...references: readonly string[]): Source {
  return { instrument: 'Published decisions of the Local Government and Social Care Ombudsman', provision: references.join(', ') || null, checkedOn, address: 'https://www.lgo.org.uk/decisions' }
}

/** Something a body or adviser publishes about itself or its field. */
export function published(instrument: string, provision: string | null = null): Source {
  return { instrument, provision, checkedOn }
}

/** Widely said, and compared with no source: such a rule is `unverified`. */
export const generalKnowledge: Source = { instrument: 'General knowledge, not confirmed', provision: null, checkedOn }

/** What a row carries that rests on general knowledge alone. */
export const unconfirmed: { readonly basis: Basis; readonly source: Source } = { basis: 'unverified', source: generalKnowledge }
