import type { Chance } from './chance.ts'

/** A kind of complaint, for invented cases: where it is filed, how a head of it reads, and which tests usually decide it. */
export interface Subject {
  readonly category: string
  readonly subcategory: string
  readonly heads: readonly [string, ...string[]]
  readonly tests: readonly [string, ...string[]]
  readonly things: readonly [string, ...string[]]
}

export const subjects: readonly [Subject, ...Subject[]] = [
  { category: 'Children\'s care services', subcategory: 'Child protection', tests: ['ico-data', 'no-worthwhile', 'court-conduct'], heads: ['about how the Council looked into a worry about a child', 'that an assessment of the family is wrong', 'about the way a meeting was held'], things: ['assessment', 'social worker', 'school', 'visit', 'meeting', 'report'] },
  { category: 'Housing', subcategory: 'Homelessness', tests: ['own-review-first', 'court-unused', 'insufficient-fault'], heads: ['about the room the Council gave the family', 'that the Council did not answer a request for a review', 'about how long the Council took'], things: ['room', 'hotel', 'damp', 'keys', 'review', 'landlord'] },
  { category: 'Benefits and tax', subcategory: 'Council tax', tests: ['tribunal-unused', 'minor-injustice', 'late'], heads: ['about a bill for council tax', 'that bailiffs were sent for a debt already paid', 'that a discount was taken away'], things: ['bill', 'bailiff', 'summons', 'discount', 'tenancy', 'payment'] },
  { category: 'Transport and highways', subcategory: 'Parking and other penalties', tests: ['tribunal-unused', 'minor-injustice', 'premature'], heads: ['about a penalty for parking', 'that a blue badge was refused', 'that letters about a penalty were ignored'], things: ['permit', 'badge', 'machine', 'ticket', 'camera', 'kerb'] },
  { category: 'Planning', subcategory: 'Planning applications', tests: ['insufficient-fault', 'merits-only', 'no-injustice'], heads: ['about permission for a building next door', 'that the Council did not tell neighbours of an application', 'that an objection was left out of a report'], things: ['window', 'boundary', 'hedge', 'extension', 'officer', 'plan'] },
  { category: 'Adult care services', subcategory: 'Charging', tests: ['late', 'satisfied-with-action', 'insufficient-fault'], heads: ['about what was charged for care', 'that nobody explained the cost of a care home', 'about carers who came late'], things: ['carer', 'invoice', 'home', 'deposit', 'contract', 'savings'] },
  { category: 'Education', subcategory: 'Special educational needs', tests: ['tribunal-used', 'tribunal-unused', 'insufficient-fault'], heads: ['about delay in a plan for a child’s needs', 'that transport to school was stopped', 'that therapy in a plan was not given'], things: ['plan', 'therapist', 'taxi', 'school', 'report', 'panel'] },
  { category: 'Environment and regulation', subcategory: 'Refuse and recycling', tests: ['minor-injustice', 'same-outcome', 'satisfied-with-action'], heads: ['about bins that were not emptied', 'that a neighbour’s noise was not dealt with', 'about smoke from a yard'], things: ['bin', 'lorry', 'noise', 'smoke', 'rats', 'calendar'] },
]

const openings = ['I rang and was told that', 'Nobody answered when I asked why', 'In the letter they said', 'It took them months to admit', 'I only found out by chance that', 'They promised in writing', 'Three different people told me'] as const
const middles = ['the {thing} had been dealt with', 'the {thing} was none of their business', 'my {thing} was not on their system', 'they had lost everything about the {thing}', 'the {thing} would be looked at again', 'another department had the {thing}', 'they could not talk about the {thing}'] as const
const ends = ['and then nothing happened.', 'which was not true.', 'and I was left waiting in the cold.', 'although I had sent it twice.', 'while I was looking after my mother.', 'and asked me to start again.', 'just before the holidays.', 'so I had to pay first and argue later.'] as const

const syllables = ['bra', 'cor', 'den', 'fel', 'gar', 'hal', 'ing', 'kel', 'lor', 'mer', 'nor', 'pel', 'ral', 'ster', 'ton', 'ul', 'ver', 'wick', 'yar', 'zen'] as const

/** A word that hardly occurs twice, such as a street has. */
export const rareWord = (chance: Chance): string => {
  const word = [chance.pick(syllables), chance.pick(syllables), chance.pick(syllables), chance.pick(syllables)].join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Sentences of a complaint about a subject, until there are so many characters. */
export function narrative(chance: Chance, subject: Subject, length: number): string {
  const sentences: string[] = [`It began in ${rareWord(chance)} Street.`]
  for (let total = 0; total < length;) {
    const sentence = `${chance.pick(openings)} ${chance.pick(middles).replace('{thing}', chance.pick(subject.things))} ${chance.pick(ends)}`
    sentences.push(sentence)
    total += sentence.length + 1
  }
  return sentences.join(' ')
}
