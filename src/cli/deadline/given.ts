import type { Basis, Source } from '../../law/model.ts'
import type { Rule, RuleDay } from '../../scheme/rules.ts'
import { calendars, workingDayFrom } from '../../time/calendar.ts'
import type { CalendarId, Extension, Pause } from '../../time/counting.ts'
import { explainReceipt, type Step } from '../../time/explaining.ts'
import { addDays, parseDate, type PlainDate } from '../../time/plain-date.ts'
import type { Known, NamedDay, Reckoning } from '../../time/reckoning.ts'

/** What a person gave with a rule, read against what the rule can use. */
export interface Given extends Known {
  readonly calendar: CalendarId
  readonly reckoning: Reckoning
  /** What comes before the counting. */
  readonly steps: readonly Step[]
  /** Days that the rule could count from too. */
  readonly notGiven: readonly RuleDay[]
  /** More time that was used and that nobody has confirmed. */
  readonly unsure: { readonly basis: Basis; readonly source: Source } | null
}

interface Wrong {
  readonly wrong: string
}

/** Reads every `--with NAME=VALUE`; what is wrong is answered with what would be possible. */
export function readWith(rule: Rule, from: PlainDate, texts: readonly string[]): Given | Wrong {
  const happened = pairs(rule, texts)
  if ('wrong' in happened) return happened
  const calendar = happened.get('calendar') ?? rule.calendar
  if (!isCalendar(calendar)) return { wrong: `There is no calendar ${calendar}. There is ${Object.keys(calendars).join(', ')}.` }
  const received = receipt(rule, from, calendar, happened.get('received'))
  if ('wrong' in received) return received
  const reckoning = withNumber(rule, happened)
  if ('wrong' in reckoning) return reckoning
  const named = (names: readonly string[]) => names.map((name) => happened.get(name)).find((value) => value !== undefined)
  const others = rule.days.slice(1).map((day) => ({ day, date: named(day.names) }))
  const used = rule.extends.filter(({ names }) => named(names) !== undefined)
  const pauses = pausesOf(rule, happened)
  if ('wrong' in pauses) return pauses
  const unsure = used.find(({ basis }) => basis === 'unverified')
  const [first] = rule.days
  const days = new Map<string, NamedDay>(first === undefined ? [] : [[first.id, { date: received.date, words: first.words }]])
  for (const { day, date } of others) if (date !== undefined) days.set(day.id, { date: date as PlainDate, words: day.words })
  return {
    days, calendar, reckoning, pauses: pauses.pauses, steps: received.steps,
    extensions: used.map(({ count, why }): Extension => ({ count, why })),
    notGiven: others.filter(({ date }) => date === undefined).map(({ day }) => day),
    unsure: unsure === undefined ? null : { basis: 'unverified', source: unsure.source ?? rule.source },
  }
}

/** What may be given with a rule: `extend-stage-1 (yes, or the day), calendar (scotland …)`. */
export function takesInWords(rule: Rule): readonly string[] {
  const dates = new Set([...rule.days.slice(1).map(({ names }) => names), ...rule.pauses.flatMap(({ from, until }) => [from, until])].flat())
  const more = new Set(rule.extends.flatMap(({ names }) => names).filter((name) => !dates.has(name)))
  return [
    ...[...dates].map((name) => `${name} (a day)`), ...[...more].map((name) => `${name} (yes, or a day)`),
    ...(rule.number === null ? [] : [`${rule.number.name} (${rule.number.words})`]),
    ...(rule.receipt === null ? [] : [`received (${receipts(rule).join(', ')})`]),
    `calendar (${Object.keys(calendars).join(', ')})`,
  ]
}

const receipts = ({ receipt: kind }: Rule) => ['on-arrival', ...(kind === 'office-hours' ? ['next-working-day'] : [])]

