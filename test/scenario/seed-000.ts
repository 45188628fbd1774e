import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseStatement } from '../../src/statement/parse.ts'
import type { Statement } from '../../src/statement/model.ts'
import { noBrowser } from '../browser.ts'
import { assesses, chooses, complains, considers, draft, isDecidedAndPublished, orders, reachesAssessment, shape, type Story } from './story.ts'
import { setting, type Setting, type Visitor } from './setting.ts'

const seed = fileURLToPath(new URL('../../../shared/seeds/000_354e99c5972b5fc2.txt', import.meta.url))

const story: Story = {
  complainant: { name: 'Bartholomew Finchingfield', title: 'Mr', pronouns: 'he', mail: 'bart@person.example' },
  narrative: 'Someone told the council that my child was not looked after. A social worker and two police officers stood at my door. I would not agree to an assessment on the spot, and now their papers say things about me that are not so. My messages were not answered, and my complaint got two lines back.',
  injustice: 'I am ashamed to meet the school, and I do not trust anyone who knocks.',
  body: 'kent-county-council', linkOfficer: 'link@kent.demonstration.example',
  account: 'We held a strategy meeting and made a joint visit. An assessment was offered and he refused consent. We closed the case and have no contact with the family now.',
  category: 'children-s-care-services/child-protection',
  facts: [
    { text: 'The Council was told of a worry about how Mr X’s child was cared for.', from: 'established' },
    { text: 'After a strategy meeting, a social worker and the police went to his home.', from: 'established' },
    { text: 'The Council wanted to make a child and family assessment and says he did not consent.', from: 'body' },
    { text: 'It then closed the case.', from: 'established' },
  ],
  heads: [
    { complaint: 'about how the Council acted on a worry about his child', test: 'no-worthwhile', reasons: 'The Council has closed its case and is no longer in touch with the family, so nothing useful could follow from our looking at it.' },
    { complaint: 'that an assessment holds wrong information about him', test: 'ico-data', betterPlaced: 'ico', reasons: 'He can ask the Council to put wrong information right. If it will not, it is reasonable to go to the Information Commissioner’s Office.' },
    { complaint: 'that the Council communicated badly with him', test: 'minor-injustice', reasons: 'Poor replies are annoying, but by themselves they did not harm him enough for us to investigate.' },
    { complaint: 'that his complaint was not properly considered', test: 'complaint-handling', reasons: 'We are not looking at what the complaint was about, so it would not be a good use of public money to look only at how it was answered.' },
  ],
  injusticeUnder: 0,
  grounds: ['no-worthwhile', 'better-placed'],
  outcome: 'not-warranted',
}

