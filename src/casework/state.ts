import { londonDay, type PlainDate } from '../time/plain-date.ts'
import type { BodyId, TestId } from '../law/model.ts'
import type { ActionId, DocumentId, FindingId, HandoverId, OutcomeId, RoleId, Scheme, StageId } from '../scheme/language.ts'
import type { ActorRef, CaseEvent, Channel, Discretion, FactSource, HandoverAnswer, Happening, Kept } from './event.ts'

/** A case as its history leaves it: identifiers, choices, and where the words are kept. */
export interface CaseState {
  readonly version: number
  readonly scheme: string
  readonly schemeVersion: string
  readonly office: string
  readonly reference: string
  readonly body: string
  readonly receivedOn: PlainDate
  readonly channel: Channel
  readonly stage: StageId
  readonly parties: readonly Party[]
  /** What was asked at the opening besides the complaint, where the scheme asks anything. */
  readonly opening: { readonly supplied: Readonly<Record<string, string>>; readonly kept: Kept | null } | null
  readonly complaint: Kept | null
  readonly naming: Kept | null
  readonly category: string | null
  readonly subcategory: string | null
  /** In the order in which the statement takes them. */
  readonly heads: readonly { readonly id: string; readonly kept: Kept }[]
  readonly facts: readonly Fact[]
  readonly assessments: readonly Assessment[]
  /** What is found about each head as it stands now. */
  readonly findings: readonly Finding[]
  /** The same as it stood when the case was last decided: what the person has been told. */
  readonly findingsDecided: readonly Finding[]
  readonly injustices: readonly { readonly id: string; readonly kept: Kept; readonly addressedBy: string | null }[]
  readonly grounds: readonly TestId[]
  readonly lawOrder: readonly string[]
  readonly subheading: string | null
  readonly rewritten: Readonly<Record<string, Kept>>
  readonly acknowledged: readonly string[]
  readonly accounts: readonly { readonly id: string; readonly from: 'person' | 'body'; readonly at: string; readonly kept: Kept }[]
  readonly notes: readonly { readonly id: string; readonly at: string; readonly by: ActorRef; readonly kept: Kept }[]
  readonly documents: readonly Issued[]
  /** Items (heads, facts, letters) that come from family proceedings, and stay out of hand-overs unless a court allows them. */
  readonly familyProceedings: readonly string[]
  readonly consents: readonly ConsentState[]
  readonly handovers: readonly HandoverState[]
  /** The hand-over by which the case came, where it did. */
  readonly received: { readonly package: string; readonly digest: string; readonly reference: string; readonly kept: Kept; readonly returnedOn: PlainDate | null } | null
  readonly promises: readonly Promised[]
  readonly actions: readonly Taken[]
  readonly assigned: string | null
  readonly outcome: OutcomeId | null
  readonly decidedOn: PlainDate | null
  /** Position in the register, once published. */
  readonly published: number | null
}

export interface Party {
  readonly id: string
  readonly role: RoleId
  readonly person: string | null
  readonly kept: Kept
}

/** The one for whom the case was opened: in the scheme's role of the starter, else the first of the person's side. */
export function starterOf(state: Pick<CaseState, 'parties'>, scheme: Scheme): Party | undefined {
  return state.parties.find((party) => scheme.roles[party.role]?.part === 'starter') ?? state.parties.find((party) => scheme.roles[party.role]?.side === 'person')
}

export interface Fact {
  readonly id: string
  readonly from: FactSource
  /** Begins a paragraph of the account. */
  readonly newParagraph: boolean
  readonly kept: Kept
}

export interface Assessment {
  readonly head: string
  readonly test: TestId
  readonly met: boolean
  readonly facts: readonly string[]
  readonly discretion: Discretion
  readonly betterPlaced: readonly BodyId[]
  readonly kept: Kept
  readonly by: ActorRef
}

/** Whether a test that was considered stands in the way: it is met, and the discretion to go on all the same was not used. */
export const decides = ({ met, discretion }: Assessment): boolean => met && discretion !== 'exercised'

