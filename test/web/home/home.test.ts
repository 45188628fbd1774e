import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { browser } from '../kit/site.ts'
import { wholeSite } from '../complain/journey.ts'

describe('The home page', () => {
  let whole: Awaited<ReturnType<typeof wholeSite>>
  before(async () => { whole = await wholeSite() })
  after(() => whole?.close())

  it('says which office this is, what it cannot do, and how to reach a person', async () => {
    const { body, statusCode } = await browser(whole.app).open('/')
    assert.equal(statusCode, 200)
    for (const part of [/Riverside Ombudsman looks at complaints/, /What we cannot do/, /0300 555 0100/, /Fernshire Council/]) assert.match(body, part)
  })

  it('has no dead link', async () => {
    const one = browser(whole.app)
    const links = new Set([...(await one.open('/')).body.matchAll(/(?:href|action)="(\/[^"#]*)"/g)].map(([, href]) => href ?? ''))
    assert.ok(links.has('/complain') && links.has('/return') && links.has('/decisions'))
    for (const link of links) {
      const { statusCode } = await one.open(link)
      assert.ok(statusCode < 400 || (link === '/cookies' && statusCode === 405), `${link}: ${statusCode}`)
    }
  })
})
