import { readFileSync } from 'node:fs'
import Fastify from 'fastify'

/* A server that does nothing but answer with the same bytes: what serving a page costs at the least. */

const [port = '0', file = ''] = process.argv.slice(2)
const page = readFileSync(file, 'utf8')
const app = Fastify()
app.get('/*', (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
await app.listen({ port: Number(port), host: '127.0.0.1' })
console.log('ready')
