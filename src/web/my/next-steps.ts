import type { PlainDate } from '../../time/plain-date.ts'
import type { MyCase } from '../../usecases/cases/show-everything.ts'
import { textOf } from '../../usecases/cases/case-file.ts'
import { outsidePath, toldClocks, turnOf } from '../case/outside.ts'

/** Something that a person can or should do, in one of their cases, and by when if there is a last day. */
export interface NextStep {
  readonly text: string
  readonly why: string
  readonly href: string
  readonly by: PlainDate | null
  readonly late: boolean
  readonly reference: string
  readonly unconfirmed: boolean
}

/** What a person can do next, everywhere: what has a last day first, the earliest before the others. */
export function nextSteps(cases: readonly MyCase[]): readonly NextStep[] {
  return cases.flatMap(stepsOf).toSorted((a, b) => ((a.by ?? '9999') < (b.by ?? '9999') ? -1 : (a.by ?? '9999') > (b.by ?? '9999') ? 1 : 0))
}

function stepsOf({ file, actions }: MyCase): readonly NextStep[] {
  const { state, scheme } = file
  const path = outsidePath(file, '/my')
  const step = (it: Pick<NextStep, 'text' | 'why' | 'href'> & Partial<NextStep>): NextStep => ({ by: null, late: false, reference: state.reference, unconfirmed: false, ...it })
  const asked = state.consents.filter(({ is }) => is === 'asked').map(({ handover }) => step({ text: `Say whether ${file.office.name} may pass this on: ${scheme.handovers?.[handover]?.name ?? handover}`, why: 'Nothing goes without your answer.', href: `${path}/hand-over` }))
  const prepared = state.handovers.filter(({ is }) => is === 'prepared').map(({ package: id, kept }) => step({ text: `Send what is prepared for ${textOf(file.words(kept), 'to')}`, why: 'Nobody has sent it yet. Print it, send it, and record that you did.', href: `${path}/packages/${id}` }))
  const limits = toldClocks(file).filter(({ clock, pausedSince }) => clock.for === 'limit' && scheme.roles[clock.holder]?.side === 'person' && pausedSince === null)
    .map(({ clock, due, over }) => step({ text: clock.name, why: clock.meaning, href: `${path}#do`, by: due, late: over, unconfirmed: clock.basis === 'unverified' }))
  const mine = turnOf(file)?.side === 'person' && actions[0] !== undefined ? [step({ text: actions[0].action.name, why: scheme.stages[state.stage]?.meaning ?? '', href: `${path}/do/${actions[0].id}` })] : []
  return [...asked, ...prepared, ...mine, ...limits]
}
