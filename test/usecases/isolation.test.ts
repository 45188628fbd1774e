import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fc } from '../chance.ts'
import { neighbours, office as ombudsman } from '../../src/demo/places.ts'
import { accountsOf } from '../../src/demo/accounts.ts'
import { actOnCase } from '../../src/usecases/cases/act-on-case.ts'
import { complain } from '../../src/usecases/cases/complain.ts'
import { listCases } from '../../src/usecases/cases/list-cases.ts'
import { recordOnCase } from '../../src/usecases/cases/record-on-case.ts'
import { searchCases } from '../../src/usecases/cases/search-cases.ts'
import { showCase } from '../../src/usecases/cases/show-case.ts'
import { showDraft } from '../../src/usecases/cases/show-draft.ts'
import { showEverything } from '../../src/usecases/cases/show-everything.ts'
import { answerArrival, listArrivals, returnHandover, showArrival } from '../../src/usecases/handover/arrivals.ts'
import { exportHandover } from '../../src/usecases/handover/carry.ts'
import { answerConsent, askConsent } from '../../src/usecases/handover/consents.ts'
import { handOver, recordHandoverSent } from '../../src/usecases/handover/hand-over.ts'
import { markFamilyProceedings } from '../../src/usecases/handover/mark-family-proceedings.ts'
import { showHandover } from '../../src/usecases/handover/show-handover.ts'
import { actorOf } from '../../src/usecases/identity/actor-of.ts'
import { complainantOf } from '../../src/usecases/identity/complainant.ts'
import { issueCode } from '../../src/usecases/identity/issue-code.ts'
import { openToPeople, proceduresOf } from '../../src/usecases/procedures.ts'
import { system, visitor, type Actor, type Result } from '../../src/usecases/use-case.ts'
import { complaint, testDesk, type TestDesk } from '../desk.ts'
import { schemeId } from '../renaming/ids.ts'

const here = [ombudsman, ...neighbours].map((each) => ({ ...each, settings: { ...each.settings, procedures: (each.settings.procedures as readonly string[]).map((id) => schemeId(id)) } }))

interface Planted {
  readonly reference: string
  readonly office: string
  readonly scheme: string
  readonly version: string
  readonly person: string
  readonly stage: string
  readonly heads: readonly string[]
  readonly secret: string
}

