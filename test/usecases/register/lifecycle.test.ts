import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { renderText } from '../../../src/statement/render-text.ts'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { verifyCases } from '../../../src/usecases/cases/verify-cases.ts'
import { fileDecisionElsewhere } from '../../../src/usecases/register/file-decision-elsewhere.ts'
import { listRemovals } from '../../../src/usecases/register/list-removals.ts'
import { proposeReplacement } from '../../../src/usecases/register/propose-replacement.ts'
import { settleReplacement } from '../../../src/usecases/register/settle-replacement.ts'
import { showDecision } from '../../../src/usecases/register/show-decision.ts'
import { showPublication } from '../../../src/usecases/register/show-publication.ts'
import { takeDownDecision } from '../../../src/usecases/register/take-down-decision.ts'
import { system, visitor } from '../../../src/usecases/use-case.ts'
import type { Actor, Result } from '../../../src/usecases/use-case.ts'
import { actorFor, testDesk, testOffice, testPeople, type TestDesk } from '../../desk.ts'
import { entryOf } from '../../contracts/publications.ts'
import { statementOf } from '../../register/statements.ts'
import { importing } from './public-desk.ts'
import { must, publishCase } from './published-case.ts'
import { schemeId } from '../../renaming/ids.ts'

const [manager, publisher, investigator] = [actorFor(testPeople.manager), actorFor(testPeople.publisher), actorFor(testPeople.investigator)]
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code)

