import type { Deed } from '../../casework/event.ts'
import { given } from '../../casework/hand-over.ts'
import { starterOf } from '../../casework/state.ts'
import { bagOf, pack } from '../../handover/bag.ts'
import { checkPackage } from '../../handover/check-package.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { noSuchCase, openFile, recordDeeds, type CaseFile } from '../cases/case-file.ts'
import { opensTo } from '../cases/opens-to.ts'
import { announce } from '../cases/issue-documents.ts'
import { as, done, refuse, system, useCase, type Result } from '../use-case.ts'
import { tellReceiver } from './answers.ts'
import { makeHandover } from './make-handover.ts'
import { agreementWords, nothingGoes, showHandover } from './show-handover.ts'

export interface HandOver {
  readonly reference: string
  readonly seen: number
  readonly handover: string
  readonly heads: readonly string[]
  readonly to: string
  /** The person's own reason, where it is their act. */
  readonly why: string
  /** Where the person themselves hands over: until when the receiver may rely on it. */
  readonly until: PlainDate | null
}

/**
 * Hands heads of a case over. The package holds what the scheme lets travel and the consent, duty or power covers; where
 * the person does it themselves, doing it is their consent. To an office here it arrives at once; for anybody else it is
 * prepared, and somebody has to send it.
 */
export const handOver = useCase<HandOver, { readonly file: CaseFile; readonly package: string; readonly byHand: boolean }>(
  { id: 'hand-over', may: ['person', 'staff'] },
  async (desk, actor, input) => {
    const shown = await showHandover(desk, actor, input)
    if (!shown.ok) return shown
    const { file, permitted, ways, preview, open, consent: covering, own } = shown.value
    const { id, handover: declared, role } = permitted
    const way = ways.find(({ to }) => to === input.to)
    const problems = [
      // A person may ask in words of their own for what nobody has put down as a head yet.
      ...(nothingGoes(shown.value) && !(own && input.why.trim() !== '')
        ? [own && open.length === 0 ? { field: 'why', message: 'Say what you would like them to do' } : { field: 'heads', message: `Choose at least one that is to go${own ? ', or say below what you would like them to do' : ''}` }] : []),
      ...(way === undefined ? [{ field: 'to', message: 'Choose where it is to go' }] : []),
    ]
    if (way === undefined || problems.length > 0) return refuse('invalid', 'Some answers need another look.', { problems })
    if (declared.rests === 'consent' && !own && covering === undefined) return refuse('not-now', 'The person has not agreed to this. Ask them first.')
    const heads = preview.heads.map((head) => head.id)
    const [today, packageId] = [desk.today(), desk.newId()]
    const agreement = { consent: desk.newId(), handover: id, heads, until: input.until, words: agreementWords(shown.value, way.name, input.why.trim()) }
    const consentDeeds: readonly Deed[] = own && covering === undefined ? [given(agreement, today)] : []
    return as(desk, system, async (rooms): Promise<Result<{ file: CaseFile; package: string; byHand: boolean }>> => {
      const opened = await openFile(desk, rooms, input.reference)
      if (!opened.ok) return opened
      const agreed = consentDeeds.length === 0 ? opened : await recordDeeds(desk, rooms, opened.value, { actor, role }, consentDeeds, input.seen)
      if (!agreed.ok) return agreed
      const consent = consentDeeds.length === 0 ? covering : agreed.value.state.consents.find((each) => each.id === agreement.consent)
      // Made from what the one who acts can read: nobody hands over what they could not see.
      const readable: CaseFile = { ...file, words: (kept) => file.words(kept) ?? (kept?.id === consent?.kept.id ? agreement.words : undefined) }
      const made = makeHandover(desk, readable, { id, declared, heads, consent: consent ?? null }, packageId)
      const packed = pack(bagOf(made.handover, made.letters, desk.secrets.sign))
      const checked = checkPackage(packed)
      if ('problems' in checked) throw new Error(`A package was made that would be refused: ${checked.problems.map(({ place, why }) => `${place} ${why}`).join('; ')}`)
      const [byHand, partner] = ['byHand' in way, 'partner' in way ? way.partner.key : null]
      const deed: Deed = {
        happening: { type: 'HandedOver', package: packageId, digest: checked.package.digest, handover: id, consent: consent?.id ?? null, heads, byHand: byHand || partner !== null, on: today },
        words: { to: way.name, what: agreementWords(shown.value, way.name, '').what, identity: declared.identity, leftOut: made.handover.leftOut.map(({ what, why }) => `${what}: ${why}`).join('\n') },
        shownTo: ['person'],
      }
      const recorded = await recordDeeds(desk, rooms, agreed.value, { actor, role }, [deed], consentDeeds.length === 0 ? input.seen : agreed.value.state.version)
      if (!recorded.ok) return recorded
      await rooms.handovers.add({
        id: packageId, fromOffice: file.office.id, fromCase: file.caseId, toOffice: 'office' in way ? way.office.id : null, toCase: null,
        person: starterOf(file.state, file.scheme)?.person ?? null, toName: way.name, state: byHand || partner !== null ? 'prepared' : 'arrived', digest: checked.package.digest,
        package: packed, madeAt: desk.now(), arrivedOn: byHand || partner !== null ? null : today, answerTo: null, toPartner: partner, fromPartner: null, why: null,
      })
      await tellReceiver(desk, rooms, packageId)
      if (partner !== null) await rooms.jobs.add('carry-handover', { package: packageId }, { key: `handover.${packageId}` })
      if (!own) await announce(desk, rooms, recorded.value, ['person'])
      return done({ file: recorded.value, package: packageId, byHand })
    })
  },
)

/** Records that what was prepared was really sent: when, and how that can be shown. Nothing is called sent before. */
export const recordHandoverSent = useCase<{ readonly reference: string; readonly seen: number; readonly package: string; readonly on: PlainDate; readonly how: string }, CaseFile>(
  { id: 'record-handover-sent', may: ['person', 'staff'] },
  async (desk, actor, { reference, seen, package: id, on, how }) => {
    const mine = await as(desk, actor, (rooms) => openFile(desk, rooms, reference))
    if (!mine.ok) return mine
    if (!opensTo(actor, mine.value)) return noSuchCase()
    const found = mine.value.state.handovers.find((each) => each.package === id)
    if (found?.is !== 'prepared') return refuse('not-now', 'This is not waiting to be sent.')
    const problems = [
      ...(how.trim() === '' ? [{ field: 'how', message: 'Say how it was sent, such as the number of the recorded delivery' }] : []),
      ...(on > desk.today() || on < found.on ? [{ field: 'on', message: 'The day must lie between the one on which it was prepared and today' }] : []),
    ]
    if (problems.length > 0) return refuse('invalid', 'Some answers need another look.', { problems })
    return as(desk, system, async (rooms) => {
      const opened = await openFile(desk, rooms, reference)
      if (!opened.ok) return opened
      const role = actor.side === 'person' ? (opened.value.state.parties.find(({ person }) => person === actor.person)?.role ?? '') : (actor.roles[0] ?? '')
      const recorded = await recordDeeds(desk, rooms, opened.value, { actor, role }, [{ happening: { type: 'HandoverSent', package: id, on }, words: { how: how.trim() }, shownTo: ['person'] }], seen)
      if (recorded.ok) await rooms.handovers.change(id, { state: 'sent' })
      return recorded
    })
  },
)
