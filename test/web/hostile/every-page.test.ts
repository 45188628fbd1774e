import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addressOf, everyPage, sendRaw, type EveryPage } from './every-page.ts'
import { faultsOf, hostile, typed } from './hostile.ts'

describe('Whatever is asked of any page of the site', () => {
  let site: EveryPage
  /** Always those, and each of the others for every fourth page. */
  const some = (values: Readonly<Record<string, string>>, always: readonly string[], turn: number) =>
    Object.entries(values).filter(([what], at) => always.includes(what) || at % 4 === turn % 4)
  before(async () => { site = await everyPage() })
  after(() => site?.close())

  const asked = ['q', 'page', 'after', 'stage', 'show', 'from', 'to', 'sort', 'next', 'reference', 'key', 'version', 'body', 'category', 'asked', 'head', 'question', 'fact']

  it('the walk does reach every area', () => {
    for (const pattern of ['/', '/decisions', '/complain/:question', '/my/:reference', '/body/:reference', '/office', '/office/cases/:reference/facts/:fact', '/office/people/:person/renew']) {
      assert.ok(site.pages.some((page) => page.pattern === pattern), pattern)
    }
  })

  it('every page opens for whoever it is for', async () => {
    const faults: string[] = []
    for (const page of site.pages.filter(({ method }) => method === 'GET')) {
      for (const parts of site.addresses(page)) {
        const url = addressOf(page, parts)
        faults.push(...faultsOf(await site.reader(page).open(url)).map((fault) => `${url} ${fault}`))
      }
    }
    assert.deepEqual(faults, [])
  })

  it('a part of an address that is no part gets a clear answer', async () => {
    const faults: string[] = []
    for (const [turn, page] of site.pages.entries()) {
      const [known = {}] = site.addresses(page)
      const one = site.reader(page)
      for (const part of Object.keys(known)) {
        for (const [what, value] of some(hostile, ['a null character', 'HTML', 'the name of something that every object has'], turn)) {
          const url = addressOf(page, { ...known, [part]: value })
          const answer = page.method === 'GET' ? await one.open(url) : await sendRaw(site.app, one, url, `_csrf=${encodeURIComponent(site.token(one))}&seen=1`)
          faults.push(...faultsOf(answer).map((fault) => `${page.method} ${page.pattern} with ${what} as ${part} ${fault}`))
        }
      }
    }
    assert.deepEqual(faults, [])
  })

  it('a parameter that is none gets a clear answer on every page', async () => {
    const faults: string[] = []
    const values = Object.values(hostile)
    for (const page of site.pages.filter(({ method }) => method === 'GET')) {
      const [known = {}] = site.addresses(page)
      // Each time another value for each name, all of them at once.
      for (const turn of [0, 5, 11, 16]) {
        const query = asked.map((name, at) => `${name}=${values[(at + turn) % values.length]}${turn === 5 ? `&${name}=b` : ''}`).join('&')
        faults.push(...faultsOf(await site.reader(page).open(`${addressOf(page, known)}?${query}`)).map((fault) => `${page.pattern}, turn ${turn}, ${fault}`))
      }
    }
    assert.deepEqual(faults, [])
  })

  it('each parameter of the lists and searches is read on its own, too', async () => {
    const faults: string[] = []
    for (const [path, names] of [['/office', ['show', 'stage', 'after']], ['/office/search', ['q']], ['/body', ['after']], ['/decisions', ['q', 'page', 'from', 'sort', 'category']], ['/sign-in', ['next']], ['/return', ['next']]] as const) {
      const one = site.reader({ method: 'GET', pattern: path })
      for (const name of names) {
        for (const [what, value] of Object.entries(hostile)) {
          for (const query of [`${name}=${value}`, `${name}=${value}&${name}=${value}`, `${name}[]=${value}`]) faults.push(...faultsOf(await one.open(`${path}?${query}`)).map((fault) => `${path} with ${what} as ${name} ${fault}`))
        }
      }
    }
    assert.deepEqual(faults, [])
  })

  it('a form with anything in all of its fields gets a clear answer, and what was typed comes back as text', async () => {
    const faults: string[] = []
    for (const [turn, page] of site.pages.filter(({ method }) => method === 'POST').entries()) {
      const one = site.reader(page)
      for (const parts of site.addresses(page)) {
        const url = addressOf(page, parts)
        const opened = await one.open(url)
        const names = [...new Set([...opened.body.matchAll(/<(?:input|textarea|select|button)[^>]* name="([^"]+)"/g)].map(([, name]) => name ?? ''))].filter((name) => !['_csrf', 'then'].includes(name))
        // A step that is not possible now has no fields; one sending is enough to see that it is refused.
        const values = names.length === 0 ? some(typed, ['HTML'], turn).slice(0, 1) : some(typed, ['HTML', 'a null character', 'nothing'], turn)
        for (const [what, value] of values) {
          for (const times of what === 'HTML' ? [1, 2] : [1]) {
            const fields = [...names, 'nobody-asked'].map((name) => `${encodeURIComponent(name)}=${value}&`.repeat(times)).join('')
            const answer = await sendRaw(site.app, one, url, `${fields}_csrf=${encodeURIComponent(site.token(one))}`)
            faults.push(...faultsOf(answer).map((fault) => `${url} with ${what}${times === 2 ? ', twice,' : ''} ${fault}`))
          }
        }
      }
    }
    assert.deepEqual(faults, [])
  })
})
