import { historiesContract } from '../contracts/histories.ts'
import { openTestStore } from './opened.ts'

historiesContract('PostgreSQL', () => openTestStore())