/** What was found about one head, with what had to be said with it. */
export interface Finding {
  readonly head: string
  readonly finding: FindingId
  readonly supplied: Readonly<Record<string, string>>
  readonly on: PlainDate
  /** Of the event that found it, to tell what came first. */
  readonly version: number
  readonly kept: Kept | null
  readonly by: ActorRef
}

/** Something that was promised on a case. `kept` holds what it is; proof that it was done is beside `done`. */
export interface Promised {
  readonly promise: string
  readonly holder: RoleId
  readonly due: PlainDate
  readonly madeOn: PlainDate
  readonly kept: Kept
  readonly done: { readonly on: PlainDate; readonly kept: Kept } | null
}

export interface Issued {
  readonly issue: string
  readonly document: DocumentId
  readonly to: RoleId
  readonly on: PlainDate
  readonly kept: Kept
  /** The one of that role for whom it is, where it is for a person. */
  readonly party: string | null
  /** It is only prepared: the office has to send it. */
  readonly byHand: boolean
  /** When and how it was sent, once staff said so. */
  readonly sent: { readonly on: PlainDate; readonly kept: Kept } | null
}

/** What a person said to a hand-over that somebody asked about, or that they began themselves. */
export interface ConsentState {
  readonly id: string
  readonly handover: HandoverId
  readonly heads: readonly string[]
  readonly until: PlainDate | null
  readonly is: 'asked' | 'given' | 'refused' | 'withdrawn'
  readonly givenOn: PlainDate | null
  readonly kept: Kept
}

/** A hand-over that left this case, and what became of it. */
export interface HandoverState {
  readonly package: string
  readonly handover: HandoverId
  readonly consent: string | null
  readonly heads: readonly string[]
  readonly on: PlainDate
  /** `prepared` until somebody says that they sent it, where no computer does. */
  readonly is: 'prepared' | 'sent' | 'arrived' | HandoverAnswer
  /** Of the case at the other end, once there is one. */
  readonly reference: string | null
  readonly kept: Kept
  readonly proof: { readonly on: PlainDate; readonly kept: Kept } | null
  readonly answer: { readonly on: PlainDate; readonly kept: Kept | null } | null
}

/** Whether a letter is one that the office has to send, and nobody has said yet that it was. */
export const isPrepared = ({ sent, byHand }: Issued): boolean => byHand && sent === null

export interface Taken {
  readonly action: ActionId
  readonly from: StageId
  readonly to: StageId
  readonly on: PlainDate
  readonly at: string
  readonly version: number
  readonly by: ActorRef
  readonly supplied: Readonly<Record<string, string>>
  readonly kept: Kept | null
}

/** The state that a history leads to. Throws `BrokenHistory` for one that does not begin with its opening. */
export function fold(events: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = events
  if (first === undefined || first.happening.type !== 'CaseOpened') throw new BrokenHistory('a history begins with the opening of its case')
  // One state that nobody else has yet grows with each event: a new one for each would cost more than what happens in it.
  return rest.reduce((state, event) => Object.assign(state, change(state, event), { version: event.version }), opened(first.happening))
}

function opened(opening: Extract<Happening, { type: 'CaseOpened' }>): CaseState {
  const { scheme, schemeVersion, office, reference, body, receivedOn, channel, stage } = opening
  return {
    version: 1, scheme, schemeVersion, office, reference, body, receivedOn, channel, stage,
    parties: [], opening: null, complaint: null, naming: null, category: null, subcategory: null, heads: [], facts: [], assessments: [], findings: [], findingsDecided: [],
    injustices: [], grounds: [], lawOrder: [], subheading: null, rewritten: {}, acknowledged: [], accounts: [], notes: [],
    documents: [], familyProceedings: [], consents: [], handovers: [], received: null, promises: [], actions: [], assigned: null, outcome: null, decidedOn: null, published: null,
  }
}

