import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openDecisionIndex } from '../../../src/search/decisions/decision-index.ts'
import type { Statement } from '../../../src/statement/model.ts'
import { visitor, type Desk } from '../../../src/usecases/use-case.ts'
import { registerPages } from '../../../src/web/register/register.ts'
import { importing, openPublicDesk } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

interface RegisterSite {
  readonly app: FastifyInstance
  readonly desk: Desk
  publish(statement: Statement): Promise<void>
  close(): Promise<void>
}

/**
 * The public pages over a register that holds these statements, imported one after the other. The database searches them, or
 * the index if that is asked for.
 */
export async function registerSite(statements: readonly Statement[], { indexed = false } = {}): Promise<RegisterSite> {
  const { desk, close } = await openPublicDesk()
  const folder = mkdtempSync(join(tmpdir(), 'redress-site-'))
  const index = indexed ? await openDecisionIndex(folder, (work) => desk.store.as(visitor, (rooms) => work(rooms.registerFeed)), () => undefined) : null
  const publish = async (statement: Statement) => {
    const { notAccepted } = await importing(desk, [{ from: 'test', form: 'json', content: Buffer.from(JSON.stringify(statement)) }])
    if (notAccepted.length > 0) throw new Error(notAccepted[0]?.why)
    await index?.catchUp()
  }
  for (const statement of statements) await publish(statement)
  const app = await site({ routes: [(server) => registerPages(server, { desk: { ...desk, ...(index === null ? {} : { search: index }) } })] })
  return {
    app,
    desk,
    publish,
    close: async () => {
      await app.close()
      await index?.close()
      rmSync(folder, { recursive: true })
      await close()
    },
  }
}
