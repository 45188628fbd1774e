import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { after, describe, test } from 'node:test'
import { smtpPostman } from '../../src/outside/mail.ts'

const mail = { id: 'mail-1', office: 'office-1', to: 'xanthe@home.example', subject: 'There is a message for you', text: 'There is news.\n' }

/** The least of a mail server: takes what it is sent, or refuses the addressee. */
async function mailServer(refuses = false): Promise<{ address: string; took: string[] }> {
  const took: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let inText = false
    socket.write('220 test\r\n')
    socket.on('data', (data) => {
      for (const line of data.toString('utf8').split('\r\n').slice(0, -1)) {
        took.push(line)
        if (inText) {
          if (line === '.') {
            inText = false
            socket.write('250 taken\r\n')
          }
        } else if (line.startsWith('RCPT') && refuses) socket.write('550 no such user xanthe@home.example\r\n')
        else if (line === 'DATA') {
          inText = true
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, took }
}

describe('mail by SMTP', () => {
  test('goes to its address with its subject, marked as automatic, and its id is the same each time', async () => {
    const { address, took } = await mailServer()
    const postman = smtpPostman(address, 'Messages <messages@redress.example>')
    await postman.send(mail)
    await postman.send(mail)
    assert.ok(took.includes('RCPT TO:<xanthe@home.example>'))
    assert.ok(took.includes('Subject: There is a message for you'))
    assert.ok(took.includes('Auto-Submitted: auto-generated'))
    assert.equal(took.filter((line) => line === 'Message-ID: <mail-1@redress.example>').length, 2)
  })

  test('that comes again and again says where one click stops it; another says nothing of it', async () => {
    const { address, took } = await mailServer()
    const postman = smtpPostman(address, 'messages@redress.example')
    await postman.send(mail)
    assert.ok(!took.some((line) => /^List-/i.test(line)))
    const stop = `https://redress.example/alerts/stop/${'f'.repeat(36)}/${'0'.repeat(64)}`
    await postman.send({ ...mail, stop })
    const headers = took.join('\r\n').replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
    assert.ok(headers.includes(`List-Unsubscribe: <${stop}>`), took.join('\n'))
    assert.ok(headers.includes('List-Unsubscribe-Post: List-Unsubscribe=One-Click'))
  })

  test('an address with a line break in it cannot add headers or addressees', async () => {
    const { address, took } = await mailServer()
    const postman = smtpPostman(address, 'messages@redress.example')
    await postman.send({ ...mail, to: 'a@home.example\r\nBcc: b@home.example', subject: 'One\r\nBcc: c@home.example' }).catch(() => undefined)
    assert.ok(!took.some((line) => /^Bcc:/i.test(line) || /RCPT TO:<[bc]@/.test(line)), took.join('\n'))
  })

  test('what goes wrong is told without the address', async () => {
    const { address } = await mailServer(true)
    await assert.rejects(smtpPostman(address, 'messages@redress.example').send(mail), (problem: Error) => {
      assert.match(problem.message, /550/)
      assert.doesNotMatch(`${problem.stack} ${JSON.stringify(problem)}`, /xanthe|home\.example/)
      return true
    })
  })

  test('a server that is not there is told as a value of the library, not as a crash', async () => {
    await assert.rejects(smtpPostman('smtp://127.0.0.1:1', 'messages@redress.example').send(mail), /ESOCKET|ECONNECTION|ECONNREFUSED/)
  })
})