/** One event further. What it means for the case; whether it was allowed was settled before it was recorded. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  return { ...state, ...change(state, event), version: event.version }
}

function change(state: CaseState, event: CaseEvent): Partial<CaseState> {
  const { happening: it } = event
  const words = (): Kept => {
    if (event.kept === null) throw new BrokenHistory(`event ${event.version} (${it.type}) has no words kept beside it`)
    return event.kept
  }
  switch (it.type) {
    case 'CaseOpened': throw new BrokenHistory('a case is opened once')
    case 'PartyAdded': return { parties: [...state.parties, { id: it.party, role: it.role, person: it.person, kept: words() }] }
    case 'PartyChanged': return { parties: state.parties.map((party) => (party.id === it.party ? { ...party, kept: words() } : party)) }
    case 'OpeningAnswered': return { opening: { supplied: it.supplied, kept: event.kept } }
    case 'ComplaintReceived': return { complaint: words() }
    case 'NamingChosen': return { naming: words() }
    case 'CategoryChosen': return { category: it.category, subcategory: it.subcategory }
    case 'HeadAdded': return { heads: [...state.heads, { id: it.head, kept: words() }] }
    case 'HeadChanged': return { heads: state.heads.map((head) => (head.id === it.head ? { ...head, kept: words() } : head)) }
    case 'HeadRemoved': return {
      heads: state.heads.filter((head) => head.id !== it.head),
      assessments: state.assessments.filter((assessment) => assessment.head !== it.head),
      findings: state.findings.filter((finding) => finding.head !== it.head),
      injustices: state.injustices.map((each) => (each.addressedBy === it.head ? { ...each, addressedBy: null } : each)),
    }
    case 'HeadsOrdered': return { heads: ordered(state.heads, it.heads) }
    case 'FactRecorded': return { facts: [...state.facts, { id: it.fact, from: it.from, newParagraph: it.newParagraph, kept: words() }] }
    case 'FactChanged': return { facts: state.facts.map((fact) => (fact.id === it.fact ? { id: it.fact, from: it.from, newParagraph: it.newParagraph, kept: words() } : fact)) }
    case 'FactRemoved': return {
      facts: state.facts.filter((fact) => fact.id !== it.fact),
      assessments: state.assessments.map((each) => ({ ...each, facts: each.facts.filter((fact) => fact !== it.fact) })),
    }
    case 'FactsOrdered': return { facts: ordered(state.facts, it.facts) }
    case 'TestConsidered': return {
      assessments: [
        ...state.assessments.filter((each) => each.head !== it.head || each.test !== it.test),
        { head: it.head, test: it.test, met: it.met, facts: it.facts, discretion: it.discretion, betterPlaced: it.betterPlaced, kept: words(), by: event.actor },
      ],
    }
    case 'TestWithdrawn': return { assessments: state.assessments.filter((each) => each.head !== it.head || each.test !== it.test) }
    case 'HeadFound': return {
      findings: [...state.findings.filter((each) => each.head !== it.head), { head: it.head, finding: it.finding, supplied: it.supplied, on: londonDay(event.at), version: event.version, kept: event.kept, by: event.actor }],
    }
    case 'HeadFindingWithdrawn': return { findings: state.findings.filter((each) => each.head !== it.head) }
    case 'InjusticeClaimed': return { injustices: [...state.injustices, { id: it.injustice, kept: words(), addressedBy: null }] }
    case 'InjusticeAddressed': return { injustices: state.injustices.map((each) => (each.id === it.injustice ? { ...each, addressedBy: it.head } : each)) }
    case 'GroundsChosen': return { grounds: it.grounds }
    case 'LawOrdered': return { lawOrder: it.order }
    case 'FindingsSeparated': return { subheading: it.subheading }
    case 'ParagraphRewritten': return { rewritten: { ...state.rewritten, [it.key]: words() } }
    case 'ParagraphRestored': return { rewritten: Object.fromEntries(Object.entries(state.rewritten).filter(([key]) => key !== it.key)) }
    case 'WarningsAcknowledged': return { acknowledged: it.warnings }
    case 'AccountReceived': return { accounts: [...state.accounts, { id: it.account, from: it.from, at: event.at, kept: words() }] }
    case 'NoteAdded': return { notes: [...state.notes, { id: it.note, at: event.at, by: event.actor, kept: words() }] }
    case 'ActionTaken': return {
      stage: it.to,
      actions: [...state.actions, { action: it.action, from: it.from, to: it.to, on: it.on, at: event.at, version: event.version, by: event.actor, supplied: it.supplied, kept: event.kept }],
      ...(it.outcome === null ? {} : { outcome: it.outcome }),
      ...(it.decides ? { decidedOn: it.on, findingsDecided: state.findings } : {}),
      ...(it.assigns === null ? {} : { assigned: it.assigns }),
    }
    case 'DocumentIssued': return { documents: [...state.documents, { issue: it.issue, document: it.document, to: it.to, party: it.party ?? null, byHand: it.byHand ?? false, on: it.on, kept: words(), sent: null }] }
    case 'DocumentSent': return { documents: state.documents.map((each) => (each.issue === it.issue ? { ...each, sent: { on: it.on, kept: words() } } : each)) }
    case 'PromiseMade': return { promises: [...state.promises, { promise: it.promise, holder: it.holder, due: it.due, madeOn: londonDay(event.at), kept: words(), done: null }] }
    case 'PromiseKept': return { promises: state.promises.map((each) => (each.promise === it.promise ? { ...each, done: { on: it.on, kept: words() } } : each)) }
    case 'FamilyProceedingsMarked': return { familyProceedings: it.items }
    case 'ConsentAsked': return { consents: [...state.consents, { id: it.consent, handover: it.handover, heads: it.heads, until: it.until, is: 'asked', givenOn: null, kept: words() }] }
    case 'ConsentGiven': return { consents: [...state.consents.filter(({ id }) => id !== it.consent), { id: it.consent, handover: it.handover, heads: it.heads, until: it.until, is: 'given', givenOn: it.on, kept: words() }] }
    case 'ConsentRefused': return { consents: state.consents.map((each) => (each.id === it.consent ? { ...each, is: 'refused' } : each)) }
    case 'ConsentWithdrawn': return { consents: state.consents.map((each) => (each.id === it.consent ? { ...each, is: 'withdrawn' } : each)) }
    case 'HandedOver': return { handovers: [...state.handovers, { package: it.package, handover: it.handover, consent: it.consent, heads: it.heads, on: it.on, is: it.byHand ? 'prepared' : 'arrived', reference: null, kept: words(), proof: null, answer: null }] }
    case 'HandoverSent': return { handovers: state.handovers.map((each) => (each.package === it.package ? { ...each, is: 'sent', proof: { on: it.on, kept: words() } } : each)) }
    case 'HandoverAnswered': return { handovers: state.handovers.map((each) => (each.package === it.package ? { ...each, is: it.answer, reference: it.reference ?? each.reference, answer: { on: it.on, kept: event.kept } } : each)) }
    case 'ReceivedByHandover': return { received: { package: it.package, digest: it.digest, reference: it.reference, kept: words(), returnedOn: null } }
    case 'HandoverReturned': return { received: state.received === null ? null : { ...state.received, returnedOn: it.on } }
    case 'Published': return { published: it.position }
    case 'PublicationChanged': return {}
    default: return unknown(it)
  }
}

/** In the given order; anything not named keeps its place behind. */
function ordered<T extends { readonly id: string }>(things: readonly T[], ids: readonly string[]): readonly T[] {
  const place = (thing: T) => (ids.includes(thing.id) ? ids.indexOf(thing.id) : ids.length)
  return things.toSorted((a, b) => place(a) - place(b))
}

function unknown(happening: never): never {
  throw new BrokenHistory(`nothing is known of the event ${JSON.stringify((happening as { type?: unknown }).type)}`)
}

/** A history that the program did not write, or a newer program did. */
export class BrokenHistory extends Error {
  override readonly name = 'BrokenHistory'
  readonly code = 'broken-history'
}
