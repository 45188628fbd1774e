import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { law } from '../../src/law/law.ts'
import { checkScheme, checkSchemes } from '../../src/scheme/check.ts'
import type { Action, Clock, Condition, Escalation, Exclusion, Field, FindingKind, Handover, Opening, Role, Scheme, Stage } from '../../src/scheme/language.ts'
import type { SchemeProblemCode } from '../../src/scheme/problem.ts'
import { libraryFines } from './library-fines.ts'

const action = (id: string, change: Partial<Action>): Scheme => {
  const found = libraryFines.actions[id]
  assert.ok(found)
  return { ...libraryFines, actions: { ...libraryFines.actions, [id]: { ...found, ...change } } }
}
const without = (group: 'roles' | 'stages' | 'actions' | 'clocks' | 'documents' | 'outcomes' | 'findings', id: string): Scheme =>
  ({ ...libraryFines, [group]: Object.fromEntries(Object.entries(libraryFines[group] ?? {}).filter(([each]) => each !== id)) })
const stage = (id: string, change: Partial<Stage>): Scheme => {
  const found = libraryFines.stages[id]
  const made: Stage = { name: 'Stage', meaning: 'A stage.', kind: 'working', turn: 'clerk', open: [], ...found, ...change }
  return { ...libraryFines, stages: { ...libraryFines.stages, [id]: made } }
}
const clock = (id: string, change: Partial<Clock>): Scheme => {
  const found = libraryFines.clocks[id]
  assert.ok(found)
  return { ...libraryFines, clocks: { ...libraryFines.clocks, [id]: { ...found, ...change } } }
}
const field = (change: Partial<Field>): Field => ({ id: 'extra', label: 'Extra', kind: 'line', required: false, ...change })
const given = (...fields: readonly Field[]) => action('longer', { supplies: fields })
const finding = (id: string, change: Partial<FindingKind>): Scheme => {
  const found = libraryFines.findings?.[id]
  assert.ok(found)
  return { ...libraryFines, findings: { ...libraryFines.findings, [id]: { ...found, ...change } } }
}
const opening = (change: Partial<Opening>): Scheme => ({ ...libraryFines, opening: { name: 'Dispute a fine', by: ['reader'], supplies: [], ...change } })
const role = (id: string, made: Role): Scheme => ({ ...libraryFines, roles: { ...libraryFines.roles, [id]: made } })
const guarded = (must: Condition): Scheme => action('longer', { when: [{ must, because: 'Not yet.' }] })
const handover = (change: Partial<Handover>): Scheme => {
  const found = libraryFines.handovers?.onward
  assert.ok(found)
  return { ...libraryFines, handovers: { onward: { ...found, ...change } } }
}
const exclusion = (change: Partial<Exclusion>): Scheme => {
  const found = libraryFines.exclusions?.court
  assert.ok(found)
  return { ...libraryFines, exclusions: { ...libraryFines.exclusions, court: { ...found, ...change } } }
}
const escalation = (change: Partial<Escalation>): Scheme => {
  const [found] = libraryFines.escalation ?? []
  assert.ok(found)
  return { ...libraryFines, escalation: [{ ...found, ...change }] }
}
const nowhere = { instrument: '', provision: null, checkedOn: '2026-01-05' } as const
const unsure = { basis: 'unverified', source: { instrument: 'Hearsay', provision: null, checkedOn: '2026-01-05' } } as const

