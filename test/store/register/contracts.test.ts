import { after, before, describe } from 'node:test'
import pg from 'pg'
import { createAddresses } from '../../../src/store/register/addresses.ts'
import { createCompliance } from '../../../src/store/register/compliance.ts'
import { createDecisionSearch } from '../../../src/store/register/decision-search.ts'
import { createNews } from '../../../src/store/register/news.ts'
import { createPublications } from '../../../src/store/register/publications.ts'
import { createRegisterFeed } from '../../../src/store/register/register-feed.ts'
import type { Addresses } from '../../../src/usecases/ports/addresses.ts'
import type { Compliance } from '../../../src/usecases/ports/compliance.ts'
import type { DecisionSearch } from '../../../src/usecases/ports/decision-search.ts'
import type { News } from '../../../src/usecases/ports/news.ts'
import type { Publications } from '../../../src/usecases/ports/publications.ts'
import type { RegisterFeed } from '../../../src/usecases/ports/register-feed.ts'
import { knowsAddresses } from '../../contracts/addresses.ts'
import { recordsCompliance } from '../../contracts/compliance.ts'
import { searchesDecisions } from '../../contracts/decision-search.ts'
import { tellsTheNews } from '../../contracts/news.ts'
import { keepsPublications, takesDownPublications } from '../../contracts/publications.ts'
import { feedsTheRegister } from '../../contracts/register-feed.ts'
import type { FreshDatabase } from '../../database.ts'
import { registerDatabase, underRole } from './register-database.ts'

interface Register {
  within<T>(work: (rooms: { readonly publications: Publications; readonly search: DecisionSearch; readonly compliance: Compliance }) => Promise<T>): Promise<T>
  reading<T>(work: (feed: RegisterFeed) => Promise<T>): Promise<T>
  addresses<T>(work: (addresses: Addresses) => Promise<T>): Promise<T>
  news<T>(work: (news: News) => Promise<T>): Promise<T>
}

function inPostgres(): Register {
  let database: FreshDatabase
  let pool: pg.Pool
  before(async () => {
    database = await registerDatabase()
    pool = new pg.Pool({ ...database.config, max: 4 })
  })
  after(async () => {
    await pool.end()
    await database.drop()
  })
  return {
    within: (work) => underRole(pool, 'redress_app', (session) => work({ publications: createPublications(session), search: createDecisionSearch(session), compliance: createCompliance(session) })),
    reading: (work) => underRole(pool, 'redress_public', (session) => work(createRegisterFeed(session)), 'public'),
    addresses: (work) => underRole(pool, 'redress_public', (session) => work(createAddresses(session)), 'public'),
    news: (work) => underRole(pool, 'redress_public', (session) => work(createNews(session)), 'public'),
  }
}

describe('Publications in PostgreSQL', () => keepsPublications(inPostgres().within))
describe('Taking decisions down in PostgreSQL', () => takesDownPublications(inPostgres().within))
describe('The search of decisions in PostgreSQL', () => searchesDecisions(inPostgres().within, { paragraphs: false, spelling: false }))
describe('The search of decisions in PostgreSQL, when their words are gathered', () => {
  const { within } = inPostgres()
  searchesDecisions(async (work) => {
    await within(({ publications }) => publications.gatherWords(1000))
    return within(work)
  }, { paragraphs: false, spelling: false })
})
describe('The feed of the register in PostgreSQL', () => {
  const { within, reading } = inPostgres()
  feedsTheRegister(within, reading)
})
describe('The news of the register in PostgreSQL', () => {
  const { within, news } = inPostgres()
  tellsTheNews(within, news)
})
describe('The addresses of the register in PostgreSQL', () => {
  const { within, addresses } = inPostgres()
  knowsAddresses(within, addresses)
})
describe('What was done, in PostgreSQL', () => recordsCompliance(inPostgres().within))
