import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ada, boss, password, wrongCode, shown, withAccount } from '../../usecases/identity/people.ts'
import { world } from '../../usecases/identity/world.ts'
import { browser } from '../kit/site.ts'
import { doors, fill, signInAs } from './doors.ts'

const mail = ada.mail ?? ''

async function here(options = {}) {
  const it = world()
  await withAccount(it, ada)
  await withAccount(it, boss)
  return { it, ...(await doors(it, options)) }
}

describe('staff sign in', () => {
  test('with password and code, and come to their work', async () => {
    const { it, visitor } = await here()
    const last = await signInAs(visitor, it, mail)
    assert.equal(last.statusCode, 303)
    assert.equal(last.headers.location, '/office')
    assert.equal((await visitor.open('/office')).body, 'hello Ada Adeyemi')
  })

  test('and come back to the page that they wanted', async () => {
    const { it, visitor } = await here()
    const sent = await visitor.open('/office?stage=assessing&q=a%20b')
    assert.equal(sent.headers.location, '/sign-in?next=%2Foffice%3Fstage%3Dassessing%26q%3Da%2520b')
    assert.equal((await signInAs(visitor, it, mail, '/office?stage=assessing&q=a%20b')).headers.location, '/office?stage=assessing&q=a%20b')
  })

  for (const elsewhere of ['https://evil.example/', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', 'javascript:alert(1)', 'office', '/%0d%0aset-cookie:x=y\r\nx: y']) {
    test(`never lead to another site: ${JSON.stringify(elsewhere)}`, async () => {
      const { it, visitor } = await here()
      const { location } = (await signInAs(visitor, it, mail, elsewhere)).headers
      assert.equal(location, '/office')
    })
  }

  test('are still nobody between password and code', async () => {
    const { visitor } = await here()
    await fill(visitor, '/sign-in', { mail, password })
    assert.equal((await visitor.open('/office')).statusCode, 303)
    assert.equal((await visitor.open('/who')).body, 'hello null')
  })

  test('get a new session with the code, so that one planted before is worth nothing', async () => {
    const { it, app, visitor } = await here()
    await fill(visitor, '/sign-in', { mail, password })
    const planted = visitor.cookies.get('redress_session') ?? ''
    await fill(visitor, '/sign-in/second-factor', { code: shown(it) })
    const thief = browser(app)
    thief.cookies.set('redress_session', planted)
    assert.notEqual(visitor.cookies.get('redress_session'), planted)
    assert.equal((await thief.open('/office')).statusCode, 303)
  })

  test('are told the same, whatever was wrong, and what they typed as a password is not written back', async () => {
    const { visitor } = await here()
    const wrong = await fill(visitor, '/sign-in', { mail, password: 'tremendous secret' })
    const unknown = await fill(visitor, '/sign-in', { mail: 'nobody@riverside.example', password: 'tremendous secret' })
    assert.equal(wrong.statusCode, 422)
    const same = (html: string) => html.replaceAll(mail, '').replaceAll('nobody@riverside.example', '').replace(/name="_csrf" value="[^"]*"/, '')
    assert.equal(same(wrong.body), same(unknown.body))
    assert.doesNotMatch(wrong.body, /tremendous/)
  })

  test('may try the code again, and after five wrong ones begin anew', async () => {
    const { it, visitor } = await here()
    await fill(visitor, '/sign-in', { mail, password })
    for (let n = 0; n < 4; n += 1) assert.match((await fill(visitor, '/sign-in/second-factor', { code: wrongCode(it) })).body, /Enter the 6-digit code/)
    assert.match((await fill(visitor, '/sign-in/second-factor', { code: wrongCode(it) })).body, /too many wrong attempts/)
    assert.equal((await visitor.open('/sign-in/second-factor')).headers.location, '/sign-in')
  })

  test('sign out by a form, and are forgotten', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, mail)
    assert.match((await visitor.open('/sign-out')).body, /You are signed in/)
    assert.equal(it.kept.sessions.size, 1)
    await fill(visitor, '/return', {}, '/sign-out')
    assert.equal(visitor.cookies.has('redress_session'), false)
    assert.equal(it.kept.sessions.size, 0)
  })
})

