import { alertsContract } from '../contracts/alerts.ts'
import { caseListContract } from '../contracts/case-list.ts'
import { credentialsContract } from '../contracts/credentials.ts'
import { draftsContract } from '../contracts/drafts.ts'
import { historiesContract } from '../contracts/histories.ts'
import { jobsContract, type Enqueued } from '../contracts/jobs.ts'
import { mailboxContract } from '../contracts/mailbox.ts'
import { pageCountsContract } from '../contracts/page-counts.ts'
import { peopleContract } from '../contracts/people.ts'
import { openTestStore } from './opened.ts'

for (const contract of [historiesContract, caseListContract, peopleContract, credentialsContract, draftsContract, mailboxContract, alertsContract]) {
  contract('PostgreSQL', () => openTestStore())
}

jobsContract('PostgreSQL', async () => {
  const opened = await openTestStore()
  const waiting = 'select task, payload from casework.agenda order by run_at'
  return { ...opened, enqueued: async () => (await opened.pool.query<{ task: string; payload: unknown } & Enqueued>(waiting)).rows }
})

pageCountsContract('PostgreSQL', async () => {
  const opened = await openTestStore()
  const counts = 'select path, day::text, count::int from store.page_count order by path, day'
  return { ...opened, counted: async () => (await opened.pool.query<{ path: string; day: string; count: number }>(counts)).rows }
})
