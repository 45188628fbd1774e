import { formatDate } from '../time/plain-date.ts'
import type { Handover } from './model.ts'

/** What is known of a person, as people call it. A package from elsewhere may hold something else, which keeps its own name. */
const details: Readonly<Record<string, string>> = {
  name: 'Name', title: 'Title', mail: 'Email', phone: 'Telephone', address: 'Address', safeContact: 'Safe way to reach them', contactNotes: 'About reaching them', adjustments: 'What to do differently for them', onBehalfOf: 'They speak for',
}
const ways: Readonly<Record<string, string>> = { mail: 'email', post: 'post', phone: 'telephone', none: 'none: they get in touch themselves' }

/** What a person reads who opens the package without any program: who sends what, to whom, on what basis, and what is left out. */
export function summaryOf(it: Handover): string {
  const part = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `* ${line}`)])
  const { from, grounds, consent, person, narrative } = it
  return [
    `Hand-over ${it.id}`,
    '',
    `From: ${from.office} (${from.contact}), reference ${from.reference}`,
    `To: ${consent?.to ?? ('procedure' in it.to ? `whoever deals with “${it.to.name}”` : it.to.name)}`,
    `About: ${from.body}`,
    `Made: ${formatDate(it.madeAt.slice(0, 10) as `${number}-${number}-${number}`)}`,
    `It rests on: ${restsOn(it)}`,
    `Who will learn who the person is: ${grounds.identity}`,
    ...(consent === null ? [] : part('What the person agreed to', [
      `What: ${consent.what}`, `To: ${consent.to}`, ...(consent.why === '' ? [] : [`Why: ${consent.why}`]), `Until: ${consent.until === null ? 'the procedure there has ended' : formatDate(consent.until)}`, `Given on: ${formatDate(consent.givenOn)}`,
    ])),
    ...part('The person', Object.entries(person ?? {}).filter(([, value]) => value !== '').map(([name, value]) => `${details[name] ?? name}: ${name === 'safeContact' ? (ways[value] ?? value) : value}`)),
    ...(narrative === null ? [] : ['', 'What happened, in their words', narrative.happened, ...(narrative.wanted === '' ? [] : ['', 'What they would like', narrative.wanted])]),
    ...part('What it is about', it.heads.map((head) => (head.finding === null ? head.text : `${head.text} Found: ${head.finding.name}. ${Object.entries(head.finding.given).map(([label, value]) => `${label}: ${value}`).join('; ')}`.trimEnd()))),
    ...part('Facts', it.facts.map((fact) => `${fact.text} (${fact.from})`)),
    ...(it.decision === null ? [] : part('What was decided', [`${it.decision.name}: ${it.decision.meaning}${it.decision.on === null ? '' : ` (${formatDate(it.decision.on)})`}`])),
    ...part('Time limits that were running', it.clocks.map((clock) => `${clock.name}: ${formatDate(clock.due)}. ${clock.meaning}${clock.basis === 'unverified' ? ' We have not confirmed this limit.' : ''}`)),
    ...part('Letters', it.letters.map((letter) => `${letter.title}, ${formatDate(letter.on)} (${letter.file})`)),
    ...part('Left out', it.leftOut.map(({ what, why }) => `${what}: ${why}`)),
    '',
  ].join('\n')
}

function restsOn({ grounds: { rests, source } }: Handover): string {
  const from = [source.instrument, source.provision].filter((each) => each !== null && each !== '').join(', ')
  return rests === 'consent' ? 'the person’s consent' : `${rests === 'duty' ? 'a duty' : 'a power'} to share: ${from}`
}
