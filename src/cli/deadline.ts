import type { Basis, Law, Source } from '../law/model.ts'
import { inForceOn } from '../scheme/catalogue.ts'
import { ruleInWords } from '../scheme/drawing/rule-words.ts'
import { sourceInWords } from '../scheme/drawing/words.ts'
import type { Scheme } from '../scheme/language.ts'
import { rulesOf, type Rule } from '../scheme/rules.ts'
import { addDays, formatLongDate, parseDate, type PlainDate } from '../time/plain-date.ts'
import { reckon, type Reckoned } from '../time/reckoning.ts'
import { Misused, readOptions, type Command, type Io } from './command.ts'
import { readWith, takesInWords, type Given } from './deadline/given.ts'
import { nearest } from './nearest.ts'

const usage = `Usage: redress deadline RULE --from DATE [--with NAME=VALUE…] [--json]
       redress deadline --list [--json]

RULE         A clock of a procedure, such as council-complaint.stage-1-response, or a limit of a body, such as
             send-tribunal.appeal. --list gives them all.
--from DATE  The day of the rule's own trigger, such as 2026-03-20; --list says what that is.
--with       What else is known, as often as needed. A wrong name is answered with those that the rule takes:
             another day it can count from, as in mediation-certificate=2026-04-20;
             more time, by what gives it, as in extend-stage-1=yes;
             a time for which it stood still, by what stopped it and what set it going again, each with its day;
             the number of days that an order gives, as in days=7;
             received=next-working-day, where something arrived out of hours and the office counts so;
             calendar=scotland (or england-and-wales, northern-ireland) to count by other bank holidays.
--json       One JSON object: rule, from, due, steps, source; and basis, latest (after which it is late on any reading),
             calendar, provisional (it rests on a holiday not announced yet), notGiven (days that could also count).
`

/** Counts a time limit and says how. The rules are the clocks of the declared procedures and the limits of the law. */
export function deadlineCommand(schemes: readonly Scheme[], law: Pick<Law, 'limits'>): Command {
  const rules = rulesOf(schemes, law)
  return {
    name: 'deadline',
    summary: 'count a time limit, and say how it was counted',
    usage,
    async run(args, io) {
      const { values, positionals: [name, ...more] } = readOptions(args, { list: { type: 'boolean' }, json: { type: 'boolean' }, from: { type: 'string' }, with: { type: 'string', multiple: true } })
      if (values.list === true && name !== undefined) throw new Misused('--list takes no rule.')
      if (values.list === true) return list(rules, io, values.json === true)
      if (name === undefined) throw new Misused(usage.trimEnd())
      if (more.length > 0) throw new Misused(`One rule at a time: ${more.join(' ')} is too much.`)
      return count(rules, io, { name, from: values.from, with: values.with ?? [], json: values.json === true })
    },
  }
}

function list(rules: readonly Rule[], io: Io, json: boolean): number {
  for (const rule of rules) {
    const { name, version, basis, source } = rule
    const others = rules.filter((other) => other.name === name).length > 1
    const sentence = `${ruleInWords(rule)}${others ? ` This is ${inForceInWords(rule)}.` : ''}`
    io.out(json ? `${JSON.stringify({ rule: name, version, sentence, from: rule.days[0]?.words, with: takesInWords(rule), basis, source })}\n` : `${name}\t${sentence}\n`)
  }
  return 0
}

interface Asked {
  readonly name: string
  readonly from: string | undefined
  readonly with: readonly string[]
  readonly json: boolean
}

function count(rules: readonly Rule[], io: Io, asked: Asked): number {
  const { name } = asked
  const versions = rules.filter((rule) => rule.name === name)
  const [any] = versions
  if (any === undefined) {
    const near = nearest(name, [...new Set(rules.map((rule) => rule.name))])
    throw new Misused(`There is no rule ${name}. ${near.length === 0 ? 'redress deadline --list gives them all.' : `Did you mean ${near.join(' or ')}?`}`)
  }
  if (asked.from === undefined) throw new Misused(`Say from which day: --from 2026-03-20. It is ${any.days[0]?.words ?? 'the day that sets it going'}.`)
  const from = parseDate(asked.from)
  if (typeof from !== 'string') throw new Misused(`--from ${asked.from}: ${from.text}`)
  const rule = ruleOn(versions, from)
  if (rule === undefined) throw new Misused(`${name} was not in force on ${from}; it is ${versions.map(inForceInWords).join(' and ')}.`)
  const given = readWith(rule, from, asked.with)
  if ('wrong' in given) throw new Misused(given.wrong)
  const reckoned = reckon(given.reckoning, given)
  if (reckoned === null) throw new Error(`${name} counts from nothing that was given`)
  if ('refused' in reckoned) throw new Misused(reckoned.text)
  if (asked.json) io.out(`${JSON.stringify(asJson(rule, from, given, reckoned))}\n`)
  else io.out(inWords(rule, given, reckoned))
  return 0
}

function asJson(rule: Rule, from: PlainDate, given: Given, { due, latest, steps, calendarVersion, provisional, decidedBy }: Reckoned) {
  return {
    rule: rule.name, from, due, steps: [...given.steps, ...steps], ...originOf(rule, given, decidedBy),
    latest, calendar: calendarVersion, provisional, notGiven: given.notGiven.map(({ names: [name] }) => name),
  }
}

function inWords(rule: Rule, given: Given, { due, latest, steps, decidedBy }: Reckoned): string {
  const { basis, source } = originOf(rule, given, decidedBy)
  return [
    due,
    ruleInWords(rule),
    ...[...given.steps, ...steps].map((step) => `  ${step.text}`),
    rule.for === 'wait' ? `It is over on ${formatLongDate(due)}.` : `The last day is ${formatLongDate(due)}.`,
    ...(latest === due ? [] : [`Only after ${formatLongDate(latest)} is it late on every reading.`]),
    ...given.notGiven.map(({ names: [name = ''], words }) => `Not considered, since its day was not given: ${words} (--with ${name}=DATE).`),
    rule.meaning,
    basis === 'unverified' ? `We have not confirmed this limit; ask the body. It is taken from: ${sourceInWords(source)}` : `Source (${basis}): ${sourceInWords(source)}`,
    '',
  ].join('\n')
}

/** Where the day comes from: what was used and is not confirmed, else the count that decided, else the rule itself. */
function originOf(rule: Rule, given: Given, decidedBy: Reckoned['decidedBy']): { readonly source: Source; readonly basis: Basis } {
  const own = rule.sources['name' in decidedBy ? (decidedBy.name ?? '') : ''] ?? rule
  const { source, basis } = given.unsure ?? own
  return { source, basis }
}

/**
 * The rule as it stood on the day. A clock that counts from a date somebody gives may count from before its procedure
 * began; then the first version is meant.
 */
function ruleOn(versions: readonly Rule[], from: PlainDate): Rule | undefined {
  const first = versions.toSorted((a, b) => ((a.inForce.from ?? '') < (b.inForce.from ?? '') ? -1 : 1))[0]
  const earlier = first !== undefined && from < (first.inForce.from ?? '') && first.days[0]?.given === true
  return versions.find(({ inForce }) => inForceOn(inForce, from)) ?? (earlier ? first : undefined)
}

const inForceInWords = ({ inForce: { from, until } }: Rule) =>
  `in force ${from === null ? 'from the beginning' : `from ${from}`}${until === null ? '' : ` to ${addDays(until, -1)}`}`
