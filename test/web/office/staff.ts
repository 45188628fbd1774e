import type { FastifyInstance } from 'fastify'
import { identityRoutes } from '../../../src/web/identity/routes.ts'
import { officePages } from '../../../src/web/office/office.ts'
import type { Person } from '../../../src/usecases/ports/people.ts'
import { system } from '../../../src/usecases/use-case.ts'
import { openSession } from '../../../src/usecases/identity/session.ts'
import type { TestDesk } from '../../desk.ts'
import { browser, site, tokenIn } from '../kit/site.ts'

export const officeSite = (world: TestDesk, level = 'silent'): Promise<FastifyInstance> =>
  site({ routes: [(app) => identityRoutes(app, world.desk), (app) => officePages(app, { desk: world.desk })], log: { level: level as 'silent' } })

/** Someone at their desk, signed in, who opens pages of a case and sends their forms. */
export type AtWork = Awaited<ReturnType<typeof atWork>>

export async function atWork(world: TestDesk, app: FastifyInstance, who: Person) {
  const token = await world.desk.store.as(system, (rooms) => openSession(world.desk, rooms, who, 'complete'))
  const one = browser(app)
  one.cookies.set('redress_session', token)
  return {
    open: one.open,
    /** Opens a page, fills in its form over what stands there, and sends it. */
    async record(page: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) {
      const opened = await one.open(page)
      return send(opened.body, page, fields)
    },
    send,
  }

  /** Sends a form that was opened earlier. */
  async function send(body: string, page: string, fields: Readonly<Record<string, string | readonly string[]>>) {
    const payload = new URLSearchParams({ _csrf: tokenIn(body), seen: /name="seen" value="(-?\d+)"/.exec(body)?.[1] ?? '' })
    for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) payload.append(name, value)
    return app.inject({
      method: 'POST', url: page, payload: payload.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: [...one.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ') },
    })
  }
}
