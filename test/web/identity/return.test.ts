import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ada, boss, reference, withAccount, withComplaint } from '../../usecases/identity/people.ts'
import { world } from '../../usecases/identity/world.ts'
import { doors, fill, signInAs } from './doors.ts'

async function here() {
  const it = world()
  withComplaint(it)
  await withAccount(it, { ...ada, roles: ['adviser'] })
  await withAccount(it, boss)
  return { it, ...(await doors(it)) }
}
const mailed = ({ kept }: ReturnType<typeof world>) => /\d{4} \d{4}/.exec(kept.mail.at(-1)?.text ?? '')?.[0] ?? ''

describe('a person comes back', () => {
  test('asks for a code with their reference, pastes it, and comes to their own page', async () => {
    const { it, visitor } = await here()
    const asked = await fill(visitor, '/return', { reference: '25000001' })
    assert.equal(asked.headers.location, '/return/code?asked=yes')
    const page = await visitor.open('/return/code?asked=yes')
    assert.match(page.body, /<input[^>]*name="reference"[^>]*value="25000001"/)
    assert.match(page.body, /<input[^>]*name="code"[^>]*autocomplete="one-time-code"/)
    const back = await fill(visitor, '/return/code', { reference: '25000001', code: ` ${mailed(it).replace(' ', '-')}\t` })
    assert.equal(back.headers.location, '/my')
    assert.equal((await visitor.open('/my')).body, 'hello Xanthe Xu')
  })

  test('is told the same for a reference that does not exist', async () => {
    const { visitor } = await here()
    const known = await fill(visitor, '/return', { reference })
    const unknown = await fill(visitor, '/return', { reference: '25 999 999' })
    assert.deepEqual([unknown.statusCode, unknown.headers.location, unknown.body], [known.statusCode, known.headers.location, known.body])
  })

  test('comes back to the page that they wanted, of this site alone', async () => {
    for (const [next, leads] of [['/my/25-000-001', '/my/25-000-001'], ['//evil.example', '/my']] as const) {
      const { it, visitor } = await here()
      const asked = await fill(visitor, `/return?next=${encodeURIComponent(next)}`, { reference, next })
      const back = await fill(visitor, String(asked.headers.location), { reference, code: mailed(it), next }, '/return/code')
      assert.equal(back.headers.location, leads)
    }
  })

  test('sees the way out, the telephone number and what to do without a mailbox', async () => {
    const { visitor } = await here()
    const { body } = await visitor.open('/return')
    assert.match(body, /Exit this page/)
    assert.match(body, /I cannot use email/)
    assert.match(body, /0300 555 0100/)
  })

  test('what is wrong with a code is said beside it, and the code is not written back', async () => {
    const { visitor } = await here()
    const page = await fill(visitor, '/return/code', { reference, code: '98765432' })
    assert.equal(page.statusCode, 422)
    assert.match(page.body, /do not work together/)
    assert.doesNotMatch(page.body, /98765432/)
  })
})

describe('staff help someone back in', () => {
  test('an adviser makes a code that is shown once, and it works', async () => {
    const { it, app, visitor } = await here()
    await signInAs(visitor, it, ada.mail ?? '')
    const opened = await visitor.open('/office/return-code')
    const token = /name="_csrf" value="([^"]+)"/.exec(opened.body)?.[1] ?? ''
    const payload = new URLSearchParams([['_csrf', token], ['reference', reference], ['by', 'staff'], ['checks', 'full-name'], ['checks', 'complaint']])
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const made = await app.inject({ method: 'POST', url: '/office/return-code', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: payload.toString() })
    const code = /panel__title">(\d{4} \d{4})</.exec(made.body)?.[1] ?? ''
    assert.equal(made.headers['cache-control'], 'no-store')
    visitor.cookies.delete('redress_session')
    assert.equal((await fill(visitor, '/return/code', { reference, code })).headers.location, '/my')
  })

  test('without enough checks it is said which field is wrong', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, ada.mail ?? '')
    const page = await fill(visitor, '/office/return-code', { reference, by: 'staff' })
    assert.match(page.body, /href="#checks">Select at least 2/)
  })

  test('an administrator may not, but sees the people of the office and adds one', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, boss.mail ?? '')
    assert.equal((await fill(visitor, '/office/return-code', { reference, by: 'letter', checks: 'letter-to-record' })).statusCode, 403)
    const page = await visitor.open('/office/people')
    assert.match(page.body, /Ada Adeyemi/)
    const added = await fill(visitor, '/office/people', { name: 'Nia New', mail: 'nia@riverside.example', roles: 'investigator', powers: 'decide', body: '' })
    assert.match(added.body, /panel__title">\d{4} \d{4}</)
    assert.deepEqual([...it.kept.people.values()].find(({ name }) => name === 'Nia New')?.powers, ['decide'])
  })

  test('an adviser may not see the list of people', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, ada.mail ?? '')
    assert.equal((await visitor.open('/office/people')).statusCode, 403)
  })

  test('the code of a new account gives a password and a second factor, once', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, boss.mail ?? '')
    const added = await fill(visitor, '/office/people', { name: 'Nia New', mail: 'nia@riverside.example', roles: 'investigator' })
    const code = /panel__title">(\d{4} \d{4})</.exec(added.body)?.[1] ?? ''
    const fields = { mail: 'nia@riverside.example', code, password: 'a kettle of quiet fish' }
    const taken = await fill(visitor, '/sign-in/new', fields)
    assert.match(taken.body, /href="otpauth:\/\/totp\//)
    assert.doesNotMatch(taken.body, /kettle/)
    assert.equal((await fill(visitor, '/sign-in/new', fields)).statusCode, 422)
  })
})
