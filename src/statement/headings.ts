import type { SectionRole } from './model.ts'
import { nearestAmong } from './near-miss.ts'
import { collapse, fold } from './words.ts'

type Names = Readonly<Record<SectionRole, readonly string[]>>

/**
 * The headings that published statements give their sections, oldest and newest, by what the section does. `we` stands
 * for I, too, and `our` for my; little words (`the`, `this`, `that`, `have`) and brackets do not count.
 */
const sections: Names = {
  complaint: ['The complaint', 'The complaints', 'Details of the complaint', 'What is the complaint about?', 'What the complaint is about', 'What was the complaint about?', 'The complaint to the Ombudsman'],
  scope: [
    'What we have investigated', 'What we have and have not investigated', 'What we have and not investigated', 'What we did and did not investigate', 'What we are investigating',
    'Scope of the investigation', 'The scope of our investigation',
  ],
  powers: [
    "The Ombudsman's role and powers", "The Ombudsman's role", "The Ombudsman's powers", 'Our role and powers', 'Our role', 'Our powers',
    'The role and powers of the Ombudsman', 'The role of the Ombudsman', "The Ombudsman's jurisdiction", 'What can the Ombudsman look at?', 'What the Ombudsman can look at',
    'What the Ombudsman can investigate', 'What can the Ombudsman investigate?', 'What we can look at', 'What can we look at?', 'What we can investigate', 'What can we investigate?',
    'What we can and cannot look at', 'What we can and cannot investigate', 'What the Ombudsman can and cannot investigate', 'What the law says we can investigate',
  ],
  considered: [
    'How we considered the complaint', 'How we dealt with the complaint', 'How we investigated the complaint', 'How we looked at the complaint', 'How we looked into the complaint',
    'How the complaint was considered', 'What we considered', 'What we looked at', 'How we reached our decision', 'How we considered your complaint', 'How the Ombudsman considered the complaint',
  ],
  assessment: ['Our assessment', 'Our assessment of the complaint', "The Ombudsman's assessment"],
  findings: ['What we found', 'What did we find?', "The Ombudsman's findings", 'What the investigation found', 'What the Ombudsman found'],
  action: [
    'Agreed action', 'Agreed actions', 'Recommended action', 'Recommended actions', 'Action agreed', 'Actions agreed', 'Agreed remedy', 'Recommended remedy', 'Proposed action',
    'Agreed recommendations', 'Agreed action and recommendations', 'Action', 'Actions', 'What should happen now', 'What should happen now?', 'What the Council will do', 'What will the Council do?',
    'What the Council has agreed to do', 'What the Council should do', 'Recommendations', 'Recommendation', 'Our recommendations',
  ],
  decision: [
    'Final decision', 'Decision', 'Our decision', 'Our final decision', 'Draft decision', 'Provisional decision', "The Ombudsman's decision", "The Ombudsman's final decision",
    'What did we decide?', 'What we decided', 'What did the Ombudsman decide?',
  ],
  'not-investigated': [
    'Parts of the complaint we did not investigate', 'Parts of the complaint we not investigated', 'Part of the complaint we did not investigate', 'Parts of the complaint not investigated',
    'Parts of the complaint we cannot investigate', 'What we have not investigated', 'What we did not investigate', 'Matters we did not investigate', 'Complaints we did not investigate',
  ],
  other: ['Key to names used', 'Report summary'],
}

/**
 * Headings that stand for a section in one statement and for a part of one in another, under `What I found` above all.
 * Which, is for whoever knows where they stand.
 */
