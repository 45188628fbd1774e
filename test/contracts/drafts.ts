import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Draft } from '../../src/usecases/ports/drafts.ts'
import type { Store } from '../../src/usecases/ports/store.ts'
import { asOffice, asPerson, asPublic, asSystem, type Open } from './given.ts'

const draft = (tokenDigest: string, over: Partial<Draft> = {}): Draft => ({
  tokenDigest, journey: 'complain', answers: { narrative: 'so far' }, savedAt: '2026-03-20T09:00:00.000Z', expiresAt: '2026-04-20T09:00:00.000Z', submittedAs: null, ...over,
})

export function draftsContract(name: string, open: Open): void {
  describe(`${name} keeps drafts`, () => {
    let store: Store
    let close: () => Promise<void>
    before(async () => ({ store, close } = await open()))
    after(() => close())

    for (const who of [asPublic, asPerson('mr-x'), asOffice('office-1'), asSystem]) {
      it(`gives a draft to whoever holds its token, changes and removes it (${who.side})`, async () => {
        const digest = `digest-${who.side}`
        await store.as(who, ({ drafts }) => drafts.save(draft(digest)))
        assert.deepEqual(await store.as(who, ({ drafts }) => drafts.load(digest)), draft(digest))
        const submitted = draft(digest, { answers: { narrative: 'done' }, submittedAs: '25 000 001' })
        await store.as(who, ({ drafts }) => drafts.save(submitted))
        assert.deepEqual(await store.as(who, ({ drafts }) => drafts.hold(digest)), submitted)
        await store.as(who, ({ drafts }) => drafts.remove(digest))
        assert.equal(await store.as(who, ({ drafts }) => drafts.load(digest)), null)
      })
    }

    it('keeps what was typed as it was typed, even what nothing else could hold', async () => {
      const answers = { nul: 'a\u0000b', half: '\ud800', right: '\u202Eabc', emoji: '🙂', html: '<script>', empty: '', long: 'y'.repeat(100_000) }
      await store.as(asPublic, ({ drafts }) => drafts.save(draft('strange', { answers })))
      assert.deepEqual((await store.as(asPublic, ({ drafts }) => drafts.load('strange')))?.answers, answers)
    })

    it('lets two submissions of one form come one after the other', async () => {
      await store.as(asPublic, ({ drafts }) => drafts.save(draft('twice')))
      const submit = (receipt: string) => store.as(asPublic, async ({ drafts }) => {
        const held = await drafts.hold('twice')
        if (held?.submittedAs != null) return held.submittedAs
        await drafts.save(draft('twice', { submittedAs: receipt }))
        return receipt
      })
      const [first, second] = await Promise.all([submit('one'), submit('two')])
      assert.equal(first, second)
    })

    it('gives nothing for a token that nobody has', async () => {
      assert.equal(await store.as(asPublic, ({ drafts }) => drafts.load('')), null)
      assert.equal(await store.as(asPublic, ({ drafts }) => drafts.load('%')), null)
    })
  })
}
