import { formatDate } from '../time/plain-date.ts'
import type { Handover } from './model.ts'

/** What is known of a person, as people call it. A package from elsewhere may hold something else, which keeps its own name. */
const details: Readonly<Record<string, string>> = {
  name: 'Name', title: 'Title', mail: 'Email', phone: 'Telephone', address: 'Address', safeContact: 'Safe way to reach them', contactNotes: 'About reaching them', adjustments: 'What to do differently for them', onBehalfOf: 'They speak for',
}
const ways: Readonly<Record<string, string>> = { mail: 'email', post: 'post', phone: 'telephone', none: 'none: they get in touch themselves' }

const headings = {
  agreed: 'What the person agreed to', person: 'The person', happened: 'What happened, in their words', wanted: 'What they would like', heads: 'What it is about', facts: 'Facts',
  decided: 'What was decided', clocks: 'Time limits that were running', letters: 'Letters', left: 'Left out',
} as const

/** The headings of a summary, each a line of its own. */
export const summaryHeadings: readonly string[] = Object.values(headings)

/** What a person reads who opens the package without any program: who sends what, to whom, on what basis, and what is left out. */
export function summaryOf(it: Handover): string {
  const part = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, '', ...lines.map((line) => `* ${line}`)])
  const { from, grounds, consent, person, narrative } = it
  return [
    `Hand-over ${it.id}`,
    '',
    `From: ${from.office} (${from.contact}), reference ${from.reference}`,
    `To: ${consent?.to ?? ('procedure' in it.to ? `whoever deals with “${it.to.name}”` : it.to.name)}`,
    `About: ${from.body}`,
    `Made: ${formatDate(it.madeAt.slice(0, 10) as `${number}-${number}-${number}`)}`,
    `It rests on: ${restsOn(it)}`,
    `Who will learn who the person is, as they are told: ${grounds.identity}`,
    ...(consent === null ? [] : part(headings.agreed, [
      `What: ${consent.what}`, `To: ${consent.to}`, ...(consent.why === '' ? [] : [`Why: ${consent.why}`]), `Until: ${consent.until === null ? 'the procedure there has ended' : formatDate(consent.until)}`, `Given on: ${formatDate(consent.givenOn)}`,
    ])),
    ...part(headings.person, inOrder(person ?? {}).map(([name, value]) => `${details[name] ?? name}: ${name === 'safeContact' ? (ways[value] ?? value) : value}`)),
    ...(narrative === null ? [] : ['', headings.happened, '', narrative.happened, ...(narrative.wanted === '' ? [] : ['', headings.wanted, '', narrative.wanted])]),
    ...part(headings.heads, it.heads.map((head) => [head.text, ...(head.finding === null ? [] : [`Found: ${head.finding.name}`, ...Object.entries(head.finding.given).map(([label, value]) => `${label}: ${value}`)])].map((said, _n, { length }) => (length === 1 ? said : ended(said))).join(' '))),
    ...part(headings.facts, it.facts.map((fact) => `${fact.text} (${fact.from})`)),
    ...(it.decision === null ? [] : part(headings.decided, [`${it.decision.name}: ${it.decision.meaning}${it.decision.on === null ? '' : ` (${formatDate(it.decision.on)})`}`])),
    ...part(headings.clocks, it.clocks.map((clock) => `${clock.name}: ${formatDate(clock.due)}. ${clock.meaning}${clock.basis === 'unverified' ? ' We have not confirmed this limit.' : ''}`)),
    ...part(headings.letters, it.letters.map((letter) => `${letter.title}, ${formatDate(letter.on)} (${letter.file})`)),
    ...part(headings.left, it.leftOut.map(({ what, why }) => `${what}: ${why}`)),
    '',
  ].join('\n')
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** What is known of a person, the name first; what this program does not know comes last. */
function inOrder(person: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const known = Object.keys(details)
  const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length)
  return Object.entries(person).filter(([, value]) => value !== '').toSorted(([a], [b]) => place(a) - place(b))
}

function restsOn({ grounds: { rests, source } }: Handover): string {
  const from = [source.instrument, source.provision].filter((each) => each !== null && each !== '').join(', ')
  return rests === 'consent' ? 'the person’s consent' : `${rests === 'duty' ? 'a duty' : 'a power'} to share: ${from}`
}