/** The facts of the real decision 24 017 326, by paragraph. */
const expected = {
  outcome: 'Closed after initial enquiries',
  body: 'Kent County Council',
  category: ['Children\'s care services', 'Child protection'],
  sections: [['complaint', [1]], ['powers', [2, 3]], ['considered', [4, 5]], ['assessment', [6, 7, 8, 9, 10]], ['decision', [11]]],
  headings: ['The complaint', 'The Ombudsman’s role and powers', 'How I considered this complaint', 'My assessment', 'Final decision'],
  subheadings: [],
  limbs: [0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  signOff: 'Investigator\'s decision on behalf of the Ombudsman',
}

const uncited = ({ cited: _, ...rest }: ReturnType<typeof shape>) => rest
const citing = (statement: Statement) => statement.citations.map(({ number, text }) => `${number}: ${text}`)
const texts = (statement: Statement) => statement.sections.flatMap(({ paragraphs }) => paragraphs).map(({ text, items }) => [text, ...items.map((item) => item.text)].join(' '))

describe('Mr X’s complaint, decision 24 017 326: four heads with four different answers', { skip: noBrowser }, () => {
  let here: Setting
  let investigator: Visitor
  let reference = ''

  before(async () => { here = await setting('2025-02-03T10:00:00.000Z') })
  after(() => here.close())

  test('he complains in his own words, and the Council gives its account', async () => {
    reference = await complains(here, story)
    investigator = await reachesAssessment(here, story, reference)
  })

  test('the assessment of his heads gives a decision of the shape of the real one', async () => {
    await assesses(investigator, story, reference)
    assert.deepEqual(uncited(shape(await draft(investigator, reference))), expected)
  })

  test('it cites what the real one cites, where it cites it', { skip: existsSync(seed) ? false : 'the real decision is not here (../shared/seeds)' }, async () => {
    const real = parseStatement(readFileSync(seed, 'utf8')) as Statement
    assert.deepEqual(shape(await draft(investigator, reference)), shape(real))
  })

  test('its last paragraph turns on the grounds and the better-placed body of the real one', async () => {
    const last = texts(await draft(investigator, reference)).at(-1) ?? ''
    assert.match(last, /worthwhile/)
    assert.match(last, /Information Commissioner’s Office/)
  })

  test('a head that is removed takes its finding and its limb with it, and the numbers close up', async () => {
    await investigator.open(`/office/cases/${reference.replaceAll(' ', '-')}`)
    await investigator.page.locator('main #heads ~ ol a', { hasText: 'Change or remove' }).nth(2).click()
    await investigator.follow('Remove this head')
    await investigator.press('Remove it')
    const without = await draft(investigator, reference)
    assert.deepEqual(shape(without).sections, [['complaint', [1]], ['powers', [2, 3]], ['considered', [4, 5]], ['assessment', [6, 7, 8, 9]], ['decision', [10]]])
    assert.deepEqual(shape(without).limbs, [0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('the head put back at the end can be brought to its place again', async () => {
    const third = story.heads[2]
    assert.ok(third)
    await investigator.open(`/office/cases/${reference.replaceAll(' ', '-')}/heads/add`)
    await investigator.fill({ text: third.complaint })
    await investigator.press('Add this head')
    await considers(investigator, reference, 3, third)
    assert.match(texts(await draft(investigator, reference))[9] ?? '', /Poor replies/)
    await investigator.open(`/office/cases/${reference.replaceAll(' ', '-')}/heads/order`)
    const ids = await investigator.page.locator('main input[name^="place-"]').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('name')?.slice(6) ?? ''))
    await orders(investigator, `/office/cases/${reference.replaceAll(' ', '-')}/heads/order`, [ids[0], ids[1], ids[3], ids[2]].map((id) => id ?? ''))
    assert.match(texts(await draft(investigator, reference))[8] ?? '', /Poor replies/)
    assert.deepEqual(uncited(shape(await draft(investigator, reference))), expected)
  })

  test('another test for a head changes what is cited', async () => {
    const before = citing(await draft(investigator, reference))
    await considers(investigator, reference, 0, { test: 'late', reasons: 'He knew of it years before he came to us.' })
    await investigator.open(`/office/cases/${reference.replaceAll(' ', '-')}`)
    const assess = await investigator.page.locator('main a[href$="/assess"]').first().getAttribute('href')
    await investigator.open(`${assess}/no-worthwhile/withdraw`)
    await investigator.press('Withdraw it')
    await chooses(investigator, reference, ['late', 'better-placed'])
    const swapped = citing(await draft(investigator, reference))
    assert.ok(swapped.some((citation) => citation.includes('26B')))
    assert.ok(!before.some((citation) => citation.includes('26B')))
    await considers(investigator, reference, 0, { test: 'no-worthwhile', reasons: story.heads[0]?.reasons ?? '' })
    await investigator.open(`${assess}/late/withdraw`)
    await investigator.press('Withdraw it')
    await chooses(investigator, reference, story.grounds)
    assert.deepEqual(citing(await draft(investigator, reference)), before)
    await investigator.close()
  })

  test('it is approved, sent to both sides, published by two people after its wait, and found by a stranger', async () => {
    const published = await isDecidedAndPublished(here, story, reference, 'worry about his child')
    assert.deepEqual(uncited(shape(published)), expected)
  })
})