/** What is broken, the definition broken so, and where the checker must find it. */
const broken: readonly (readonly [rule: string, scheme: Scheme, code: SchemeProblemCode, path: string])[] = [
  ['an id is in kebab case', { ...libraryFines, id: 'Library_Fines' }, 'id-not-kebab-case', 'id'],
  ['the id of a field is too', given(field({ id: 'dueOn' })), 'id-not-kebab-case', 'actions.longer.supplies[0].id'],
  ['no role of the office has the id of the scheme', { ...libraryFines, roles: { ...libraryFines.roles, 'library-fines': { name: 'Fines', side: 'office' } } }, 'role-named-after-scheme', 'roles.library-fines'],
  ['what people read is not empty', stage('looking', { meaning: ' ' }), 'words-missing', 'stages.looking.meaning'],
  ['a condition says why', action('decide', { when: [{ must: { kind: 'has-heads' }, because: '' }] }), 'words-missing', 'actions.decide.when[0].because'],
  ['an action leads to a stage that exists', action('decide', { to: 'finished' }), 'unknown-stage', 'actions.decide.to'],
  ['an action begins in a stage that exists', action('decide', { from: ['looking', 'thinking'] }), 'unknown-stage', 'actions.decide.from[1]'],
  ['a clock waits for a stage that exists', clock('looking', { stops: [{ on: 'stage', stage: 'finished' }] }), 'unknown-stage', 'clocks.looking.stops[0].stage'],
  ['a stage is the turn of a role that exists', stage('looking', { turn: 'porter' }), 'unknown-role', 'stages.looking.turn'],
  ['an action is taken by roles that exist', action('ask', { by: ['clerk', 'porter'] }), 'unknown-role', 'actions.ask.by[1]'],
  ['staff are chosen from roles that exist', action('take', { supplies: [field({ id: 'who', kind: 'staff', roles: ['porter'], required: true })] }), 'unknown-role', 'actions.take.supplies[0].roles[0]'],
  ['a clock has a holder that exists', clock('looking', { holder: 'porter' }), 'unknown-role', 'clocks.looking.holder'],
  ['a document goes to roles that exist', { ...libraryFines, documents: { ...libraryFines.documents, letter: { name: 'Letter', to: ['porter'], template: 'letter' } } }, 'unknown-role', 'documents.letter.to[0]'],
  ['a condition names an action that exists', action('waive', { when: [{ must: { kind: 'not', condition: { kind: 'done', action: 'asked' } }, because: 'No.' }] }), 'unknown-action', 'actions.waive.when[0].must.condition.action'],
  ['a clock waits for an action that exists', clock('looking', { starts: [{ on: 'action', action: 'taken' }] }), 'unknown-action', 'clocks.looking.starts[0].action'],
  ['so does what extends it', clock('looking', { extends: [{ by: { on: 'action', action: 'slower' }, count: { amount: 1, unit: 'weeks' }, why: 'slow' }] }), 'unknown-action', 'clocks.looking.extends[0].by.action'],
  ['a condition names a clock that exists', action('decide', { when: [{ must: { kind: 'any', conditions: [{ kind: 'clock-over', clock: 'looked' }] }, because: 'No.' }] }), 'unknown-clock', 'actions.decide.when[0].must.conditions[0].clock'],
  ['a document tells of a clock that exists', without('clocks', 'looking'), 'unknown-clock', 'documents.question.tells[0]'],
  ['an action issues a document that exists', without('documents', 'letter'), 'unknown-document', 'actions.decide.issues[0]'],
  ['a condition names a document that exists', action('waive', { when: [{ must: { kind: 'issued', document: 'poster' }, because: 'No.' }] }), 'unknown-document', 'actions.waive.when[0].must.document'],
  ['an action records an outcome that exists', without('outcomes', 'waived'), 'unknown-outcome', 'actions.waive.outcome.is'],
  ['an outcome is read from a field that the action is given', action('decide', { outcome: { field: 'result' } }), 'unknown-field', 'actions.decide.outcome.field'],
  ['an account is read from a field that the action is given', action('answer', { receives: { from: 'person', field: 'reply' } }), 'unknown-field', 'actions.answer.receives.field'],
  ['a clock counts from a field that the action is given', clock('dispute', { starts: [{ on: 'field', action: 'record-due', field: 'lent-on' }] }), 'unknown-field', 'clocks.dispute.starts[0].field'],
  ['a test is one that the law has', { ...libraryFines, tests: ['late', 'too-noisy'] }, 'unknown-test', 'tests[1]'],
  ['a case begins in one stage', stage('asking', { kind: 'start' }), 'start-not-one', 'stages'],
  ['and in one at least', stage('received', { kind: 'working' }), 'start-not-one', 'stages'],
  ['every stage can be reached', stage('lost', {}), 'unreachable-stage', 'stages.lost'],
  ['every stage can come to an end', action('answer', { from: ['looking'], by: ['clerk'] }), 'dead-end', 'stages.asking'],
  ['nothing is done at an end', action('longer', { from: ['looking', 'decided'] }), 'end-not-final', 'actions.longer.from[1]'],
  ['an end is nobody’s turn', stage('decided', { turn: 'clerk' }), 'end-has-turn', 'stages.decided.turn'],
  ['every other stage is somebody’s', stage('looking', { turn: null }), 'turn-missing', 'stages.looking.turn'],
  ['whose turn it is can do something', stage('looking', { turn: 'reader' }), 'turn-cannot-act', 'stages.looking.turn'],
  ['a stage is open for what somebody records', stage('looking', { open: ['evidence'] }), 'open-to-nobody', 'stages.looking.open[0]'],
  ['an action is taken by somebody', action('longer', { by: [] }), 'action-by-nobody', 'actions.longer.by'],
  ['and from somewhere', action('longer', { from: [] }), 'action-from-nowhere', 'actions.longer.from'],
  ['no two fields of an action have one id', given(field({}), field({})), 'field-repeated', 'actions.longer.supplies[1].id'],
  ['a choice has options', given(field({ kind: 'choice' })), 'choice-without-options', 'actions.longer.supplies[0].options'],
  ['options are told apart', given(field({ kind: 'choice', options: [{ value: 'a', label: 'A' }, { value: 'a', label: 'B' }] })), 'option-repeated', 'actions.longer.supplies[0].options'],
  ['a choice of staff says of which roles', given(field({ kind: 'staff' })), 'staff-without-roles', 'actions.longer.supplies[0].roles'],
  ['a decision that is read from a field is always given', action('decide', { supplies: [field({ id: 'outcome', kind: 'outcome', required: false })] }), 'outcome-field-wrong', 'actions.decide.outcome.field'],
  ['whoever assigns a case says to whom', action('take', { supplies: [] }), 'assigns-nobody', 'actions.take.supplies'],
  ['something starts a clock', clock('looking', { starts: [] }), 'clock-never-starts', 'clocks.looking.starts'],
  ['something stops a duty', clock('looking', { stops: [] }), 'clock-never-stops', 'clocks.looking.stops'],
  ['what stops it can happen once it runs', clock('looking', { starts: [{ on: 'stage', stage: 'decided' }], stops: [{ on: 'action', action: 'take' }] }), 'clock-unstoppable', 'clocks.looking.stops'],
  ['a clock does not wait to enter a stage that nothing leads into', clock('cooling', { starts: [{ on: 'stage', stage: 'received' }] }), 'trigger-never-happens', 'clocks.cooling.starts[0]'],
  ['a clock counts from a date', clock('dispute', { starts: [{ on: 'field', action: 'record-due', field: 'shelf' }] }), 'trigger-not-a-date', 'clocks.dispute.starts[0].field'],
  ['a length of time is at least one', clock('looking', { count: { amount: 0, unit: 'weeks' } }), 'count-impossible', 'clocks.looking.count.amount'],
  ['whoever has a duty can meet it', clock('looking', { holder: 'librarian', stops: [{ on: 'action', action: 'decide' }] }), 'holder-cannot-act', 'clocks.looking.holder'],
  ['a document goes to somebody', { ...libraryFines, documents: { ...libraryFines.documents, letter: { name: 'Letter', to: [], template: 'letter' } } }, 'document-to-nobody', 'documents.letter.to'],
  ['a document is issued by some action', action('ask', { issues: [] }), 'document-never-issued', 'documents.question'],
  ['a source names its instrument', clock('looking', { source: nowhere }), 'source-missing', 'clocks.looking.source'],
  ['and the day on which it was checked', { ...libraryFines, source: { ...nowhere, instrument: 'Byelaws', checkedOn: '2026-02-30' } }, 'source-missing', 'source'],
  ['whoever claims a basis names its source', action('longer', { basis: 'statute' }), 'basis-without-source', 'actions.longer.source'],
  ['whoever names a source says how firm it is', action('longer', { source: libraryFines.source }), 'source-without-basis', 'actions.longer.basis'],
  ['what nobody confirmed never stands alone behind an action', action('longer', unsure), 'unverified-alone', 'actions.longer.basis'],
  ['nor behind one that waits for a clock', { ...clock('looking', { ...unsure }), actions: action('waive', { when: [{ must: { kind: 'clock-over', clock: 'looking' }, because: 'Wait.' }] }).actions }, 'unverified-alone', 'actions.waive.when[0].must'],
  ['a version ends after it begins', { ...libraryFines, inForce: { from: '2026-01-01', until: '2026-01-01' } }, 'period-backwards', 'inForce.until'],
  ['whose procedure it is stands in the directory', { ...libraryFines, runBy: 'nobody-at-all' }, 'unknown-destination', 'runBy'],
  // What the newer parts of the language must keep.
  ['a finding has its words', finding('owed', { meaning: '' }), 'words-missing', 'findings.owed.meaning'],
  ['so has what a form asks for', opening({ supplies: [field({ label: ' ' })] }), 'words-missing', 'opening.supplies[0].label'],
  ['a hand-over says who will learn the person’s identity', handover({ identity: '' }), 'words-missing', 'handovers.onward.identity'],
  ['where one can go next says when', escalation({ when: '' }), 'words-missing', 'escalation[0].when'],
  ['a person’s last day is the earlier of two readings', clock('told', { for: 'limit', or: { takes: 'later', counts: [{ name: 'due', count: { amount: 1, unit: 'months' }, why: 'late' }] } }), 'reading-unsafe', 'clocks.told.or.takes'],
  ['a wait is over by the later of two readings', clock('told', { for: 'wait', or: { takes: 'earlier', counts: [{ name: 'due', count: { amount: 1, unit: 'months' }, why: 'late' }] } }), 'reading-unsafe', 'clocks.told.or.takes'],
  ['what follows a time is a time', clock('told', { count: { amount: 1, unit: 'months', then: { amount: 0, unit: 'weeks' } } }), 'count-impossible', 'clocks.told.count.then.amount'],
  ['another way of counting says why', clock('told', { or: { takes: 'later', counts: [{ name: 'due', count: { amount: 1, unit: 'months' }, why: '' }] } }), 'words-missing', 'clocks.told.or.counts[0].why'],
  ['its name is in kebab case', clock('told', { or: { takes: 'later', counts: [{ name: 'dueOn', count: { amount: 1, unit: 'months' }, why: 'Late.' }] } }), 'id-not-kebab-case', 'clocks.told.or.counts[0].name'],
  ['no stage is called by a word that says where an action leads', stage('back', {}), 'id-reserved', 'stages.back'],
  ['what sets a clock going anew exists', clock('told', { restarts: [{ on: 'action', action: 'answered' }] }), 'unknown-action', 'clocks.told.restarts[0].action'],
  ['what sets another count going exists', clock('told', { or: { takes: 'later', counts: [{ name: 'due', count: { amount: 1, unit: 'months' }, starts: [{ on: 'stage', stage: 'finished' }], why: 'Late.' }] } }), 'unknown-stage', 'clocks.told.or.counts[0].starts[0].stage'],
  ['it is at least one long', clock('told', { or: { takes: 'later', counts: [{ name: 'due', count: { amount: 0, unit: 'months' }, why: 'Late.' }] } }), 'count-impossible', 'clocks.told.or.counts[0].count.amount'],
  ['and told apart from the others', clock('told', { or: { takes: 'later', counts: [1, 2].map((amount) => ({ name: 'due', count: { amount, unit: 'months' } as const, why: 'Late.' })) } }), 'count-repeated', 'clocks.told.or.counts[1].name'],
  ['the opening is given the date that a clock counts from', clock('told', { starts: [{ on: 'opened', field: 'heard-on' }] }), 'unknown-field', 'clocks.told.starts[0].field'],
  ['which is a date', { ...clock('told', { starts: [{ on: 'opened', field: 'told-on' }] }), opening: opening({ supplies: [field({ id: 'told-on' })] }).opening as Opening }, 'trigger-not-a-date', 'clocks.told.starts[0].field'],
  ['somebody opens a case', opening({ by: [] }), 'opening-by-nobody', 'opening.by'],
  ['in a role that exists', opening({ by: ['porter'] }), 'unknown-role', 'opening.by[0]'],
  ['and with an account here', opening({ by: ['reader', 'publisher'] }), 'opening-by-outside', 'opening.by[1]'],
  ['whoever tells of somebody else exists', opening({ by: ['clerk'], from: 'porter' }), 'unknown-role', 'opening.from'],
  ['and is outside', opening({ by: ['clerk'], from: 'branch' }), 'teller-not-outside', 'opening.from'],
  ['and the office records it', opening({ by: ['reader', 'clerk'], from: 'publisher' }), 'teller-not-outside', 'opening.by[0]'],
  ['a case is opened for somebody', role('reader', { name: 'Reader', side: 'person' }), 'starter-not-one', 'roles'],
  ['on the person’s side', { ...libraryFines, roles: { ...libraryFines.roles, reader: { name: 'Reader', side: 'person' }, branch: { name: 'Branch', side: 'body', part: 'starter' } } }, 'starter-not-one', 'roles.branch.part'],
  ['and for one only', role('parent', { name: 'Parent', side: 'person', part: 'starter' }), 'starter-not-one', 'roles'],
  ['nobody without an account takes an action', action('ask', { by: ['clerk', 'publisher'] }), 'action-by-outside', 'actions.ask.by[1]'],
  ['where someone without an account is waited for, the office can record what they did', { ...stage('asking', { turn: 'publisher' }) }, 'turn-held-outside', 'stages.asking.turn'],
  ['no two fields of a finding have one id', finding('owed', { supplies: [field({}), field({})] }), 'field-repeated', 'findings.owed.supplies[1].id'],
  ['options at the opening are told apart', opening({ supplies: [field({ kind: 'choice', options: [{ value: 'a', label: 'A' }, { value: 'a', label: 'B' }] })] }), 'option-repeated', 'opening.supplies[0].options'],
  ['only an action takes promises', finding('owed', { supplies: [field({ kind: 'promises' })] }), 'field-out-of-place', 'findings.owed.supplies[0].kind'],
  ['and an outcome', opening({ supplies: [field({ kind: 'outcome' })] }), 'field-out-of-place', 'opening.supplies[0].kind'],
  ['what of several has to be given stands in the form', finding('cancelled', { needs: [{ fields: ['changed', 'hidden'], because: 'One.' }] }), 'unknown-field', 'findings.cancelled.needs[0].fields[1]'],
  ['in that of an action too', action('refuse', { needs: [{ fields: ['why', 'where'], because: 'One.' }] }), 'unknown-field', 'actions.refuse.needs[0].fields[1]'],
  ['one of several is one of two at least', action('refuse', { needs: [{ fields: ['why'], because: 'One.' }] }), 'needs-nothing', 'actions.refuse.needs[0].fields'],
  ['and says why', action('refuse', { needs: [{ fields: ['why', 'see'], because: '' }] }), 'words-missing', 'actions.refuse.needs[0].because'],
  ['a condition asks for a finding that exists', guarded({ kind: 'heads-found', how: 'some', findings: ['owed', 'burnt'] }), 'unknown-finding', 'actions.longer.when[0].must.findings[1]'],
  ['since an action that exists', guarded({ kind: 'every-head-found', since: 'taken' }), 'unknown-action', 'actions.longer.when[0].must.since'],
  ['for somebody in a role that exists', guarded({ kind: 'party-present', role: 'porter' }), 'unknown-role', 'actions.longer.when[0].must.role'],
  ['for what some form asks', guarded({ kind: 'chosen', field: 'shelves', is: ['a'] }), 'unknown-field', 'actions.longer.when[0].must.field'],
  ['and offers', guarded({ kind: 'chosen', field: 'shelf', is: ['a', 'c'] }), 'unknown-option', 'actions.longer.when[0].must.is[1]'],
  ['what is promised binds a role that exists', action('promise', { promises: { field: 'promised', holder: 'porter' } }), 'unknown-role', 'actions.promise.promises.holder'],
  ['it is read from a field that the action is given', action('promise', { promises: { field: 'said', holder: 'branch' } }), 'unknown-field', 'actions.promise.promises.field'],
  ['which takes promises', action('promise', { supplies: [field({ id: 'promised' })] }), 'promises-field-wrong', 'actions.promise.promises.field'],
  ['what is promised binds somebody', given(field({ kind: 'promises' })), 'promises-without-holder', 'actions.longer.supplies[0]'],
  ['that a promise was kept can be recorded when the case is over', stage('decided', { open: [] }), 'promise-never-kept', 'stages.decided.open'],
  ['by somebody', role('clerk', { name: 'Clerk', side: 'office', records: ['heads', 'findings'] }), 'promise-never-kept', 'actions.promise.promises'],
  ['a stage is open for findings where there are any', { ...libraryFines, findings: {} }, 'findings-missing', 'stages.looking.open[2]'],
  ['somebody can find on a head', stage('looking', { open: ['heads', 'promises'] }), 'head-never-found', 'findings'],
  ['nothing is decided while a head is left open', { ...action('decide', {}), actions: { ...libraryFines.actions, settle: { ...libraryFines.actions.decide, when: [] } as Action } }, 'heads-left-open', 'actions.settle.when'],
  ['something waits until every head is found', action('decide', { when: [] }), 'heads-left-open', 'findings'],
  ['and something decides', action('decide', { effect: 'assigns' }), 'heads-left-open', 'findings'],
  ['an exclusion can be chosen', action('refuse', { supplies: [field({ id: 'why' }), field({ id: 'see' })] }), 'exclusion-never-chosen', 'exclusions'],
  ['there are exclusions to choose from', { ...libraryFines, exclusions: {} }, 'exclusions-missing', 'actions.refuse.supplies[0].kind'],
  ['a hand-over is made from a stage that exists', handover({ from: ['finished'] }), 'unknown-stage', 'handovers.onward.from[0]'],
  ['by a role that exists', handover({ by: ['porter'] }), 'unknown-role', 'handovers.onward.by[0]'],
  ['by somebody', handover({ by: [] }), 'handover-by-nobody', 'handovers.onward.by'],
  ['to whom it belongs', handover({ by: ['reader', 'branch'] }), 'handover-by-outside', 'handovers.onward.by[1]'],
  ['from somewhere', handover({ from: [] }), 'handover-from-nowhere', 'handovers.onward.from'],
  ['of something', handover({ carries: [] }), 'handover-of-nothing', 'handovers.onward.carries'],
  ['to a body of the directory', handover({ to: { body: 'town-crier' } }), 'unknown-destination', 'handovers.onward.to.body'],
  ['so does an exclusion that names who deals with it', exclusion({ instead: { body: 'town-crier' } }), 'unknown-destination', 'exclusions.court.instead.body'],
  ['so does where one can go next', escalation({ to: { body: 'town-crier' } }), 'unknown-destination', 'escalation[0].to.body'],
  ['from a stage that exists', escalation({ from: ['finished'] }), 'unknown-stage', 'escalation[0].from[0]'],
  ['by a clock that exists', escalation({ clock: 'disputed' }), 'unknown-clock', 'escalation[0].clock'],
  ['that is the person’s to keep', escalation({ clock: 'looking' }), 'escalation-clock-not-theirs', 'escalation[0].clock'],
  ['nobody’s case ends without their knowing', action('refuse', { issues: [], to: 'decided' }), 'person-untold', 'actions.refuse.issues'],
  ['nor by a letter to someone else', action('refuse', { issues: ['notice'] }), 'person-untold', 'actions.refuse.issues'],
  ['whoever is told a decision is told what they can do about it', { ...libraryFines, escalation: [] }, 'rights-untold', 'actions.decide'],
  ['a finding rests on a source', finding('owed', { source: nowhere }), 'source-missing', 'findings.owed.source'],
  ['so does an exclusion', exclusion({ source: nowhere }), 'source-missing', 'exclusions.court.source'],
  ['so does a hand-over', handover({ source: nowhere }), 'source-missing', 'handovers.onward.source'],
  ['so does where one can go next', escalation({ source: nowhere }), 'source-missing', 'escalation[0].source'],
  ['so does another way of counting, where it says how firm it is', clock('told', { or: { takes: 'later', counts: [{ name: 'due', count: { amount: 1, unit: 'months' }, why: 'Late.', basis: 'practice' }] } }), 'basis-without-source', 'clocks.told.or.counts[0].source'],
  ['so does more time', clock('looking', { extends: [{ by: { on: 'action', action: 'longer' }, count: { amount: 5, unit: 'working-days' }, why: 'hard', basis: 'practice' }] }), 'basis-without-source', 'clocks.looking.extends[0].source'],
  ['so does an option of a choice', given(field({ kind: 'choice', options: [{ value: 'a', label: 'A', basis: 'practice' }] })), 'basis-without-source', 'actions.longer.supplies[0].options[0].source'],
  ['the source of a condition names its instrument', action('longer', { when: [{ must: { kind: 'has-heads' }, because: 'No.', source: nowhere }] }), 'source-missing', 'actions.longer.when[0].source'],
]

