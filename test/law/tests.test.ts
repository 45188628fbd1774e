import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { NotInTheLaw, inForceOn, law, mustTestOf, testOf, testsInForce } from '../../src/law/law.ts'

const reference = '../shared/domain/ombudsman.md'
const absent = existsSync(reference) ? false : `${reference} is not here`
const citationOf = (id: string) => mustTestOf(id).citation

/** Rows of the reference's table of tests: id and citation as it writes it. */
function tableOfTests(): readonly (readonly [string, string])[] {
  const section = readFileSync(reference, 'utf8').split('## 2. Tests')[1]?.split('## 3.')[0] ?? ''
  return section.split('\n').filter(line => /^\| [a-z]+(-[a-z]+)* \|/.test(line)).map(line => {
    const [, id = '', citation = ''] = line.split('|').map(cell => cell.trim())
    return [id, citation] as const
  }).filter(([id]) => id !== 'id')
}

describe('The tests by which a complaint is assessed', () => {
  it('are all those of the field reference, and the three seen in published closures', { skip: absent }, () => {
    const expected = [...tableOfTests().map(([id]) => id), 'own-review-first', 'other-process-first', 'judicial-review']
    assert.deepEqual(law.tests.map(({ id }) => id).sort(), expected.sort())
  })

  it('cite what the field reference says they cite', { skip: absent }, () => {
    const limbs = 'section 24A(6), as amended, section 34(B)'
    const short: Readonly<Record<string, string>> = { '24A(6), 34(B)': limbs, '24A(6)': 'section 24A(6), as amended', 's25; Part 3A s34B': 'section 25; Part 3A, section 34B' }
    const uncited = ['none', 'none stated']
    for (const [id, written] of tableOfTests()) {
      if (uncited.includes(written)) assert.equal(citationOf(id), null, id)
      else if (written.startsWith('R (')) assert.equal(citationOf(id), written)
      else {
        const cited = `Local Government Act 1974, ${short[written] ?? written}`
        assert.ok(cited.startsWith(citationOf(id) ?? 'nothing'), `${id}: ${citationOf(id)} for ${cited}`)
      }
    }
  })

  it('know every ground on which the collected cases were closed', { skip: existsSync('../shared/cases/narratives.jsonl') ? false : 'no cases here' }, () => {
    const records = readFileSync('../shared/cases/narratives.jsonl', 'utf8').trim().split('\n').map(line => JSON.parse(line) as { decision: string; grounds: string[]; better_placed: string[] })
    const reasons = law.reasons.map(({ id }) => id)
    for (const { grounds, better_placed: bodies } of records) {
      for (const ground of grounds) assert.ok(testOf(ground) || reasons.includes(ground), ground)
      for (const body of bodies) assert.ok(law.bodies.some(({ id }) => id === body), body)
    }
  })

  it('have names of three to six words', () => {
    for (const { name } of law.tests) assert.ok(name.split(' ').length >= 3 && name.split(' ').length <= 6, name)
  })
})

describe('Citations (Local Government Act 1974)', () => {
  it('of a limb of the discretion name both sections', () =>
    assert.equal(citationOf('minor-injustice'), 'Local Government Act 1974, section 24A(6), as amended, section 34(B)'))

  it('of a data protection dispute name the discretion alone', () =>
    assert.equal(citationOf('ico-data'), 'Local Government Act 1974, section 24A(6), as amended'))

  it('of a late complaint name both Parts', () => assert.equal(citationOf('late'), 'Local Government Act 1974, sections 26B and 34D, as amended'))

  it('of something bound up with an excluded matter are a judgment’s', () => assert.match(citationOf('linked-to-oj') ?? '', /^R \(on the application of M\)/))

  it('are left out on purpose where practice alone supports a test', () => {
    const uncited = law.tests.filter(({ citation }) => citation === null)
    assert.deepEqual(uncited.map(({ id }) => id).sort(), ['already-decided', 'complaint-handling', 'individual-officer', 'judicial-review', 'other-process-first', 'own-review-first'])
    assert.ok(uncited.every(({ uncitedBecause, basis }) => uncitedBecause && basis === 'practice'))
  })
})

describe('Limbs of the discretion (section 24A(6))', () => {
  it('are what the discretion paragraph can list', () => {
    const limbs = law.tests.filter(({ limb }) => limb).map(({ id }) => id)
    assert.deepEqual(limbs.sort(), ['better-placed', 'cannot-add', 'insufficient-fault', 'minor-injustice', 'no-injustice', 'no-worthwhile', 'on-hold-for-court', 'outcome-unavailable', 'same-outcome'])
  })

  it('carry the tests about data and about one professional', () => {
    assert.equal(testOf('ico-data')?.restsOn, 'better-placed')
    assert.equal(testOf('individual-officer')?.restsOn, 'better-placed')
    assert.equal(testOf('complaint-handling')?.restsOn, undefined)
  })
})

describe('Whether an investigation is still possible', () => {
  it('a right that was used is an absolute bar, one unused can be waived (section 26(6))', () => {
    for (const where of ['tribunal', 'minister', 'court']) {
      assert.deepEqual([testOf(`${where}-used`)?.waiver.can, testOf(`${where}-used`)?.effect], [false, 'cannot-investigate'])
      assert.deepEqual([testOf(`${where}-unused`)?.waiver.can, testOf(`${where}-unused`)?.effect], [true, 'will-not-investigate'])
    }
  })

  it('a late complaint can be taken for good reasons (section 26B)', () => {
    const waiver = testOf('late')?.waiver
    assert.ok(waiver?.can === true)
    assert.match(waiver.when, /good reasons/)
  })

  it('an excluded subject cannot be taken (Schedule 5)', () => {
    const schedule5 = law.tests.filter(({ citation }) => /schedule 5/i.test(citation ?? ''))
    assert.equal(schedule5.length, 7)
    assert.ok(schedule5.every(({ waiver, effect }) => waiver.can === false && effect === 'cannot-investigate'))
  })

  it('accepted fault with an offer is upheld without an investigation (section 24A(7))', () =>
    assert.equal(testOf('satisfied-with-action')?.effect, 'upheld-without-investigation'))

  it('enabling provisions close nothing', () => {
    for (const { stage, effect } of law.tests) assert.equal(stage === 'enabling', effect === 'opens')
  })
})

describe('The law of a day', () => {
  it('is in force from its first day, and no longer on the day it ends', () => {
    const period = { from: '2026-04-01', until: '2027-04-01' } as const
    assert.deepEqual((['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'] as const).map(day => inForceOn(period, day)), [false, true, true, false])
    assert.ok(inForceOn({ from: null, until: null }, '1974-04-01'))
  })

  it('is what a complaint of that day is assessed by', () => assert.equal(testsInForce('2025-03-13').length, law.tests.length))

  it('answers nothing to an id that a person made up, and throws where our own data did', () => {
    assert.equal(testOf('because-i-say-so'), undefined)
    assert.equal(testOf('__proto__'), undefined)
    assert.throws(() => mustTestOf('because-i-say-so'), NotInTheLaw)
  })
})
