import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { NotInTheLaw, bodyNamed, bodyOf, kindOfBodyOf, law, mustBodyOf } from '../../src/law/law.ts'

const reference = '../shared/domain/neighbours.md'
const absent = existsSync(reference) ? false : `${reference} is not here`

describe('The directory of bodies', () => {
  it('holds every body of the field reference, and no other', { skip: absent }, () => {
    const section = readFileSync(reference, 'utf8').split('## 9. Directory of bodies')[1]?.split('## 10.')[0] ?? ''
    const ids = section.split('\n').filter(line => /^\| [a-z]/.test(line)).flatMap(line => (line.split('|')[1] ?? '').split(',').map(id => id.trim())).filter(id => id !== 'id')
    assert.deepEqual(law.bodies.map(({ id }) => id).sort(), ids.sort())
  })

  it('finds a body by any name it goes by', () => {
    for (const name of ['Information Commissioner\'s Office', 'Information Commissioner’s Office', 'ICO', 'information commissioner', 'Information Commission'])
      assert.equal(bodyNamed(name)?.id, 'ico', name)
    assert.equal(bodyNamed('SEND Tribunal')?.id, 'send-tribunal')
    assert.equal(bodyNamed('Ministry of Silly Walks'), undefined)
    assert.equal(bodyNamed(''), undefined)
  })

  it('says of a limit that rests on general knowledge that it is unverified', () => {
    assert.equal(bodyOf('upper-tribunal')?.limit.basis, 'unverified')
    assert.equal(bodyOf('lgsco')?.limit.basis, 'statute')
    assert.equal(bodyOf('ico')?.limit.basis, 'guidance')
  })

  it('gives sites without scheme, ready to be read out', () => {
    for (const { site } of law.bodies) assert.ok(site === null || /^[a-z0-9.-]+\.[a-z]+(\/[a-z-]+)*$/.test(site), String(site))
  })

  it('answers nothing to an id that a person made up, and throws where our own data did', () => {
    assert.equal(bodyOf('ICO'), undefined)
    assert.throws(() => mustBodyOf('nobody'), NotInTheLaw)
  })
})

describe('Kinds of body (Local Government Act 1974, sections 25 and 34B)', () => {
  it('in jurisdiction are councils and adult care providers', () => {
    for (const kind of ['county-council', 'london-borough', 'adult-care-provider']) assert.equal(kindOfBodyOf(kind)?.inJurisdiction, 'yes')
  })

  it('outside it are parish councils, and the NHS is considered jointly', () => {
    assert.equal(kindOfBodyOf('parish-council')?.inJurisdiction, 'no')
    assert.deepEqual([kindOfBodyOf('nhs-body')?.inJurisdiction, kindOfBodyOf('nhs-body')?.instead], ['jointly', ['phso']])
  })
})

describe('If someone is in danger now', () => {
  it('the emergency services come first', () => assert.equal(law.safety[0]?.number, '999'))

  it('the other numbers are those of the helplines', () => {
    const numbers = Object.fromEntries(law.safety.map(({ id, number }) => [id, number]))
    assert.deepEqual(numbers, {
      emergency: '999', police: '101', nspcc: '0808 800 5000', childline: '0800 1111', samaritans: '116 123', 'domestic-abuse': '0808 2000 247',
    })
  })
})
