import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Office, Person } from '../../src/usecases/ports/people.ts'
import type { Store } from '../../src/usecases/ports/store.ts'
import { asBody, asOffice, asPerson, asPublic, asSystem, givenCase, type Open } from './given.ts'

export const personOf = (person: Partial<Person> & Pick<Person, 'id'>): Person => ({ side: 'office', office: null, body: null, name: person.id, mail: null, roles: [], powers: [], ...person })

const officeOf = (id: string): Office => ({ id, slug: id, name: `Office ${id}`, phone: '0300 000 0000', address: null, hours: null, settings: { demonstration: true, counts: { publication: { count: 3 } } } })

export function peopleContract(name: string, open: Open): void {
  describe(`${name} keeps people`, () => {
    let store: Store
    let close: () => Promise<void>
    before(async () => {
      ;({ store, close } = await open())
      await store.as(asSystem, async ({ people }) => {
        await people.saveOffice(officeOf('office-1'))
        await people.add(personOf({ id: 'ann', office: 'office-1', roles: ['investigator', 'adviser'], powers: ['decide'], mail: 'ann@office.example' }))
        await people.add(personOf({ id: 'bob', office: 'office-1', roles: ['manager'] }))
        await people.add(personOf({ id: 'eve', office: 'office-2', roles: ['manager'] }))
        await people.add(personOf({ id: 'link', side: 'body', body: 'north-council', roles: ['link-officer'] }))
        await people.add(personOf({ id: 'mr-x', side: 'person', name: 'Mr X', mail: 'x@mail.example', roles: ['complainant'] }))
        await people.add(personOf({ id: 'his-friend', side: 'person', roles: ['representative'] }))
        await people.add(personOf({ id: 'mrs-y', side: 'person' }))
      })
      await givenCase(store, { reference: '25 000 001' }, { people: [{ person: 'his-friend', role: 'representative' }, { person: 'mr-x', role: 'complainant' }] })
    })
    after(() => close())

    const person = (who: Parameters<Store['as']>[0], id: string) => store.as(who, async ({ people }) => (await people.person(id))?.id ?? null)

    it('gives a person back as added', async () => {
      assert.deepEqual(await store.as(asOffice('office-1'), ({ people }) => people.person('ann')), personOf({ id: 'ann', office: 'office-1', roles: ['investigator', 'adviser'], powers: ['decide'], mail: 'ann@office.example' }))
    })

    it('shows staff their colleagues, their complainants and the people of bodies, and nobody else', async () => {
      for (const id of ['ann', 'bob', 'mr-x', 'his-friend', 'link']) assert.equal(await person(asOffice('office-1'), id), id)
      for (const id of ['eve', 'mrs-y', 'nobody']) assert.equal(await person(asOffice('office-1'), id), null)
    })

    it('shows a person themselves, a body its own people, the public nobody', async () => {
      assert.equal(await person(asPerson('mr-x'), 'mr-x'), 'mr-x')
      for (const id of ['his-friend', 'ann', 'link']) assert.equal(await person(asPerson('mr-x'), id), null)
      assert.equal(await person(asBody('north-council'), 'link'), 'link')
      for (const id of ['ann', 'mr-x']) assert.equal(await person(asBody('north-council'), id), null)
      assert.equal(await person(asBody('south-council'), 'link'), null)
      await assert.rejects(person(asPublic, 'mr-x'), { code: 'outside-standing' })
    })

    it('finds staff of the asker’s office by role, and who acts for a body', async () => {
      const staff = (roles: readonly string[] | null) => store.as(asOffice('office-1'), async ({ people }) => (await people.staff(roles)).map(({ id }) => id))
      assert.deepEqual(await staff(['manager', 'investigator']), ['ann', 'bob'])
      assert.deepEqual(await staff(['manager']), ['bob'])
      assert.deepEqual(await staff([]), [])
      assert.deepEqual(await staff(null), ['ann', 'bob'])
      assert.deepEqual(await store.as(asOffice('office-1'), async ({ people }) => (await people.ofBody('north-council')).map(({ id }) => id)), ['link'])
    })

    it('finds for sign-in who is party to the case of a reference, and tells it to nobody else', async () => {
      const parties = (who: Parameters<Store['as']>[0], reference: string) => store.as(who, async ({ people }) => (await people.partiesOf(reference)).map(({ person: { id }, role, office }) => [id, role, office]))
      assert.deepEqual(await parties(asSystem, '25 000 001'), [['mr-x', 'complainant', 'office-1'], ['his-friend', 'representative', 'office-1']])
      assert.deepEqual(await parties(asSystem, '25 000 002'), [])
      assert.deepEqual(await parties(asOffice('office-1'), '25 000 001'), [])
      assert.deepEqual(await parties(asPublic, '25 000 001'), [])
    })

    it('lets a person come by themselves, but not as staff, as another, or with powers', async () => {
      const come = (it: Person) => store.as(asPerson('new', 'office-1'), ({ people }) => people.add(it))
      await assert.rejects(come(personOf({ id: 'new', side: 'office', office: 'office-1' })), { code: 'outside-standing' })
      await assert.rejects(come(personOf({ id: 'other', side: 'person' })), { code: 'outside-standing' })
      await assert.rejects(come(personOf({ id: 'new', side: 'person', powers: ['decide'] })), { code: 'outside-standing' })
      await come(personOf({ id: 'new', side: 'person', roles: ['complainant'] }))
      assert.equal(await person(asPerson('new'), 'new'), 'new')
    })

    it('keeps offices and bodies for all to see; an office settles only itself', async () => {
      await store.as(asSystem, async ({ people }) => {
        await people.saveBody({ slug: 'north-council', name: 'North', kind: 'council', called: 'the Council' })
        await people.saveBody({ slug: 'north-council', name: 'North Council', kind: 'council', called: 'the Council' })
      })
      for (const who of [asPublic, asPerson('mr-x'), asBody('north-council'), asOffice('office-1'), asSystem]) {
        assert.deepEqual(await store.as(who, ({ people }) => people.office('office-1')), officeOf('office-1'))
        assert.deepEqual(await store.as(who, ({ people }) => people.bodies()), [{ slug: 'north-council', name: 'North Council', kind: 'council', called: 'the Council' }])
        assert.deepEqual((await store.as(who, ({ people }) => people.offices())).map(({ id }) => id), ['office-1'])
        assert.equal(await store.as(who, ({ people }) => people.body('no-such')), null)
      }
      await store.as(asOffice('office-1'), ({ people }) => people.saveOffice({ ...officeOf('office-1'), hours: 'weekdays' }))
      assert.equal((await store.as(asPublic, ({ people }) => people.office('office-1')))?.hours, 'weekdays')
      await assert.rejects(store.as(asOffice('office-2'), ({ people }) => people.saveOffice(officeOf('office-1'))), { code: 'outside-standing' })
      await assert.rejects(store.as(asPerson('mr-x'), ({ people }) => people.saveOffice(officeOf('office-3'))), { code: 'outside-standing' })
    })
  })
}
