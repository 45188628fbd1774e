import { describeHappening } from '../casework/describe.ts'
import { formatDate } from '../time/plain-date.ts'
import { listCases } from '../usecases/cases/list-cases.ts'
import { showCase, type ShownCase } from '../usecases/cases/show-case.ts'
import { verifyCases } from '../usecases/cases/verify-cases.ts'
import { referenceAsTyped } from '../usecases/identity/reference.ts'
import { system, type Desk } from '../usecases/use-case.ts'
import { atDesk, Misused, readOptions, type Command, type Io, type OpenDesk } from './command.ts'

const usage = `Usage: redress case list [--stage STAGE] [--json]
       redress case show REFERENCE [--words] [--json]
       redress case verify [REFERENCE] [--json]

list    Every case, the one that falls due first before the others. --json: one JSON object a line.
show    A case: where it stands, its clocks and its history.
  --words  Also what people wrote. Without it nothing personal is shown.
verify  Recomputes every digest of one case, or of all of them and of the order in which they were opened.
  Exit code 1 if anything differs; the first place of each case is named.
`

const PAGE = 500

/** Cases from the command line, seen as the program itself sees them. `open` is called once the arguments are right. */
export function caseCommand(open: OpenDesk): Command {
  return {
    name: 'case',
    summary: 'list cases, show one, verify their histories',
    usage,
    async run(args, io) {
      const work = asked(args)
      return atDesk(open, (desk) => work(desk, io))
    },
  }
}

type Work = (desk: Desk, io: Io) => Promise<number>

function asked([part, ...rest]: readonly string[]): Work {
  const { values, positionals } = readOptions(rest, { json: { type: 'boolean' }, words: { type: 'boolean' }, stage: { type: 'string' } })
  // A reference has spaces in it, and not everyone quotes it.
  const reference = positionals.join(' ')
  const json = values.json === true
  const strange = [...(values.words === true && part !== 'show' ? ['--words'] : []), ...(values.stage !== undefined && part !== 'list' ? ['--stage'] : []), ...(part === 'list' ? positionals : [])]
  if (strange.length > 0) throw new Misused(`“case ${part ?? ''}” does not take ${strange.join(' ')}.`)
  if (part === 'list') return (desk, io) => list(desk, io, values.stage, json)
  if (part === 'verify') return (desk, io) => verify(desk, io, reference === '' ? null : reference, json)
  if (part !== 'show') throw new Misused(part === undefined ? usage.trimEnd() : `There is no “case ${part}”. Use list, show or verify.`)
  if (reference === '') throw new Misused('Say which case: redress case show REFERENCE')
  return (desk, io) => show(desk, io, reference, json, values.words === true)
}

async function list(desk: Desk, io: Io, stage: string | undefined, json: boolean): Promise<number> {
  let after: string | undefined
  do {
    const page = await listCases(desk, system, { limit: PAGE, ...(stage === undefined ? {} : { stage }), ...(after === undefined ? {} : { after }) })
    if (!page.ok) return io.err(`${page.refusal.message}\n`), 2
    // Who complains is not listed: what is printed here is easily kept and passed on.
    for (const { complainant: _complainant, ...each } of page.value.cases) {
      const due = each.nextDue === null ? 'no date' : `${each.nextClock ?? ''} by ${each.nextDue}`
      io.out(json ? `${JSON.stringify(each)}\n` : `${[each.reference, each.scheme, each.stage, due, each.bodyName].join('\t')}\n`)
    }
    after = page.value.next ?? undefined
  } while (after !== undefined)
  return 0
}

async function show(desk: Desk, io: Io, reference: string, json: boolean, words: boolean): Promise<number> {
  const shown = await showCase(desk, system, { reference: referenceAsTyped(reference) })
  if (!shown.ok) return io.err(`${shown.refusal.message}\n`), 2
  io.out(json ? `${JSON.stringify(asJson(shown.value, words))}\n` : asText(shown.value, words))
  return 0
}

function asJson({ file: { history, state, scheme, office, clocks, words } }: ShownCase, withWords: boolean) {
  return {
    reference: state.reference, caseId: history.head.caseId, scheme: state.scheme, schemeVersion: state.schemeVersion, office: office.slug, body: state.body,
    receivedOn: state.receivedOn, stage: state.stage, turn: scheme.stages[state.stage]?.turn ?? null, assigned: state.assigned,
    category: state.category, subcategory: state.subcategory, outcome: state.outcome, decidedOn: state.decidedOn,
    version: history.head.version, digest: history.head.digest,
    clocks: clocks.map(({ id, startedOn, due, stoppedOn, pausedSince, over, steps }) => ({ id, startedOn, due, stoppedOn, pausedSince, over, steps })),
    events: history.events.map(({ version, at, actor, happening, kept }) => ({ version, at, actor, happening, kept, ...(withWords ? { words: words(kept) ?? null } : {}) })),
  }
}

function asText({ file: { history, state, scheme, office, body, clocks, words } }: ShownCase, withWords: boolean): string {
  const stage = scheme.stages[state.stage]
  return [
    `${state.reference}: ${scheme.name}, ${office.name}, about ${body.name}`,
    `${stage?.name ?? state.stage}. Received on ${formatDate(state.receivedOn)}.`,
    ...clocks.map(({ clock, due, stoppedOn, over }) => `${clock.name}: ${formatDate(due)}${stoppedOn === null ? (over ? ', over' : '') : `, stopped on ${formatDate(stoppedOn)}`}`),
    '',
    ...history.events.flatMap((event) => [
      `${event.version}. ${event.at} ${event.actor.role}: ${describeHappening(event.happening, scheme)}`,
      ...(withWords ? Object.entries(words(event.kept) ?? {}).map(([name, value]) => `   ${name}: ${String(value)}`) : []),
    ]),
    '',
  ].join('\n')
}

async function verify(desk: Desk, io: Io, reference: string | null, json: boolean): Promise<number> {
  const verified = await verifyCases(desk, system, { reference })
  if (!verified.ok) return io.err(`${verified.refusal.message}\n`), 2
  const { checked, problems } = verified.value
  if (json) io.out(`${JSON.stringify(verified.value)}\n`)
  else {
    for (const problem of problems) io.out(`${problem.reference ?? 'missing'}: ${problem.message} (${problem.kind})\n`)
    io.out(`${checked} ${checked === 1 ? 'case' : 'cases'} checked, ${problems.length === 0 ? 'nothing differs' : `${problems.length} ${problems.length === 1 ? 'place differs' : 'places differ'}`}.\n`)
  }
  return problems.length === 0 ? 0 : 1
}
