import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html, respond } from '../../../src/web/kit/kit.ts'
import { listen } from '../../../src/web/server.ts'
import { site } from './site.ts'

describe('What a browser may do with our pages', () => {
  it('is to run, draw and fetch our own files only, to send forms to us only, and to be framed by nobody', async () => {
    const { headers } = await (await site()).inject('/privacy')
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
    )
    assert.equal(headers['referrer-policy'], 'same-origin')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['x-frame-options'], 'DENY')
    assert.match(String(headers['permissions-policy']), /camera=\(\), microphone=\(\), geolocation=\(\)/)
    assert.equal(headers['x-powered-by'], undefined)
  })
  it('is to insist on https where the site is reached by https, and only there', async () => {
    const plain = await (await site()).inject('/privacy')
    assert.equal(plain.headers['strict-transport-security'], undefined)
    const secure = await (await site({ publicAddress: 'https://redress.example' })).inject('/cookies')
    assert.match(String(secure.headers['strict-transport-security']), /max-age=63072000/)
    assert.match(String(secure.headers['set-cookie']), /^__Host-redress_form=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
  it('has nothing inline to run or to style', async () => {
    const app = await site({ demo: true })
    for (const url of ['/privacy', '/accessibility', '/cookies', '/nowhere']) {
      const { body } = await app.inject(url)
      assert.doesNotMatch(body, /<style|\sstyle=|\son[a-z]+=|javascript:/i)
      for (const [, attributes, content] of body.matchAll(/<script([^>]*)>([^<]*)/g)) {
        assert.match(attributes ?? '', /src="\/assets\//)
        assert.equal(content, '')
      }
    }
  })
})

describe('What is kept by browsers and caches', () => {
  const routes = [
    (app: Parameters<typeof respond>[0]['server']) => {
      app.get('/my/page', (_request, reply) => respond(reply, { title: 'Private', body: null }))
      app.get('/public', (_request, reply) => respond(reply, { title: 'Public', open: { seconds: 60 }, body: html`<p>Text</p>` }))
    },
  ]
  it('is nothing of a private page, which search engines are told to leave out', async () => {
    const response = await (await site({ routes })).inject('/my/page')
    assert.equal(response.headers['cache-control'], 'no-store')
    assert.match(response.body, /<meta name="robots" content="noindex, nofollow"/)
  })
  it('is an open page, for as long as it says, one copy for each cookie setting', async () => {
    const response = await (await site({ routes })).inject('/public')
    assert.equal(response.headers['cache-control'], 'public, max-age=60')
    assert.match(String(response.headers['vary']), /cookie/i)
    assert.equal(response.headers['set-cookie'], undefined)
    assert.doesNotMatch(response.body, /noindex|_csrf/)
  })
  it('is no page of a demonstration in any search engine', async () => {
    assert.match((await (await site({ routes, demo: true })).inject('/public')).body, /noindex/)
  })
  it('is each style and script for ever, under an address that changes with it', async () => {
    const app = await site()
    const page = (await app.inject('/privacy')).body
    const addresses = [...page.matchAll(/(?:src|href)="(\/assets\/[0-9a-f]{12}\/[^"]+)"/g)].map(([, address]) => address ?? '')
    assert.equal(addresses.length, 4)
    for (const url of addresses) {
      const response = await app.inject(url)
      assert.equal(response.statusCode, 200, url)
      assert.equal(response.headers['cache-control'], 'public, max-age=31536000, immutable')
    }
  })
  it('is sent compressed to browsers that can read it so', async () => {
    const app = await site()
    const response = await app.inject({ url: app.site.assets.url('site.css'), headers: { 'accept-encoding': 'br' } })
    assert.equal(response.headers['content-encoding'], 'br')
    assert.ok(response.rawPayload.length < 30_000)
  })
})

describe('Nothing of gov.uk that is for gov.uk alone is used', () => {
  it('neither its typeface nor its crown', async () => {
    const app = await site()
    const css = (await app.inject(app.site.assets.url('site.css'))).body
    assert.doesNotMatch(css, /GDS Transport|@font-face|\.woff/)
    const page = (await app.inject('/privacy')).body
    assert.doesNotMatch(page, /GOV\.UK|govuk-header|crown|crest|copyright-logo/i)
  })
})

describe('Every page', () => {
  it('has a language, a title with office and service, one main part, one h1, a way past the menu and the standing links', async () => {
    const app = await site()
    for (const url of ['/privacy', '/accessibility', '/cookies', '/nowhere']) {
      const { body } = await app.inject(url)
      assert.match(body, /^<!DOCTYPE html><html lang="en"/)
      assert.match(body, /<title>[^<]+ – Riverside Ombudsman – Redress<\/title>/)
      assert.equal(body.match(/<main /g)?.length, 1)
      assert.equal(body.match(/<h1/g)?.length, 1)
      assert.match(body, /href="#main-content" class="govuk-skip-link"/)
      for (const link of ['/cookies', '/accessibility', '/privacy']) assert.match(body, new RegExp(`govuk-footer__link" href="${link}"`))
      assert.match(body, /How to reach a person.*0300 555 0100.*help@riverside\.example.*1 Quay Street/)
      assert.equal(new Set(body.match(/ id="[^"]+"/g)).size, body.match(/ id="[^"]+"/g)?.length ?? 0, 'ids are unique')
    }
  })
  it('of a demonstration says that it is one', async () => {
    const sentence = /This is a demonstration\. Nothing here reaches a real ombudsman\. Do not enter real details\./
    for (const url of ['/privacy', '/nowhere', '/cookies']) {
      assert.match((await (await site({ demo: true })).inject(url)).body, sentence)
      assert.doesNotMatch((await (await site()).inject(url)).body, sentence)
    }
  })
  it('of a demonstration says for as long as it has not got all its cases that it has not', async () => {
    let loading = true
    const app = await site({ demo: true, stillLoading: () => loading })
    assert.match((await app.inject('/privacy')).body, /Its cases are still being loaded/)
    loading = false
    assert.doesNotMatch((await app.inject('/privacy')).body, /still being loaded/)
  })
  it('of a complaint offers a way out twice, whom to ring in danger, and who receives it', async () => {
    const routes = [(app: Parameters<typeof respond>[0]['server']) => void app.get('/complain', (_request, reply) => respond(reply, { title: 'Complain', journey: true, body: null }))]
    const { body } = await (await site({ routes })).inject('/complain')
    assert.match(body, /govuk-js-exit-this-page-skiplink/)
    assert.match(body, /govuk-js-exit-this-page-button/)
    assert.match(body, /If someone is in danger now.*href="tel:999"/)
    assert.match(body, /What you send here goes to Riverside Ombudsman/)
  })
})

describe('A demonstration', () => {
  it('can be reached from its own machine only', async () => {
    const app = await site({ demo: true })
    await assert.rejects(listen(app, { port: 0, host: '0.0.0.0' }), /this machine only/)
    const address = await listen(app, { port: 0 })
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/)
    await app.close()
  })
  it('refuses a public address', async () => {
    await assert.rejects(site({ demo: true, publicAddress: 'https://redress.example' }), /demonstration/i)
  })
})
