import net from 'node:net'
import { join } from 'node:path'
import type pg from 'pg'

/** A wire between a pool and its database that a test can cut and mend. */
export interface Wire {
  readonly config: pg.PoolConfig
  /** Every connection breaks, and none is taken until it is mended. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** Cuts as soon as the program has sent this, before the database hears it. */
  cutBefore(words: string): void
  close(): Promise<void>
}

export async function wireTo(config: pg.PoolConfig): Promise<Wire> {
  const sockets = new Set<net.Socket>()
  let watched: string | null = null
  let port = 0
  let server = listen()
  await up()

  function listen(): net.Server {
    return net.createServer((near) => {
      const far = config.host?.startsWith('/') ? net.connect(join(config.host, `.s.PGSQL.${config.port ?? 5432}`)) : net.connect(config.port ?? 5432, config.host)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => undefined).on('close', () => {
          sockets.delete(socket)
          near.destroy()
          far.destroy()
        })
      }
      near.on('data', (data) => {
        if (watched !== null && data.includes(watched)) {
          watched = null
          void cut()
        } else far.write(data)
      })
      far.on('data', (data) => near.write(data))
    })
  }

  async function up(): Promise<void> {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as net.AddressInfo).port
  }

  async function cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    await closed
  }

  return {
    get config() {
      return { ...config, host: '127.0.0.1', port }
    },
    cut,
    mend: () => {
      server = listen()
      return up()
    },
    cutBefore: (words) => {
      watched = words
    },
    close: cut,
  }
}
