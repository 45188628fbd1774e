import { parseArgs } from 'node:util'
import type { Basis, Source } from '../law/model.ts'
import { inForceOn } from '../scheme/catalogue.ts'
import { clockInWords, countInWords, sourceInWords, triggerInWords } from '../scheme/drawing/words.ts'
import type { Clock, Scheme, Trigger } from '../scheme/language.ts'
import { calendars } from '../time/calendar.ts'
import { countDeadline, type CalendarId } from '../time/counting.ts'
import { formatLongDate, parseDate, type PlainDate } from '../time/plain-date.ts'
import type { Command, Io } from './command.ts'
import { nearest } from './nearest.ts'

const usage = `Usage: redress deadline RULE --from DATE [--with NAME=VALUE…] [--json]
       redress deadline --list [--json]

RULE         A clock of a procedure, such as council-complaint.stage-1-response. --list gives them all.
--from DATE  The day of the clock's own trigger, such as 2026-03-20; --list says what that is.
--with       What happened since, by the name of the action or stage that extends or stops the clock for a while:
             ACTION=yes for an extension, ACTION=DATE where the day matters; and calendar=scotland (england-and-wales,
             northern-ireland) to count by other bank holidays.
--json       One JSON object: rule, from, due, steps, source, basis.
`

interface Rule {
  readonly name: string
  readonly scheme: Scheme
  readonly clock: Clock
}

/** Counts a time limit and says how. The rules are the clocks of the declared procedures. */
export function deadlineCommand(schemes: readonly Scheme[]): Command {
  return {
    name: 'deadline',
    summary: 'count a time limit, and say how it was counted',
    usage,
    async run(args, io) {
      if (args.includes('--help') || args.includes('-h')) return io.out(usage), 0
      try {
        const { values, positionals } = parseArgs({
          args: [...args], allowPositionals: true,
          options: { list: { type: 'boolean' }, json: { type: 'boolean' }, from: { type: 'string' }, with: { type: 'string', multiple: true } },
        })
        const [name, ...more] = positionals
        if (values.list === true) return name === undefined ? list(schemes, io, values.json === true) : wrong(io, '--list takes no rule.')
        if (name === undefined) return wrong(io, usage.trimEnd())
        if (more.length > 0) return wrong(io, `One rule at a time: ${more.join(' ')} is too much.`)
        if (values.from === undefined) return wrong(io, 'Say from which day: --from 2026-03-20')
        return count(schemes, io, name, values.from, values.with ?? [], values.json === true)
      } catch (cause) {
        if (cause instanceof TypeError) return wrong(io, cause.message)
        throw cause
      }
    },
  }
}

function list(schemes: readonly Scheme[], io: Io, json: boolean): number {
  for (const { name, scheme, clock } of rulesOf(schemes)) {
    const sentence = clockInWords(scheme, clock)
    io.out(json ? `${JSON.stringify({ rule: name, version: scheme.version, sentence, basis: clock.basis, source: clock.source })}\n` : `${name}\t${sentence}\n`)
  }
  return 0
}

function count(schemes: readonly Scheme[], io: Io, name: string, fromText: string, withTexts: readonly string[], json: boolean): number {
  const versions = rulesOf(schemes).filter((rule) => rule.name === name)
  if (versions.length === 0) {
    const near = nearest(name, [...new Set(rulesOf(schemes).map((rule) => rule.name))])
    return wrong(io, `There is no rule ${name}. ${near.length === 0 ? 'redress deadline --list gives them all.' : `Did you mean ${near.join(' or ')}?`}`)
  }
  const from = parseDate(fromText)
  if (typeof from !== 'string') return wrong(io, `--from ${fromText}: ${from.text}`)
  const rule = ruleOn(versions, from)
  if (rule === undefined) return wrong(io, `${name} was not in force on ${from}; it is ${versions.map(({ scheme }) => inForceInWords(scheme)).join(' and ')}.`)
  const given = readWith(rule, withTexts)
  if ('wrong' in given) return wrong(io, given.wrong)
  const deadline = countDeadline(rule.clock.count, from, given.calendar, given)
  if ('refused' in deadline) return wrong(io, deadline.text)
  const { due, steps } = deadline
  const { basis, source } = given
  if (json) io.out(`${JSON.stringify({ rule: name, from, due, steps, source, basis })}\n`)
  else {
    io.out([
      due,
      `${rule.clock.name}: ${countInWords(rule.clock.count)} from ${rule.clock.starts.map((trigger) => triggerInWords(rule.scheme, trigger)).join(' or ')}.`,
      ...steps.map((step) => `  ${step.text}`),
      `The last day is ${formatLongDate(due)}.`,
      rule.clock.meaning,
      basis === 'unverified' ? `We have not confirmed this limit; ask the body. It is taken from: ${sourceInWords(source)}` : `Source (${basis}): ${sourceInWords(source)}`,
      '',
    ].join('\n'))
  }
  return 0
}

