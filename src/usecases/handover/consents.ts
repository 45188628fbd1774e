import { asked, restingOn } from '../../casework/hand-over.ts'
import type { Deed } from '../../casework/event.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { openFile, recordDeeds, type CaseFile } from '../cases/case-file.ts'
import { announce } from '../cases/issue-documents.ts'
import { as, done, refuse, system, useCase, type Result } from '../use-case.ts'
import { tellReceiver } from './answers.ts'
import { agreementWords, nothingGoes, shownHandover } from './show-handover.ts'

export interface AskConsent {
  readonly reference: string
  readonly seen: number
  readonly handover: string
  readonly heads: readonly string[]
  /** Which of the ways that `showHandover` gives. */
  readonly to: string
  readonly why: string
  readonly until: PlainDate | null
}

/** Asks the person whether heads of their case may be handed over: they read exactly what, to whom, why, and who will learn who they are. */
export const askConsent = useCase<AskConsent, CaseFile>({ id: 'ask-consent', may: ['staff'] }, (desk, actor, input) =>
  as(desk, actor, async (rooms): Promise<Result<CaseFile>> => {
    const shown = await shownHandover(desk, rooms, actor, input)
    if (!shown.ok) return shown
    const { file, permitted, ways, preview } = shown.value
    const way = ways.find(({ to }) => to === input.to)
    const problems = [
      ...(nothingGoes(shown.value) ? [{ field: 'heads', message: 'Choose at least one that is to go' }] : []),
      ...(way === undefined ? [{ field: 'to', message: 'Choose where it is to go' }] : []),
      ...(input.why.trim() === '' ? [{ field: 'why', message: 'Say why, in words for the person' }] : []),
      ...(input.until !== null && input.until < desk.today() ? [{ field: 'until', message: 'The last day must not be in the past' }] : []),
    ]
    if (way === undefined || problems.length > 0) return refuse('invalid', 'Some answers need another look.', { problems })
    const deed = asked({ consent: desk.newId(), handover: permitted.id, heads: preview.heads.map(({ id }) => id), until: input.until, words: agreementWords(shown.value, way.name, input.why.trim()) })
    const recorded = await recordDeeds(desk, rooms, file, { actor, role: permitted.role }, [deed], input.seen)
    if (recorded.ok) await announce(desk, rooms, recorded.value, ['person'])
    return recorded
  }))

/** The person's answer to what they were asked; or their taking back what they agreed to, which stops what was not yet taken in. */
export const answerConsent = useCase<{ readonly reference: string; readonly seen: number; readonly consent: string; readonly answer: 'yes' | 'no' | 'withdraw' }, CaseFile>(
  { id: 'answer-consent', may: ['person'] },
  async (desk, actor, { reference, seen, consent: id, answer }) => {
    const mine = await as(desk, actor, (rooms) => openFile(desk, rooms, reference))
    if (!mine.ok) return mine
    return as(desk, system, async (rooms): Promise<Result<CaseFile>> => {
      const opened = await openFile(desk, rooms, reference)
      if (!opened.ok) return opened
      const { state } = opened.value
      const consent = state.consents.find((each) => each.id === id)
      if (consent === undefined || consent.is !== (answer === 'withdraw' ? 'given' : 'asked')) return refuse('not-now', 'This has been answered already.')
      const [on, words] = [desk.today(), opened.value.words(consent.kept) ?? {}]
      const deeds: readonly Deed[] = answer === 'yes' ? [{ happening: { type: 'ConsentGiven', consent: id, handover: consent.handover, heads: consent.heads, until: consent.until, on }, words, shownTo: ['person'] }]
        : answer === 'no' ? [{ happening: { type: 'ConsentRefused', consent: id } }]
        : [
            { happening: { type: 'ConsentWithdrawn', consent: id, on } },
            ...restingOn(state, id).map((each): Deed => ({ happening: { type: 'HandoverAnswered', package: each.package, answer: 'withdrawn', reference: null, on } })),
          ]
      const role = state.parties.find(({ person }) => person === actor.person)?.role ?? ''
      const recorded = await recordDeeds(desk, rooms, opened.value, { actor, role }, deeds, seen)
      if (!recorded.ok || answer !== 'withdraw') return recorded
      for (const each of restingOn(state, id)) await rooms.handovers.change(each.package, { state: 'withdrawn' })
      // Whoever has taken the case in already is told, and decides what it may still do without consent.
      for (const each of state.handovers) if (each.consent === id && each.is === 'accepted') await tellReceiver(desk, rooms, each.package)
      return done(recorded.value)
    })
  },
)
