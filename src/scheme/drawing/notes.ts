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

/** The limits that begin in a stage, what is found there, what leads back from there and what may be handed over. */
export function notesOf(scheme: Scheme, stage: StageId): readonly Note[] {
  return [
    ...Object.values(scheme.clocks).filter((clock) => begins(scheme, stage, clock.starts)).map(({ name, count }): Note => ({ mark: '◷', text: `${name}: ${countInWords(count)}` })),
    ...(scheme.stages[stage]?.open.includes('findings') ? [{ mark: '✓', text: `A finding on each ${scheme.words?.head ?? 'head of complaint'}` } as const] : []),
    ...Object.values(scheme.actions).filter((action) => action.to === 'back' && action.from.includes(stage)).map(({ name }): Note => ({ mark: '↩', text: name })),
    ...Object.values(scheme.handovers ?? {}).filter(({ from }) => from.includes(stage)).map(({ name }): Note => ({ mark: '⇢', text: name })),
  ]
}

/** Where the person can go next, in a sentence each. */
export const onwardOf = (scheme: Scheme): readonly string[] => (scheme.escalation ?? []).map(({ to, from }) =>
  `${capitalised(destinationInWords(to).replaceAll('`', ''))}${from === undefined ? '' : `, from ${from.map((id) => `“${scheme.stages[id]?.name ?? id}”`).join(', ')}`}`)

/** Whether coming into this stage sets a clock going. One that counts from a date somebody gives begins when they give it, wherever that is. */
const begins = (scheme: Scheme, stage: StageId, starts: Scheme['clocks'][string]['starts']): boolean =>
  starts.some((trigger) => trigger.on !== 'field' && !(trigger.on === 'action' && scheme.actions[trigger.action]?.to === 'same') && stagesAfter(scheme, trigger).includes(stage))

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
