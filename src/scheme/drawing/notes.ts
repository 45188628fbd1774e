import type { Scheme, StageId } from '../language.ts'
import { stagesAfter } from '../reach.ts'
import { countInWords, destinationInWords } from './words.ts'

/** What a picture says inside a stage besides its name. */
export interface Note {
  readonly mark: keyof typeof marks
  readonly text: string
}

/** The signs of a picture, and what each means. */
export const marks = {
  '◷': 'time runs from here',
  '✓': 'decided one by one',
  '↻': 'done without moving the case',
  '↩': 'back to the stage before',
  '⇢': 'can be handed over',
  '←': 'reached from many stages',
} as const

/** What can be done or handed over in more stages than this is said once, below: it would hide what is a stage's own. */
const MOST_STAGES = 4

const isEverywhere = ({ from }: { readonly from: readonly StageId[] }): boolean => from.length > MOST_STAGES

/** What is done in a stage without moving the case, and only there or in few others. */
export const doneWithin = (scheme: Scheme, stage: StageId): readonly Note[] =>
  Object.values(scheme.actions).filter((action) => isWithin(action, stage) && !isEverywhere(action)).map(({ name }): Note => ({ mark: '↻', text: name }))

/** What can be done or handed over in many stages, without moving the case. */
export const inManyStages = (scheme: Scheme): readonly Note[] => [
  ...Object.values(scheme.actions).filter((action) => action.to === 'same' && isEverywhere(action)).map((action): Note => ({ mark: '↻', text: inStages(action) })),
  ...Object.values(scheme.handovers ?? {}).filter(isEverywhere).map((handover): Note => ({ mark: '⇢', text: inStages(handover) })),
]

const isWithin = ({ from, to }: { readonly from: readonly StageId[]; readonly to: string }, stage: StageId): boolean => from.includes(stage) && (to === 'same' || to === stage)

const inStages = ({ name, from }: { readonly name: string; readonly from: readonly StageId[] }): string => `${name}: in ${from.length} stages`

/** The limits that begin in a stage, what is found there, what leads back from there and what may be handed over. */
export function notesOf(scheme: Scheme, stage: StageId): readonly Note[] {
  return [
    ...Object.values(scheme.clocks).filter((clock) => begins(scheme, stage, clock.starts)).map(({ name, count }): Note => ({ mark: '◷', text: `${name}: ${countInWords(count)}` })),
    ...(scheme.stages[stage]?.open.includes('findings') ? [{ mark: '✓', text: `A finding on each ${scheme.words?.head ?? 'head of complaint'}` } as const] : []),
    ...Object.values(scheme.actions).filter((action) => action.to === 'back' && action.from.includes(stage)).map(({ name }): Note => ({ mark: '↩', text: name })),
    ...Object.values(scheme.handovers ?? {}).filter((handover) => handover.from.includes(stage) && !isEverywhere(handover)).map(({ name }): Note => ({ mark: '⇢', text: name })),
  ]
}

/** Where the person can go next, in a sentence each. */
export const onwardOf = (scheme: Scheme): readonly string[] => (scheme.escalation ?? []).map(({ to, from }) =>
  `${capitalised(destinationInWords(to).replaceAll('`', ''))}${from === undefined ? '' : `, from ${from.map((id) => `“${scheme.stages[id]?.name ?? id}”`).join(', ')}`}`)

/** Whether coming into this stage sets a clock going. One that counts from a date somebody gives begins when they give it, wherever that is. */
const begins = (scheme: Scheme, stage: StageId, starts: Scheme['clocks'][string]['starts']): boolean =>
  starts.some((trigger) => trigger.on !== 'field' && !(trigger.on === 'action' && scheme.actions[trigger.action]?.to === 'same') && stagesAfter(scheme, trigger).includes(stage))

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