const parts: Names = {
  complaint: [],
  scope: [],
  powers: ['Jurisdiction'],
  considered: ['Investigation', 'The investigation', 'Our investigation', 'Evidence considered', 'Information considered'],
  assessment: [
    'Assessment', 'Analysis of the complaint', 'Our analysis', 'Our view', 'Our consideration', 'Consideration', 'Why we will not investigate', 'Why we will not investigate the complaint', 'Why we cannot investigate',
    'Why we are not investigating', 'Why we have decided not to investigate', 'Our reasons', 'Reasons', 'Reasons for our decision', 'Reasons for the decision', 'Why will we not investigate?', 'Why did we decide this?',
  ],
  findings: ['Findings', 'Our findings', 'Finding', 'Was there fault?', 'Was the Council at fault?', 'Is there fault?'],
  action: ['Remedy', 'Proposed remedy', 'Remedies', 'Putting things right'],
  decision: ['Conclusion', 'Conclusions', 'Our conclusions'],
  'not-investigated': [],
  other: [
    'Analysis', 'Background', 'Introduction', 'Legal and administrative background', 'Legal background', 'The law', 'Law and guidance', 'Relevant law', 'Relevant law and guidance', 'Relevant law and policy',
    'Relevant legislation', 'Relevant legislation and guidance', 'Legislation and guidance', 'The law relevant to the complaint', 'Law relevant to the complaint', 'Policy and guidance', 'Law and policy',
    'Law, guidance and policies', 'Legislation, guidance and policy', 'What happened', 'What happened?', 'What should have happened', 'Key facts', 'Key events', 'Chronology', 'Summary of key events',
    'Injustice', 'Injustice and remedy', 'Fault', 'Fault and injustice', 'Did the fault cause injustice?', 'Complaint handling', 'Guidance', 'Subject', 'Finding and recommendations',
  ],
}

export interface KnownHeading {
  readonly role: SectionRole
  /** Whether it may stand for a part of a section, too. */
  readonly part: boolean
}

const small = /\b(?:the|this|that|have|has|had)\b/g
const numbering = /^(?:(?:section|part) )?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):] /

/** What is left of a heading when everything has gone in which the same heading may differ. */
function keyOf(heading: string): string {
  const words = fold(heading)
    .replace(numbering, '')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\bombudsm[ae]ns?\b/g, 'ombudsmans')
    .replace(/\b(?:i|ive|weve)\b/g, 'we')
    .replace(/\bmy\b/g, 'our')
    .replace(small, ' ')
  return collapse(words)
}

const known = new Map<string, KnownHeading>()
for (const [part, names] of [[true, parts], [false, sections]] as const)
  for (const [role, list] of Object.entries(names))
    for (const name of list) known.set(keyOf(name), { role: role as SectionRole, part })
/** Names as somebody types them who makes a slip: articles count, since `complaint` alone would be too short to bear one. */
const speltOut = (heading: string): string =>
  collapse(fold(heading).replace(numbering, '').replace(/&/g, 'and').replace(/['’?()]/g, '').replace(/\bmy\b/g, 'our').replace(/\bi\b/g, 'we').replace(/\bthis\b/g, 'the').replace(/\b(?:that|have|has|had)\b/g, ' '))
const spelt = new Map([...Object.values(sections), ...Object.values(parts)].flat().map((name) => [speltOut(name), keyOf(name)]))
const nearest = nearestAmong(spelt.keys())

/** What published statements use this heading for, in any case, person and spelling; `null` if for nothing. */
export function knownHeading(heading: string): KnownHeading | null {
  if (heading.length > 90) return null
  const exact = known.get(keyOf(heading))
  if (exact) return exact
  const near = nearest(speltOut(heading))
  return near === null ? null : (known.get(spelt.get(near) ?? '') ?? null)
}

/** Whether a section, and never a part of one, has this heading. */
export const isSectionHeading = (heading: string): boolean => knownHeading(heading)?.part === false

/** What a section under this heading does; `other` for a heading that is not in the table. */
export const roleOf = (heading: string): SectionRole => knownHeading(heading)?.role ?? 'other'

/** How most statements head their sections, for finding these in running text: as sources of a regular expression. */
export const commonHeadings: readonly string[] = [
  'The complaint', 'What (?:I|we) have (?:and have not |\\(and have not\\) )?investigated', 'The Ombudsm[ae]n[\'’]?s role and powers', 'How (?:I|we) considered (?:this|the) complaint', '(?:My|Our) assessment',
  'What (?:I|we) found', 'Agreed actions?', 'Recommended actions?', 'Action', '(?:Final|My|Our) decision', 'Decision', 'Parts of the complaint (?:that )?(?:I|we) did not investigate',
]
