import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { enqueueWaiting } from '../../src/jobs/enqueue-waiting.ts'
import { sendMail } from '../../src/jobs/send-mail.ts'
import { postMail } from '../../src/usecases/mail/post-mail.ts'
import { as, system } from '../../src/usecases/use-case.ts'
import { world } from '../usecases/identity/world.ts'

const mail = { id: 'mail-1', office: 'office-1', to: 'xanthe@home.example', subject: 'There is a message for you', text: 'There is news.\n' }

const here = async () => {
  const it = world()
  await as(it.desk, system, (rooms) => postMail(rooms, mail))
  return it
}

describe('a mail that waits', () => {
  test('is asked to be sent by the transaction that posts it, by its id alone', async () => {
    const { kept } = await here()
    assert.deepEqual(kept.jobs, [{ task: 'send-mail', payload: { mail: 'mail-1' }, key: 'mail.mail-1' }])
  })

  test('is sent once, however often it is tried', async () => {
    const { desk, kept } = await here()
    const sent: string[] = []
    const tools = { desk, postman: { send: async ({ id }: { id: string }) => void sent.push(id) } }
    await sendMail(tools, { mail: 'mail-1' })
    await sendMail(tools, { mail: 'mail-1' })
    assert.deepEqual(sent, ['mail-1'])
    assert.equal(kept.mail[0]?.sentAt, desk.now())
  })

  test('is kept where there is no mail server', async () => {
    const { desk, kept } = await here()
    await sendMail({ desk, postman: null }, { mail: 'mail-1' })
    assert.deepEqual([kept.mail[0]?.sentAt, kept.mail[0]?.problem], [null, null])
  })

  test('that is refused is noted for staff, tried again, and then sent', async () => {
    const { desk, kept } = await here()
    const refusing = { desk, postman: { send: () => Promise.reject(new Error('The mail server did not take it (EENVELOPE, 550).')) } }
    await assert.rejects(sendMail(refusing, { mail: 'mail-1' }), /550/)
    assert.match(kept.mail[0]?.problem ?? '', /550/)
    await sendMail({ desk, postman: { send: async () => undefined } }, { mail: 'mail-1' })
    assert.deepEqual([kept.mail[0]?.sentAt, kept.mail[0]?.problem], [desk.now(), null])
  })

  test('that no longer exists is no fault; a job that names none is', async () => {
    const { desk } = await here()
    const tools = { desk, postman: { send: async () => assert.fail('nothing to send') } }
    await sendMail(tools, { mail: 'gone' })
    await assert.rejects(sendMail(tools, {}), /which mail/)
  })

  test('while there was no mail server is asked for again at a start with one, for 14 days', async () => {
    const { desk, kept, pass } = await here()
    await sendMail({ desk, postman: null }, { mail: 'mail-1' })
    kept.jobs.length = 0
    assert.equal(await enqueueWaiting(desk), 1)
    assert.deepEqual(kept.jobs, [{ task: 'send-mail', payload: { mail: 'mail-1' }, key: 'mail.mail-1' }])
    pass(14 * 24 * 60 + 1)
    assert.equal(await enqueueWaiting(desk), 0)
  })
})
