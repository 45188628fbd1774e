import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Hears that something was published, until it is stopped. */
export interface RegisterSignal {
  /** Whether what is published now would be heard of. */
  isListening(): boolean
  stop(): Promise<void>
}

const LISTEN_AGAIN_MS = 2_000

/**
 * Calls `heard` whenever any process publishes something, and once after each connection, since what was said before it
 * was heard by nobody. A connection that is lost is made again.
 */
export function listenToRegister(connection: pg.PoolConfig, heard: () => void): RegisterSignal {
  let client: pg.Client | null = null
  let listening = false
  const stopped = new AbortController()

  async function listen(): Promise<void> {
    while (!stopped.signal.aborted) {
      client = new pg.Client({ ...connection, password: connection.password })
      const lost = new Promise<void>((resolve) => client?.once('end', resolve).once('error', () => resolve()))
      client.on('notification', heard)
      try {
        await client.connect()
        await client.query('listen redress_register')
        listening = true
        heard()
        await lost
      } catch {
        // The database is away; whoever needs it says so.
      }
      listening = false
      await pause(LISTEN_AGAIN_MS, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  const until = listen()
  return {
    isListening: () => listening,
    stop: async () => {
      stopped.abort()
      await client?.end().catch(() => undefined)
      await until
    },
  }
}
