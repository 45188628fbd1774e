import type { FastifyInstance } from 'fastify'

/** What a browser may do with our pages: run our own files and nothing else. */
const headers = {
  'content-security-policy': "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  // Not no-referrer: under it browsers send "Origin: null" with our own forms, and the origin could not be checked.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
  // Kept nowhere, unless a route says that it may be.
  'cache-control': 'no-store',
}

/** Two years, in seconds. */
const onlySecure = { 'strict-transport-security': 'max-age=63072000' }

/** Says so with every answer. */
export function securityHeaders(app: FastifyInstance, secure: boolean): void {
  const said = secure ? { ...headers, ...onlySecure } : headers
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(said)
    done()
  })
}
