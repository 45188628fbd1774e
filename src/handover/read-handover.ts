import { parseDate, type PlainDate } from '../time/plain-date.ts'
import type { Basis, Source } from '../law/model.ts'
import { FORMAT, FORMAT_VERSION, type Consent, type Grounds, type HandedClock, type HandedHead, type Handover, type Sender } from './model.ts'
import { either, isObject, listOf, matching, nullable, object, oneOf, recordOf, text, type PackageProblem, type Shape } from './shape.ts'

const FILE = 'data/handover.json'

const day: Shape<PlainDate> = (value, place, wrong) => {
  const read = typeof value === 'string' ? parseDate(value) : null
  return typeof read === 'string' ? read : (wrong(place, 'must be a real day, like 2026-03-20'), '' as PlainDate)
}
const instant = matching<string>(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'an instant in UTC with milliseconds')
const id = matching<string>(/^[\w-]{1,80}$/, 'an identifier of at most 80 letters, figures and dashes')
const letterFile = matching<string>(/^data\/letters\/[\w-]{1,60}\.txt$/, 'the path of a letter, like data/letters/01.txt')
const basis: Shape<Basis> = oneOf('statute', 'guidance', 'practice', 'unverified')

const source: Shape<Source> = (value, place, wrong) => {
  if (!isObject(value)) return wrong(place, 'must be an object'), {} as Source
  const { address, ...rest } = value
  const read = object<Pick<Source, 'instrument' | 'provision' | 'checkedOn'>>({ instrument: text, provision: nullable(text), checkedOn: day })(rest, place, wrong)
  return address === undefined ? read : { ...read, address: text(address, `${place}.address`, wrong) }
}

const sender = object<Sender>({ office: text, contact: text, site: text, reference: text, procedure: text, body: text })
const grounds = object<Grounds>({ handover: id, name: text, rests: oneOf('consent', 'duty', 'power'), identity: text, basis, source })
const consent = object<Consent>({ id, what: text, to: text, why: text, until: nullable(day), givenOn: day })
const head = object<HandedHead>({ id, text, finding: nullable(object({ name: text, meaning: text, given: recordOf(text) })) })
const clock = object<HandedClock>({
  name: text, kind: oneOf('duty', 'limit', 'wait', 'target'), side: oneOf('office', 'person', 'body', 'outside'), startedOn: day, due: day, meaning: text, basis, source,
})

const handover = object<Handover>({
  format: oneOf(FORMAT), version: oneOf(FORMAT_VERSION), id, madeAt: instant, from: sender,
  to: either((value) => isObject(value) && 'procedure' in value, object({ procedure: id, name: text }), object({ body: id, name: text })),
  grounds, consent: nullable(consent), person: nullable(recordOf(text)), narrative: nullable(object({ happened: text, wanted: text })),
  heads: listOf(head), facts: listOf(object({ text, from: text })), decision: nullable(object({ name: text, meaning: text, on: nullable(day) })),
  letters: listOf(object({ title: text, on: day, file: letterFile })), clocks: listOf(clock), leftOut: listOf(object({ what: text, why: text })),
})

/** Reads `data/handover.json`: the hand-over, or everything that is wrong with it, each with its place. */
export function readHandover(json: string): { readonly handover: Handover } | { readonly problems: readonly PackageProblem[] } {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { problems: [{ code: 'unreadable', place: FILE, why: 'is not JSON' }] }
  }
  if (isObject(value) && value.format === FORMAT && typeof value.version === 'number' && value.version > FORMAT_VERSION) {
    return { problems: [{ code: 'newer', place: `${FILE} version`, why: `is format ${value.version}; this program reads up to ${FORMAT_VERSION}. It must be updated first` }] }
  }
  const problems: PackageProblem[] = []
  const read = handover(value, '', (place, why) => problems.push({ code: 'unreadable', place: `${FILE} ${place.replace(/^\./, '')}`.trimEnd(), why }))
  if (problems.length === 0) problems.push(...unsupported(read))
  return problems.length > 0 ? { problems } : { handover: read }
}

/** What a hand-over says it rests on must be there. */
function unsupported({ grounds: { rests }, consent: given, madeAt }: Handover): readonly PackageProblem[] {
  if (rests !== 'consent') return []
  if (given === null) return [{ code: 'unreadable', place: `${FILE} consent`, why: 'is missing, although the hand-over rests on it' }]
  return given.until !== null && given.until < madeAt.slice(0, 10) ? [{ code: 'unreadable', place: `${FILE} consent.until`, why: 'had passed when the package was made' }] : []
}
