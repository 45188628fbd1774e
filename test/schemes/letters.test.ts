import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { letterOf } from '../../src/letters/index.ts'
import { schemes } from '../../src/main/schemes.ts'
import type { Action, DocumentKind, Scheme } from '../../src/scheme/language.ts'

/** What stands in every letter, whatever was given: it is never empty. The heads are the narrative until there are any. */
const always = ['reference', 'date', 'addressee', 'body', 'office', 'site', 'contact', 'received-on', 'stage-meaning', 'promises', 'escalation', 'instead', 'remedy', 'heads', 'complaint']

/** What a letter of this action can rely on, beside what stands in every one. */
function reliable(scheme: Scheme, action: Action, { tells = [], carries }: DocumentKind): readonly string[] {
  const asks = (kind: string) => action.when.some(({ must }) => must.kind === kind)
  const done = action.when.flatMap(({ must }) => (must.kind === 'done' ? requiredOf(scheme.actions[must.action]) : []))
  const supplied = [...requiredOf(action), ...done, ...onEveryWayInto(scheme, action.from)]
  const excludes = action.supplies.some(({ kind, required }) => kind === 'exclusion' && required)
  return [
    ...always, ...supplied,
    ...(supplied.includes('reasons') ? ['why'] : []),
    ...(excludes ? ['exclusion-meaning'] : []),
    ...(action.outcome === undefined ? [] : ['outcome', 'outcome-name']),
    ...(tells.length > 0 ? ['answer-by', 'publication', ...tells.map((clock) => `${clock}-by`)] : []),
    ...Object.keys(scheme.clocks).map((clock) => `${clock}-length`),
    ...Object.entries(scheme.clocks).filter(([, { starts }]) => starts.some((trigger) => trigger.on === 'stage' && trigger.stage === action.to)).map(([clock]) => `${clock}-by`),
    ...(carries === 'statement' ? ['decision'] : []),
    ...(asks('every-head-found') || asks('heads-found') ? ['findings'] : []),
  ]
}

const requiredOf = (action: Action | undefined): readonly string[] => (action?.supplies ?? []).filter(({ required }) => required).map(({ id }) => id)

/** What every action that leads into one of these stages is given. */
function onEveryWayInto(scheme: Scheme, stages: readonly string[]): readonly string[] {
  const ways = stages.flatMap((stage) => {
    const into = Object.values(scheme.actions).filter(({ to, from }) => to === stage && from.some((each) => each !== stage))
    return into.length === 0 ? [[]] : into.map(requiredOf)
  })
  return (ways[0] ?? []).filter((field) => ways.every((way) => way.includes(field)))
}

describe('a letter never waits for something that need not be there', () => {
  for (const scheme of schemes) {
    for (const [id, action] of Object.entries(scheme.actions)) {
      for (const document of action.issues) {
        test(`${scheme.id}: “${action.name}” supplies all that “${scheme.documents[document]?.name}” needs`, () => {
          const kind = scheme.documents[document]
          assert.ok(kind)
          const known = reliable(scheme, action, kind)
          assert.deepEqual(letterOf(kind.template).needs.filter((name) => !known.includes(name)), [], `${id} ${kind.template}`)
        })
      }
    }
  }
})
