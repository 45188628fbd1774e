import { formatDate } from '../time/plain-date.ts'
import type { Handover } from './model.ts'

/** What a person reads who opens the package without any program: who sends what, to whom, on what basis, and what is left out. */
export function summaryOf(it: Handover): string {
  const part = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `* ${line}`)])
  const { from, grounds, consent, person, narrative } = it
  return [
    `Hand-over ${it.id}`,
    '',
    `From: ${from.office} (${from.contact}), reference ${from.reference}`,
    `To: ${'procedure' in it.to ? `the office that deals with “${it.to.procedure}”` : it.to.body}`,
    `About: ${from.body}`,
    `Made: ${formatDate(it.madeAt.slice(0, 10) as `${number}-${number}-${number}`)}`,
    `It rests on: ${restsOn(it)}`,
    `Who will learn who the person is: ${grounds.identity}`,
    ...(consent === null ? [] : ['', 'What the person agreed to', `* What: ${consent.what}`, `* To: ${consent.to}`, `* Why: ${consent.why}`, `* Until: ${consent.until === null ? 'the procedure there has ended' : formatDate(consent.until)}`, `* Given on: ${formatDate(consent.givenOn)}`]),
    ...part('The person', Object.entries(person ?? {}).filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)),
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
