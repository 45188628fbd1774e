import type { Source } from '../law/model.ts'
import type { Field } from '../scheme/language.ts'

type Exemption = NonNullable<Field['options']>[number]

const act = (provision: string): Source => ({ instrument: 'Data Protection Act 2018', provision, checkedOn: '2026-11-25', address: 'https://www.legislation.gov.uk/ukpga/2018/12' })

/** These disapply every right that Part 1 of Schedule 3 lists, so also rectification, restriction and objection. */
export const reachingEveryRight: readonly Exemption[] = [
  { value: 'court-social-work-data', label: 'Social work data processed by a court whose rules let it be withheld (Schedule 3, paragraph 9; reaches every right)', basis: 'statute', source: act('Schedule 3, paragraph 9') },
  // That this paragraph reaches every listed right is widely said; the text was not compared.
  { value: 'child-expectations', label: 'A holder of parental responsibility asks, and the child gave it in confidence or said no (Schedule 3, paragraph 10; reaches every right)', basis: 'unverified', source: act('Schedule 3, paragraph 10') },
]

/** These disapply Article 15(1) to (3) and nothing else: a copy may be withheld, but nothing is left wrong because of them. */
export const reachingAccessAlone: readonly Exemption[] = [
  { value: 'serious-harm', label: 'Showing it is likely to cause serious harm to someone’s health, and so to prejudice social work (Schedule 3, paragraphs 7 and 11; reaches access alone)', basis: 'statute', source: act('Schedule 3, paragraphs 7 and 11') },
  { value: 'child-abuse-data', label: 'Child abuse data, and showing it to a holder of parental responsibility is not in the child’s best interests (Schedule 3, paragraph 21; reaches access alone)', basis: 'statute', source: act('Schedule 3, paragraph 21') },
  { value: 'health-data', label: 'Health data, and in the opinion of the appropriate health professional serious harm is likely (Schedule 3, Part 2; reaches access alone)', basis: 'statute', source: act('Schedule 3, Part 2') },
  { value: 'education-data', label: 'Education data, and serious harm is likely (Schedule 3, Part 4; reaches access alone)', basis: 'unverified', source: act('Schedule 3, Part 4') },
  { value: 'third-party', label: 'It is about someone else who has not agreed, and it would not be reasonable to show it (Schedule 2, paragraphs 16 and 17; reaches access alone)', basis: 'statute', source: act('Schedule 2, paragraphs 16 and 17') },
]

/** These reach as far as what they protect would be prejudiced. */
const reachingByPrejudice: readonly Exemption[] = [
  { value: 'crime', label: 'Crime: it would prejudice preventing or detecting it (Schedule 2, Part 1; as far as it would)', basis: 'unverified', source: act('Schedule 2, Part 1') },
  { value: 'legal-privilege', label: 'Legal professional privilege (Schedule 2, Part 4; as far as it goes)', basis: 'unverified', source: act('Schedule 2, Part 4') },
  { value: 'legal-proceedings', label: 'Legal proceedings: it would prejudice them (Schedule 2, Part 1; as far as it would)', basis: 'unverified', source: act('Schedule 2, Part 1') },
]

/** What may keep an entry, or a part of one, from the person who asks to see it. */
export const groundsForNotShowing: readonly Exemption[] = [...reachingEveryRight, ...reachingAccessAlone, ...reachingByPrejudice]
