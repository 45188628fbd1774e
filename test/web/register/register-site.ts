import type { FastifyInstance } from 'fastify'
import type { Statement } from '../../../src/statement/model.ts'
import { registerPages } from '../../../src/web/register/register.ts'
import { importing, openPublicDesk } from '../../usecases/register/public-desk.ts'
import { site } from '../kit/site.ts'

/** The public pages over a register that holds these statements, imported one after the other. */
export async function registerSite(statements: readonly Statement[]): Promise<{ readonly app: FastifyInstance; publish(statement: Statement): Promise<void>; close(): Promise<void> }> {
  const { desk, close } = await openPublicDesk()
  const publish = async (statement: Statement) => {
    const { notAccepted } = await importing(desk, [{ from: 'test', form: 'json', content: JSON.stringify(statement) }])
    if (notAccepted.length > 0) throw new Error(notAccepted[0]?.why)
  }
  for (const statement of statements) await publish(statement)
  const app = await site({ routes: [(server) => registerPages(server, { desk })] })
  return {
    app,
    publish,
    close: async () => {
      await app.close()
      await close()
    },
  }
}