describe('a definition of a procedure', () => {
  test('that breaks no rule has no problems', () => assert.deepEqual(checkScheme(libraryFines, law), []))

  for (const [rule, scheme, code, path] of broken) {
    test(`${rule} (${code})`, () => {
      const found = checkScheme(scheme, law).filter((problem) => problem.code === code)
      assert.ok(found.some((problem) => problem.path === path), `${code} at ${path} not among ${JSON.stringify(checkScheme(scheme, law))}`)
      assert.ok(found.every((problem) => /\S.*\.$/.test(problem.message)), 'every problem says what is wrong in a sentence')
    })
  }

  test('tells everything that is wrong at once, in the order of the definition', () => {
    const both = { ...stage('looking', { turn: null }), tests: ['too-noisy', 'too-quiet'] }
    assert.deepEqual(checkScheme(both, law).map((problem) => problem.path), ['tests[0]', 'tests[1]', 'stages.looking.turn'])
  })

  test('leans on tests that are in force at some time while it is (test-not-in-force)', () => {
    const until = (day: Scheme['inForce']['until']) => ({ bodies: law.bodies, tests: law.tests.map((each) => (each.id === 'late' ? { ...each, inForce: { from: null, until: day } } : each)) })
    assert.deepEqual(checkScheme(libraryFines, until('2026-01-01')).map(({ code, path }) => `${code} ${path}`), ['test-not-in-force tests[0]'])
    assert.deepEqual(checkScheme(libraryFines, until('2026-01-02')), [])
  })

  test('does not trip over names that every object has', () => {
    assert.ok(checkScheme(action('decide', { to: 'constructor' }), law).some((problem) => problem.code === 'unknown-stage'))
  })

  test('may leave a limit or a wait to run out', () => {
    assert.deepEqual(checkScheme(clock('dispute', { stops: [] }), law), [])
  })

  test('may rest an action on something unconfirmed beside a source that is not', () => {
    assert.deepEqual(checkScheme(action('decide', { ...unsure }), law), [])
  })

  test('may close the file after a decision that the person was sent, without another letter', () => {
    const filed = { ...stage('filed', { kind: 'end', turn: null, open: ['promises'] }) }
    const decided: Scheme = {
      ...filed,
      stages: { ...filed.stages, decided: { name: 'Decided', meaning: 'It is decided.', kind: 'working', turn: 'clerk', open: ['promises'] } },
      actions: { ...filed.actions, file: { name: 'File it', from: ['decided'], to: 'filed', by: ['clerk'], supplies: [], when: [], issues: [] } },
    }
    assert.deepEqual(checkScheme(decided, law), [])
    const silent: Scheme = { ...decided, actions: { ...decided.actions, waive: { ...decided.actions.waive, issues: [] } as Action } }
    assert.ok(checkScheme(silent, law).some(({ code, path }) => code === 'person-untold' && path === 'actions.file.issues'))
  })

  test('may decide a whole case at once, whatever is found on its heads', () => {
    assert.deepEqual(checkScheme({ ...libraryFines, actions: { ...libraryFines.actions, settle: { ...libraryFines.actions.decide, when: [], outcome: { is: 'waived' } } as Action } }, law), [])
  })

  test('may end a case by what the person does themselves', () => {
    assert.deepEqual(checkScheme({ ...libraryFines, actions: { ...libraryFines.actions, withdraw: { name: 'Withdraw', from: ['looking'], to: 'decided', by: ['reader', 'clerk'], supplies: [], when: [], issues: [] } } }, law), [])
  })

  test('may wait for someone without an account whose act the office records', () => {
    assert.deepEqual(checkScheme(stage('looking', { turn: 'publisher' }), law), [])
  })

  test('may give a body a duty that the office records as met', () => {
    assert.deepEqual(checkScheme(clock('looking', { holder: 'branch' }), law), [])
  })
})