describe('Each office sees its own (as the use cases and the database say together)', () => {
  let at: TestDesk
  const cases: Planted[] = []
  const people: Actor[] = []
  let staff: readonly Actor[] = []
  let packages: readonly string[] = []

  before(async () => {
    at = await testDesk()
    const { desk } = at
    await desk.store.as(system, async (rooms) => {
      for (const office of here) await rooms.people.saveOffice(office)
      await rooms.people.saveBody({ slug: 'northmoor-county-council', name: 'Northmoor County Council', kind: 'county-council', called: 'the Council' })
    })
    const accounts = accountsOf(desk, here.filter(({ id }) => id !== ombudsman.id))
    staff = accounts.map((each): Actor => ({ side: each.body === null ? 'office' : 'body', office: each.office, person: each.id, body: each.body === null ? null : 'northmoor-county-council', name: each.name, roles: each.roles, powers: each.powers }))
    for (const office of here) {
      for (const scheme of proceduresOf(desk.schemes, office, desk.today()).filter(openToPeople)) {
        for (const n of [1, 2]) {
          const secret = `secret${office.slug.replaceAll('-', '')}${scheme.id.replaceAll('-', '')}n${n}`
          const supplied = Object.fromEntries((scheme.opening?.supplies ?? []).map((field) => [field.id, field.kind === 'date' ? '2026-03-01' : field.kind === 'choice' ? (field.options?.[0]?.value ?? '') : field.kind === 'yes-no' ? 'yes' : 'x']))
          const opened = await complain(desk, visitor, { ...complaint, office: office.slug, procedure: scheme.id, body: 'northmoor-county-council', narrative: secret, name: `Person ${secret}`, mail: `${secret}@person.example`, supplied, heads: [`head of ${secret}`] })
          assert.ok(opened.ok, JSON.stringify(opened))
          const { reference } = opened.value
          const found = await desk.store.as(system, (rooms) => complainantOf(desk, rooms, reference))
          const person = actorOf(desk.schemes, found?.person as never)
          people.push(person)
          const shown = await showCase(desk, person, { reference })
          assert.ok(shown.ok)
          const { state } = shown.value.file
          cases.push({ reference, office: office.id, scheme: scheme.id, version: scheme.version, person: person.person ?? '', stage: state.stage, heads: state.heads.map(({ id }) => id), secret })
        }
      }
    }
    packages = await Promise.all(cases.slice(0, 6).map(async (each) => {
      const who = people.find(({ person }) => person === each.person) ?? visitor
      const scheme = desk.schemes.version(each.scheme, each.version)
      for (const [id, handover] of Object.entries(scheme.handovers ?? {})) {
        if (!handover.from.includes(each.stage)) continue
        const shown = await showHandover(desk, who, { reference: each.reference, handover: id })
        if (!shown.ok) continue
        const made = await handOver(desk, who, { reference: each.reference, seen: shown.value.file.state.version, handover: id, heads: shown.value.open, to: shown.value.ways[0]?.to ?? '', why: 'x', until: null })
        if (made.ok) return made.value.package
      }
      return 'no-package'
    }))
  })
  after(() => at.close())

  /** The rule, apart from how the code says it: one's own case as a party; one's own office's, by a role in its procedure; a body's, once it was written to (here none was). */
  const mayReach = (actor: Actor, planted: Planted): boolean =>
    actor.side === 'person' ? planted.person === actor.person
    : actor.side === 'office' ? planted.office === actor.office && actor.roles.some((role) => at.desk.schemes.version(planted.scheme, planted.version).roles[role]?.side === 'office')
    : false

  const everyone = (): readonly Actor[] => [...staff, ...people, visitor,
    // Somebody who claims what they do not hold: another office's number, a role of another side, no role at all.
    ...staff.slice(0, 12).map((each, n) => ({ ...each, office: here[(n + 1) % here.length]?.id ?? '' })), ...staff.slice(0, 4).map((each) => ({ ...each, roles: ['complainant'] })), { ...visitor, side: 'office' as const, office: ombudsman.id, roles: [] }]

  const told = (result: unknown): string => JSON.stringify(result, (_key, value: unknown) => (value instanceof Map ? [...value] : value))

  it('thousands of attempts, every one at a case of somebody’s own or of others’, get what the rule gives and no more', async () => {
    const actors = everyone()
    let tried = 0
    await fc.assert(fc.asyncProperty(fc.nat({ max: actors.length - 1 }), fc.nat({ max: cases.length - 1 }), fc.nat({ max: cases.length - 1 }), fc.nat({ max: 12 }), async (who, which, other, what) => {
      const [actor, planted, second] = [actors[who] ?? visitor, cases[which], cases[other]]
      if (planted === undefined || second === undefined) return
      const { desk } = at
      const { reference } = planted
      const id = packages[which % packages.length] ?? 'no-package'
      const attempts: readonly (() => Promise<Result<unknown>>)[] = [
        () => showCase(desk, actor, { reference }),
        () => showDraft(desk, actor, { reference }),
        () => actOnCase(desk, actor, { reference, action: 'withdraw', seen: 0, given: {} }),
        // A head of another case under the reference of this one, and the other way round.
        () => recordOnCase(desk, actor, { reference, seen: 0, deed: { happening: { type: 'HeadChanged', head: second.heads[0] ?? 'none' }, words: { text: 'x' } } }),
        () => recordOnCase(desk, actor, { reference, seen: 0, deed: { happening: { type: 'NoteAdded', note: 'n' }, words: { text: 'x' } } }),
        () => showHandover(desk, actor, { reference, handover: 'to-data-rights' }),
        () => askConsent(desk, actor, { reference, seen: 0, handover: 'to-data-rights', heads: second.heads, to: 'by-hand', why: 'x', until: null }),
        () => answerConsent(desk, actor, { reference, seen: 0, consent: 'none', answer: 'yes' }),
        () => markFamilyProceedings(desk, actor, { reference, seen: 0, items: [], among: second.heads }),
        () => exportHandover(desk, actor, { reference, id }),
        () => recordHandoverSent(desk, actor, { reference, seen: 0, package: id, on: desk.today(), how: 'x' }),
        () => returnHandover(desk, actor, { reference, seen: 0, why: 'x' }),
        () => issueCode(desk, actor, { reference, by: 'letter', checks: ['letter-to-record'] }),
      ]
      const result = await (attempts[what] ?? attempts[0])?.()
      tried += 1
      if (mayReach(actor, planted)) return
      assert.ok(result !== undefined && !result.ok, `${actor.side} ${actor.office} ${actor.roles.join()} got ${what} of ${reference}`)
      assert.doesNotMatch(told(result), new RegExp(`${planted.secret}|Person secret`), 'and a refusal tells nothing of it')
      if (capable(actor)) assert.ok(['not-found', 'not-now', 'not-allowed', 'changed-meanwhile'].includes(result.refusal.code), result.refusal.code)
    }), { numRuns: 3000 })
    assert.ok(tried > 2500)
  })

  const capable = (actor: Actor) => actor.roles.length > 0

  it('lists, searches and pages that show several cases hold one’s own alone', async () => {
    for (const actor of everyone()) {
      const mine = cases.filter((each) => mayReach(actor, each)).map(({ reference }) => reference)
      const listed = await listCases(at.desk, actor, { limit: 100 })
      if (listed.ok && actor.side !== 'body') assert.deepEqual(listed.value.cases.map(({ reference }) => reference).toSorted(), mine.toSorted(), `${actor.side} ${actor.roles.join()}`)
      if (listed.ok) for (const other of cases.filter((each) => !mine.includes(each.reference))) assert.doesNotMatch(told(listed), new RegExp(other.secret))
      for (const { secret, reference } of cases) {
        const found = await searchCases(at.desk, actor, { query: secret, limit: 10 })
        if (found.ok) for (const each of found.value) assert.ok(mine.includes(each.reference), `${actor.roles.join()} finds ${reference}`)
      }
      const everything = await showEverything(at.desk, actor, {})
      if (everything.ok) assert.deepEqual(everything.value.map(({ file }) => file.state.reference).toSorted(), mine.toSorted())
    }
  })

  it('what was handed over is read and answered by the office that it came to, under its procedure, and by nobody else', async () => {
    const kept = await at.desk.store.as(system, async (rooms) => (await Promise.all(packages.map((id) => rooms.handovers.find(id)))).flatMap((each) => each ?? []))
    assert.ok(kept.some(({ toOffice }) => toOffice !== null), 'some went to an office here')
    for (const { id, toOffice } of kept) {
      for (const actor of everyone()) {
        const shown = await showArrival(at.desk, actor, { id })
        if (shown.ok) assert.equal(actor.office, toOffice)
        if (actor.office !== toOffice) assert.equal((await answerArrival(at.desk, actor, { id, answer: 'declined', why: 'x' })).ok, false)
        const listed = await listArrivals(at.desk, actor, {})
        if (listed.ok) for (const each of listed.value) assert.equal(each.kept.toOffice, actor.office)
      }
    }
  })
})
