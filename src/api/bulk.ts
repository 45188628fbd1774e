import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bulkFormats, type BulkFormat } from '../register/bulk.ts'
import { openDataLimits } from '../register/open-data-limits.ts'
import type { Coding, Snapshot } from '../usecases/ports/bulk-files.ts'
import { openDataTerms } from '../usecases/register/open-data-terms.ts'
import { showBulkFiles } from '../usecases/register/show-bulk-files.ts'
import { visitor, type Desk } from '../usecases/use-case.ts'
import { byteRange } from './byte-range.ts'
import { problem, problemOf } from './problem.ts'
import { manifestOf, sumsOf } from './bulk-manifest.ts'
import { exposed, limitTogether } from './limits.ts'

const types: Readonly<Record<BulkFormat, string>> = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8' }

/** The register as files: `/decisions.jsonl` and `.csv`, each also `.gz`, and what they are, `/open-data/manifest.json` and `/open-data/SHA256SUMS`. */
export function bulkPages(app: FastifyInstance, { desk }: { readonly desk: Desk }): void {
  void app.register((files, _options, done) => {
    files.setErrorHandler((error, request, reply) => problem(reply, problemOf(error as never, request)))
    files.addHook('onRequest', async (_request, reply) => { reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', `${exposed}, content-range, repr-digest`) })
    limitTogether(files, 'files', openDataLimits.files)
    const serve = (url: string, answer: (request: FastifyRequest, reply: FastifyReply, snapshot: Snapshot) => FastifyReply | Promise<FastifyReply>) => {
      files.route({
        method: ['GET', 'HEAD'], url, compress: false,
        handler: async (request, reply) => {
          const shown = await showBulkFiles(desk, visitor, {})
          if (shown.ok) return answer(request, reply.header('cache-control', 'public, max-age=0, must-revalidate'), shown.value)
          const { code, message: title } = shown.refusal
          return code === 'not-now' ? problem(reply.header('retry-after', '60'), { status: 503, title }) : problem(reply, { status: 404, title })
        },
      })
    }
    for (const format of bulkFormats) {
      serve(`/decisions.${format}`, (request, reply, snapshot) => {
        const coding = /(?:^|[,\s])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/i.test(request.headers['accept-encoding'] ?? '') ? 'gzip' : 'identity'
        reply.header('vary', 'accept-encoding').type(types[format])
        return sendFile(request, coding === 'gzip' ? reply.header('content-encoding', 'gzip') : reply, snapshot, format, coding)
      })
      serve(`/decisions.${format}.gz`, (request, reply, snapshot) => sendFile(request, reply.type('application/gzip'), snapshot, format, 'gzip'))
    }
    serve('/open-data/manifest.json', async (_request, reply, snapshot) => {
      const terms = await openDataTerms(desk, visitor, {})
      return terms.ok ? reply.type('application/json; charset=utf-8').send(`${JSON.stringify(manifestOf(desk.site, snapshot, terms.value), null, 2)}\n`) : problem(reply, { status: 404, title: terms.refusal.message })
    })
    serve('/open-data/SHA256SUMS', (_request, reply, snapshot) => reply.type('text/plain; charset=utf-8').send(sumsOf(snapshot)))
    done()
  })
}

/** A file or the range of it that is asked for. Its tag is strong: the bytes of a tag never change, so a download that was broken off can go on. */
function sendFile(request: FastifyRequest, reply: FastifyReply, { files, read }: Snapshot, format: BulkFormat, coding: Coding): FastifyReply {
  const { bytes, sha256 } = coding === 'gzip' ? files[format].gzip : files[format]
  const etag = `"${sha256.slice(0, 32)}"`
  reply.header('etag', etag).header('accept-ranges', 'bytes')
  if (known(request.headers['if-none-match'], etag)) return reply.status(304).removeHeader('content-type').removeHeader('content-encoding').send()
  const ifRange = request.headers['if-range']
  const range = ifRange === undefined || ifRange === etag ? byteRange(request.headers.range, bytes) : null
  if (range === 'beyond') return problem(reply.removeHeader('content-encoding').header('content-range', `bytes */${bytes}`), { status: 416, title: `The file has ${bytes} bytes` })
  const { first, last } = range ?? { first: 0, last: bytes - 1 }
  reply.status(range === null ? 200 : 206).header('content-length', String(last - first + 1)).header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
  if (range !== null) reply.header('content-range', `bytes ${first}-${last}/${bytes}`)
  reply.header('content-disposition', `attachment; filename="${request.url.split('?')[0]?.split('/').at(-1) ?? ''}"`)
  return request.method === 'HEAD' ? reply.send() : reply.send(Readable.from(read(format, coding, { first, last }), { objectMode: false }))
}

const known = (tags: string | undefined, etag: string): boolean => (tags ?? '').split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))
