import { consentFor, isUnderWay, permittedHandovers, type PermittedHandover } from '../../casework/hand-over.ts'
import { decides, type ConsentState } from '../../casework/state.ts'
import type { Handover } from '../../handover/model.ts'
import type { Handover as Declared } from '../../scheme/language.ts'
import { noSuchCase, openFile, type CaseFile } from '../cases/case-file.ts'
import { destinationBody } from '../cases/destination-name.ts'
import { standingIn } from '../cases/standing-in-case.ts'
import { opensTo } from '../cases/opens-to.ts'
import type { Rooms } from '../ports/store.ts'
import { as, done, refuse, useCase, type Actor, type Desk, type Result } from '../use-case.ts'
import { nameOfWay, waysTo, type Way } from './destinations.ts'
import { makeHandover } from './make-handover.ts'

/** A hand-over before it is made: what exactly would go, to whom, on what basis, and what stands in its way. */
export interface ShownHandover {
  readonly file: CaseFile
  readonly permitted: PermittedHandover
  readonly ways: readonly (Way & { readonly name: string })[]
  /** As it would travel for these heads; under the name of nobody's package yet. */
  readonly preview: Handover
  /** Heads that can go: not under way already, and not from family proceedings. */
  readonly open: readonly string[]
  /** Those of them that are proposed before anybody has chosen. */
  readonly proposed: readonly string[]
  /** The consent that covers the heads, where one was given; those that are proposed, where none were named. */
  readonly consent: ConsentState | undefined
  /** Asked for and not answered. */
  readonly asked: ConsentState | undefined
  /** Whether the one who asks is the person themselves, whose own act it would be. */
  readonly own: boolean
}

export const showHandover = useCase<{ readonly reference: string; readonly handover: string; readonly heads?: readonly string[] }, ShownHandover>(
  { id: 'show-handover', may: ['person', 'body', 'staff'] },
  (desk, actor, asked) => as(desk, actor, (rooms) => shownHandover(desk, rooms, actor, asked)),
)

/** The same, inside a transaction that goes on to make it. */
export async function shownHandover(desk: Desk, rooms: Rooms, actor: Actor, { reference, handover, heads }: { readonly reference: string; readonly handover: string; readonly heads?: readonly string[] }): Promise<Result<ShownHandover>> {
  const opened = await openFile(desk, rooms, reference)
  if (!opened.ok) return opened
  const file = opened.value
  if (!opensTo(actor, file)) return noSuchCase()
  const { state, scheme } = file
  const permitted = permittedHandovers(state, scheme, standingIn(state, actor)).find(({ id }) => id === handover)
  if (permitted === undefined) return refuse('not-now', `This cannot be handed over while the case is “${scheme.stages[state.stage]?.name ?? state.stage}”, or not by you.`)
  const away = state.handovers.filter((each) => each.handover === handover && isUnderWay(each)).flatMap((each) => each.heads)
  const open = state.heads.map(({ id }) => id).filter((id) => !away.includes(id) && !state.familyProceedings.includes(id))
  const going = heads === undefined ? open : open.filter((id) => heads.includes(id))
  const agreed = consentFor(state, handover, [], desk.today())?.heads.filter((id) => open.includes(id)) ?? []
  const proposed = proposedOf(desk, file, permitted.handover, open, agreed)
  const consent = consentFor(state, handover, heads === undefined ? proposed : going, desk.today())
  const ways = await waysTo(desk, rooms, permitted.handover.to, file.body.slug)
  const { handover: preview } = makeHandover(desk, file, { id: handover, declared: permitted.handover, heads: going, consent: consent ?? null }, 'preview')
  return done({
    file, permitted, preview, open, proposed, consent,
    ways: ways.map((way) => ({ ...way, name: nameOfWay(way, desk, permitted.handover.to) })),
    asked: state.consents.find((each) => each.handover === handover && each.is === 'asked'),
    own: actor.side === 'person',
  })
}

/**
 * No more is proposed than is sure to be meant: what the person has agreed to; the whole, where their own words go along and tell it all
 * anyway; the heads that were found to be for whoever gets it; a head that is the only one. Otherwise nothing, and somebody has to choose.
 */
function proposedOf(desk: Pick<Desk, 'schemes' | 'today'>, { state }: CaseFile, { to, carries }: Declared, open: readonly string[], agreed: readonly string[]): readonly string[] {
  if (agreed.length > 0) return agreed
  if (open.length === 1 || carries.includes('narrative')) return open
  const body = destinationBody(desk.schemes, to, desk.today())
  const theirs = state.assessments.filter((each) => decides(each) && body !== undefined && each.betterPlaced.includes(body)).map(({ head }) => head)
  return open.filter((id) => theirs.includes(id))
}

/** Whether what was chosen leaves nothing to hand over. Facts alone are not enough where there are heads to choose from. */
export const nothingGoes = ({ preview, open, permitted: { handover } }: ShownHandover): boolean =>
  preview.heads.length === 0 && preview.narrative === null && (preview.facts.length === 0 || (open.length > 0 && (handover.carries.includes('heads') || handover.carries.includes('findings'))))

const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`

/** What a person agrees to, in words: the heads as they will be read, to whom, why, and who will learn who they are. */
export function agreementWords({ file, permitted: { handover }, preview }: ShownHandover, to: string, why: string): { readonly what: string; readonly to: string; readonly why: string; readonly identity: string } {
  const parts = [
    preview.person === null ? null : 'your name and how to reach you', preview.narrative === null ? null : 'what you told us, in your words',
    ...preview.heads.map((head) => `${file.scheme.words?.head ?? 'head of complaint'}: ${head.text}`),
    preview.heads.every(({ finding }) => finding === null) ? null : 'what was found on each',
    preview.facts.length === 0 ? null : counted(preview.facts.length, 'fact that we recorded', 'facts that we recorded'), preview.decision === null ? null : 'what was decided', preview.letters.length === 0 ? null : counted(preview.letters.length, 'letter that we sent you', 'letters that we sent you'),
  ]
  return { what: parts.filter((part) => part !== null).join('; '), to, why, identity: handover.identity }
}
