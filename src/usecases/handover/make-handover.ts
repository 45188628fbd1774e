import { givenInWords } from '../../casework/given-in-words.ts'
import { starterOf } from '../../casework/state.ts'
import type { ConsentState } from '../../casework/state.ts'
import { FORMAT, FORMAT_VERSION, type HandedClock, type HandedHead, type Handover } from '../../handover/model.ts'
import type { Carried, Handover as Declared, HandoverId } from '../../scheme/language.ts'
import { textOf, type CaseFile } from '../cases/case-file.ts'
import { destinationName } from '../cases/destination-name.ts'
import type { Desk } from '../use-case.ts'

/** What is to go: which hand-over of the scheme, which heads, and the consent on which it rests, if it does. */
export interface Going {
  readonly id: HandoverId
  readonly declared: Declared
  readonly heads: readonly string[]
  readonly consent: Pick<ConsentState, 'id' | 'until' | 'givenOn' | 'kept'> | null
}

/** A hand-over as it would travel, with the texts of its letters by path. */
export interface MadeHandover {
  readonly handover: Handover
  readonly letters: ReadonlyMap<string, string>
}

/** Details of a person that the next body needs to know who they are and how it is safe to reach them. */
const detailsThatTravel = ['name', 'title', 'mail', 'phone', 'address', 'safeContact', 'contactNotes', 'adjustments', 'onBehalfOf'] as const

const outOfFamilyCourt = 'It comes from family proceedings. Those are private: it goes on only if the court allows it.'

/**
 * A hand-over from a case as the one who asks can read it: what its scheme lets travel, and of that only the heads that go.
 * What stays behind on purpose is named with why. The same case gives the same hand-over but for its id and time.
 */
export function makeHandover(desk: Desk, at: CaseFile, { id, declared, heads, consent }: Going, packageId: string): MadeHandover {
  const carries = (what: Carried) => declared.carries.includes(what)
  const { state, scheme } = at
  const kept = (item: string) => !state.familyProceedings.includes(item)
  const party = at.words(starterOf(state, scheme)?.kept)
  const complaint = at.words(state.complaint)
  const letters = carries('letters') ? lettersOf(at).filter(({ issue }) => kept(issue)) : []
  const outcome = scheme.outcomes[state.outcome ?? '']
  const left = [...state.heads, ...state.facts.filter(() => carries('facts')), ...lettersOf(at).map(({ issue, title }) => ({ id: issue, title }))].filter((item) => !kept(item.id))
  return {
    handover: {
      format: FORMAT, version: FORMAT_VERSION, id: packageId, madeAt: desk.now(),
      from: { office: at.office.name, contact: [at.office.phone, at.office.hours, at.office.address].filter(Boolean).join(', '), site: desk.site, reference: state.reference, procedure: scheme.name, body: at.body.name },
      to: { ...('scheme' in declared.to ? { procedure: declared.to.scheme } : { body: declared.to.body }), name: destinationName(desk.schemes, declared.to, desk.today()) },
      grounds: { handover: id, name: declared.name, rests: declared.rests, identity: declared.identity, basis: declared.basis, source: declared.source },
      consent: consent === null ? null : {
        id: consent.id, what: textOf(at.words(consent.kept), 'what'), to: textOf(at.words(consent.kept), 'to'), why: textOf(at.words(consent.kept), 'why'), until: consent.until, givenOn: consent.givenOn ?? desk.today(),
      },
      person: carries('person') ? Object.fromEntries(detailsThatTravel.map((name) => [name, textOf(party, name)]).filter(([, value]) => value !== '')) : null,
      narrative: carries('narrative') ? { happened: textOf(complaint, 'narrative'), wanted: textOf(complaint, 'wanted') } : null,
      // A finding means nothing without what it was found on.
      heads: carries('heads') || carries('findings') ? state.heads.filter((head) => heads.includes(head.id) && kept(head.id)).map((head) => headOf(at, head.id, carries('findings'))) : [],
      facts: carries('facts') ? state.facts.filter((fact) => kept(fact.id)).map((fact) => ({ text: textOf(at.words(fact.kept), 'text'), from: fact.from })).filter(({ text }) => text !== '') : [],
      decision: carries('decision') && outcome !== undefined ? { name: outcome.name, meaning: outcome.meaning, on: state.decidedOn } : null,
      letters: letters.map(({ title, on }, n) => ({ title, on, file: letterPath(n) })),
      clocks: carries('clocks') ? clocksOf(at) : [],
      leftOut: left.length === 0 ? [] : [{ what: left.length === 1 ? 'One item of the case' : `${left.length} items of the case`, why: outOfFamilyCourt }],
    },
    letters: new Map(letters.map(({ text }, n) => [letterPath(n), text])),
  }
}

const letterPath = (n: number): string => `data/letters/${String(n + 1).padStart(2, '0')}.txt`

/** The letters that the person was sent, as they can be read. */
function lettersOf(at: CaseFile): readonly { readonly issue: string; readonly title: string; readonly text: string; readonly on: Handover['letters'][number]['on'] }[] {
  return at.state.documents.flatMap(({ issue, to, kept, on }) => {
    const words = at.words(kept)
    return at.scheme.roles[to]?.side === 'person' && words !== undefined ? [{ issue, title: textOf(words, 'title'), text: textOf(words, 'text'), on }] : []
  })
}

function headOf(at: CaseFile, id: string, withFinding: boolean): HandedHead {
  const head = at.state.heads.find((each) => each.id === id)
  const found = withFinding ? at.state.findings.find((each) => each.head === id) : undefined
  const kind = found === undefined ? undefined : at.scheme.findings?.[found.finding]
  const words = found === undefined ? undefined : at.words(found.kept)
  return {
    id, text: textOf(at.words(head?.kept), 'text'),
    finding: found === undefined || kind === undefined ? null : {
      name: kind.name, meaning: kind.meaning,
      given: Object.fromEntries(kind.supplies.flatMap((field) => {
        const value = found.supplied[field.id] ?? textOf(words, field.id)
        return value === '' || value === undefined ? [] : [[field.label, givenInWords(at.scheme, field, value)]]
      })),
    },
  }
}

/** Time limits that are running, for whoever takes the case on and for the person. */
function clocksOf(at: CaseFile): readonly HandedClock[] {
  return at.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ clock, startedOn, due }) => ({
    name: clock.name, kind: clock.for, side: at.scheme.roles[clock.holder]?.side ?? 'office', startedOn, due, meaning: clock.meaning, basis: clock.basis, source: clock.source,
  }))
}