/**
 * The rule as it stood on the day. A clock that counts from a date somebody gives may count from before its procedure
 * began; then the first version is meant.
 */
function ruleOn(versions: readonly Rule[], from: PlainDate): Rule | undefined {
  const first = versions.toSorted((a, b) => ((a.scheme.inForce.from ?? '') < (b.scheme.inForce.from ?? '') ? -1 : 1))[0]
  const earlier = first !== undefined && from < (first.scheme.inForce.from ?? '') && first.clock.starts.some((trigger) => trigger.on === 'field')
  return versions.find(({ scheme }) => inForceOn(scheme.inForce, from)) ?? (earlier ? first : undefined)
}

interface Given {
  readonly calendar: CalendarId
  readonly pauses: readonly { readonly from: PlainDate; readonly to: PlainDate; readonly why: string }[]
  readonly extensions: readonly { readonly count: Clock['count']; readonly why: string }[]
  /** Those of the clock, unless an extension that was used is less firm. */
  readonly basis: Basis
  readonly source: Source
}

/** What happened since the clock started, read against what its definition says may happen. */
function readWith({ scheme, clock, name }: Rule, texts: readonly string[]): Given | { readonly wrong: string } {
  const possible = [...(clock.extends ?? []).map((each) => nameOf(each.by)), ...(clock.pauses ?? []).flatMap((pause) => [nameOf(pause.from), nameOf(pause.until)])]
  const happened = new Map<string, string>()
  for (const text of texts) {
    const [key = '', value] = text.split(/=(.*)/s)
    if (value === undefined) return { wrong: `--with ${text}: write it as NAME=VALUE.` }
    if (key !== 'calendar' && !possible.includes(key)) return { wrong: `--with ${key}: ${name} takes ${[...new Set(possible), 'calendar'].join(', ')}.` }
    happened.set(key, value)
  }
  const calendar = happened.get('calendar') ?? scheme.calendar
  if (!isCalendar(calendar)) return { wrong: `There is no calendar ${calendar}. There is ${Object.keys(calendars).join(', ')}.` }
  const notYet = [...happened].find(([key, value]) => key !== 'calendar' && value !== 'yes' && typeof parseDate(value) !== 'string')
  if (notYet !== undefined) return { wrong: `--with ${notYet.join('=')}: give the day, like 2026-03-20, or yes.` }
  const used = (clock.extends ?? []).filter((each) => happened.has(nameOf(each.by)))
  const pauses = (clock.pauses ?? []).flatMap((pause) => {
    const [from, to] = [happened.get(nameOf(pause.from)), happened.get(nameOf(pause.until))]
    return from === undefined && to === undefined ? [] : [{ from, to, why: pause.why }]
  })
  const half = pauses.find(({ from, to }) => from === undefined || to === undefined || from === 'yes' || to === 'yes' || to < from)
  if (half !== undefined) return { wrong: 'A clock that was stopped for a while needs both days, the first not after the second.' }
  const unsure = used.find((each) => each.basis === 'unverified')
  return {
    calendar, extensions: used.map((each) => ({ count: each.count, why: each.why })),
    pauses: pauses.map(({ from, to, why }) => ({ from: from as PlainDate, to: to as PlainDate, why })),
    basis: unsure === undefined ? clock.basis : 'unverified', source: unsure?.source ?? clock.source,
  }
}

const nameOf = (trigger: Trigger) => (trigger.on === 'stage' ? trigger.stage : trigger.on === 'opened' ? 'opened' : trigger.action)

const isCalendar = (id: string): id is CalendarId => Object.hasOwn(calendars, id)

const inForceInWords = ({ inForce: { from, until } }: Scheme) => `in force ${from === null ? 'from the beginning' : `from ${from}`}${until === null ? '' : ` until ${until}`}`

function rulesOf(schemes: readonly Scheme[]): readonly Rule[] {
  return schemes.flatMap((scheme) => Object.entries(scheme.clocks).map(([id, clock]) => ({ name: `${scheme.id}.${id}`, scheme, clock })))
}

function wrong(io: Io, sentence: string): number {
  io.err(`${sentence}\n`)
  return 2
}
