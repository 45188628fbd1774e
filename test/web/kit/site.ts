import type { FastifyInstance } from 'fastify'
import { createServer } from '../../../src/web/server.ts'
import type { ServerOptions } from '../../../src/web/server.ts'

export const office = {
  name: 'Riverside Ombudsman',
  phone: '0300 555 0100',
  phoneHours: 'Monday to Friday, 10am to 4pm',
  email: 'help@riverside.example',
  address: ['1 Quay Street', 'Riverside', 'RV1 1AA'],
  dataProtectionEmail: 'data@riverside.example',
  keptFor: '5 years after the decision',
  emergencyContacts: [{ name: 'Police', when: 'someone is in danger now', phone: '999' }],
}

/** A server of the kit with the routes of a test. */
export function site(options: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  return createServer({
    routes: [],
    demo: false,
    publicAddress: 'http://127.0.0.1:3000',
    secret: 'a secret for tests, long enough to sign with',
    ready: async () => true,
    office,
    log: { level: 'silent' },
    ...options,
  })
}

/** A browser with its cookies, which knows how to send the forms of a page. */
export function browser(app: FastifyInstance) {
  const cookies = new Map<string, string>()
  const remember = (set: readonly { name: string; value: string; maxAge?: number; expires?: Date }[]) => {
    for (const { name, value, maxAge, expires } of set) {
      if (maxAge === 0 || (expires && expires.getTime() <= 0)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const headers = () => ({ cookie: [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ') })
  return {
    cookies,
    async open(url: string) {
      const response = await app.inject({ url, headers: headers() })
      remember(response.cookies)
      return response
    },
    async send(url: string, fields: Readonly<Record<string, string>>, extra: Readonly<Record<string, string>> = {}) {
      const response = await app.inject({
        method: 'POST',
        url,
        headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded', ...extra },
        payload: new URLSearchParams(fields).toString(),
      })
      remember(response.cookies)
      return response
    },
  }
}

/** The token in a page's form. */
export function tokenIn(html: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1]
  if (token === undefined) throw new Error('The page has no form with a token')
  return token
}
