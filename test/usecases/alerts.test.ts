import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { addressFrom } from '../../src/register/search-address.ts'
import { askForAlert } from '../../src/usecases/alerts/ask-for-alert.ts'
import { confirmAlert, openAlert } from '../../src/usecases/alerts/confirm-alert.ts'
import { ASKED_AT_MOST, CONFIRM_HOURS, NAMED_AT_MOST, SEARCHES_AT_MOST, UNCONFIRMED_DAYS } from '../../src/usecases/alerts/limits.ts'
import { showAlerts, stopAlerts } from '../../src/usecases/alerts/stop-alerts.ts'
import { handlers } from '../../src/jobs/handlers.ts'
import type { Sent } from '../../src/usecases/ports/postman.ts'
import { system, visitor } from '../../src/usecases/use-case.ts'
import { statementSaying } from '../register/statements.ts'
import { testDesk, type TestDesk } from '../desk.ts'
import { importing } from './register/public-desk.ts'

const hour = 1 / 24

describe('Being mailed about new decisions', () => {
  let at: TestDesk
  let sent: Sent[]
  let number = 0
  const postman = { send: async (mail: Sent) => void sent.push(mail) }
  before(async () => { at = await testDesk() })
  beforeEach(async () => {
    sent = []
    await at.opened.pool.query('delete from alerts.follower; delete from casework.agenda')
  })
  after(() => at?.close())

  const publish = async (text: string, header: object = {}) => {
    number += 1
    const reference = `16 000 ${100 + number}`
    await importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statementSaying(text, { reference, body: 'Elmet Borough Council', ...header }))) }])
    return reference
  }
  const remove = (reference: string, versions: 'all' | 'older' = 'all') => at.desk.store.as(system, ({ publications }) => publications.remove({ reference, versions, why: 'to-protect-someone', on: at.desk.today() }))
  const ask = (over: { search?: object; mail?: string; every?: string } = {}) => askForAlert(at.desk, visitor, { mail: 'wanda@home.example', every: 'day', ...over, search: addressFrom(over.search ?? { q: 'hedge' }) })
  /** Whatever lies on the agenda is done, as the queue would; `by` sends. */
  const work = async (by: { send(mail: Sent): Promise<void> } | null = postman) => {
    const { rows } = await at.opened.pool.query<{ task: 'confirm-alert' | 'send-alerts'; payload: unknown }>(`delete from casework.agenda returning task, payload`)
    for (const { task, payload } of rows) await handlers[task]({ desk: at.desk, postman: null, alertPostman: by }, payload)
  }
  const morning = async (by: { send(mail: Sent): Promise<void> } = postman) => {
    await handlers['hand-out-alerts']({ desk: at.desk, postman: null, alertPostman: by }, {})
    await work(by)
  }
  const linkIn = (mail: Sent | undefined) => {
    const [, kind, id = '', token = ''] = /\/alerts\/(confirm|stop)\/([^/\s]+)\/([0-9a-f]{64})/.exec(mail?.text ?? '') ?? []
    return kind === 'confirm' ? { alert: id, token, follower: '' } : { follower: id, token, alert: '' }
  }
  /** Asks and confirms, as somebody would who reads their mail; gives nothing that is left unread. */
  const follow = async (over: Parameters<typeof ask>[0] = {}) => {
    assert.ok((await ask(over)).ok)
    await work()
    const confirmed = await confirmAlert(at.desk, visitor, linkIn(sent.pop()))
    assert.ok(confirmed.ok, JSON.stringify(confirmed))
    return confirmed.value
  }
  const kept = async () => (await at.opened.pool.query<{ followers: number; alerts: number }>('select (select count(*)::int from alerts.follower) as followers, (select count(*)::int from alerts.alert) as alerts')).rows[0]

  describe('asking', () => {
    it('sends one mail, which asks for a click and quotes nothing that somebody typed', async () => {
      await ask({ search: { q: 'Buy cheap pills at example.com' } })
      await work()
      assert.deepEqual(sent.map(({ to, subject }) => [to, subject]), [['wanda@home.example', 'Please confirm']])
      assert.doesNotMatch(sent[0]?.text ?? '', /pills|decision|ombudsman|council/i)
      assert.match(sent[0]?.text ?? '', /https:\/\/riverside\.example\/alerts\/confirm\//)
    })
    it('says everything that is wrong at once, and keeps nothing', async () => {
      const asked = await ask({ search: { from: 'yesterdayish' }, mail: 'wanda', every: 'hour' })
      assert.deepEqual(asked.ok ? [] : asked.refusal.problems?.map(({ field }) => field), ['from', 'mail', 'every'])
      assert.deepEqual(await kept(), { followers: 0, alerts: 0 })
    })
    it('takes no address that could be two, or carry anything', async () => {
      for (const mail of ['a@b.example,c@d.example', 'a@b.example\r\nBcc: c@d.example', 'A <a@b.example>', 'a@b', '', `${'x'.repeat(250)}@b.example`]) assert.ok(!(await ask({ mail })).ok, mail)
    })
    it('answers alike whether an address is new, known, or was asked too often', async () => {
      const first = await ask()
      await follow({ search: { q: 'visit' } })
      const answers = [first]
      for (let times = 0; times < ASKED_AT_MOST.times + 2; times += 1) answers.push(await ask())
      assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1)
    })
    it('writes to one address only so often, whoever asks and however it is spelt, and again the next day', async () => {
      for (let times = 0; times < ASKED_AT_MOST.times + 3; times += 1) await ask({ mail: times % 2 === 0 ? 'Wanda@Home.example' : ' wanda@home.EXAMPLE ', search: { q: `search ${times}` } })
      await work()
      assert.equal(sent.length, ASKED_AT_MOST.times)
      at.pass(1 + hour)
      await ask()
      await work()
      assert.equal(sent.length, ASKED_AT_MOST.times + 1)
    })
    it('keeps the address sealed: the database has it nowhere', async () => {
      await follow()
      const { rows } = await at.opened.pool.query(`select f::text as text from alerts.follower f union all select a::text from alerts.alert a union all select m::text from casework.mail m union all select g::text from casework.agenda g union all select j::text from graphile_worker._private_jobs j`)
      assert.doesNotMatch(JSON.stringify(rows), /wanda|home\.example/i)
    })
    it('waits for a mail server where there is none', async () => {
      await ask()
      await assert.rejects(work(null), /no mail server/)
    })
  })

  describe('confirming', () => {
    it('is shown by opening the link, and done by saying so; until then nothing is sent', async () => {
      await ask()
      await work()
      const link = linkIn(sent.pop())
      const opened = await openAlert(at.desk, visitor, link)
      assert.deepEqual(opened.ok && [opened.value.search, opened.value.every, opened.value.confirmed], ['q=hedge', 'day', false])
      at.pass(0.5)
      await publish('A hedge.')
      at.pass(0.4)
      await morning()
      assert.equal(sent.length, 0)
      assert.ok((await confirmAlert(at.desk, visitor, link)).ok)
    })
    it('is done once: confirmed again it stays as it is, and stopped it does not come back', async () => {
      await ask()
      await work()
      const link = linkIn(sent.pop())
      const first = await confirmAlert(at.desk, visitor, link)
      assert.deepEqual(await confirmAlert(at.desk, visitor, link), first)
      const [, follower = '', token = ''] = /stop\/([^/]+)\/(.+)$/.exec(first.ok ? first.value.stop : '') ?? []
      await stopAlerts(at.desk, visitor, { follower, token, alert: null })
      assert.equal((await confirmAlert(at.desk, visitor, link)).ok, false)
    })
    it('is too late after the hours that the mail tells, and what was not confirmed is deleted after days', async () => {
      await ask()
      await work()
      const link = linkIn(sent.pop())
      at.pass(CONFIRM_HOURS * hour)
      for (const tried of [await openAlert(at.desk, visitor, link), await confirmAlert(at.desk, visitor, link)]) assert.equal(tried.ok ? '' : tried.refusal.code, 'not-found')
      at.pass(UNCONFIRMED_DAYS - 1 - hour)
      const forget = () => handlers['forget-expired']({ desk: at.desk, postman: null }, {})
      await forget()
      assert.deepEqual(await kept(), { followers: 1, alerts: 1 })
      at.pass(2 * hour)
      await forget()
      assert.deepEqual(await kept(), { followers: 0, alerts: 0 })
    })
    it('takes no link that was guessed, nor one of another kind or another alert', async () => {
      await ask()
      await work()
      const { alert, token } = linkIn(sent.pop())
      for (const tried of [{ alert, token: '0'.repeat(64) }, { alert, token: '' }, { alert: 'another', token }]) assert.equal((await confirmAlert(at.desk, visitor, tried)).ok, false)
      assert.equal((await showAlerts(at.desk, visitor, { follower: alert, token })).ok, false)
    })
    it('asked again with another choice, changes the choice', async () => {
      await follow()
      await follow({ every: 'week' })
      assert.deepEqual(await kept(), { followers: 1, alerts: 1 })
    })
    it('is refused for more searches than one address may follow', async () => {
      for (let search = 0; search < SEARCHES_AT_MOST; search += 1) await follow({ search: { q: `word${search}` } })
      await ask({ search: { q: 'one too many' } })
      await work()
      const refused = await confirmAlert(at.desk, visitor, linkIn(sent.pop()))
      assert.equal(refused.ok ? '' : refused.refusal.code, 'not-now')
    })
  })

  describe('the mail', () => {
    it('tells what came new to the search: how it is filed and where it is read, and nothing of what it says', async () => {
      await publish('An old hedge.')
      await follow()
      const reference = await publish('A hedge was cut by somebody.', { category: 'Planning', subcategory: 'Enforcement', decision: 'Upheld', date: '2026-03-13' })
      await publish('A visit.')
      at.pass(1)
      await morning()
      assert.equal(sent.length, 1)
      const [{ subject, text, stop } = { subject: '', text: '', stop: '' }] = sent
      assert.equal(subject, 'Something new was published')
      assert.ok(text.includes(`“hedge”:\n\nElmet Borough Council (${reference}). Upheld. Planning, Enforcement. 13 March 2026\nhttps://riverside.example/decisions/planning/enforcement/${reference.replaceAll(' ', '-')}\n`), text)
      assert.doesNotMatch(text, /somebody|visit/)
      assert.match(text, /may have changed/)
      assert.ok(stop !== undefined && text.includes(stop))
    })
    it('is one a day at most, whatever is followed, and none where nothing is new', async () => {
      await follow()
      await follow({ search: { body: 'elmet-borough-council' } })
      await publish('A hedge.')
      await morning()
      assert.equal(sent.length, 0, 'not on the day on which it was asked for')
      at.pass(1)
      await morning()
      await publish('Another hedge.')
      await morning()
      assert.equal(sent.length, 1)
      assert.equal(sent[0]?.text.match(/Elmet Borough Council \(/g)?.length, 1, 'what two searches find is named once')
      at.pass(1)
      await morning()
      assert.equal(sent.length, 2)
      at.pass(1)
      await morning()
      assert.equal(sent.length, 2)
    })
    it('is one a week for whoever chose that', async () => {
      await follow({ every: 'week' })
      const reference = await publish('A hedge.')
      at.pass(6)
      await morning()
      assert.equal(sent.length, 0)
      at.pass(1)
      await morning()
      assert.ok(sent[0]?.text.includes(reference))
    })
    it('names so many at most, shared among the searches, and leads to the rest', async () => {
      await follow()
      await follow({ search: {} })
      for (let hedge = 0; hedge < NAMED_AT_MOST + 5; hedge += 1) await publish(`Hedge ${hedge}.`)
      at.pass(1)
      await morning()
      const { text } = sent[0] ?? { text: '' }
      assert.equal(text.match(/Elmet Borough Council \(/g)?.length, NAMED_AT_MOST - 1)
      assert.match(text, /There is more than fits in one message:\nhttps:\/\/riverside\.example\/decisions\?q=hedge&sort=newest/)
      at.pass(1)
      await morning()
      assert.equal(sent.length, 1, 'and what was not named is not told later')
    })
    it('tells each decision once, also if it gets a new version', async () => {
      await follow()
      const reference = await publish('A hedge.')
      at.pass(1)
      await morning()
      await importing(at.desk, [{ from: 'x', form: 'json', content: Buffer.from(JSON.stringify(statementSaying('A hedge, corrected.', { reference, body: 'Elmet Borough Council' }))) }])
      at.pass(1)
      await morning()
      assert.equal(sent.length, 1)
    })
    it('tells nothing of what was taken down before it went', async () => {
      await follow()
      const gone = await publish('A hedge.')
      await remove(gone)
      at.pass(1)
      await morning()
      assert.equal(sent.length, 0)
    })
    it('that could not be sent goes later, with what there is then', async () => {
      await follow()
      const [gone, stays] = [await publish('A hedge.'), await publish('Another hedge.')]
      at.pass(1)
      await assert.rejects(morning({ send: () => Promise.reject(new Error('The mail server did not take it (ECONNECTION).')) }))
      await remove(gone)
      await morning()
      assert.deepEqual([sent.length, sent[0]?.text.includes(stays), sent[0]?.text.includes(gone)], [1, true, false])
    })
    it('goes once though two send it at the same moment', async () => {
      const { stop } = await follow()
      await publish('A hedge.')
      at.pass(1)
      const follower = /stop\/([^/]+)\//.exec(stop)?.[1] ?? ''
      const slow = { send: async (mail: Sent) => { await new Promise((resolve) => setImmediate(resolve)); sent.push(mail) } }
      await Promise.all([1, 2].map(() => handlers['send-alerts']({ desk: at.desk, postman: null, alertPostman: slow }, { follower })))
      assert.equal(sent.length, 1)
    })
  })

  describe('stopping', () => {
    it('one leaves the others; the last takes the address with it', async () => {
      await follow()
      const { stop } = await follow({ search: { q: 'visit' } })
      const [, follower = '', token = ''] = /stop\/([^/]+)\/(.+)$/.exec(stop) ?? []
      const shown = await showAlerts(at.desk, visitor, { follower, token })
      const idOf = (sought: string) => (shown.ok ? shown.value.find(({ search }) => search === sought)?.id : undefined) ?? ''
      const left = await stopAlerts(at.desk, visitor, { follower, token, alert: idOf('q=hedge') })
      assert.deepEqual(left.ok && left.value.map(({ search }) => search), ['q=visit'])
      await stopAlerts(at.desk, visitor, { follower, token, alert: idOf('q=visit') })
      assert.deepEqual(await kept(), { followers: 0, alerts: 0 })
      assert.ok((await stopAlerts(at.desk, visitor, { follower, token, alert: null })).ok, 'stopping what was stopped is no fault')
    })
    it('ends the mails, those that are due included', async () => {
      const { stop } = await follow()
      await publish('A hedge.')
      at.pass(1)
      await handlers['hand-out-alerts']({ desk: at.desk, postman: null, alertPostman: postman }, {})
      const [, follower = '', token = ''] = /stop\/([^/]+)\/(.+)$/.exec(stop) ?? []
      await stopAlerts(at.desk, visitor, { follower, token, alert: null })
      await work()
      assert.equal(sent.length, 0)
    })
    it('is not done by a link that was guessed', async () => {
      const { stop } = await follow()
      const follower = /stop\/([^/]+)\//.exec(stop)?.[1] ?? ''
      assert.equal((await stopAlerts(at.desk, visitor, { follower, token: '0'.repeat(64), alert: null })).ok, false)
      assert.deepEqual(await kept(), { followers: 1, alerts: 1 })
    })
  })
})
