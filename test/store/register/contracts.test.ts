import { after, before, describe } from 'node:test'
import pg from 'pg'
import { createDecisionSearch } from '../../../src/store/register/decision-search.ts'
import { createPublications } from '../../../src/store/register/publications.ts'
import { searchesDecisions } from '../../contracts/decision-search.ts'
import { keepsPublications, takesDownPublications } from '../../contracts/publications.ts'
import type { InRegister } from '../../contracts/publications.ts'
import type { FreshDatabase } from '../../database.ts'
import { registerDatabase, underRole } from './register-database.ts'

function inPostgres(): InRegister {
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
  return (work) => underRole(pool, 'redress_app', (session) => work({ publications: createPublications(session), search: createDecisionSearch(session) }))
}

describe('Publications in PostgreSQL', () => keepsPublications(inPostgres()))
describe('Taking decisions down in PostgreSQL', () => takesDownPublications(inPostgres()))
describe('The search of decisions in PostgreSQL', () => searchesDecisions(inPostgres()))
