import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepAnswers } from '../../src/register/keep-answers.ts'

describe('Answers are kept', () => {
  const counting = (most: number) => {
    const found: string[] = []
    const answers = keepAnswers<string>(most)
    return { found, answers, ask: (name: string) => answers.of(name, async () => (found.push(name), `${name}!`)) }
  }

  it('as long as there is room; what was wanted longest ago goes first', async () => {
    const { found, ask } = counting(2)
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) assert.equal(await ask(name), `${name}!`)
    assert.deepEqual(found, ['a', 'b', 'c', 'b'])
  })

  it('until they are true no longer, also those that are being found just then', async () => {
    const { found, answers, ask } = counting(2)
    const finding = ask('a')
    answers.forget()
    await finding
    await ask('a')
    assert.deepEqual(found, ['a', 'a'])
  })

  it('only where they could be found', async () => {
    const answers = keepAnswers<string>(2)
    await assert.rejects(answers.of('a', () => Promise.reject(new Error('not now'))))
    assert.equal(await answers.of('a', () => Promise.resolve('found')), 'found')
  })
})
