import { after, before, describe } from 'node:test'
import { searchesDecisions } from '../../contracts/decision-search.ts'
import { indexedRegister } from './indexed-register.ts'
import type { IndexedRegister } from './indexed-register.ts'

describe('The search of decisions in the index', () => {
  let at: IndexedRegister
  before(async () => { at = await indexedRegister() })
  after(() => at.close())
  searchesDecisions((work) => at.within(work), { paragraphs: true, spelling: true })
})
