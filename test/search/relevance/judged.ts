import { aboutInvented, inventedDecision } from '../../../src/demo/decisions/invented-decision.ts'
import type { About, InventedDecision } from '../../../src/demo/decisions/invented-decision.ts'

/** What somebody types, and how well a decision about each matter answers it: 3 what was looked for, 1 of some use. */
export interface Judged {
  readonly words: string
  readonly grades: Readonly<Record<string, 1 | 2 | 3>>
}

const about = (words: string, ...matters: readonly string[]): Judged => ({ words, grades: Object.fromEntries(matters.map((matter, index) => [matter, index === 0 ? 3 : index === 1 ? 2 : 1])) })

/**
 * Searches with grades. Those of one matter follow from how the decisions were made; the others, at the end, were graded by hand:
 * the matter that is looked for, then the one that is near to it, then those of some use.
 */
export const judged: readonly Judged[] = [
  about('care home top-up', 'top-up-fee'),
  about('deferred payment house', 'deferred-payment'),
  about('disability related expenditure', 'disability-expenditure'),
  about('home care missed calls', 'missed-care-calls'),
  about('carer hoist bruise', 'moving-handling'),
  about('pressure sores safeguarding', 'pressure-sores'),
  about('money missing from account of resident', 'missing-money'),
  about('bailiffs council tax paid', 'bailiffs'),
  about('enforcement agents liability order', 'bailiffs'),
  about('single person discount', 'single-discount'),
  about('empty property premium probate', 'empty-premium'),
  about('housing benefit overpayment recovery', 'overpayment'),
  about('discretionary housing payment refused', 'discretionary-housing'),
  about('inaccurate children’s services records', 'wrong-records'),
  about('child protection conference notice', 'strategy-meeting'),
  about('biased social worker', 'social-worker-bias'),
  about('fostering allowance eighteen', 'foster-allowance'),
  about('allegation against foster carers', 'foster-allegation'),
  about('special guardian financial support', 'special-guardian'),
  about('kinship placement aunt', 'kinship-placement'),
  about('short breaks disabled child', 'short-breaks'),
  about('delay education health care plan', 'late-plan'),
  about('speech and language therapy', 'speech-therapy'),
  about('annual review outcome', 'annual-review'),
  about('alternative provision anxious', 'out-of-school'),
  about('unsafe walking route school transport', 'unsafe-route'),
  about('school taxi passenger assistant', 'taxi-escort'),
  about('school admission appeal panel', 'appeal-panel'),
  about('sibling link school place', 'sibling-link'),
  about('barking dogs', 'barking'),
  about('pub music noise', 'pub-music'),
  about('missed bin collections', 'missed-bins'),
  about('assisted bin collection', 'assisted-collection'),
  about('tree roots wall', 'tree-roots'),
  about('high hedge boundary', 'high-hedge'),
  about('community trigger antisocial behaviour', 'community-trigger'),
  about('drug dealing stairwell', 'drug-dealing'),
  about('headstone laid flat', 'headstone'),
  about('reserved grave', 'wrong-grave'),
  about('bed and breakfast family six weeks', 'bed-breakfast'),
  about('homelessness application turned away', 'gatekeeping'),
  about('belongings thrown away store', 'stored-belongings'),
  about('medical priority housing register', 'medical-priority'),
  about('overcrowded bedroom standard', 'overcrowding'),
  about('mould bedroom', 'damp-mould'),
  about('no heating boiler', 'boiler'),
  about('private landlord disrepair', 'disrepair-landlord'),
  about('house in multiple occupation licence', 'licence-hmo'),
  about('privacy neighbour extension', 'overlooking'),
  about('neighbours not told planning application', 'site-notice'),
  about('flood surface water', 'flood-risk'),
  about('built higher than permitted', 'height-breach'),
  about('car repair business garden', 'car-repairs'),
  about('completion certificate building control', 'completion-certificate'),
  about('penalty charge notice parking', 'penalty-charge'),
  about('blue badge mobility assessment', 'blue-badge'),
  about('bus lane fines', 'bus-lane'),
  about('pothole damaged car', 'pothole'),
  about('dropped kerb vehicle crossing', 'dropped-kerb'),
  about('street light bedroom', 'street-light'),
  about('low traffic neighbourhood consultation', 'low-traffic'),
  about('residents parking permit refused', 'residents-permit'),
  about('allotment tenancy', 'allotment'),
  about('market pitch stall', 'market-pitch'),
  about('councillor emails monitoring officer', 'councillor-emails'),
  about('library ban', 'library-ban'),
  about('special educational needs plan', 'late-plan', 'speech-therapy', 'annual-review'),
  about('foster carers', 'foster-allegation', 'foster-allowance', 'kinship-placement'),
  about('parking', 'penalty-charge', 'residents-permit', 'blue-badge'),
  about('noise', 'barking', 'pub-music'),
  about('temporary accommodation', 'bed-breakfast', 'gatekeeping', 'stored-belongings'),
  about('bins', 'missed-bins', 'assisted-collection'),
  about('council tax', 'bailiffs', 'single-discount', 'empty-premium'),
  about('assessment records wrong OR inaccurate', 'wrong-records', 'social-worker-bias'),
  about('hedge OR tree', 'high-hedge', 'tree-roots'),
  about('home care', 'missed-care-calls', 'moving-handling', 'top-up-fee'),
  about('planning permission', 'site-notice', 'height-breach', 'car-repairs', 'overlooking'),
]

/** What somebody might type who looks for one of the two real decisions. */
export const seedSearches = [
  { reference: '24 017 326', words: 'concern about child inaccurate information assessment' },
  { reference: '23 009 298', words: 'inaccurate children’s services records' },
] as const

/** How many decisions the judgement is over, of the seed that `redress load` has too. */
export const JUDGED_DECISIONS = 400
const SEED = 1

export const judgedDecisions = (): readonly InventedDecision[] => Array.from({ length: JUDGED_DECISIONS }, (_, index) => inventedDecision(SEED, index))

/** What the first decisions of a larger collection are about. */
export const aboutFirst = (count: number): readonly About[] => Array.from({ length: count }, (_, index) => aboutInvented(SEED, index))

/** How well a decision answers: less by one where the matter is its second head, by two where it is only mentioned. */
export function gradeOf({ grades }: Judged, { matter, second, aside }: About): number {
  const of = (id: string | undefined, less: number): number => Math.max(0, (grades[id ?? ''] ?? 0) - less)
  return Math.max(of(matter.id, 0), of(second?.id, 1), of(aside?.id, 2))
}

/**
 * How good the first ten of a search are, from 0 to 1: each grade counts 2^grade - 1, for less the further down it stands, as a share
 * of the best possible ten (nDCG@10).
 */
export function goodness(query: Judged, found: readonly string[], decisions: readonly About[]): number {
  const grades = new Map(decisions.map((decision) => [decision.reference, gradeOf(query, decision)]))
  const gained = (list: readonly number[]): number => list.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
  return gained(found.map((reference) => grades.get(reference) ?? 0)) / gained([...grades.values()].sort((one, other) => other - one))
}