describe('procedures beside each other', () => {
  const onward = (to: string): Scheme => handover({ to: { scheme: to } })
  test('lead only to procedures that there are (unknown-destination)', () => {
    assert.deepEqual(checkSchemes([onward('lost-books')], law).map(({ code, path }) => `${code} ${path}`), ['unknown-destination handovers.onward.to.scheme'])
    assert.deepEqual(checkSchemes([onward('library-fines')], law), [])
  })
})

describe('versions of one procedure', () => {
  const from = (version: string, first: Scheme['inForce']['from'], until: Scheme['inForce']['until']): Scheme => ({ ...libraryFines, version, inForce: { from: first, until } })
  const codes = (...schemes: readonly Scheme[]) => checkSchemes(schemes, law).map(({ code, version }) => `${version}: ${code}`)

  test('follow each other: one begins on the day on which the other ends', () => assert.deepEqual(codes(from('1', '2026-01-01', '2026-07-01'), from('2', '2026-07-01', null)), []))
  test('no day has two', () => assert.deepEqual(codes(from('1', '2026-01-01', '2026-07-02'), from('2', '2026-07-01', null)), ['2: versions-overlap']))
  test('no day between has none', () => assert.deepEqual(codes(from('1', '2026-01-01', '2026-06-30'), from('2', '2026-07-01', null)), ['2: versions-leave-gap']))
  test('a version that goes on leaves no room for another', () => assert.deepEqual(codes(from('1', '2026-01-01', null), from('2', '2026-07-01', null)), ['2: versions-overlap']))
  test('have names of their own', () => assert.deepEqual(codes(from('1', '2026-01-01', '2026-07-01'), from('1', '2026-07-01', null)), ['1: version-repeated']))
  test('their order in the list does not matter', () => assert.deepEqual(codes(from('2', '2026-07-01', null), from('1', '2026-01-01', '2026-07-01')), []))

  test('a role of the office does not have the id of another procedure', () => {
    const other = { ...libraryFines, id: 'lost-books', roles: { ...libraryFines.roles, 'library-fines': { name: 'Fines', side: 'office' } as const } }
    assert.deepEqual(checkSchemes([libraryFines, other], law).map(({ scheme, code }) => `${scheme}: ${code}`), ['lost-books: role-named-after-scheme'])
  })
})
