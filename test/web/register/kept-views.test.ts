import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html, toHtml } from '../../../src/web/kit/kit.ts'
import { keepViews } from '../../../src/web/register/kept-views.ts'

describe('What was drawn is kept', () => {
  const counting = (most: number) => {
    const drawn: string[] = []
    const view = keepViews(most)
    return { drawn, show: (key: string) => toHtml(view(key, () => { drawn.push(key); return html`<p>${`${key} & <b>`}</p>` })) }
  }
  it('and shown again as it was, escaped once', () => {
    const { drawn, show } = counting(2)
    assert.equal(show('a'), show('a'))
    assert.equal(show('a'), '<div><p>a &amp; &lt;b></p></div>')
    assert.deepEqual(drawn, ['a'])
  })
  it('as long as there is room; what was wanted longest ago goes first', () => {
    const { drawn, show } = counting(2)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) show(key)
    assert.deepEqual(drawn, ['a', 'b', 'c', 'b'])
  })
})
