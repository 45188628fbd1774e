import type { Complaint } from '../usecases/cases/complain.ts'
import type { Discretion, FactSource } from '../casework/event.ts'

/** A case of the demonstration: what was complained of, what was recorded, and how far it has come. All of it is invented. */
export interface Story {
  readonly complaint: Complaint
  /** How many days ago the complaint came. */
  readonly daysAgo: number
  readonly category: readonly [string, string]
  readonly heads: readonly StoryHead[]
  readonly facts: readonly { readonly from: FactSource; readonly text: string; readonly newParagraph?: boolean }[]
  /** What the body said when it was asked; none where it was not. */
  readonly account?: string
  readonly grounds: readonly string[]
  readonly outcome: string
  readonly reaches: 'received' | 'assessing' | 'awaiting-approval' | 'published'
}

export interface StoryHead {
  readonly complaint: string
  readonly tests: readonly { readonly test: string; readonly met: boolean; readonly discretion: Discretion; readonly betterPlaced: readonly string[]; readonly reasons: string }[]
}

const someone = {
  office: 'demonstration-ombudsman', phone: '', address: '', alsoKnownAs: '', birthDate: '', otherReference: '', contactNotes: '', adjustments: '', onBehalfOf: '',
  safeContact: 'mail', channel: 'web', complainedToBody: 'yes-answered',
} as const

export const stories: readonly Story[] = [
  {
    daysAgo: 2, reaches: 'received', category: ['Transport and highways', 'Parking and other penalties'], heads: [], facts: [], grounds: [], outcome: 'not-warranted',
    complaint: {
      ...someone, body: 'eastvale-city-council', name: 'Rowan Ashdown', title: 'Mx', pronouns: 'they', mail: 'rowan@person.example',
      narrative: 'I was given a penalty for parking outside my own house while the permit machine was broken. I wrote to the council twice and got the same printed answer both times. I paid in the end because I was afraid of the bailiffs.',
      wanted: 'I want my money back and an answer that somebody has read.', injustice: 'I could not sleep, and I went without heating that week.',
    },
  },
  {
    daysAgo: 9, reaches: 'assessing', category: ['Housing', 'Homelessness'],
    complaint: {
      ...someone, body: 'saltmarsh-borough-council', name: 'Corin Bellweather', title: 'Mr', pronouns: 'he', mail: 'corin@person.example',
      narrative: 'The council kept my family in one room for eleven weeks. Nobody told us that we could ask for the decision to be looked at again. When I complained they lost the letter.',
      wanted: 'An apology, and that it does not happen to others.', injustice: 'My children shared a bed for eleven weeks.',
    },
    heads: [
      { complaint: 'about how long the Council left his family in one room', tests: [{ test: 'own-review-first', met: false, discretion: 'not-open', betterPlaced: [], reasons: 'The time for a review has passed, and nobody told him of it.' }] },
      { complaint: 'about the Council losing his complaint', tests: [] },
    ],
    facts: [
      { from: 'complainant', text: 'Mr X says the Council placed his family in one room in June and moved them in August.' },
      { from: 'established', text: 'The Council’s decision letter does not mention a right to a review.' },
    ],
    grounds: [], outcome: 'not-warranted',
  },
  {
    daysAgo: 15, reaches: 'awaiting-approval', category: ['Benefits and tax', 'Council tax'],
    complaint: {
      ...someone, body: 'northmoor-county-council', name: 'Imogen Farrowgate', title: 'Mrs', pronouns: 'she', mail: 'imogen@person.example',
      narrative: 'The council says that I owe tax on a flat I left in spring. I have shown them the letter that ended my tenancy. They say it makes no difference.',
      wanted: 'Cancel the bill.', injustice: 'I am paying a debt that I do not think is mine.',
    },
    heads: [
      { complaint: 'about being billed for council tax on a flat she had left', tests: [{ test: 'tribunal-unused', met: true, discretion: 'not-exercised', betterPlaced: ['valuation-tribunal'], reasons: 'Whether she is liable is a question the Valuation Tribunal decides, and nothing kept her from asking it.' }] },
    ],
    facts: [
      { from: 'complainant', text: 'Mrs X says she left the flat in April and gave the Council the letter that ended her tenancy.' },
      { from: 'body', text: 'The Council says the tenancy ran until July.' },
    ],
    account: 'The tenancy agreement that we hold runs until 31 July. We told her of the tribunal in our final response.',
    grounds: ['tribunal-unused'], outcome: 'not-warranted',
  },
  {
    daysAgo: 160, reaches: 'published', category: ['Adult care services', 'Charging'],
    complaint: {
      ...someone, body: 'northmoor-county-council', name: 'Leopold Marchbanks', title: 'Mr', pronouns: 'he', mail: 'leopold@person.example',
      narrative: 'Three years ago the council charged my mother for care that she never had. I found the bills at the time and was told it would be sorted out. I have only now got round to taking it further.',
      wanted: 'Repay what she was charged.', injustice: 'She paid for visits nobody made.',
    },
    heads: [
      { complaint: 'about charges for his mother’s care three years ago', tests: [{ test: 'late', met: true, discretion: 'not-exercised', betterPlaced: [], reasons: 'He had the bills at the time and knew that they were disputed. He has given no reason why he could not have come to us sooner, and after three years the visit records no longer exist.' }] },
    ],
    facts: [
      { from: 'complainant', text: 'Mr X says the Council charged his mother for visits that were not made. He saw the bills when they came, three years before he complained to us.' },
    ],
    grounds: ['late'], outcome: 'not-warranted',
  },
  {
    daysAgo: 150, reaches: 'published', category: ['Children\'s care services', 'Other'],
    complaint: {
      ...someone, body: 'saltmarsh-borough-council', name: 'Odette Harkness', title: 'Ms', pronouns: 'she', mail: 'odette@person.example',
      narrative: 'The report about my family says that I missed six meetings. I missed one, when I was in hospital. They will not change it. And when I complained, it took them five weeks to write back.',
      wanted: 'Correct the report.', injustice: 'Everyone who reads the report thinks that I do not care.',
    },
    heads: [
      { complaint: 'that a report about her family is wrong', tests: [{ test: 'ico-data', met: true, discretion: 'not-exercised', betterPlaced: ['ico'], reasons: 'She can ask the Council to correct the report. If it refuses, the Information Commissioner deals with exactly that and can look at what the law lets the Council withhold.' }] },
      { complaint: 'that the Council took five weeks to answer her complaint', tests: [{ test: 'complaint-handling', met: true, discretion: 'not-exercised', betterPlaced: [], reasons: 'We are not looking at the report itself, so it would not be a good use of public money to look only at how long the answer took.' }] },
    ],
    facts: [
      { from: 'complainant', text: 'Ms X says a report about her family counts six missed meetings when there was one.' },
      { from: 'body', text: 'The Council says its record of the meetings was made at the time and that it has added her comments to the file.' },
    ],
    account: 'The chair’s notes count six. We placed her letter on the file beside them.',
    grounds: ['better-placed'], outcome: 'not-warranted',
  },
]