/** Names with their values, each a name that the rule takes and a value that the name can have. */
function pairs(rule: Rule, texts: readonly string[]): ReadonlyMap<string, string> | Wrong {
  const happened = new Map<string, string>()
  const possible = takesInWords(rule).map((each) => each.split(' ')[0] ?? '')
  const yes = new Set(rule.extends.flatMap(({ names }) => names))
  for (const text of texts) {
    const [name = '', value] = text.split(/=(.*)/s)
    if (value === undefined) return { wrong: `--with ${text}: write it as NAME=VALUE.` }
    if (!possible.includes(name)) return { wrong: `--with ${name}: ${rule.name} takes ${takesInWords(rule).join(', ')}.${fromInstead(rule, name)}` }
    if (happened.has(name)) return { wrong: `--with ${name}: it was given twice.` }
    if (!['calendar', 'received', rule.number?.name].includes(name) && !(value === 'yes' && yes.has(name))) {
      const date = parseDate(value)
      if (typeof date !== 'string') return { wrong: `--with ${text}: give the day, like 2026-03-20${yes.has(name) ? ', or yes' : ''}.` }
    }
    happened.set(name, value)
  }
  return happened
}

const fromInstead = ({ days: [first] }: Rule, name: string) => (first?.names.includes(name) ? ' That day is the one for --from.' : '')

/** The day on which a thing counts as received that arrived on the day given. */
function receipt(rule: Rule, from: PlainDate, calendar: CalendarId, given: string | undefined): { readonly date: PlainDate; readonly steps: readonly Step[] } | Wrong {
  if (given === undefined || given === 'on-arrival') return { date: from, steps: [] }
  if (!receipts(rule).includes(given)) {
    const why = given === 'next-working-day' ? 'this time runs from the day of arrival, at whatever hour, so only' : 'it is one of'
    return { wrong: `--with received=${given}: ${why} ${receipts(rule).join(', ')}${given === 'next-working-day' ? ' is possible' : ''}.` }
  }
  const next = workingDayFrom(addDays(from, 1), calendar)
  if (typeof next !== 'string') return { wrong: next.text }
  return { date: next, steps: [explainReceipt(from, next)] }
}

function pausesOf(rule: Rule, happened: ReadonlyMap<string, string>): { readonly pauses: readonly Pause[] } | Wrong {
  const ended: { from: string; to: string; standsFrom: string; why: string }[] = []
  const whole = new Set<string>()
  for (const pause of rule.pauses) {
    const [begins, ends] = [pause.from.find((name) => happened.has(name)), pause.until.find((name) => happened.has(name))]
    if (begins === undefined || ends === undefined) continue
    ended.push({ from: happened.get(begins) ?? '', to: happened.get(ends) ?? '', standsFrom: pause.standsFrom, why: pause.why })
    for (const name of [begins, ends]) whole.add(name)
  }
  const elsewhere = new Set([...rule.days, ...rule.extends].flatMap(({ names }) => names))
  const half = rule.pauses.find(({ from, until }) => [...from, ...until].some((name) => happened.has(name) && !whole.has(name) && !elsewhere.has(name)))
  if (half !== undefined) return { wrong: `A time for which it stood still needs both days: --with ${half.from[0]}=DATE --with ${half.until[0]}=DATE.` }
  const backward = ended.find(({ from, to }) => to < from)
  if (backward !== undefined) return { wrong: `It stood still from ${backward.from} to ${backward.to}: the first day must not be after the second.` }
  return {
    pauses: ended
      .map(({ from, to, standsFrom, why }) => ({ from: standsFrom === 'next-day' ? addDays(from as PlainDate, 1) : (from as PlainDate), to: to as PlainDate, why }))
      .filter(({ from, to }) => from <= to),
  }
}

/** The reckoning with the number that an order or letter gives, where the rule waits for one. */
function withNumber({ number, name, reckoning }: Rule, happened: ReadonlyMap<string, string>): Reckoning | Wrong {
  if (number === null) return reckoning
  const given = happened.get(number.name)
  if (given === undefined) return { wrong: `${name} needs ${number.words}: --with ${number.name}=7` }
  if (!/^[1-9]\d{0,3}$/.test(given)) return { wrong: `--with ${number.name}=${given}: give a whole number, at least 1, like 7.` }
  return amounting(reckoning, Number(given))
}

function amounting(reckoning: Reckoning, amount: number): Reckoning {
  if ('takes' in reckoning) return { ...reckoning, of: reckoning.of.map((each) => amounting(each, amount)) }
  return 'count' in reckoning ? { ...reckoning, count: { ...reckoning.count, amount } } : reckoning
}

const isCalendar = (id: string): id is CalendarId => Object.hasOwn(calendars, id)
