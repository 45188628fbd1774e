import { flushCompileCache } from 'node:module'
import { mailboxPostman } from '../demo/mailbox-postman.ts'
import { announcedAccounts, setUpDemonstration, tellStories, type Telling } from '../demo/set-up.ts'
import { DEMONSTRATION_PASSWORD } from '../demo/accounts.ts'
import { demonstrationPages } from '../web/demonstration/demonstration.ts'
import { enqueueWaiting } from '../jobs/enqueue-waiting.ts'
import { handlers } from '../jobs/handlers.ts'
import { httpExchange } from '../outside/exchange.ts'
import { smtpPostman } from '../outside/mail.ts'
import { startWorker } from '../store/worker.ts'
import { homeOffice } from '../usecases/procedures.ts'
import { system } from '../usecases/use-case.ts'
import { createServer, listen } from '../web/server.ts'
import { complaintCookies } from '../web/complain/unfinished.ts'
import { sessionCookies } from '../web/identity/session-cookie.ts'
import { clearBulkFiles } from './bulk-files.ts'
import type { Configuration } from './configuration.ts'
import type { OpenDesk } from './desk.ts'
import { navigationFor } from './navigation.ts'
import { officeOnPages } from '../web/office-on-pages.ts'
import { routesOf } from './routes.ts'
import { searchingStore } from './search-index.ts'

/** Starts each part and notes in `started` how it is stopped, so that what runs can be stopped although a later part did not start. */
export async function start(open: OpenDesk, configuration: Configuration, demo: boolean, { started, ...io }: { readonly started: (() => Promise<void>)[]; say(line: string): void; out(line: string): void }): Promise<void> {
  const { kept } = open
  const desk = { ...open.desk, store: searchingStore(open.desk.store, open.searchIndex) }
  const made = demo && (await setUpDemonstration(desk))
  if (made) io.say('The demonstration’s office and people were loaded.')
  let telling: Telling | null = null
  const postman = configuration.smtpUrl === null ? null : smtpPostman(configuration.smtpUrl, `notices <notices@${new URL(configuration.address).hostname}>`)
  if (postman === null && !demo) io.say('No SMTP_URL is set: mail is kept and not sent, and staff are told.')
  if (postman !== null) await enqueueWaiting(desk)
  const offices = await desk.store.as(system, (rooms) => rooms.people.offices())
  const home = homeOffice(offices)
  const alertPostman = postman ?? (demo && home !== undefined ? mailboxPostman(desk, home.id) : null)
  const tools = { desk, postman, alertPostman, exchange: httpExchange }
  const worker = await startWorker(kept.connection, Object.fromEntries(Object.entries(handlers).map(([task, handle]) => [task, (payload: unknown) => handle(tools, payload)])))
  started.push(() => worker.stop())
  const secure = configuration.address.startsWith('https:')
  const app = await createServer({
    routes: [...routesOf(desk), ...(demo ? [demonstrationPages(desk, () => announcedAccounts(desk))] : [])],
    demo,
    stillLoading: () => (telling === null ? made : !telling.done),
    publicAddress: configuration.address,
    secret: open.key,
    ready: () => desk.store.ready(),
    office: officeOnPages(home),
    navigation: navigationFor,
    cookies: [...sessionCookies(secure), ...complaintCookies(secure)],
    countPage: (path) => desk.store.as({ side: 'public', office: null, person: null, body: null }, (rooms) => rooms.pageCounts.add(path, desk.today())),
  })
  started.push(() => app.close())
  await open.searchIndex.follow()
  started.push(clearBulkFiles(desk, kept, io.say))
  const address = await listen(app, { port: configuration.port })
  io.out(`Redress is at ${address}`)
  if (demo) {
    io.out(`This is a demonstration. Accounts (password for all: ${DEMONSTRATION_PASSWORD}):`)
    for (const account of await announcedAccounts(desk)) io.out(`  ${account.mail.padEnd(38)} second factor ${account.secret}  ${account.name} ${account.does}`)
    io.out(`  Current codes of the second factors, and the mail that would have been sent: ${address}/demonstration`)
  }
  if (demo) {
    const stories = (telling = tellStories(desk))
    started.push(() => stories.stop().catch(() => undefined))
    stories.finished.catch(() => io.say('The demonstration’s cases could not all be loaded; the next start goes on with them.'))
  }
  // A process that is killed later has kept what it compiled.
  flushCompileCache()
}
