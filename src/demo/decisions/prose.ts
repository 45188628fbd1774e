import type { Chance } from '../chance.ts'

/*
 * Running text whose words are distributed as in real text: a few words in every sentence, most words in hardly any
 * document. What it says means nothing; how often it says it is what counts.
 */

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

const nouns = list(`officer letter meeting report answer request file note assessment team manager record form policy question reason plan review visit call
  email deadline panel family evidence service advice account offer page child date copy list concern matter detail house place contract payment week school
  month door home history road kitchen street reference example outcome summary view member supervisor complaint department website receipt neighbour number
  interview photograph witness relative budget address garden appointment leaflet journey option signature window parcel ladder invoice cupboard folder
  timetable fence diary minute corridor voucher notebook lamp calendar parish ledger depot bench cabinet orchard turnstile gazette lantern`)
const verbs = list(`said sent gave asked wrote made found took decided told considered explained agreed received offered refused checked arranged recorded
  missed changed completed promised noted returned delayed passed closed opened repeated described reviewed confirmed accepted disputed questioned lost filed
  copied read discussed cancelled postponed ignored corrected mentioned translated withdrew chased scanned measured photographed mislaid weighed counted`)
const adjectives = list(`new further first written second full short final late earlier different local clear good wrong formal usual later early detailed brief
  separate missing long private recent former similar small proper urgent draft joint revised original general simple partial helpful temporary annual blank
  rough distant faded spare narrow sealed monthly verbal muddy`)
const adverbials = ['at first', 'in the end', 'the following week', 'without a reason', 'in writing', 'by telephone', 'on the same day', 'after some weeks', 'before the meeting', 'at the door', 'in good time', 'more than once', 'as far as I can see', 'in the spring', 'over the summer', 'in the autumn', 'before Christmas', 'with a covering note', 'when asked', 'as a rule', 'twice', 'a month later', 'by mistake', 'at short notice', 'during the call', 'for a second time'] as const
const speakers = ['The Council', 'The officer', '{who}', 'The manager', 'It', 'The team', 'A second officer', '{who}’s family', 'The contractor', 'The supervisor', 'I', 'The panel'] as const
const collocations = [
  'care and support plan', 'council tax reduction', 'mental health', 'social worker', 'reasonable adjustments', 'time and trouble', 'subject access request', 'stage two response', 'published policy',
  'freedom of information', 'power of attorney', 'personal budget', 'occupational therapist', 'support worker', 'final response', 'written apology', 'duty of care', 'equality impact', 'case notes', 'lead officer',
  'bank holiday', 'local plan', 'building regulations', 'direct payments', 'hospital discharge', 'rent arrears', 'young person', 'risk assessment', 'key worker', 'best interests', 'tenancy agreement', 'complaints procedure',
] as const
const clauses = [
  '{s} {v} the {n} {d}', '{s} {v} that the {n} was {a}', '{s} {v} a {a} {n} about the {n} {d}', '{s} {v} the {c} and the {a} {n}', 'the {n} of the {r} {n} was {v} {d}', '{s} {v} no {n} for the {c}',
  'there was a {a} {n} in the {n}', '{s} {v} a {n} from {R} {n} {d}', 'the {a} {n} did not mention the {n}', '{s} {v} {d} and {v} the {n} of the {n}', 'the {c} was {v} by the {n} {d}', '{s} {v} the {r} and the {n}',
  'nothing in the {n} shows that the {n} was {a}', 'the {n} was {a}, and the {n} was {v} {d}', '{s} {v} to the {n} about {R} and the {a} {n}', 'the {t} was {v} {d}', '{s} {v} the {t} and the {n}', 'the {n} about the {t} was {a}',
] as const
const joins = ['. ', '. ', '. ', ', and ', ', but ', ', so ', ', because '] as const

type Draw = (chance: Chance) => number

/**
 * Draws numbers below `count`, the first most often, the one at place k as often as 1 / (k + shift) to a power: how
 * words are distributed. In constant time, by Walker's aliases.
 */