describe('the session cookie', () => {
  const cookieOf = async (options: object) => {
    const { visitor } = await here(options)
    const page = await fill(visitor, '/sign-in', { mail, password })
    return page.cookies.find(({ name }) => name.endsWith('redress_session'))
  }

  test('over https has the __Host- prefix and is Secure, HttpOnly and SameSite=Lax', async () => {
    const { name, secure, httpOnly, sameSite, path, domain } = (await cookieOf({ publicAddress: 'https://riverside.example' })) as unknown as Record<string, unknown>
    assert.deepEqual({ name, secure, httpOnly, sameSite, path, domain }, { name: '__Host-redress_session', secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: undefined })
  })

  test('on this machine has no prefix, and is HttpOnly and SameSite=Lax all the same', async () => {
    const cookie = await cookieOf({})
    assert.deepEqual([cookie?.name, cookie?.secure, cookie?.httpOnly, cookie?.sameSite], ['redress_session', undefined, true, 'Lax'])
  })

  test('of a session that has ended is taken away, and a new one can be had at once', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, mail)
    it.pass(31)
    await visitor.open('/who')
    assert.equal(visitor.cookies.has('redress_session'), false)
    visitor.cookies.set('redress_session', 'a'.repeat(64))
    await signInAs(visitor, it, mail)
    assert.equal((await visitor.open('/office')).body, 'hello Ada Adeyemi')
  })

  test('that is no token is not looked up', async () => {
    const { visitor } = await here()
    visitor.cookies.set('redress_session', "' or 1=1 --")
    assert.equal((await visitor.open('/who')).body, 'hello null')
  })
})

describe('a page of one side', () => {
  test('keeps what was typed when the session ended meanwhile, and takes it after a new sign-in', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, mail)
    const token = /name="_csrf" value="([^"]+)"/.exec((await visitor.open('/return')).body)?.[1] ?? ''
    it.pass(31)
    const ended = await visitor.send('/office', { _csrf: token, note: 'An hour of <b>work</b>', password: 'not this' })
    assert.equal(ended.statusCode, 401)
    assert.match(ended.body, /value="An hour of &lt;b>work&lt;\/b>"/)
    assert.doesNotMatch(ended.body, /not this/)
    await signInAs(visitor, it, mail)
    const again = /name="_csrf" value="([^"]+)"/.exec(ended.body)?.[1] ?? ''
    assert.match((await visitor.send('/office', { _csrf: again, note: 'An hour of <b>work</b>' })).body, /taken from Ada Adeyemi: .*An hour of/)
  })

  test('is refused to those of another side', async () => {
    const { it, visitor } = await here()
    await signInAs(visitor, it, mail)
    assert.equal((await visitor.open('/my')).statusCode, 403)
  })

  test('sends a person to their own door', async () => {
    const { visitor } = await here()
    assert.equal((await visitor.open('/my')).headers.location, '/return?next=%2Fmy')
  })
})

describe('what password managers and WCAG 3.3.8 need', () => {
  test('every field says what it takes and nothing hinders pasting', async () => {
    const { visitor } = await here()
    const first = await visitor.open('/sign-in')
    assert.match(first.body, /<input[^>]*name="mail"[^>]*autocomplete="username"/)
    assert.match(first.body, /<input[^>]*name="password"[^>]*autocomplete="current-password"/)
    await fill(visitor, '/sign-in', { mail, password })
    const second = await visitor.open('/sign-in/second-factor')
    assert.match(second.body, /<input[^>]*name="code"[^>]*autocomplete="one-time-code"/)
    for (const page of [first, second]) assert.doesNotMatch(page.body, /onpaste|maxlength|autocomplete="off"/)
  })
})

test('one machine that tries many passwords and second factors is slowed down at both together', async () => {
  const { visitor } = await here()
  const answers = []
  for (let n = 0; n < 121; n += 1) answers.push((await visitor.send(n % 2 === 0 ? '/sign-in' : '/sign-in/second-factor', {})).statusCode)
  assert.equal(answers.at(-1), 429)
  assert.ok(!answers.slice(0, 120).includes(429))
  assert.equal((await visitor.send('/sign-in/second-factor', {})).statusCode, 429)
})

test('nothing personal is logged, at any level, whatever succeeds or fails', async () => {
  const lines: string[] = []
  const { it, visitor } = await here({ log: { level: 'debug', stream: { write: (line: string) => void lines.push(line) } } })
  await fill(visitor, '/sign-in', { mail, password: 'tremendous secret' })
  const code = shown(it)
  await signInAs(visitor, it, mail)
  await visitor.open('/office?note=tremendous')
  await fill(visitor, '/return', { reference: '25 000 001' })
  await fill(visitor, '/return/code', { reference: '25 000 001', code: '12345678' })
  it.desk.store.as = () => Promise.reject(new Error(`broken for ${mail} ${password}`))
  await visitor.open('/office')
  const log = lines.join('')
  assert.ok(lines.length > 5)
  for (const secret of [mail, 'Ada', 'tremendous', password, code, '25 000 001', '25%20000%20001', '12345678', ...visitor.cookies.values()]) {
    assert.ok(!log.includes(secret), `the log holds ${secret}`)
  }
})
