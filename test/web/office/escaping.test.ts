import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { showCase } from '../../../src/usecases/cases/show-case.ts'
import { recordingPages } from '../../../src/web/office/office.ts'
import { referenceInAddress } from '../../../src/register/permalink.ts'
import { actorFor, testDesk, testPeople, type TestDesk } from '../../desk.ts'
import { atWork, officeSite } from './staff.ts'

const evil = '"><script>alert(1)</script><b x=\''

describe('HTML in every field of every form', () => {
  let world: TestDesk
  let app: FastifyInstance
  before(async () => {
    world = await testDesk()
    app = await officeSite(world)
  })
  after(async () => {
    await app?.close()
    await world?.close()
  })

  it('comes back and is kept as text, on each page that shows it', async () => {
    const reference = await world.receive({ narrative: evil, injustice: evil, name: `Evil ${evil}`, wanted: evil })
    const path = `/office/cases/${referenceInAddress(reference)}`
    const manager = await atWork(world, app, testPeople.manager)
    await manager.record(`${path}/do/send-to-assessment`, { note: evil })
    await manager.record(`${path}/do/allocate`, { investigator: testPeople.manager.id })
    await manager.record(`${path}/do/record-account`, { account: evil, source: evil.replaceAll('\n', ' ') })
    for (const [page, fields] of [['heads/add', { text: evil }], ['facts/add', { text: evil, from: 'body', source: evil }], ['notes/add', { text: evil }], ['naming', { name: 'Mr <b>', subject: '<i>', object: '<i>', possessive: '<i>' }]] as const) {
      assert.equal((await manager.record(`${path}/${page}`, fields)).statusCode, 303, page)
    }
    const shown = await showCase(world.desk, actorFor(testPeople.manager), { reference })
    assert(shown.ok)
    const { heads: [head], facts: [fact], injustices: [injustice] } = shown.value.file.state
    await manager.record(`${path}/heads/${head?.id}/assess/minor-injustice`, { met: 'yes', discretion: 'not-exercised', reasons: evil })
    await manager.record(`${path}/statement/paragraph?key=summary`, { text: evil })
    const recorded = Object.values(shown.value.file.scheme.roles).flatMap(({ records = [] }) => records)
    const addresses = recordingPages.filter(({ needs }) => needs === 'anything' || recorded.includes(needs)).map((page) => `${path}/${page.path.replace(':head', head?.id ?? '').replace(':fact', fact?.id ?? '').replace(':injustice', injustice?.id ?? '').replace(':test', 'minor-injustice')}${page.path === 'statement/paragraph' ? '?key=summary' : ''}`)
    // What is left in an address is something that there is none of on this case.
    for (const address of addresses.filter((each) => !each.includes(':'))) {
      const opened = await manager.open(address)
      assert.equal(opened.statusCode, 200, address)
      harmless(opened.body, address)
      // Every field that the page has, and one problem with all of them: too long.
      const names = [...opened.body.matchAll(/<(?:input|textarea|select)[^>]* name="([^"_][^"]*)"/g)].map(([, name]) => name ?? '').filter((name) => !['seen', 'do'].includes(name))
      const sent = await manager.send(opened.body, address, { ...Object.fromEntries(names.map((name) => [name, evil])), seen: '-1' })
      harmless(sent.body, address)
    }
    for (const address of ['', '/statement', '/statement/preview', '/publication', '/injustice', `/heads/${head?.id}/assess`]) harmless((await manager.open(`${path}${address}`)).body, address)
    harmless((await manager.open(`/office/search?q=${encodeURIComponent(evil)}`)).body, 'search')
  })
})

function harmless(body: string, where: string): void {
  assert.doesNotMatch(body, /<script>alert|<b x=|<i>|Mr <b>/, where)
}
