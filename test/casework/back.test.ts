import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { act } from '../../src/casework/act.ts'
import type { Happening } from '../../src/casework/event.ts'
import { reachableFrom, stagesAfter } from '../../src/scheme/reach.ts'
import type { Action, Scheme } from '../../src/scheme/language.ts'
import { libraryFines } from '../scheme/library-fines.ts'
import { clara, given, now, taken } from './given.ts'

const step = (from: readonly string[], to: string): Action => ({ name: to, from, to, by: ['clerk'], supplies: [], when: [], issues: [] })
const scheme: Scheme = {
  ...libraryFines,
  stages: { ...libraryFines.stages, stopped: { name: 'Stopped', meaning: 'A court has it.', kind: 'working', turn: 'clerk', open: [] } },
  actions: { ...libraryFines.actions, stop: step(['asking', 'looking'], 'stopped'), resume: step(['stopped'], 'back') },
}

const resumedTo = (...history: readonly Happening[]) => {
  const done = act(given(...history), scheme, clara, 'resume', { choices: {}, words: null, promises: [] }, now(), () => 'id')
  const [deed] = 'deeds' in done ? done.deeds : []
  return deed?.happening.type === 'ActionTaken' ? deed.happening.to : undefined
}
const take = taken('take', 'received', 'looking')
const ask = taken('ask', 'looking', 'asking')

describe('an action that leads back', () => {
  test('returns a case to the stage from which it came', () => assert.deepEqual([resumedTo(take, taken('stop', 'looking', 'stopped')), resumedTo(take, ask, taken('stop', 'asking', 'stopped'))], ['looking', 'asking']))

  test('to the one from which it came last, however often', () => {
    assert.equal(resumedTo(take, taken('stop', 'looking', 'stopped'), taken('resume', 'stopped', 'looking'), ask, taken('stop', 'asking', 'stopped')), 'asking')
  })

  test('whatever was done in between without moving it', () => assert.equal(resumedTo(take, taken('stop', 'looking', 'stopped'), taken('note', 'stopped', 'stopped')), 'looking'))

  test('can lead to every stage from which something leads in, and to no other', () => {
    assert.deepEqual(stagesAfter(scheme, { on: 'action', action: 'resume' }).toSorted(), ['asking', 'looking'])
    assert.ok(reachableFrom(scheme, ['stopped']).has('decided'))
    assert.ok(!reachableFrom(scheme, ['stopped']).has('received'))
  })
})
