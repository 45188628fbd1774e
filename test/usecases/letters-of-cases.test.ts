import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { createCatalogue } from '../../src/scheme/catalogue.ts'
import { ombudsman } from '../../src/schemes/ombudsman.ts'
import { actOnCase } from '../../src/usecases/cases/act-on-case.ts'
import { complain } from '../../src/usecases/cases/complain.ts'
import { textOf } from '../../src/usecases/cases/case-file.ts'
import type { Actor, Desk } from '../../src/usecases/use-case.ts'
import { as, system, visitor } from '../../src/usecases/use-case.ts'
import type { OpenedStore } from '../store/opened.ts'
import { openTestStore } from '../store/opened.ts'
import { value } from './identity/people.ts'
import { quickSecrets, riverside } from './identity/world.ts'
import { documentId } from '../renaming/ids.ts'

const manager: Actor = { side: 'office', office: riverside.id, person: 'mana', body: null, name: 'Mana Ger', roles: ['manager'], powers: ['decide'] }

type Step = readonly [action: string, given?: Readonly<Record<string, string>>]

/** The letters that an office writes before its decision, each with the steps that lead to it. */
const letters: readonly { readonly document: string; readonly steps: readonly Step[]; readonly says: readonly string[] }[] = [
  { document: 'receipt', steps: [['acknowledge']], says: ['Dear Xanthe Xu', 'Borough Council', '20 March 2026'] },
  { document: 'more-information', steps: [['ask-for-information', { question: 'When did you write?\nTo whom?' }]], says: ['* When did you write?\n* To whom?', 'Please answer by'] },
  { document: 'premature-letter', steps: [['return-as-premature', { reasons: 'You complained last week.' }]], says: ['You complained last week.', '12 weeks'] },
  { document: 'not-ours-letter', steps: [['close-as-not-ours', { reasons: 'It is about a neighbour.' }]], says: ['It is about a neighbour.'] },
  {
    document: 'enquiry',
    steps: [['send-to-assessment'], ['allocate', { investigator: 'mana' }], ['ask-body', { enquiry: 'What happened to the form?' }]],
    says: ['Dear Borough Council', '* What happened to the form?', 'Please reply by'],
  },
]

describe('a letter of a case', () => {
  let opened: OpenedStore
  let desk: Desk

  before(async () => {
    opened = await openTestStore()
    const now = '2026-03-20T10:00:00.000Z'
    desk = {
      store: opened.store, schemes: createCatalogue([ombudsman]), now: () => now, today: () => '2026-03-20',
      newId: () => randomUUID(), random: (bytes) => randomBytes(bytes).toString('hex'), secrets: quickSecrets(), site: 'https://riverside.example',
    }
    await as(desk, system, async ({ people }) => {
      await people.saveOffice({ ...riverside, settings: { procedures: [ombudsman.id] } })
      await people.saveBody({ slug: 'borough', name: 'Borough Council', kind: 'council', called: 'the Council' })
      await people.add({ id: 'mana', side: 'office', office: riverside.id, body: null, name: 'Mana Ger', mail: 'mana@riverside.example', roles: ['manager'], powers: ['decide'] })
    })
  })

  after(() => opened.close())

  for (const { document, steps, says } of letters) {
    test(`${document} has no hole in it and says what was supplied`, async () => {
      const { reference } = value(await complain(desk, visitor, {
        office: riverside.slug, body: 'borough', narrative: 'They lost my form.', wanted: '', injustice: '', complainedToBody: 'yes-answered', name: 'Xanthe Xu', title: 'Ms', pronouns: 'she',
        mail: '', phone: '', address: '', alsoKnownAs: '', birthDate: '', otherReference: '', safeContact: 'none', contactNotes: '', adjustments: '', onBehalfOf: '', channel: 'web',
      }))
      let seen = await as(desk, manager, async ({ histories }) => (await histories.find(reference))?.version ?? 0)
      let file
      for (const [action, given = {}] of steps) {
        file = value(await actOnCase(desk, manager, { reference, action, seen, given }))
        seen = file.state.version
      }
      const issued = file?.state.documents.find((one) => one.document === documentId(document))
      const text = textOf(file?.words(issued?.kept), 'text')
      assert.notEqual(text, '')
      assert.doesNotMatch(text, /missing\]|\{\{|undefined/)
      for (const words of [reference, 'Riverside Ombudsman', '01632 960 000', ...says]) assert.ok(text.includes(words), `${words}\nis not in\n${text}`)
    })
  }
})
