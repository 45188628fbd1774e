import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseStatement } from '../../src/statement/parse.ts'
import type { Statement } from '../../src/statement/model.ts'
import { noBrowser } from '../browser.ts'
import { assesses, complains, draft, isDecidedAndPublished, reachesAssessment, shape, type Story } from './story.ts'
import { setting, type Setting, type Visitor } from './setting.ts'

const seed = fileURLToPath(new URL('../../../shared/seeds/001_f8cb7acfb8cc3089.txt', import.meta.url))

const story: Story = {
  complainant: { name: 'Wilhelmina Ottershaw', title: 'Miss', pronouns: 'she', mail: 'mina@person.example' },
  narrative: 'The file on my family says that a social worker was in my home when nobody came. I complained in the summer of 2023. They wrote that they would look into it and tell me. A year later they agreed with me and said that the records were rectified, but not what was changed. By then the hearing was over.',
  injustice: 'I could not use the records in court because they were wrong.',
  body: 'kent-county-council', linkOfficer: 'link@kent.demonstration.example',
  account: 'We upheld the complaint in August 2024, rectified the records and told Social Work England of our findings.',
  category: 'children-s-care-services/other',
  facts: [
    { text: 'Miss X says she complained in the summer of 2023 that the Council’s records were wrong and spoke of a visit to her home that was not made. In September 2023 the Council answered that it would look into it and tell her.', from: 'complainant' },
    { text: 'In August 2024 the Council upheld her complaint. It says it has rectified the records, without saying how, and has told Social Work England what it found.', from: 'body', newParagraph: true },
    { text: 'Miss X says she wanted to rely on the records in court and could not, because they were wrong.', from: 'complainant', newParagraph: true },
  ],
  heads: [
    { complaint: 'that the Council holds wrong records of its children’s services', test: 'ico-data', betterPlaced: 'ico', reasons: 'She has the right to have wrong facts put right, and can ask for the records as amended. If the Council refuses, the Information Commissioner’s Office was set up for such disputes, and the exemptions for child protection files are complex.' },
    { complaint: 'that an officer falsified them', test: 'individual-officer', betterPlaced: 'swe', reasons: 'We look at what the Council did as a body and do not hold one officer to account. It is reasonable to report a worry about a social worker’s honesty to Social Work England.' },
  ],
  injusticeUnder: 0,
  grounds: ['better-placed'],
  subheading: 'Analysis',
  law: ['ico-data', 'fault-injustice-discretion'],
  outcome: 'not-warranted',
}

/** The facts of the real decision 23 009 298, by paragraph. */
const expected = {
  outcome: 'Closed after initial enquiries',
  body: 'Kent County Council',
  category: ['Children\'s care services', 'Other'],
  sections: [['complaint', [1]], ['powers', [2, 3]], ['considered', [4, 5]], ['assessment', [6, 7, 8, 9, 10]], ['decision', [11]]],
  headings: ['The complaint', 'The Ombudsman’s role and powers', 'How I considered this complaint', 'My assessment', 'Final decision'],
  subheadings: [['Analysis', 9]],
  limbs: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  signOff: 'Investigator\'s decision on behalf of the Ombudsman',
}

const uncited = ({ cited: _, ...rest }: ReturnType<typeof shape>) => rest
const texts = (statement: Statement) => statement.sections.flatMap(({ paragraphs }) => paragraphs).map(({ text }) => text)

describe('Miss X’s complaint, decision 23 009 298: records said to be rectified, and nobody could say how', { skip: noBrowser }, () => {
  let here: Setting
  let investigator: Visitor
  let reference = ''

  before(async () => { here = await setting('2024-09-02T10:00:00.000Z') })
  after(() => here.close())

  test('she complains in her own words, and the Council gives its account', async () => {
    reference = await complains(here, story)
    investigator = await reachesAssessment(here, story, reference)
  })

  test('the assessment of her heads gives a decision of the shape of the real one', async () => {
    await assesses(investigator, story, reference)
    assert.deepEqual(uncited(shape(await draft(investigator, reference))), expected)
  })

  test('it cites what the real one cites, data protection first', { skip: existsSync(seed) ? false : 'the real decision is not here (../shared/seeds)' }, async () => {
    const real = parseStatement(readFileSync(seed, 'utf8')) as Statement
    assert.deepEqual(shape(await draft(investigator, reference)), shape(real))
  })

  test('its last paragraph names both bodies that are better placed', async () => {
    const last = texts(await draft(investigator, reference)).at(-1) ?? ''
    assert.match(last, /Information Commissioner’s Office/)
    assert.match(last, /Social Work England/)
    await investigator.close()
  })

  test('it is approved, sent to both sides, published by two people after its wait, and found by a stranger', async () => {
    const published = await isDecidedAndPublished(here, story, reference, 'wrong records children’s services')
    assert.deepEqual(uncited(shape(published)), expected)
  })
})