describe('A decision after its publication', () => {
  let at: TestDesk
  before(async () => {
    at = await testDesk('2026-01-05T10:00:00.000Z')
  })
  after(() => at?.close())

  const textOf = async (reference: string) => renderText(must(await showDecision(at.desk, visitor, { reference })).statement)
  const changed = async (reference: string, from: string | RegExp, to: string) => (await textOf(reference)).replace(from, to)
  const propose = (actor: Actor, reference: string, text: string, protects = false) => proposeReplacement(at.desk, actor, { reference, text, protects, reasons: 'Somebody wrote to us.' })
  const proposed = async (reference: string) => must(await showPublication(at.desk, publisher, { reference })).proposal?.id ?? ''
  const settle = async (actor: Actor, reference: string, how: 'publish' | 'drop') => settleReplacement(at.desk, actor, { reference, proposal: await proposed(reference), how })
  const history = async (reference: string) => must(await showCase(at.desk, manager, { reference })).file.history.events.map(({ happening }) => (happening.type === 'PublicationChanged' ? happening.change : happening.type))
  const importOne = async (reference: string) => {
    await importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statementOf({ reference }))) }])
    return reference
  }

  describe('is taken down at once by one who publishes', () => {
    it('and is gone, with a word to whoever looks for it that tells nothing', async () => {
      const reference = await publishCase(at)
      const removal = must(await takeDownDecision(at.desk, publisher, { reference, why: 'to-protect-someone', reasons: 'Her sister recognised her.' }))
      const shown = await showDecision(at.desk, visitor, { reference })
      assert.deepEqual(shown.ok ? null : [shown.refusal.code, shown.refusal.message], ['taken-down', 'It was taken down to protect someone.'])
      assert.deepEqual(must(await listRemovals(at.desk, visitor, { after: removal.position - 1 })), [removal])
      assert.doesNotMatch(JSON.stringify(removal), /sister|letter|Fernshire/)
    })

    it('which its case remembers, whose history still verifies; the reasons are for the office', async () => {
      const reference = await publishCase(at)
      must(await takeDownDecision(at.desk, manager, { reference, why: 'published-in-error', reasons: 'It was a personnel matter.' }))
      assert.equal((await history(reference)).at(-1), 'taken-down')
      assert.equal(must(await verifyCases(at.desk, system, { reference })).problems.length, 0)
      const { changes, people } = must(await showPublication(at.desk, publisher, { reference }))
      assert.deepEqual([changes[0]?.reasons, people[0]?.name], ['It was a personnel matter.', 'Mina Manager'])
    })

    it('with a reason for the list and one for the office, or not at all', async () => {
      const reference = await publishCase(at)
      for (const [why, reasons] of [['to-protect-someone', ' '], ['period-ended', 'x'], ['because', 'x'], ['toString', 'x']] as const) assert.equal(codeOf(await takeDownDecision(at.desk, publisher, { reference, why, reasons })), 'invalid')
      assert.ok((await showDecision(at.desk, visitor, { reference })).ok)
    })

    it('not by another office than the one that has its case, even where it was imported under the reference of a case that is not published', async () => {
      const office = { ...testOffice, id: 'f0000000-0000-4000-8000-000000000002', slug: 'otherside', name: 'Otherside Ombudsman' }
      const theirs: Actor = { ...publisher, office: office.id, person: 'f0000000-0000-4000-8000-000000000099' }
      await at.desk.store.as(system, ({ people }) => people.saveOffice(office))
      const ofCase = entryOf(statementOf({ reference: await at.receive() }))
      await at.desk.store.as(system, ({ publications }) => publications.publish({ ...ofCase, origin: 'casework' }))
      for (const reference of [await importOne(await at.receive()), ofCase.reference]) {
        for (const tried of [await takeDownDecision(at.desk, theirs, { reference, why: 'published-in-error', reasons: 'x' }), await showPublication(at.desk, theirs, { reference })]) {
          assert.match(tried.ok ? 'done' : `${tried.refusal.code}: ${tried.refusal.message}`, /^not-allowed: Another office of this installation has the case/)
        }
        must(await takeDownDecision(at.desk, publisher, { reference, why: 'published-in-error', reasons: 'x' }))
        assert.equal(codeOf(await showPublication(at.desk, theirs, { reference })), 'not-allowed')
      }
      assert.equal(codeOf(await takeDownDecision(at.desk, theirs, { reference: await importOne('10 000 077'), why: 'published-in-error', reasons: 'x' })), 'done')
    })

    it('once: a second time there is nothing to take down', async () => {
      const reference = await importOne('10 000 001')
      must(await takeDownDecision(at.desk, publisher, { reference, why: 'published-in-error', reasons: 'x' }))
      assert.equal(codeOf(await takeDownDecision(at.desk, publisher, { reference, why: 'published-in-error', reasons: 'x' })), 'not-now')
    })

    it('and no import brings it back, which the import says', async () => {
      const reference = await importOne('10 000 002')
      must(await takeDownDecision(at.desk, publisher, { reference, why: 'to-protect-someone', reasons: 'x' }))
      const { added, notAccepted } = await importing(at.desk, [{ from: 'again.txt', form: 'json', content: Buffer.from(JSON.stringify(statementOf({ reference }))) }])
      assert.deepEqual([added, notAccepted.map(({ from, code }) => [from, code])], [0, [['again.txt', 'taken-down']]])
    })
  })

  describe('is looked after by those who publish', () => {
    it('and by nobody else, though they may work on the case', async () => {
      const reference = await publishCase(at)
      for (const actor of [investigator, visitor, actorFor(testPeople.adviser), actorFor(testPeople.linkOfficer)]) {
        assert.equal(codeOf(await takeDownDecision(at.desk, actor, { reference, why: 'published-in-error', reasons: 'x' })), 'not-allowed')
        assert.equal(codeOf(await showPublication(at.desk, actor, { reference })), 'not-allowed')
      }
    })
    it('of the office whose case it was', async () => {
      const reference = await publishCase(at)
      const elsewhere: Actor = { ...publisher, office: 'f0000000-0000-4000-8000-000000000099' }
      await at.desk.store.as(system, ({ people }) => people.saveOffice({ ...testOffice, id: elsewhere.office ?? '', slug: 'elsewhere', name: 'Elsewhere' }))
      assert.equal(codeOf(await takeDownDecision(at.desk, elsewhere, { reference, why: 'published-in-error', reasons: 'x' })), 'not-allowed')
      assert.equal(codeOf(await showPublication(at.desk, elsewhere, { reference: await importOne('10 000 003') })), 'done')
    })
    it('under a procedure that publishes: a manager of another kind of office has no say', async () => {
      const ofCouncil: Actor = { ...manager, office: 'f0000000-0000-4000-8000-000000000098' }
      await at.desk.store.as(system, ({ people }) => people.saveOffice({ ...testOffice, id: ofCouncil.office ?? '', slug: 'council', name: 'A council', settings: { procedures: [schemeId('council-complaint')] } }))
      assert.equal(codeOf(await takeDownDecision(at.desk, ofCouncil, { reference: await importOne('10 000 006'), why: 'published-in-error', reasons: 'x' })), 'not-allowed')
    })
    it('as long as there is, or was, such a decision', async () => {
      assert.equal(codeOf(await showPublication(at.desk, publisher, { reference: '99 999 999' })), 'not-found')
      assert.equal(codeOf(await showPublication(at.desk, publisher, { reference: 'none' })), 'invalid')
    })
  })

  describe('is filed under another subject', () => {
    it('as a new version with the same words; the old one stays readable', async () => {
      const reference = await publishCase(at)
      const entry = must(await fileDecisionElsewhere(at.desk, publisher, { reference, category: 'housing', subcategory: 'homelessness', reasons: 'It was about a flat.' }))
      assert.deepEqual([entry.category, entry.subcategory, entry.version, entry.readable], ['Housing', 'Homelessness', 2, [1, 2]])
      assert.equal(must(await showDecision(at.desk, visitor, { reference, version: 1 })).text, entry.text)
      assert.equal((await history(reference)).at(-1), 'filed-elsewhere')
    })
    it('and back again', async () => {
      const reference = await importOne('10 000 004')
      must(await fileDecisionElsewhere(at.desk, publisher, { reference, category: 'Housing', subcategory: 'Homelessness', reasons: 'x' }))
      const entry = must(await fileDecisionElsewhere(at.desk, publisher, { reference, category: 'Children\'s care services', subcategory: 'Child protection', reasons: 'x' }))
      assert.deepEqual([entry.subcategory, entry.version, entry.origin], ['Child protection', 3, 'import'])
    })
    it('that there is, with a reason, and that is another', async () => {
      const reference = await importOne('10 000 005')
      for (const [category, subcategory, reasons] of [['Gardens', 'Hedges', 'x'], ['Housing', 'Hedges', 'x'], ['Housing', 'Homelessness', ''], ['Children\'s care services', 'Child protection', 'x']] as const) {
        assert.equal(codeOf(await fileDecisionElsewhere(at.desk, publisher, { reference, category, subcategory, reasons })), 'invalid')
      }
    })
  })

  describe('is replaced by two people', () => {
    it('of whom the second is not the first', async () => {
      const reference = await publishCase(at)
      must(await propose(publisher, reference, await changed(reference, 'in March', 'in the spring')))
      assert.equal(codeOf(await settle(publisher, reference, 'publish')), 'not-now')
      assert.match(await textOf(reference), /in March/)
      must(await settle(manager, reference, 'publish'))
      assert.match(await textOf(reference), /in the spring/)
      assert.deepEqual((await history(reference)).slice(-2), ['replacement-proposed', 'replaced'])
    })
    it('and what was replaced stays readable where it was a correction', async () => {
      const reference = await publishCase(at)
      must(await propose(publisher, reference, await changed(reference, 'in March', 'in April')))
      must(await settle(manager, reference, 'publish'))
      assert.match(must(await showDecision(at.desk, visitor, { reference, version: 1 })).text, /in March/)
    })
    it('and is destroyed where it told who somebody is', async () => {
      const reference = await publishCase(at, 'Mr X, the only beekeeper of the village, wrote in March.')
      must(await propose(publisher, reference, await changed(reference, ', the only beekeeper of the village,', ''), true))
      must(await settle(manager, reference, 'publish'))
      const old = await showDecision(at.desk, visitor, { reference, version: 1 })
      assert.equal(codeOf(old), 'taken-down')
      const { rows } = await at.opened.pool.query<{ row: string }>('select d::text as row from register.decision d union all select l::text from register.listed l')
      assert.ok(rows.every(({ row }) => !row.includes('beekeeper')))
    })
    it('or dropped; its text is then kept nowhere', async () => {
      const reference = await publishCase(at)
      must(await propose(publisher, reference, await changed(reference, 'in March', 'in zebramonth')))
      must(await settle(publisher, reference, 'drop'))
      assert.equal((await showPublication(at.desk, publisher, { reference })).ok && (await proposed(reference)), '')
      const { rows } = await at.opened.pool.query('select from casework.publication_change where statement is not null and reference = $1', [reference])
      assert.equal(rows.length, 0)
      assert.equal((await history(reference)).at(-1), 'replacement-dropped')
    })
    it('by the text that was looked at, not by one proposed since', async () => {
      const reference = await publishCase(at)
      must(await propose(publisher, reference, await changed(reference, 'in March', 'in May')))
      const looked = await proposed(reference)
      at.pass(1)
      must(await propose(publisher, reference, await changed(reference, 'in March', 'in June')))
      assert.equal(codeOf(await settleReplacement(at.desk, manager, { reference, proposal: looked, how: 'publish' })), 'changed-meanwhile')
      must(await settle(manager, reference, 'publish'))
      assert.match(await textOf(reference), /in June/)
    })
    it('also after it was taken down, as a version that never was', async () => {
      const reference = await publishCase(at)
      const text = await changed(reference, 'in March', 'in the spring')
      must(await takeDownDecision(at.desk, publisher, { reference, why: 'to-protect-someone', reasons: 'x' }))
      must(await propose(publisher, reference, text, true))
      const entry = must(await settle(manager, reference, 'publish'))
      assert.deepEqual([entry?.version, entry?.readable, entry?.origin], [2, [2], 'casework'])
      assert.equal(codeOf(await showDecision(at.desk, visitor, { reference, version: 1 })), 'taken-down')
    })
    const refused: Readonly<Record<string, readonly [string | RegExp, string, RegExp]>> = {
      'with a name that the case knows': ['Mr X says the Council', 'Thaddeus Quillfeather says the Council', /may tell who somebody is/],
      'under another reference': [/\(\d\d \d{3} \d{3}\)/, '(11 111 111)', /reference in its first line must be/],
      'about another body': ['Fernshire Council (', 'Elmet Council (', /body in its first line must be Fernshire Council/],
      'with words in no sure place': ["The Ombudsman's final decision:", "Stray words here.\n\nThe Ombudsman's final decision:", /no sure place/],
      'by the same text': ['in March', 'in March', /published already/],
      'by what is no decision': [/[\s\S]*/, 'Dear Sir', /could not be read/],
    }
    for (const [what, [from, to, message]] of Object.entries(refused)) {
      it(`but not ${what}`, async () => {
        const reference = await publishCase(at)
        const result = await propose(publisher, reference, await changed(reference, from, to))
        assert.equal(codeOf(result), 'invalid')
        assert.match(result.ok ? '' : (result.refusal.problems ?? []).map((problem) => problem.message).join(' '), message)
      })
    }
  })
})