export function falling(count: number, power: number, shift: number): Draw {
  const weights = Array.from({ length: count }, (_, place) => (place + shift) ** -power)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / count
  const share = Float64Array.from(weights, (weight) => weight / mean)
  const alias = new Int32Array(count)
  const small = [...share.keys()].filter((place) => (share[place] as number) < 1)
  const large = [...share.keys()].filter((place) => (share[place] as number) >= 1)
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop() as number, large.at(-1) as number]
    alias[less] = more
    share[more] = (share[more] as number) - (1 - (share[less] as number))
    if ((share[more] as number) < 1) small.push(large.pop() as number)
  }
  return (chance) => {
    const place = chance.below(count)
    return chance.next() < (share[place] as number) ? place : (alias[place] as number)
  }
}

const pickFrom = (from: readonly string[], power: number, shift: number): ((chance: Chance) => string) => {
  const draw = falling(from.length, power, shift)
  return (chance) => from[draw(chance)] as string
}

const RARE_WORDS = 40_000
const begins = list('b br c ch cl cr d dr f fl g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w wh')
const vowels = list('a e i o u ai ea ee oa oo ou')
const closes = list('b ck d ft g l ld m mp n nd ng nt p r rd rk rn s sh st t th')
const endings = ['', '', '', 's', 'ing', 'ed', 'er', 'ment', 'able', 'ness'] as const

/** A word that reads like one; the same for the same number. Some numbers share one. */
function rareWord(number: number): string {
  const syllables = 2 + (number % 2)
  let word = ''
  for (let left = (number * 2_654_435_761) % 4_294_967_296, syllable = 0; syllable < syllables; syllable++) {
    word += begins[left % begins.length] ?? ''
    left = Math.floor(left / begins.length)
    word += vowels[left % vowels.length] ?? ''
    left = Math.floor(left / vowels.length) + number
  }
  return word + (closes[number % closes.length] ?? '') + (endings[Math.floor(number / 7) % endings.length] ?? '')
}

let rareWords: readonly string[] | null = null
const rareDraw = falling(RARE_WORDS, 0.95, 30)
const rare = (chance: Chance): string => (rareWords ??= Array.from({ length: RARE_WORDS }, (_, number) => rareWord(number + 1)))[rareDraw(chance)] as string
const [noun, verb, adjective, adverbial, speaker, collocation, clause] = [pickFrom(nouns, 0.8, 4), pickFrom(verbs, 0.8, 3), pickFrom(adjectives, 0.8, 3), pickFrom(adverbials, 0.5, 2), pickFrom(speakers, 0.7, 2), pickFrom(collocations, 0.6, 3), pickFrom(clauses, 0.2, 4)]
const topical = falling(24, 0.6, 2)

/** Draws what stands in a place of a clause. */
const places: Readonly<Record<string, (chance: Chance, things: readonly string[]) => string>> = {
  n: noun, v: verb, a: adjective, d: adverbial, s: speaker, c: collocation, r: rare,
  R: (chance) => capital(rare(chance)),
  t: (chance, things) => things[topical(chance) % things.length] ?? 'matter',
}

const PLACE = /\{(?<place>[nvadscrRt])\}/g
const readClause = new Map(clauses.map((text) => [text as string, text.split(PLACE)]))

function clauseOf(chance: Chance, things: readonly string[]): string {
  const parts = readClause.get(clause(chance)) ?? []
  let text = ''
  for (const [index, part] of parts.entries()) text += index % 2 === 0 ? part : (places[part]?.(chance, things) ?? part)
  return text
}

/** Sentences of so many characters or a little more. `things` are words of the subject, the most usual first; `{who}` stays. */
export function prose(chance: Chance, things: readonly string[], length: number): string {
  let text = capital(clauseOf(chance, things))
  while (text.length < length) {
    const join = joins[chance.below(joins.length)] as string
    const next = clauseOf(chance, things)
    text += join + (join === '. ' ? capital(next) : joined(next))
  }
  return `${text}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const joined = (text: string): string => (/^(?:I|\{)/.test(text) && !text.startsWith('It ') ? text : text.charAt(0).toLowerCase() + text.slice(1))
