import type { SectionRole } from './model.ts'
import { fold } from './words.ts'

/** Every heading that published statements have used, oldest and newest, by what the section does. */
const headings: Readonly<Record<SectionRole, readonly string[]>> = {
  complaint: ['The complaint', 'Complaint'],
  scope: [
    'What I have investigated', 'What we have investigated', 'What I investigated', 'What we investigated',
    'What I have and have not investigated', 'What we have and have not investigated',
    'What I have (and have not) investigated', 'What we have (and have not) investigated',
  ],
  powers: [
    "The Ombudsman's role and powers", "The Ombudsman's role", "The Ombudsmen's role and powers",
    'Our role and powers', 'My role and powers',
  ],
  considered: [
    'How I considered this complaint', 'How I considered the complaint', 'How I have considered this complaint',
    'How we considered this complaint', 'How we considered the complaint', 'How we have considered this complaint',
  ],
  assessment: ['My assessment', 'Our assessment', 'Assessment'],
  findings: ['What I found', 'What we found', 'What I have found', 'What we have found', 'Findings', 'My findings'],
  action: [
    'Agreed action', 'Agreed actions', 'Recommended action', 'Recommended actions', 'Action', 'Actions',
    'Recommendation', 'Recommendations', 'Agreed remedy',
  ],
  decision: ['Final decision', 'Decision', 'My decision', 'Our decision', 'Draft decision', 'Provisional decision'],
  'not-investigated': [
    'Parts of the complaint I did not investigate', 'Parts of the complaint that I did not investigate',
    'Parts of the complaint we did not investigate', 'Parts of the complaint that we did not investigate',
    'Parts of the complaint I have not investigated', 'What I have not investigated', 'What we have not investigated',
  ],
  other: ['Key to names used', 'The key to names used', 'Report summary'],
}

const roles = new Map<string, SectionRole>()
for (const [role, names] of Object.entries(headings)) for (const name of names) roles.set(fold(name), role as SectionRole)

/** Whether this is a heading that published statements use for a section, in any case and with any quotation marks. */
export const isSectionHeading = (heading: string): boolean => roles.has(fold(heading))

/** What a section under this heading does; `other` for a heading that is not in the table. */
export const roleOf = (heading: string): SectionRole => roles.get(fold(heading)) ?? 'other'
