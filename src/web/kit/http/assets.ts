import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'

export interface Assets {
  /** The address of a file, with a digest of all files in it, so that it can be kept for ever. */
  url(name: AssetName): string
}

export type AssetName = 'site.css' | 'begin.js' | 'enhance.js' | 'share.js' | 'complete.js' | 'govuk-frontend.min.js' | 'favicon.svg'

const govuk = (file: string) => createRequire(import.meta.url).resolve(`govuk-frontend/dist/govuk/${file}`)
const ours = (file: string) => new URL(`../../assets/${file}`, import.meta.url)

/** The files that pages need: few and small, so they are read once and kept in memory. */
export function readAssets(): Assets & { register(app: FastifyInstance): void } {
  const files: Readonly<Record<AssetName, { type: string; body: string }>> = {
    'site.css': { type: 'text/css; charset=utf-8', body: withoutCrownFont(read(govuk('govuk-frontend.min.css'))) + read(ours('redress.css')) + read(ours('reading.css')) },
    'begin.js': { type: 'text/javascript; charset=utf-8', body: read(ours('begin.js')) },
    'enhance.js': { type: 'text/javascript; charset=utf-8', body: read(ours('enhance.js')) },
    'share.js': { type: 'text/javascript; charset=utf-8', body: read(ours('share.js')) },
    'complete.js': { type: 'text/javascript; charset=utf-8', body: read(ours('complete.js')) },
    'govuk-frontend.min.js': { type: 'text/javascript; charset=utf-8', body: read(govuk('govuk-frontend.min.js')) },
    'favicon.svg': { type: 'image/svg+xml', body: read(ours('favicon.svg')) },
  }
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return {
    url: (name) => `/assets/${digest}/${name}`,
    register(app) {
      for (const [name, { type, body }] of Object.entries(files)) {
        app.get(`/assets/${digest}/${name}`, { config: { rateLimit: false } }, (_request, reply) =>
          reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body),
        )
      }
      app.get('/favicon.ico', { config: { rateLimit: false } }, (_request, reply) => reply.redirect(`/assets/${digest}/favicon.svg`, 302))
    },
  }
}

/** The typeface of gov.uk is licensed for gov.uk alone: neither its files nor its name may be used here. */
function withoutCrownFont(css: string): string {
  return css.replace(/\/\*!(?:(?!\*\/).)*Margaret Calvert(?:(?!\*\/).)*\*\/\s*/gs, '').replace(/@font-face\{[^}]*\}/g, '').replaceAll('GDS Transport,arial,sans-serif', 'var(--redress-font)')
}

function read(file: string | URL): string {
  return readFileSync(file, 'utf8').replace(/\/[*/]# sourceMappingURL=.*$/m, '')
}
