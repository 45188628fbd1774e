import type { SectionRole } from './model.ts'
import { nearestAmong } from './near-miss.ts'
import { collapse, fold, remembered } from './words.ts'

type Names = Readonly<Record<SectionRole, readonly string[]>>

/**
 * The headings that published statements give their sections, oldest and newest, by what the section does. `we` stands
 * for I, too, and `our` for my; little words (`the`, `this`, `that`, `have`) and brackets do not count.
 */
const sections: Names = {
  complaint: ['The complaint', 'The complaints', 'Details of the complaint', 'The complaint to the Ombudsman', 'Summary of the complaint'],
  scope: [
    'What we have investigated', 'What we have and have not investigated', 'What we have and not investigated', 'What we did and did not investigate', 'What we are investigating',
    'Scope of the investigation', 'The scope of our investigation',
  ],
  powers: [
    "The Ombudsman's role and powers", "The Ombudsman's role", 'Role and powers', 'Powers', "The Ombudsman's powers", 'Our role and powers', 'Our role', 'Our powers',
    'The role and powers of the Ombudsman', 'The role of the Ombudsman', "The Ombudsman's jurisdiction", 'What the law says we can investigate',
  ],
  considered: ['How we considered the complaint', 'How we reached our decision', 'How we considered your complaint', 'What we considered', 'What we looked at'],
  assessment: ['Our assessment', 'Our assessment of the complaint', "The Ombudsman's assessment"],
  findings: ['What we found', "The Ombudsman's findings"],
  action: [
    'Agreed action', 'Agreed actions', 'Recommended action', 'Recommended actions', 'Action agreed', 'Actions agreed', 'Agreed remedy', 'Recommended remedy', 'Proposed action',
    'Agreed recommendations', 'Agreed action and recommendations', 'Action', 'Actions',
    'What the Council has agreed to do', 'Recommendations', 'Recommendation', 'Our recommendations',
  ],
  decision: [
    'Final decision', 'Decision', 'Our decision', 'Our final decision', 'Draft decision', 'Provisional decision', "The Ombudsman's decision", "The Ombudsman's final decision",
  ],
  'not-investigated': ['Parts of the complaint we did not investigate', 'What we did not investigate'],
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
  assessment: ['Assessment', 'Analysis of the complaint', 'Our analysis', 'Our view', 'Our consideration', 'Consideration', 'Why we will not investigate', 'Our reasons', 'Reasons', 'Reasons for the decision'],
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

const person = '(?:(?:mr|mrs|ms|miss|mx|dr)(?: and (?:mr|mrs|ms|miss|mx|dr))?(?: \\p{L}+?)?)'
const toWhatEnd = '(?: next| now| to put (?:\\p{L}+ )?right)?'

/** Headings that ask, or answer with whole clauses, come in too many wordings for a list. Read on what `keyOf` leaves. */
const wordings: readonly (readonly [SectionRole, boolean, RegExp])[] = [
  ['complaint', false, new RegExp(`^what (?:is|was) (?:(?:your|${person}s) )?complaint(?: about)?$|^(?:about|nature of|outline of) (?:your )?complaint$`, 'u')],
  ['complaint', false, new RegExp(`^(?:what|who) (?:did )?(?:${person}|complainant|person)? ?complain(?:s|ed)?(?: about| of| and about what)?$`, 'u')],
  ['complaint', true, new RegExp(`^${person}s complaint$`, 'u')],
  ['powers', false, /^what (?:can|could|may) (?:we|ombudsmans) (?:look|investigate|do|consider)|^what (?:we|ombudsmans) (?:can|may)(?: and cannot)? (?:look|investigate|do|consider)|^can (?:we|ombudsmans) (?:look|investigate)/],
  ['powers', false, /^(?:what (?:is|was|are|were) )?(?:our|ombudsmans) (?:role|powers|jurisdiction|remit)(?: and (?:role|powers|jurisdiction|remit))?$|^what powers |^what law (?:says|allows|lets)/],
  ['considered', false, /^how (?:did )?(?:we|ombudsmans) (?:consider|look|investigat|deal|dealt|review|assess|reach|came|come|arrive|made|make)|^how (?:was |were )?complaints? (?:was |were )?(?:consider|look|investigat|dealt|assess)/],
  ['considered', false, /^what (?:information|evidence|documents|material) (?:did )?we (?:look|consider|use|see|saw|read)|^what (?:did )?we (?:look(?:ed)?(?: at| into)?|consider)$/],
  ['scope', false, /^what (?:did |am |are )?we (?:investigate|investigating)$|^what (?:am|are) we investigating$/],
  ['not-investigated', false, /^(?:what|parts? of complaint|which parts|matters|issues|complaints?) (?:which )?(?:we )?(?:did not|cannot|could not|not|will not|am not|are not) (?:be |being )?(?:investigat|look|consider)|^(?:what|which parts(?: of complaint)?) did we not (?:investigate|look|consider)/],
  ['findings', false, /^what (?:did )?(?:we|ombudsmans|our investigation) (?:find|found|conclude)|^what went wrong$/],
  ['findings', true, /^(?:was|is) there (?:any )?fault\b|^did (?:\p{L}+ ){1,3}(?:do anything wrong|act with fault|get (?:it|anything) wrong)$|^(?:summary of )?(?:our )?findings(?: of fault)?$/u],
  ['action', false, new RegExp(`^what (?:happens|should happen|will happen|needs to happen|must happen) (?:now|next)|^what (?:\\p{L}+ ){1,3}(?:will|should|must|agreed to) do${toWhatEnd}$|^what (?:will|should|must|did) (?:\\p{L}+ ){1,3}(?:agree to )?do${toWhatEnd}$`, 'u')],
  ['action', false, /^how (?:\p{L}+ ){1,4}(?:be )?put (?:\p{L}+ )?right$|^(?:agreed )?actions? (?:agreed )?by \p{L}+(?: \p{L}+)?$|^(?:remedy|remedies) agreed$/u],
  ['action', true, /^putting (?:it |things |matters )?right$|^next steps$/],
  ['decision', false, /^what (?:did )?(?:we|ombudsmans) (?:finally )?decided?$|^(?:what (?:is|was)|whats) (?:our )?(?:final )?decision|^what was decided$|^(?:is|was) complaint upheld$|^did we uphold complaint$/],
  ['decision', true, /^outcome$|^decision and reasons$/],
  ['assessment', false, /^what (?:is|was) our (?:assessment|view|analysis)|^what (?:do|did) we (?:think|make of)/],
  ['assessment', true, /^why (?:we|ombudsmans) (?:will|would|can|could|are|did|do|decided|cannot)\b|^why (?:will|would|wont|can|cant|could|are|arent|did|didnt|do|cannot) (?:we|ombudsmans)\b|^(?:our )?reasons? (?:for|why)/],
]

export interface KnownHeading {
  readonly role: SectionRole
  /** Whether it may stand for a part of a section, too. */
  readonly part: boolean
}

const small = /\b(?:the|this|that|have|has|had)\b/g
const numbering = /^(?:(?:(?:section|part) )?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]|(?:section|part) (?:\d{1,2}|[a-z]|[ivx]{1,4})(?: ?[–—-])?) /

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
export const knownHeading = remembered((heading): KnownHeading | null => {
  if (heading.length > 90) return null
  const key = keyOf(heading)
  const exact = known.get(key)
  if (exact) return exact
  const [role, part] = wordings.find(([, , wording]) => wording.test(key)) ?? []
  if (role !== undefined && part !== undefined) return { role, part }
  const near = nearest(speltOut(heading))
  return near === null ? null : (known.get(spelt.get(near) ?? '') ?? null)
})

/** Whether a section, and never a part of one, has this heading. */
export const isSectionHeading = (heading: string): boolean => knownHeading(heading)?.part === false

/** What a section under this heading does; `other` for a heading that is not in the table. */
export const roleOf = (heading: string): SectionRole => knownHeading(heading)?.role ?? 'other'

/** How most statements head their sections, for finding these in running text: as sources of a regular expression. */
export const commonHeadings: readonly string[] = [
  'The complaint', 'What (?:I|we) have (?:and have not |\\(and have not\\) )?investigated', 'The Ombudsm[ae]n[\'’]?s role and powers', 'How (?:I|we) considered (?:this|the) complaint', '(?:My|Our) assessment',
  'What (?:I|we) found', 'Agreed actions?', 'Recommended actions?', 'Action', '(?:Final|My|Our) decision', 'Decision', 'Parts of the complaint (?:that )?(?:I|we) did not investigate',
]
