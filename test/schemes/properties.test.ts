import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { fc } from '../chance.ts'
import { starterOf } from '../../src/casework/state.ts'
import { schemes } from '../../src/main/schemes.ts'
import { entryFrom, isRefusal } from '../../src/register/entry.ts'
import { addDays } from '../../src/time/plain-date.ts'
import { begins, reasonFor, taken, walk } from './by-chance.ts'
import { somebody, type SchemeCase } from './scheme-case.ts'

/** How many ways each procedure is taken. */
const WALKS = 60

describe('however a case is taken through a procedure, with every letter really written', () => {
  for (const scheme of schemes) {
    describe(`${scheme.id} ${scheme.version}`, () => {
      let walked: readonly (ReturnType<typeof taken> & { readonly how: string })[] = []
      before(() => {
        const seed = Date.now()
        walked = fc.sample(walk, { numRuns: WALKS, seed }).map((steps, n) => {
          const { at, today } = taken(scheme, steps)
          return { at, today, how: `walk ${n} of seed ${seed}: ${at.state.actions.map(({ action }) => action).join(', ')}` }
        })
      })
      const ended = () => walked.filter(({ at }) => scheme.stages[at.state.stage]?.kind === 'end')
      /** What a person may do themselves, though the office may record it for them. */
      const ownAct = (at: SchemeCase) => scheme.actions[at.state.actions.at(-1)?.action ?? '']?.by.some((role) => scheme.roles[role]?.side === 'person') === true

      test('some of the ways end', () => assert.ok(ended().length > 0))

      test('no head is lost: at every end each has a finding, or the whole case a decision, or the person ended it', () => {
        for (const { at, how } of ended()) {
          const { heads, findings, outcome } = at.state
          assert.ok(ownAct(at) || outcome !== null || heads.every(({ id }) => findings.some(({ head }) => head === id)), how)
        }
      })

      test('no person is left untold: what ended it was their own act, or they were written to of it or of the decision before it', () => {
        for (const { at, how } of ended()) {
          const person = starterOf(at.state, scheme)?.id
          const decided = at.state.actions.findLast(({ action }) => scheme.actions[action]?.outcome !== undefined || scheme.actions[action]?.effect === 'decides')
          const since = (decided ?? at.state.actions.at(-1))?.on ?? ''
          assert.ok(ownAct(at) || at.state.documents.some((issued) => issued.party === person && issued.on >= since), how)
        }
      })

      test('no clock runs with no one answerable: at every end nobody has a duty left that nothing can meet', () => {
        for (const { at, today, how } of ended()) {
          const running = Object.keys(scheme.clocks).flatMap((id) => at.clock(id, today) ?? []).filter(({ clock, stoppedOn }) => clock.for === 'duty' && stoppedOn === null)
          assert.deepEqual(running.map(({ id }) => id), [], how)
        }
      })

      test('no case is stuck: where it has not ended, somebody can do something now or when a day has come', () => {
        for (const { at, today, how } of walked.filter((each) => !ended().includes(each))) {
          const able = Object.keys(scheme.roles).flatMap((role) => [today, addDays(today, 800)].flatMap((day) => at.allowed(somebody(role), day)))
          assert.ok(able.length > 0, how)
        }
      })

      test('what was promised and not kept is still to be recorded as kept, at an end too', () => {
        for (const { at, how } of ended()) if (at.state.promises.some(({ done }) => done === null)) assert.ok(scheme.stages[at.state.stage]?.open.includes('promises'), how)
      })

      if (Object.values(scheme.documents).every(({ carries }) => carries === undefined)) return
      const stated = () => walked.filter(({ at }) => at.statements.length > 0)

      test('some of the ways lead to a decision statement', () => assert.ok(stated().length > 0))

      test('a statement that goes out says what each head is about and why it is not investigated, and says the same to everyone', () => {
        for (const { at, how } of stated()) {
          const [said = '', ...others] = at.statements.map((statement) => JSON.stringify(statement))
          assert.deepEqual(others.filter((other) => other !== said), [], how)
          for (const { id } of at.state.heads) assert.ok(said.includes(reasonFor(id)), `${id} of ${how}`)
          if (at.state.rewritten['complaint'] === undefined) for (const complaint of at.complaints) assert.ok(said.includes(complaint), how)
        }
      })

      test('the register can take every statement that went out, and none tells who complained', () => {
        for (const { at, how } of stated()) {
          for (const statement of at.statements) assert.ok(!isRefusal(entryFrom(statement, { publishedOn: begins(scheme), origin: 'casework' })), how)
          assert.doesNotMatch(JSON.stringify(at.statements), /Quillfeather/, how)
        }
      })
    })
  }
})
