import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { button, goTo, limits, notify, postForm, respond, sendingKey, textArea } from '../../../src/web/kit/kit.ts'
import { browser, site, tokenIn } from './site.ts'

function routes(received: unknown[] = []) {
  return [
    (app: FastifyInstance) => {
      app.get('/story', (_request, reply) =>
        respond(reply, { title: 'Story', body: postForm(reply, { once: true, body: [textArea({ name: 'story', label: 'Story' }), button({ text: 'Send' })] }) }),
      )
      app.post('/story', (request, reply) => {
        received.push(request.body)
        notify(reply, 'Saved <b>')
        return goTo(reply, '/done')
      })
      app.get('/done', (_request, reply) => respond(reply, { title: 'Done', body: null }))
      app.post('/away', () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })))
      app.post('/broken', () => Promise.reject(new Error('secret words of Mr X')))
      app.delete('/story', (_request, reply) => reply.send('gone'))
      app.post('/sign-in', app.limited(limits.useCode), (_request, reply) => reply.send('tried'))
    },
  ]
}

const own = { 'sec-fetch-site': 'same-origin' }
const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }

describe('Something that changes something', () => {
  it('is accepted from our own page, with its token', async () => {
    const received: unknown[] = []
    const person = browser(await site({ routes: routes(received) }))
    const page = await person.open('/story')
    const sent = await person.send('/story', { _csrf: tokenIn(page.body), story: 'one' })
    assert.equal(sent.statusCode, 303)
    assert.equal(sent.headers.location, '/done')
    assert.equal(received.length, 1)
  })
  const refused = [
    ['without a token', {}, {}],
    ['with a token that was made up', { _csrf: 'abcdefgh-0000000000000000000000000000' }, {}],
    ['from another site, even with a token', 'own token', foreign],
    ['from a neighbouring site, even with a token', 'own token', { 'sec-fetch-site': 'same-site' }],
    ['from another origin, told by an older browser', 'own token', { origin: 'https://elsewhere.example' }],
    ['from a page that hides where it is', 'own token', { origin: 'null' }],
  ] as const
  for (const [title, fields, headers] of refused) {
    it(`is refused ${title}`, async () => {
      const received: unknown[] = []
      const person = browser(await site({ routes: routes(received) }))
      const token = tokenIn((await person.open('/story')).body)
      const sent = await person.send('/story', { story: 'one', ...(fields === 'own token' ? { _csrf: token } : fields) }, headers)
      assert.equal(sent.statusCode, 403)
      assert.equal(received.length, 0)
      assert.match(sent.body, /We could not tell that this came from our own page/)
      assert.doesNotMatch(sent.body, /name="_csrf"/, 'another site must not get a page that sends its words for it')
    })
  }
  it('is refused with the token of another person', async () => {
    const app = await site({ routes: routes() })
    const other = tokenIn((await browser(app).open('/story')).body)
    const person = browser(app)
    await person.open('/story')
    assert.equal((await person.send('/story', { _csrf: other })).statusCode, 403)
  })
  it('is refused by any method other than reading, on any route', async () => {
    const app = await site({ routes: routes() })
    assert.equal((await app.inject({ method: 'DELETE', url: '/story' })).statusCode, 403)
    assert.equal((await app.inject({ method: 'POST', url: '/sign-in' })).statusCode, 403)
  })
  it('is told apart when one page is sent twice', async () => {
    const received: unknown[] = []
    const person = browser(await site({ routes: routes(received) }))
    const { body } = await person.open('/story')
    const key = /name="_sending" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const fields = { _csrf: tokenIn(body), _sending: key, story: 'one' }
    await person.send('/story', fields)
    await person.send('/story', fields)
    assert.deepEqual(received.map(sendingKey), [key, key])
    assert.equal(sendingKey({ _sending: '<script>' }), undefined)
  })
})

describe('Nothing that was typed is lost', () => {
  const story = 'They wrote "no" <b>&</b> nothing else.\nلم'
  const shown = 'value="They wrote &quot;no&quot; &lt;b>&amp;&lt;/b> nothing else.\nلم"'

  it('when a page was open for so long that its token is no longer good: it can be sent again', async () => {
    const received: { story?: string }[] = []
    const person = browser(await site({ routes: routes(received) }))
    const stale = await person.send('/story', { _csrf: 'gone', story, password: 'hunter2' }, own)
    assert.equal(stale.statusCode, 403)
    assert.match(stale.body, /The page had been open for too long/)
    assert.ok(stale.body.includes(shown))
    assert.doesNotMatch(stale.body, /hunter2/)
    const again = await person.send('/story', { _csrf: tokenIn(stale.body), story }, own)
    assert.equal(again.statusCode, 303)
    assert.equal(received[0]?.story, story)
  })
  it('when the database is away: it can be sent again', async () => {
    const person = browser(await site({ routes: routes() }))
    const token = tokenIn((await person.open('/story')).body)
    const response = await person.send('/away', { _csrf: token, story })
    assert.equal(response.statusCode, 503)
    assert.equal(response.headers['retry-after'], '30')
    assert.match(response.body, /this is not working at the moment.*Send it again/s)
    assert.ok(response.body.includes(shown))
  })
  it('when something broke: it can be copied, and nothing of the fault is shown', async () => {
    const person = browser(await site({ routes: routes() }))
    const token = tokenIn((await person.open('/story')).body)
    const response = await person.send('/broken', { _csrf: token, story })
    assert.equal(response.statusCode, 500)
    assert.match(response.body, /What you entered, to copy/)
    assert.doesNotMatch(response.body, /secret words|at .*\.ts|Send it again/)
  })
})

describe('A message for the next page', () => {
  it('is shown there once, as text', async () => {
    const person = browser(await site({ routes: routes() }))
    await person.send('/story', { _csrf: tokenIn((await person.open('/story')).body) })
    assert.match((await person.open('/done')).body, /Saved &lt;b/)
    assert.doesNotMatch((await person.open('/done')).body, /Saved/)
  })
  it('is not believed when it was not signed by us', async () => {
    const person = browser(await site({ routes: routes() }))
    person.cookies.set('redress_notice', 'You owe us money.forged')
    assert.doesNotMatch((await person.open('/done')).body, /You owe us/)
  })
})

describe('Guessing', () => {
  it('a password is slowed down after ten tries, with a page that says so', async () => {
    const person = browser(await site({ routes: routes() }))
    const token = tokenIn((await person.open('/story')).body)
    for (let tries = 0; tries < 10; tries += 1) assert.equal((await person.send('/sign-in', { _csrf: token })).statusCode, 200)
    const last = await person.send('/sign-in', { _csrf: token, user: 'a', password: 'hunter2' })
    assert.equal(last.statusCode, 429)
    assert.ok(Number(last.headers['retry-after']) > 0)
    assert.match(last.body, /Too many tries/)
    assert.doesNotMatch(last.body, /hunter2/)
  })
  it('at addresses is slowed down too', async () => {
    const app = await site({ requestsPerMinute: 3 })
    const answers = []
    for (let tries = 0; tries < 5; tries += 1) answers.push((await app.inject(`/nowhere/${tries}`)).statusCode)
    assert.deepEqual(answers, [404, 404, 404, 429, 429])
  })
  it('does not keep styles and health from being answered', async () => {
    const app = await site({ requestsPerMinute: 1 })
    for (const url of ['/privacy', app.site.assets.url('site.css'), '/health/live']) assert.equal((await app.inject(url)).statusCode, 200)
  })
})
